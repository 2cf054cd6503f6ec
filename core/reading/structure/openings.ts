import { isBlank, saysNil } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { codeOf, type Roles, type TextRow } from "./rows";
import { addLines, labelOf, type SortedRows } from "./sorted-rows";
import { same, tells, type Loose } from "./totals";

/** What an account opens with, `A nouveau` 300,00, is a line of it; what a page carries over from the one before is not. */
export function settleOpenings(sorted: SortedRows): void {
  const { kinds, loose } = sorted;
  // A balance carried forward is a line of the account it stands in.
  const carried = new Set(loose.filter((each) => each.opening && isCarriedOver(sorted, each)));
  for (const { row } of carried) kinds[row] = codeOf.aside;
  const parents = parentsCalledOpenings(sorted);
  const opened = loose.filter((each) => each.opening && !carried.has(each) && !parents.has(each));
  addLines(
    sorted,
    opened.map(({ row }) => row),
  );
  sorted.open = loose.filter((each) => !each.opening || parents.has(each));
}

/** Whether each amount that a row states, and one that tells something, is what `amounts` gives for its column. */
function states({ stated }: Loose, amounts: (k: number) => number): boolean {
  let telling = 0;
  for (let k = 0; k < stated.length; k++) {
    if (stated[k] !== stated[k]) continue;
    if (!same(stated[k]!, amounts(k))) return false;
    if (tells(stated[k]!)) telling++;
  }
  return telling > 0;
}

/** Whether a row states the sums of the lines between two places. */
function statesSumsOf({ cells, roles, lines }: SortedRows, each: Loose, from: number, to: number): boolean {
  return states(each, (k) => {
    const { numbers } = cells.column(roles.money[k]!);
    let sum = 0;
    for (let at = from; at < to; at++) sum += numbers[lines[at]!]! || 0;
    return sum;
  });
}

/** Whether a row repeats the sum the page before ended with, or all there is above it: it opens a page, not an account. */
function isCarriedOver(sorted: SortedRows, each: Loose): boolean {
  const repeats = (other: Loose): boolean =>
    !other.opening && other.row < each.row && other.at === each.at && states(each, (k) => other.stated[k]!);
  return sorted.loose.some(repeats) || (each.at >= 2 && statesSumsOf(sorted, each, 0, each.at));
}

/** Clients called `Report & Fils` whose row carries the sum of the lines below it, where most rows of amounts do. */
function parentsCalledOpenings(sorted: SortedRows): ReadonlySet<Loose> {
  const { loose, lines } = sorted;
  const found = new Set<Loose>();
  if (!loose.some(({ opening }) => opening)) return found;
  let others = 0;
  let parents = 0;
  loose.forEach((each, k) => {
    const end = loose[k + 1]?.at ?? lines.length;
    const carries = end > each.at && statesSumsOf(sorted, each, each.at, end);
    if (each.opening) {
      if (carries) found.add(each);
      return;
    }
    others++;
    if (carries) parents++;
  });
  if (parents < 2 || parents * 2 < others) found.clear();
  return found;
}

/** A parent among others that writes `-` carries the sum of what cancels out below it: `Groupe Nord` - above 100,00 and -100,00. */
export function takeNilParents(cells: Cells, roles: Roles, loose: Loose[], texts: TextRow[]): void {
  const { money } = roles;
  const firstOf = (row: number): number => cells.grid[row]!.findIndex((cell) => !isBlank(cell));
  const firsts = new Set(loose.filter(({ word }) => !word).map(({ row }) => firstOf(row)));
  const nils = texts.filter(({ row, first }) => firsts.has(first) && money.some((c) => saysNil(cells.cell(row, c))));
  if (nils.length === 0 || nils.length > loose.length) return;
  for (const each of nils) texts.splice(texts.indexOf(each), 1);
  const stated = (row: number): Float64Array => Float64Array.from(money, (c) => (saysNil(cells.cell(row, c)) ? 0 : NaN));
  loose.push(
    ...nils.map(({ row, at }) => ({ row, at, label: labelOf(cells, roles, row), word: false, opening: false, stated: stated(row) })),
  );
  loose.sort((a, b) => a.row - b.row);
}
