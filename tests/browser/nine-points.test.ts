import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { demonstrationSheets } from "../../workbench/demonstration/workbook";
import { walkThroughNinePoints } from "./nine-points/nine-points";
import { demonstration, files } from "./nine-points/portfolio";
import { launch, openPane } from "./pane-page";
import { expectSound, expectToFit } from "./sound";
import { openFile, openingWorkbenches } from "./workbench-page";

jest.setTimeout(240_000);

const languages = ["fr", "en"] as const;
const data = path.resolve(__dirname, "../../../shared/data");

describe("the nine points of the pane’s work", () => {
  const workbench = openingWorkbenches();

  test.each(languages)("are done on the demonstration workbook, in %s", async (language) => {
    const { page, complaints } = await workbench(language, { fresh: true });
    await walkThroughNinePoints({ page, language, portfolio: demonstration, look: () => expectToFit(page) });
    expect(complaints).toEqual([]);
  });

  // In-house files, which are no part of the project: these tests are left out where the folder is absent.
  (existsSync(data) ? describe : describe.skip)("on files as programs export them", () => {
    test.each(files.flatMap((portfolio) => languages.map((language) => [portfolio.file, language, portfolio] as const)))(
      "are done on %s, in %s",
      async (file, language, portfolio) => {
        const { page, complaints } = await workbench(language, { fresh: true });
        await openFile(page, path.join(data, file));
        await walkThroughNinePoints({ page, language, portfolio, look: () => expectToFit(page) });
        expect(complaints).toEqual([]);
      },
    );
  });
});

describe("every view of the nine points is sound at 300 and 350 px, light and dark", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launch()));
  afterAll(async () => browser.close());

  test.each(languages)("in %s", async (language) => {
    const sheets = demonstrationSheets(language).map(({ name, rows }) => ({ name, cells: rows }));
    const { name, cells } = sheets[0]!;
    const example = { sheet: name, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
    const page = await openPane(browser, { book: { sheets, active: { sheet: name, row: 9000, column: 60 } }, language, example });
    const look = async (): Promise<void> => {
      for (const width of [300, 350])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize({ width, height: 760 });
          await page.emulateMedia({ colorScheme });
          await expectSound(page);
        }
    };
    await walkThroughNinePoints({ page, language, portfolio: demonstration, look });
    expect(page.complaints).toEqual([]);
  });
});
