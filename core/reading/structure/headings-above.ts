import { isBlank } from "../../cells/values";
import type { Cells } from "../cells/cells";
import type { TextRow } from "./rows";
import { textRow } from "./sorted-rows";

const headsClient = /^\s*(clients?|customer|compte|account|tiers|debtor|a\/c)\b[^:]{0,12}:/i;

/** Where each client has a block with headings of its own, what names the first stands above the header, like the others within the table. */
export function headingsAbove(cells: Cells, header: number, texts: readonly { row: number; first: number }[]): TextRow[] {
  const firstOf = (row: number): number => cells.grid[row]!.findIndex((cell) => !isBlank(cell));
  const labelAt = (row: number, first: number): string | undefined => {
    const text = String(cells.cell(row, first) ?? "");
    // A label stands before its value: `Client : Alpha` in one cell, `Customer` and `100200` in two.
    const isParted = cells.grid[row]!.filter((cell) => !isBlank(cell)).length === 2;
    return headsClient.exec(text)?.[1]?.toLowerCase() ?? (isParted ? text.trim().toLowerCase() : undefined);
  };
  const found: TextRow[] = [];
  for (let row = header - 1; row >= 0; row--) {
    const first = firstOf(row);
    if (first < 0) continue;
    const label = labelAt(row, first);
    if (label === undefined || !texts.some((each) => each.first === first && labelAt(each.row, first) === label)) continue;
    found.unshift(textRow(cells, row, 0));
  }
  return found;
}
