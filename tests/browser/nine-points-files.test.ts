import { existsSync } from "node:fs";
import path from "node:path";
import { walkThroughNinePoints } from "./nine-points/nine-points";
import { files } from "./nine-points/portfolio";
import { expectToFit } from "./sound";
import { openFile, openingWorkbenches } from "./workbench-page";

jest.setTimeout(240_000);

const data = path.resolve(__dirname, "../../../shared/data");
const cases = files.flatMap((portfolio) => (["fr", "en"] as const).map((language) => [portfolio.file, language, portfolio] as const));

// In-house files, which are no part of the project: these tests are left out where the folder is absent.
(existsSync(data) ? describe : describe.skip)("the nine points of the pane’s work on files as programs export them", () => {
  const workbench = openingWorkbenches();

  test.each(cases)("are done on %s, in %s", async (file, language, portfolio) => {
    const { page, complaints } = await workbench(language, { fresh: true });
    await openFile(page, path.join(data, file));
    await walkThroughNinePoints({ page, language, portfolio, look: () => expectToFit(page) });
    expect(complaints).toEqual([]);
  });
});
