import { demonstrationSheets } from "../../workbench/demonstration/workbook";
import { walkThroughNinePoints } from "./nine-points/nine-points";
import { overCells } from "./nine-points/over-cells";
import { demonstration } from "./nine-points/portfolio";
import { openingPanes } from "./pane-page";
import { expectSoundInEveryFrame } from "./sound";

// Asked in every frame (`npm run test:frames`), the rules take some minutes a language.
jest.setTimeout(900_000);

describe("the nine points of the pane’s work on the demonstration’s cells", () => {
  const openPane = openingPanes();

  test.each(["fr", "en"] as const)("are sound in every view at 300 and 350 px, light and dark, in %s", async (language) => {
    const sheets = demonstrationSheets(language).map(({ name, rows }) => ({ name, cells: rows }));
    const page = await openPane(overCells(sheets, language));
    await walkThroughNinePoints({ page, language, portfolio: demonstration, written: "all", look: () => expectSoundInEveryFrame(page) });
  });
});
