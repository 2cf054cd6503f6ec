import { readFileSync } from "node:fs";
import type { Language } from "../../core/cells/language";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import { textIn } from "../../pane/file-text";
import { sharedFile, withShared } from "../shared-files";
import { walkThroughNinePoints } from "./nine-points/nine-points";
import { overCells } from "./nine-points/over-cells";
import { files } from "./nine-points/portfolio";
import { openingPanes } from "./pane-page";
import { expectToFit } from "./sound";
import { openFile, openingWorkbenches } from "./workbench-page";

jest.setTimeout(600_000);

describe("the nine points of the pane’s work on files as programs export them", () => {
  const workbench = openingWorkbenches();
  const openPane = openingPanes();

  // The demonstration is walked through in the French workbench; a file in the English one.
  const [inWorkbench, ...inPane] = [...files].reverse();

  withShared(inWorkbench!.file).test(`are done on ${inWorkbench!.file} in the workbench, in English`, async () => {
    const { file, ...portfolio } = inWorkbench!;
    const { page, complaints } = await workbench("en", "fresh");
    await openFile(page, sharedFile(file));
    await walkThroughNinePoints({ page, language: "en", portfolio, written: "letters", look: () => expectToFit(page) });
    expect(complaints).toEqual([]);
  });

  for (const [i, { file, ...portfolio }] of inPane.entries()) {
    const language: Language = i % 2 === 0 ? "fr" : "en";
    withShared(file).test(`are done on ${file} in the pane over its cells, in ${language}`, async () => {
      // As the workbench reads them (tests/workbench/files.test.ts holds it to that).
      const { rows } = readDelimited(textIn(readFileSync(sharedFile(file)))!);
      const page = await openPane(overCells([{ name: portfolio.sheet[language], cells: rows }], language));
      await walkThroughNinePoints({ page, language, portfolio, written: "all", look: () => expectToFit(page) });
    });
  }
});
