import { fold } from "../cells/fold";
import { textOf } from "../cells/values";
import type { Cells } from "./cells";

const named: readonly (readonly [label: RegExp, of: (rising: Float64Array) => number | readonly number[]])[] = [
  [/^(?:moyennes?|moy\.?|average|avg|mean)$/, (rising) => rising.reduce((sum, value) => sum + value, 0) / rising.length],
  [/^(?:medianes?|median)$/, (rising) => (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2],
  [/^(?:max(?:i(?:mum)?)?\.?)$/, (rising) => rising[rising.length - 1]!],
  [/^(?:min(?:i(?:mum)?)?\.?)$/, (rising) => rising[0]!],
  [
    /^(?:nombres?|nb|nbre|count|number|effectif)(?: (?:de |of )?(?:clients?|comptes?|factures?|lignes?|debiteurs?|customers?|accounts?|invoices?|debtors?))?$/,
    (rising) => [rising.length, rising.filter((value) => value !== 0).length],
  ],
];

/**
 * How many rows at the foot of a table are statistics of those above, not clients: called so, and equal to the average, the
 * median, the greatest, the least or the number of them in every amount they state.
 */
export function statisticsBelow(cells: Cells, money: readonly number[], names: readonly number[], lines: Int32Array): number {
  let first = lines.length;
  const statistic = (row: number) => {
    const label = fold(textOf(names.map((column) => cells.cell(row, column)).find((cell) => typeof cell === "string")) ?? "").trim();
    return named.find(([pattern]) => pattern.test(label))?.[1];
  };
  while (first > 0 && statistic(lines[first - 1]!)) first--;
  if (first === lines.length || first < 2) return 0;
  const columns = money.map((column) => {
    const { numbers } = cells.column(column);
    const values = Float64Array.from(lines.subarray(0, first), (row) => numbers[row]!);
    return { numbers, rising: values.filter((value) => value === value).sort() };
  });
  for (const row of lines.subarray(first)) {
    const of = statistic(row)!;
    const proved = columns.every(
      ({ numbers, rising }) =>
        Number.isNaN(numbers[row]!) || (rising.length > 0 && [of(rising)].flat().some((value) => Math.abs(value - numbers[row]!) < 0.006)),
    );
    if (!proved) return 0;
  }
  return lines.length - first;
}
