import { oneFormula } from "../../core/formulas/one-formula";
import type { Area, Sheet } from "../../core/sheet";

export type Conversion =
  | { readonly kind: "done"; readonly area: Area }
  /** Not one column, no column of formulas that say the same, or a place where nothing spills. */
  | { readonly kind: "oneColumn" | "none" | "noSpill" };

/** The column that is meant: the one that is selected, or where one cell is, its part of the block around it. */
async function chosenColumn(sheet: Sheet): Promise<Area | null> {
  const area = await sheet.selection();
  if (!area || area.columns > 1) return null;
  if (area.rows > 1) return area;
  const block = await sheet.surroundings();
  return block && { ...block, column: area.column, columns: 1 };
}

/** Replaces a column of single formulas, its header left alone, by one formula over the whole column. */
export async function convertColumn(sheet: Sheet): Promise<Conversion> {
  const column = await chosenColumn(sheet);
  if (!column) return { kind: "oneColumn" };
  const formulas = (await sheet.readFormulas(column)).map(([formula]) => formula ?? null);
  const first = formulas.findIndex((formula) => formula !== null);
  let end = formulas.length;
  while (end > 0 && formulas[end - 1] === null) end--;
  const one = first < 0 ? null : oneFormula(formulas.slice(first, end));
  if (!one) return { kind: "none" };
  const area = { ...column, row: column.row + first, rows: end - first };
  const replaced = await sheet.asOneStep(() => sheet.replaceFormulas(area, one.formula));
  return replaced ? { kind: "done", area } : { kind: "noSpill" };
}
