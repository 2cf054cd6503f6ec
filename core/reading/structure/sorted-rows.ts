import { isBlank } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { codeOf, type Forced, type Roles, type TextRow, type Total, type Unclear } from "./rows";
import { withLines, type Loose } from "./totals";

/** The rows below a header as far as it is told what they are. */
export interface SortedRows {
  readonly cells: Cells;
  readonly roles: Roles;
  /** What the user said that rows are. */
  readonly forced: ReadonlyMap<number, Forced>;
  /** For each row of the grid, a place in `rowKinds`. */
  readonly kinds: Uint8Array;
  lines: Int32Array;
  /** Rows of amounts that are no lines by themselves: totals, parents, shares, what an account opens with. */
  readonly loose: readonly Loose[];
  /** Those of them that may be totals. */
  open: readonly Loose[];
  readonly texts: readonly TextRow[];
  readonly totals: Total[];
  readonly unclear: Unclear[];
}

/** The columns that name the client of a line: `Code`, `Client`, `SIREN`. */
export const nameColumns = ({ client, clientId, siren }: Roles): number[] => [client, clientId, siren].filter((c) => c >= 0);

/** The first text of a row that stands in no column of amounts: `Alpha SARL`. */
export function labelOf(cells: Cells, { money }: Roles, row: number): string | null {
  for (let c = 0; c < cells.width; c++) {
    if (money.includes(c)) continue;
    const cell = cells.cell(row, c);
    if (typeof cell === "string" && !isBlank(cell)) return cell.trim();
  }
  return null;
}

/** The texts of a row, from left to right. */
export const textsIn = (cells: Cells, row: number): string[] =>
  cells.grid[row]!.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [cell] : []));

/** A row of texts behind so many lines, `Client : Alpha`. */
export function textRow(cells: Cells, row: number, at: number): TextRow {
  const filled = cells.grid[row]!.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  return { row, at, first: filled[0] ?? -1, mask: filled.map((column) => `${column},`).join("") };
}

/** Rows that are lines after all, as a client called `Total Énergies` is: what stands below them moves down by as many places. */
export function addLines(sorted: SortedRows, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const { kinds, loose, texts, totals } = sorted;
  for (const row of rows) kinds[row] = codeOf.line;
  const { kept, before } = withLines(sorted.lines, rows, [...loose, ...texts]);
  sorted.lines = kept;
  totals.forEach((total, k) => {
    totals[k] = { ...total, from: total.from + before(total.from), to: total.to + before(total.to) };
  });
}
