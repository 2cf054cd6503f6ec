import { fold } from "../../cells/fold";
import { cellAt, isBlank, textOf, type Cell, type Grid } from "../../cells/values";
import { bandsOfHead } from "../columns/column-bands";
import { candidatesFor } from "../columns/headers";
import { dataLikeRows, isDataCell, type Head } from "./headings";
import { isMoney } from "../../words/meanings";

/**
 * The column in which something of its own stands beside the table, -1 where nothing does: behind a blank column, in a few
 * rows one below the other that are not the table's lines. Who chases whom, a legend, what came in by month.
 */
export function besideTableAt(grid: Grid, { row, end, labels }: Head): number {
  const isHeading = (column: number): boolean => candidatesFor(labels[column]).length > 0;
  const headings = labels.flatMap((_, column) => (isHeading(column) ? [column] : []));
  for (let gap = (headings[1] ?? labels.length) + 1; gap < labels.length - 1; gap++) {
    if (labels[gap] !== "" || grid.some((cells, r) => r >= row && !isBlank(cells[gap]))) continue;
    // What is headed as an amount of the table's own lines belongs to them.
    if (headings.some((column) => column > gap && candidatesFor(labels[column]).some(({ meaning }) => isMoney(meaning)))) return -1;
    let [first, last, rows, lines, widest, firstLine, besideNothing] = [-1, -1, 0, 0, 0, -1, 0];
    for (let r = row; r < grid.length; r++) {
      const cells = grid[r]!;
      let filled = 0;
      for (let c = gap + 1; c < cells.length; c++) if (!isBlank(cells[c])) filled++;
      const isLine = r >= end && cells.some((cell, c) => c < gap && isDataCell(cell));
      if (isLine) {
        lines++;
        if (firstLine < 0) firstLine = r;
      }
      if (filled === 0) continue;
      if (!isLine && r >= end) besideNothing++;
      if (first < 0) first = r;
      last = r;
      rows++;
      widest = Math.max(widest, filled);
    }
    // The table's own columns begin with its header or its first line, and stand on its lines alone.
    const isApart = rows * 2 <= lines || besideNothing > 0 || first > firstLine;
    if (widest > 1 && rows > 1 && rows === last - first + 1 && isApart) {
      const side = grid.slice(first, last + 1);
      return labels.findIndex((_, column) => column > gap && side.some((cells) => !isBlank(cells[column])));
    }
  }
  return -1;
}

/** No statement is longer. */
const longestStatement = 100_000;

/**
 * The rows of a statement's ageing below its entries: bands for headings, `Current`, `1-30 days`, behind a blank row, and their
 * sums. They say again what the entries above them say.
 */
export function ageingsBelow(grid: Grid, { end, labels }: Head): ReadonlySet<number> {
  const rows = new Set<number>();
  const isBand = (cell: Cell | undefined): boolean => typeof cell === "string" && bandsOfHead([cell])[0] !== undefined;
  if (labels.filter(isBand).length > 1 || grid.length > longestStatement) return rows;
  for (let r = end + 1; r + 1 < grid.length; r++) {
    // Nearly every row is told by its first cell.
    if (!isBlank(grid[r - 1]![0]) || !grid[r - 1]!.every(isBlank) || grid[r]!.every(isBlank)) continue;
    if (grid[r]!.some((cell) => isDataCell(cell) && !isBand(cell)) || grid[r]!.filter(isBand).length < 2) continue;
    rows.add(r).add(r + 1);
  }
  return rows;
}

/**
 * The column in which a second table begins beside the first, -1 where there is none: behind a blank column, with clients of
 * its own that are not those of the same rows. Its figures belong to other clients, and must not be read across.
 */
export function secondTableAt(grid: Grid, head: Head): number {
  const { labels } = head;
  const isClient = (column: number): boolean =>
    candidatesFor(labels[column]).some(({ meaning, doubtful }) => (meaning === "client" || meaning === "clientId") && !doubtful);
  const own = labels.findIndex((_, column) => isClient(column));
  if (own < 0) return -1;
  const sample = dataLikeRows(grid, head);
  for (let gap = own + 1; gap < labels.length - 1; gap++) {
    if (labels[gap] !== "" || sample.some((r) => !isBlank(cellAt(grid, r, gap)))) continue;
    const other = labels.findIndex((_, column) => column > gap && isClient(column));
    if (other < 0) return -1;
    const called = (r: number, column: number): string => fold(textOf(cellAt(grid, r, column)) ?? "");
    const apart = sample.filter((r) => called(r, own) !== called(r, other));
    const said = new Set(Array.from(sample, (r) => called(r, own)));
    // Names beside numbers are one table; the same clients in another order are two.
    if (apart.length > 0 && sample.some((r) => said.has(called(r, other)))) return other;
  }
  return -1;
}
