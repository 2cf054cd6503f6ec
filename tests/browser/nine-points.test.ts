import { demonstrationSheets } from "../../workbench/demonstration/workbook";
import { walkThroughNinePoints } from "./nine-points/nine-points";
import { overCells } from "./nine-points/over-cells";
import { demonstration } from "./nine-points/portfolio";
import { openingPanes } from "./pane-page";
import { expectSoundInEveryFrame, expectToFit } from "./sound";
import { openingWorkbenches } from "./workbench-page";

jest.setTimeout(240_000);

const languages = ["fr", "en"] as const;

describe("the nine points of the pane’s work on the demonstration workbook", () => {
  const workbench = openingWorkbenches();
  const openPane = openingPanes();

  // In English the workbench is walked through over a file (nine-points-files.test.ts).
  test("are done in the workbench, in French", async () => {
    const { page, complaints } = await workbench("fr", "fresh");
    await walkThroughNinePoints({ page, language: "fr", portfolio: demonstration, look: () => expectToFit(page) });
    expect(complaints).toEqual([]);
  });

  test.each(languages)("are sound in every view at 300 and 350 px, light and dark, in %s", async (language) => {
    const sheets = demonstrationSheets(language).map(({ name, rows }) => ({ name, cells: rows }));
    const page = await openPane(overCells(sheets, language));
    await walkThroughNinePoints({
      page,
      language,
      portfolio: demonstration,
      look: () => expectSoundInEveryFrame(page, { forcedContrast: false }),
    });
  });
});
