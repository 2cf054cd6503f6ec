import type { Area } from "../core/sheet";
import { rangeOf } from "./areas";
import { inBlocks } from "./blocks";
import { talk } from "./one-step";

export const insertFormula = (formula: string): Promise<boolean> =>
  talk(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("formulas,valueTypes");
    await context.sync();
    // A formula that answers with an empty text, and a cell a result has spilled into, are not empty.
    if (cell.valueTypes[0]![0] !== "Empty" || cell.formulas[0]![0] !== "") return false;
    cell.formulas = [[formula]];
    await context.sync();
    return true;
  });

// {"=CREDIT.GEARING(B10000,C10000)",} and the rest of the answer.
const cellsAtOnce = 30_000;

/** The formulas as Excel spells them; null where a cell holds a value. */
export async function readFormulas(area: Area): Promise<(string | null)[][]> {
  const grid: (string | null)[][] = [];
  const step = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  await talk((context) =>
    inBlocks(
      area.rows,
      undefined,
      () => step,
      async (from, to) => {
        const block = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
        block.load("formulas,values");
        await context.sync();
        const { values } = block;
        // A text with "=" before it stands among the formulas as it is.
        (block.formulas as unknown[][]).forEach((row, r) => {
          grid.push(
            row.map((formula, c) => (typeof formula === "string" && formula.startsWith("=") && formula !== values[r]![c] ? formula : null)),
          );
        });
        block.untrack();
      },
    ),
  );
  return grid;
}

/** Nothing spills inside a table of Excel's: there it is left alone. */
export const replaceFormulas = (area: Area, formula: string): Promise<boolean> =>
  talk(async (context) => {
    const range = rangeOf(context, area);
    const tables = range.getTables().getCount();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a count is no object to be loaded
    if (tables.value > 0) return false;
    // In one request, so that Excel undoes both at once.
    range.clear("Contents");
    range.getCell(0, 0).formulas = [[formula]];
    await context.sync();
    return true;
  });

/** Into the first cell alone: Excel lets the result spill over the rest. */
export const writeFormula = (area: Area, formula: string): Promise<void> =>
  talk(async (context) => {
    rangeOf(context, { ...area, rows: 1, columns: 1 }).formulas = [[formula]];
    await context.sync();
  });
