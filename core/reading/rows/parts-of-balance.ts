import { isKnown, knownOr } from "../../cells/known";
import { ageingBands, isMoney, type Meaning } from "../../words/meanings";
import { isOfNoUse } from "../columns/headers";
import { isMoneyLike } from "../columns/money-columns";
import { same } from "../structure/totals";
import type { Table } from "../table";

/** What is no part of a balance, or says again what others of its parts do. */
const apart: ReadonlySet<Meaning> = new Set<Meaning>([
  "balance",
  ...ageingBands.filter((meaning) => meaning !== "notDue"),
  "creditLimit",
  "insuredLimit",
  "recommendedLimit",
]);

const mostAddends = 7;

/**
 * Whether columns beside the balance add up to it, each with one sign throughout, `Solde initial`, `Factures`, `Avoirs`,
 * `Règlements`: those that nothing else explains are in it then.
 */
export function notInBalance(table: Table, unknown: readonly number[], balance: Float64Array): readonly number[] {
  const rows = table.lines.filter((r) => isKnown(balance[r]));
  const columns = table.columns.flatMap(({ index, meaning, header }) => {
    const { numbers, numberCount } = table.cells.column(index);
    const isAmount =
      meaning === null || meaning === "deposits"
        ? !isOfNoUse(header) || isMoneyLike(table, index, table.lines)
        : isMoney(meaning) && !apart.has(meaning);
    return isAmount && numberCount > 0 && rows.some((r) => Math.abs(numbers[r]!) > 0) ? [{ index, numbers }] : [];
  });
  if (unknown.length === 0 || rows.length < 2 || columns.length < 2) return unknown;
  const isSum = (signs: readonly number[]): boolean =>
    rows.every((r) => {
      let sum = 0;
      for (let k = 0; k < signs.length; k++) sum += signs[k]! * knownOr(columns[k]!.numbers[r], 0);
      return same(sum, balance[r]!);
    });
  const notAmong = (used: typeof columns): readonly number[] => unknown.filter((index) => !used.some((column) => column.index === index));
  if (isSum(columns.map(() => 1))) return notAmong(columns);
  if (columns.length > mostAddends) return unknown;
  for (const signs of signsFor(columns.length)) {
    const used = columns.filter((_, k) => signs[k] !== 0);
    // Two lines may agree by chance with one of many sums: they prove no more than what was deducted.
    const isLess = signs.filter((sign) => sign > 0).length === 1;
    const isEnough = used.length > 1 && signs.includes(1) && (rows.length > 2 || columns.length < 5 || isLess);
    if (isEnough && used.some(({ index }) => unknown.includes(index)) && isSum(signs)) return notAmong(used);
  }
  return unknown;
}

/** Without columns side by side that add up to one beside them which is not what is owed: the months of `Total CA`. */
export function notPartsOfTotals(table: Table, unknown: readonly number[], owed: number): readonly number[] {
  const parts = new Set<number>();
  for (const { index, meaning } of table.columns) {
    if (index === owed || meaning === "openAmount" || table.cells.column(index).numberCount < 2) continue;
    const total = table.cells.column(index).numbers;
    for (const step of [-1, 1]) {
      const beside: number[] = [];
      while (unknown.includes(index + step * (beside.length + 1))) beside.push(index + step * (beside.length + 1));
      const isTotal = (r: number): boolean => {
        const sum = beside.reduce((all, part) => all + knownOr(table.cells.column(part).numbers[r], 0), 0);
        return same(sum, knownOr(total[r], 0));
      };
      if (beside.length > 1 && table.lines.length > 1 && table.lines.every(isTotal)) beside.forEach((part) => parts.add(part));
    }
  }
  return unknown.filter((index) => !parts.has(index));
}

/** Each way to add, leave out or deduct so many columns. */
function* signsFor(count: number): Iterable<readonly number[]> {
  if (count === 0) return yield [];
  for (const others of signsFor(count - 1)) for (const sign of [1, 0, -1]) yield [sign, ...others];
}
