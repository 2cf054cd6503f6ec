import { isKnown } from "../../cells/known";
import { cents } from "../columns/relations";
import { same } from "../structure/totals";
import type { Table } from "../table";

/** `Ligne`, `Utilisation`, `Reste`: what a limit leaves beside what is used of it is not owed, and what is used is, if the user says so. */
export function takeUsedOfLimit(table: Table): void {
  const own = table.place("balance");
  if (own < 0 || table.columns[own]!.corrected || !/rest|remain|left|dispo|avail/i.test(table.columns[own]!.header)) return;
  const left = table.cells.column(own).numbers;
  for (const limit of table.columns) {
    if (limit.meaning !== "creditLimit" && !(limit.meaning === null && /ligne|limit|plafond|autoris|(?<!\p{L})line/iu.test(limit.header)))
      continue;
    const most = table.cells.column(limit.index).numbers;
    const used = table.columns.find(
      ({ index, meaning, corrected }) =>
        meaning === null &&
        !corrected &&
        index !== limit.index &&
        isEverywhere(
          table,
          table.cells.column(index).numbers,
          most.map((value, r) => cents(value - left[r]!)),
        ),
    );
    if (!used) continue;
    if (table.askColumn(used.index, ["balance"], "balance") !== "balance") return;
    table.mean(own, null);
    table.settled.add(own);
    table.settled.add(limit.index);
    table.mean(used.index, "balance");
    return;
  }
}

/**
 * Whether two columns say the same on every line that has a figure in both, and on two at least: `Utilisation`, and what `Ligne`
 * has above `Reste`.
 */
export function isEverywhere(table: Table, a: Float64Array, b: Float64Array): boolean {
  let seen = 0;
  for (const r of table.lines) {
    if (!isKnown(a[r]) || !isKnown(b[r])) continue;
    if (!same(a[r], b[r])) return false;
    seen++;
  }
  return seen >= 2;
}

/** What programs show of a limit less what is used: that, or nothing where it is passed; what is above it, or nothing below it. */
const shownOfLeft: readonly ((left: number) => number)[] = [
  (left) => left,
  (left) => Math.max(0, left),
  (left) => -left,
  (left) => Math.max(0, -left),
];

/** Whether a column is what a limit leaves beside the balance, or beside another total: `Plafond`, `Total engagé`, `Dépassement`. */
export function isLeftOfLimit(table: Table, numbers: Float64Array, uses: readonly Float64Array[]): boolean {
  const limits = [table.numbersOf("creditLimit"), table.numbersOf("insuredLimit")].filter((limit) => limit !== null);
  const isLeft = (limit: Float64Array, used: Float64Array, shown: (left: number) => number): boolean => {
    let seen = 0;
    let most = 0;
    for (const r of table.lines) {
      const left = shown(limit[r]! - used[r]!);
      if (!isKnown(left) || !isKnown(numbers[r])) continue;
      if (!same(numbers[r], left)) return false;
      most = Math.max(most, left);
      seen++;
    }
    return seen >= 2 && most > 0;
  };
  return limits.some((limit) => uses.some((used) => used !== limit && shownOfLeft.some((shown) => isLeft(limit, used, shown))));
}
