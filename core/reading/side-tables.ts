import { fold } from "../cells/fold";
import { cellAt, isBlank, textOf, type Grid } from "../cells/values";
import { candidatesFor } from "./headers";
import { dataLikeRows, type Head } from "./headings";

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
