import { fold } from "../../cells/fold";
import { isKnown } from "../../cells/known";
import { isBlank, textOf } from "../../cells/values";
import type { Cells } from "../cells/cells";

/** A statistic of the values of a column, which are handed in from the least to the greatest; several where any of them may be meant. */
type Statistic = (rising: Float64Array) => number | readonly number[];

/** What a row of statistics is called, its accents and capitals aside, and what it states. */
const statisticsByLabel: readonly (readonly [label: RegExp, statistic: Statistic])[] = [
  [/^(?:moyennes?|moy\.?|average|avg|mean)$/, (rising) => rising.reduce((sum, value) => sum + value, 0) / rising.length],
  [/^(?:medianes?|median)$/, (rising) => (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2],
  [/^(?:max(?:i(?:mum)?)?\.?)$/, (rising) => rising[rising.length - 1]!],
  [/^(?:min(?:i(?:mum)?)?\.?)$/, (rising) => rising[0]!],
  [
    /^(?:nombres?|nb|nbre|count|number|effectif)(?: (?:de |of )?(?:clients?|comptes?|factures?|lignes?|debiteurs?|customers?|accounts?|invoices?|debtors?))?$/,
    (rising) => [rising.length, rising.filter((value) => value !== 0).length],
  ],
];

/** An average is rounded to the cent. */
const tolerance = 0.006;

/**
 * How many rows at the foot of a table are statistics of those above, not clients. The label alone proves nothing, as a client
 * may be called Max: every amount of each row must be what its label says of the rows above, or none of them is left out.
 * `money` and `names` are the columns of amounts and of names, `lines` the rows of the table.
 */
export function statisticsBelow(cells: Cells, money: readonly number[], names: readonly number[], lines: Int32Array): number {
  let first = lines.length;
  while (first > 0 && (statisticOf(cells, names, lines[first - 1]!) || holdsShares(cells, money, lines[first - 1]!))) first--;
  // Of a single row every statistic is the row itself.
  if (first === lines.length || first < 2) return 0;
  const columns = money.map((column) => {
    const { numbers } = cells.column(column);
    const above = Float64Array.from(lines.subarray(0, first), (row) => numbers[row]!);
    return { numbers, rising: above.filter(isKnown).sort() };
  });
  for (const row of lines.subarray(first)) {
    const statistic = statisticOf(cells, names, row);
    if (!statistic) continue;
    const isProved = columns.every(({ numbers, rising }) => {
      const stated = numbers[row]!;
      return !isKnown(stated) || (rising.length > 0 && [statistic(rising)].flat().some((value) => Math.abs(value - stated) < tolerance));
    });
    if (!isProved) return 0;
  }
  return lines.length - first;
}

/** Whether a row states nothing but percentages, two at least: `Ageing Percent`, which is no client. */
export function holdsShares(cells: Cells, money: readonly number[], row: number): boolean {
  let shares = 0;
  for (const column of money) {
    const cell = cells.cell(row, column);
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || !cell.includes("%")) return false;
    shares++;
  }
  return shares > 1;
}

/** The statistic a row is named after; undefined where it is named otherwise. */
function statisticOf(cells: Cells, names: readonly number[], row: number): Statistic | undefined {
  const name = names.map((column) => cells.cell(row, column)).find((cell) => typeof cell === "string");
  const label = fold(textOf(name) ?? "").trim();
  return statisticsByLabel.find(([pattern]) => pattern.test(label))?.[1];
}
