import { isKnown } from "../../cells/known";
import { parentRows } from "./parent-rows";
import type { ParentRow } from "./parent-sums";
import { codeOf } from "./rows";
import { labelOf, type SortedRows } from "./sorted-rows";
import { countBelow, same, tells } from "./totals";

/** Longer lists are taken as they are. */
const mostSubtotalled = 5000;

/**
 * Rows of a list of clients that carry the sum of others: parents, `Paul` 170 above `Arnaud` 150 and `Blanchard` 20, or the `Top 10`
 * of clients among them. Looked for where no row has been found to be a total yet.
 */
export function findSummedClients(sorted: SortedRows): void {
  const { cells, roles, forced, kinds, open, texts, totals, unclear } = sorted;
  if (totals.length > 0 || open.some(({ at }) => at < sorted.lines.length)) return;
  const whole = open[open.length - 1]?.stated ?? null;
  const parents = parentsOf(sorted, whole).filter(({ place }) => forced.get(sorted.lines[place]!) !== "line");
  const { lines } = sorted;
  for (const { place } of parents) kinds[lines[place]!] = codeOf.total;
  // The first row may be the total of all others, whatever it is called.
  const [only] = parents;
  if (parents.length === 1 && only!.place === 0 && only!.to === lines.length) unclear.push({ row: lines[0]!, why: "total" });
  const places = parents.map(({ place }) => place);
  const before = (at: number): number => countBelow(places, at);
  for (const { place, to, right } of parents) {
    const row = lines[place]!;
    totals.push({
      row,
      from: place - before(place),
      to: to - before(to),
      label: labelOf(cells, roles, row),
      right,
      wrong: [],
      leads: true,
    });
  }
  for (const each of [...open, ...texts]) each.at = Math.min(each.at, lines.length) - before(each.at);
  if (parents.length > 0) sorted.lines = lines.filter((row) => kinds[row] === codeOf.line);
  else if (whole && lines.length <= mostSubtotalled) sorted.lines = withoutSubtotals(sorted, whole);
}

/** Parents among the lines, of which the last may be the total of all, whatever it is called. */
function parentsOf(sorted: SortedRows, whole: Float64Array | null): readonly ParentRow[] {
  const { cells, roles, lines, forced, kinds, unclear } = sorted;
  const { money, client } = roles;
  const parents = parentRows(cells, money, lines, client, whole);
  const end = lines[lines.length - 1]!;
  if (parents.length > 0 || whole !== null || lines.length <= 3 || forced.get(end) === "line") return parents;
  const others = lines.subarray(0, -1);
  const stated = Float64Array.from(money, (c) => cells.column(c).numbers[end]!);
  const below = parentRows(cells, money, others, client, stated);
  if (below.length > 0) {
    sorted.lines = others;
    kinds[end] = codeOf.total;
    unclear.push({ row: end, why: "total" });
  }
  return below;
}

/**
 * The lines without those that are the sum of the ones above, `Top 10` of clients: each amount of theirs is, and the file's own
 * total adds up the others.
 */
function withoutSubtotals({ cells, roles, lines, forced, kinds, totals, open, texts }: SortedRows, whole: Float64Array): Int32Array {
  const { money } = roles;
  const numbers = money.map((c) => cells.column(c).numbers);
  const sums = money.map(() => 0);
  const found: { place: number; right: { column: number; stated: number }[] }[] = [];
  for (let k = 0; k < lines.length; k++) {
    const row = lines[k]!;
    const right = money.flatMap((column, c) => (isKnown(numbers[c]![row]) ? [{ column, stated: numbers[c]![row], c }] : []));
    if (
      k > 1 &&
      forced.get(row) !== "line" &&
      right.some(({ stated }) => tells(stated)) &&
      right.every(({ stated, c }) => same(stated, sums[c]!))
    )
      found.push({ place: k, right });
    else for (const { stated, c } of right) sums[c]! += stated;
  }
  if (found.length === 0 || !whole.every((stated, c) => !isKnown(stated) || same(stated, sums[c]!))) return lines;
  const places = found.map(({ place }) => place);
  const before = (at: number): number => countBelow(places, at);
  for (const { place, right } of found) {
    const row = lines[place]!;
    kinds[row] = codeOf.total;
    totals.push({ row, from: 0, to: place - before(place), label: labelOf(cells, roles, row), right, wrong: [], leads: false });
  }
  for (const each of [...open, ...texts]) each.at -= before(each.at);
  return lines.filter((row) => kinds[row] === codeOf.line);
}
