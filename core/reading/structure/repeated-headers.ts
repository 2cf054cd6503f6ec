import { isBlank } from "../../cells/values";
import type { Cells } from "../cells/cells";

/** So many rows above the header may be headings of their columns. */
const mostAbove = 2;

/** Tells which rows repeat the header, `Date`, `Pièce`, `Montant` at the top of each page, or the headings of columns above it. */
export function repeatedHeaders(cells: Cells, header: number, headRows: readonly number[]): (row: number) => boolean {
  // Rows of headings above those that were understood are repeated with them.
  const above = Array.from({ length: Math.min(header, mostAbove) }, (_, k) => header - 1 - k);
  const headers = [...headRows, ...above].map((r) => {
    const labels = new Map<number, string>();
    cells.grid[r]!.forEach((cell, c) => {
      if (typeof cell === "string" && !isBlank(cell)) labels.set(c, cell);
    });
    return labels;
  });
  return (row) => headers.some((labels) => repeatsHeader(cells, row, labels));
}

function repeatsHeader(cells: Cells, row: number, labels: ReadonlyMap<number, string>): boolean {
  if (labels.size < 2) return false;
  let equal = 0;
  for (const [column, label] of labels) if (cells.cell(row, column) === label) equal++;
  return equal >= 2 && equal >= labels.size * 0.8;
}
