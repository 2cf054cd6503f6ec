import type { Cells } from "../cells/cells";
import type { Total } from "./rows";

const cent = 0.0051;

/** Whether two amounts are equal to the cent, sums of many a little less exactly. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= cent + 1e-11 * Math.abs(a);

/** Whether an amount proves something where it is the same as a sum: one that is the same as zero does not. */
export const tells = (amount: number): boolean => Math.abs(amount) > cent;

/** What adding up leaves of amounts that are equal. */
const addingUp = 1e-6;

/** Sums of lines by column, so that any stretch of them is added up at once. */
export class PrefixSums {
  private readonly sums: Float64Array[];

  constructor(cells: Cells, columns: readonly number[], lines: Int32Array) {
    this.sums = columns.map((c) => {
      const { numbers } = cells.column(c);
      const sums = new Float64Array(lines.length + 1);
      // Sums of cents are kept exact by adding what was lost.
      let total = 0;
      let lost = 0;
      for (let k = 0; k < lines.length; k++) {
        const value = numbers[lines[k]!]!;
        if (value === value) {
          const next = value - lost;
          const sum = total + next;
          lost = sum - total - next;
          total = sum;
        }
        sums[k + 1] = total;
      }
      return sums;
    });
  }

  between(k: number, from: number, to: number): number {
    const sums = this.sums[k]!;
    return sums[to]! - sums[from]!;
  }
}

/** A row of amounts that is no line by itself. */
export interface Loose {
  readonly row: number;
  at: number;
  readonly label: string | null;
  readonly word: boolean;
  /** Amounts by place among the money columns, NaN where blank. */
  readonly stated: Float64Array;
  readonly opening: boolean;
}

/** The amounts of the last line where each of them, and at least one, is the sum of all lines above it; else null. */
export function sumOfOthers(cells: Cells, money: readonly number[], lines: Int32Array): { column: number; stated: number }[] | null {
  const right: { column: number; stated: number }[] = [];
  const row = lines[lines.length - 1]!;
  for (const column of money) {
    const { numbers } = cells.column(column);
    const stated = numbers[row]!;
    if (!(Math.abs(stated) > addingUp)) continue;
    let sum = 0;
    for (let k = 0; k < lines.length - 1; k++) sum += numbers[lines[k]!]! || 0;
    // No word says that it is a total: a fraction of a cent more or less and it is not.
    if (Math.abs(sum - stated) > addingUp + 1e-11 * Math.abs(sum)) return null;
    right.push({ column, stated });
  }
  return right.length > 0 ? right : null;
}

/** Lines with others put among them in the order of the sheet. */
export function withLines(
  lines: Int32Array,
  more: readonly number[],
  placed: readonly { row: number; at: number }[],
): { kept: Int32Array; before: (at: number) => number } {
  const added = [...more].sort((a, b) => a - b);
  const places = added.map((row) => countBelow(lines, row));
  const kept = new Int32Array(lines.length + added.length);
  kept.set(lines);
  kept.set(added, lines.length);
  kept.sort();
  for (const each of placed) (each as { at: number }).at += countBelow(added, each.row);
  return { kept, before: (at) => countBelow(places, at) };
}

/** How many of some rising numbers are less than a value. */
export function countBelow(rising: ArrayLike<number>, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function failing(sums: PrefixSums, money: readonly number[], count: number, { row, at, label, stated }: Loose, from: number): Total {
  const start = from < at ? from : 0;
  const wrong: { column: number; stated: number; sum: number }[] = [];
  const right: { column: number; stated: number }[] = [];
  money.forEach((column, k) => {
    if (Number.isNaN(stated[k]!)) return;
    const sum = sums.between(k, start, Math.min(at, count));
    if (same(sum, stated[k]!)) right.push({ column, stated: stated[k]! });
    else wrong.push({ column, stated: stated[k]!, sum });
  });
  return { row, from: start, to: at, label, wrong, right, leads: false };
}

/** Whether each amount of a row is its column's share of the whole, as a fraction or a percentage. */
export function isShareOf({ stated }: Loose, total: Total, money: readonly number[]): boolean {
  const sums = new Map([...total.right, ...total.wrong].map(({ column, stated: sum }) => [column, sum]));
  // The whole is any of the totals; shares of a negative one are negative where their amounts are not.
  for (const whole of new Set(sums.values())) {
    if (!tells(whole)) continue;
    for (const factor of [1, 100]) {
      let fit = 0;
      let off = 0;
      money.forEach((column, k) => {
        if (Number.isNaN(stated[k]!)) return;
        if (Math.abs(stated[k]! - ((sums.get(column) ?? 0) / whole) * factor) < 0.006 * factor) fit++;
        else off++;
      });
      if (fit > 0 && off === 0) return true;
    }
  }
  return false;
}
