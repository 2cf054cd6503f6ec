import type { Language } from "../../../core/cells/language";
import type { Grid } from "../../../core/cells/values";
import type { HarnessOptions } from "../pane-harness";

/** A pane over the cells of a workbook, its first table offered as the example. */
export function overCells(sheets: readonly { readonly name: string; readonly cells: Grid }[], language: Language): HarnessOptions {
  const { name, cells } = sheets[0]!;
  return { book: { sheets }, language, example: { sheet: name, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length } };
}
