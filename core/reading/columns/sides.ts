import { fold } from "../../cells/fold";
import { cellAt, isBlank, type Cell } from "../../cells/values";
import type { Table } from "../table";

/** What a cell says of the side its amount stands on: 1 for what is owed, -1 for what takes away; undefined elsewhere. */
const sides: ReadonlyMap<string, number> = new Map([
  ...["d", "db", "dr", "debit", "s", "soll", "+", "1", "+1"].map((text) => [text, 1] as const),
  ...["c", "cr", "credit", "h", "haben", "-", "-1", "−1"].map((text) => [text, -1] as const),
]);
const sideHeading =
  /^(?:sens|signe|sign|side|cote|d\/?c|c\/?d|s\/?h|dr\/?cr|db\/?cr|debit\/?credit|soll\/?haben|indicateur d\/?c)(?![a-z])/;

const sideOf = (cell: Cell | undefined): number | undefined =>
  typeof cell === "number"
    ? Math.abs(cell) === 1
      ? cell
      : undefined
    : typeof cell === "string"
      ? sides.get(fold(cell).trim())
      : undefined;

/**
 * The sides of amounts that are all written without a sign, by row: a column `Sens` beside one of document types, 1 and -1.
 * Null where there is no such column, or the amounts have their signs already.
 */
export function sidesOf(table: Table, amounts: readonly (Float64Array | null)[]): Float64Array | null {
  if (table.has("debit", "credit")) return null;
  const column = table.columns.find(({ index, header, meaning, corrected }) => {
    if (meaning !== null || corrected) return false;
    const isHeaded = sideHeading.test(fold(header).trim());
    let minus = 0;
    let plus = 0;
    for (const r of table.lines) {
      const cell = cellAt(table.grid, r, index);
      if (isBlank(cell)) continue;
      const side = sideOf(cell);
      // A letter alone may say anything; 1 and -1 say a sign under any heading.
      if (side === undefined || (!isHeaded && !/1/.test(String(cell)))) return false;
      if (side > 0) plus++;
      else minus++;
    }
    return minus > 0 && plus + minus > table.lines.length / 2;
  });
  if (!column) return null;
  const signs = new Float64Array(table.grid.length).fill(1);
  for (const r of table.lines) signs[r] = sideOf(cellAt(table.grid, r, column.index)) ?? 1;
  const isSigned = amounts.some((amount) => amount && table.lines.some((r) => signs[r]! < 0 && amount[r]! < 0));
  return isSigned ? null : signs;
}
