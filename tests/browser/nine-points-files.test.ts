import type { Language } from "../../core/cells/language";
import type { Grid } from "../../core/cells/values";
import { sharedFile, withShared } from "../shared-files";
import { walkThroughNinePoints } from "./nine-points/nine-points";
import { overCells } from "./nine-points/over-cells";
import { files } from "./nine-points/portfolio";
import { cellsOf, findPort, sheetNames, type Walk } from "./nine-points/walk";
import { openingPanes } from "./pane-page";
import { expectToFit } from "./sound";
import { openFile, openingWorkbenches } from "./workbench-page";

jest.setTimeout(240_000);

describe("the nine points of the pane’s work on files as programs export them", () => {
  const workbench = openingWorkbenches();
  const openPane = openingPanes();

  // The demonstration is walked through in the French workbench; a file in the English one.
  const [inWorkbench, ...inPane] = [...files].reverse();

  withShared(inWorkbench!.file).test(`are done on ${inWorkbench!.file} in the workbench, in English`, async () => {
    const { file, ...portfolio } = inWorkbench!;
    const { page, complaints } = await workbench("en", "fresh");
    await openFile(page, sharedFile(file));
    await walkThroughNinePoints({ page, language: "en", portfolio, look: () => expectToFit(page) });
    expect(complaints).toEqual([]);
  });

  for (const [i, { file, ...portfolio }] of inPane.entries()) {
    const language: Language = i % 2 === 0 ? "fr" : "en";
    withShared(file).test(`are done on ${file} in the pane over the cells the workbench read, in ${language}`, async () => {
      const { page, complaints } = await workbench("fr", "fresh");
      await openFile(page, sharedFile(file));
      const walk: Walk = { page, language: "fr", portfolio, look: () => expectToFit(page) };
      await findPort(walk);
      const sheets: { name: string; cells: Grid }[] = [];
      for (const name of await sheetNames(walk)) sheets.push({ name, cells: await cellsOf(walk, name) });
      expect(complaints).toEqual([]);
      await page.close();

      const pane = await openPane(overCells(sheets, language));
      await walkThroughNinePoints({ page: pane, language, portfolio, look: () => expectToFit(pane) });
    });
  }
});
