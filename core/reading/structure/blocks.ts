import { isBlank } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { FirstSight } from "./first-sight";
import { setStatisticsAside, withoutFoot } from "./foot";
import { clientsOfLines } from "./groups";
import { headingsAbove } from "./headings-above";
import { findLastTotal } from "./last-total";
import { settleLooseRows } from "./loose-rows";
import { settleOpenings, takeNilParents } from "./openings";
import { codeOf, type Forced, type Roles, type Structure } from "./rows";
import { addLines, type SortedRows } from "./sorted-rows";
import { findSummedClients } from "./summed-clients";
import { proveTotals } from "./proved-totals";

/**
 * Tells what each row below the header is, and proves totals by what they add up: first each row by itself, then what accounts
 * open with, then the totals, then the rows of amounts that are none, and last whose each line is.
 */
export function structureOf(
  cells: Cells,
  head: { readonly row: number; readonly end: number },
  headRows: readonly number[],
  roles: Roles,
  forced: ReadonlyMap<number, Forced>,
): Structure {
  const kinds = new Uint8Array(cells.height);
  for (let r = 0; r < head.row; r++) kinds[r] = cells.grid[r]!.every(isBlank) ? codeOf.blank : codeOf.title;
  for (let r = head.row; r < head.end; r++) kinds[r] = codeOf.header;
  const sight = new FirstSight(cells, roles, forced, kinds);
  sight.take(head, headRows);
  const { lines, loose, texts } = sight;
  takeNilParents(cells, roles, loose, texts);
  // Where each client has a block with its own headings, the first client is named above the header.
  texts.unshift(...headingsAbove(cells, head.row, texts));

  const sorted: SortedRows = { cells, roles, forced, kinds, lines, loose, open: loose, texts, totals: [], unclear: [] };
  const isOfClients = roles.kind === "clients";
  settleOpenings(sorted);
  if (isOfClients) setStatisticsAside(sorted);
  findLastTotal(sorted);
  if (isOfClients) findSummedClients(sorted);
  const others = takeProvedTotals(sorted);
  settleLooseRows(sorted, others);
  if (isOfClients) sorted.lines = withoutFoot(sorted);

  const { totals, unclear } = sorted;
  const named = clientsOfLines(cells, roles, kinds, sorted.lines, totals, texts, unclear, forced);
  return { kinds, lines: sorted.lines, totals, unclear, ...named };
}

/** Takes the totals that add up, and the rows of amounts that are lines because a total counts them; returns the others. */
function takeProvedTotals(sorted: SortedRows): SortedRows["open"] {
  const { cells, roles, kinds, open, texts, totals } = sorted;
  const { proved: found, asLines: lines } = proveTotals(cells, roles, sorted.lines, open, texts);
  totals.push(...found);
  for (const total of totals) kinds[total.row] = codeOf.total;
  const proved = new Set([...totals.map(({ row }) => row), ...lines]);
  addLines(sorted, lines);
  return open.filter(({ row }) => !proved.has(row));
}
