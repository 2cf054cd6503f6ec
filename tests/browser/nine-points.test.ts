import { walkThroughNinePoints } from "./nine-points/nine-points";
import { demonstration } from "./nine-points/portfolio";
import { expectToFit } from "./sound";
import { openingWorkbenches } from "./workbench-page";

jest.setTimeout(600_000);

describe("the nine points of the pane’s work on the demonstration workbook", () => {
  const workbench = openingWorkbenches();

  // In English the workbench is walked through over a file (nine-points-files.test.ts).
  test("are done in the workbench, in French", async () => {
    const { page, complaints } = await workbench("fr", "fresh");
    await walkThroughNinePoints({ page, language: "fr", portfolio: demonstration, written: "letters", look: () => expectToFit(page) });
    expect(complaints).toEqual([]);
  });
});
