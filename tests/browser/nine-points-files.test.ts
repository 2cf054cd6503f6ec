import { existsSync } from "node:fs";
import path from "node:path";
import { walkThroughNinePoints } from "./nine-points/nine-points";
import { overCells } from "./nine-points/over-cells";
import { files } from "./nine-points/portfolio";
import { cellsOf, findPort, sheetNames, type Walk } from "./nine-points/walk";
import { openingPanes } from "./pane-page";
import { expectToFit } from "./sound";
import { openFile, openingWorkbenches } from "./workbench-page";

jest.setTimeout(240_000);

const data = path.resolve(__dirname, "../../../shared/data");

// In-house files, which are no part of the project: these tests are left out where the folder is absent.
(existsSync(data) ? describe : describe.skip)("the nine points of the pane’s work on files as programs export them", () => {
  const workbench = openingWorkbenches();
  const openPane = openingPanes();

  test.each(files)(
    "are done on $file, in French in the workbench and in English over the cells it read",
    async ({ file, ...portfolio }) => {
      const { page, complaints } = await workbench("fr", { fresh: true });
      await openFile(page, path.join(data, file));
      const walk: Walk = { page, language: "fr", portfolio, look: () => expectToFit(page) };
      await findPort(walk);
      const sheets = await Promise.all((await sheetNames(walk)).map(async (name) => ({ name, cells: await cellsOf(walk, name) })));
      await walkThroughNinePoints(walk);
      expect(complaints).toEqual([]);
      await page.close();

      const pane = await openPane(overCells(sheets, "en"));
      await walkThroughNinePoints({ page: pane, language: "en", portfolio, look: () => expectToFit(pane) });
    },
  );
});
