import type { Area } from "../core/sheet";
import { rangeOf } from "./areas";
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

/** Into the first cell alone: Excel lets the result spill over the rest. */
export const writeFormula = (area: Area, formula: string): Promise<void> =>
  talk(async (context) => {
    rangeOf(context, { ...area, rows: 1, columns: 1 }).formulas = [[formula]];
    await context.sync();
  });
