import { missingIn, type Numbers } from "../../cells/ranges";
import { fault, type Fault } from "../../cells/faults";

/** Each bin's share of its own column; NaN in bins that are blank in both. */
export interface BinnedShares {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Turns two columns of counts, a row a bin, into shares of their totals. A bin blank on one side only is a fault. */
export function binnedShares(first: Numbers, second: Numbers, firstName: string, secondName: string): BinnedShares | Fault {
  let firstTotal = 0;
  let secondTotal = 0;
  for (let i = 0; i < first.values.length; i++) {
    const one = first.values[i]!;
    const other = second.values[i]!;
    if (Number.isNaN(one) && Number.isNaN(other)) continue;
    if (Number.isNaN(one)) return missingIn(first, firstName, i);
    if (Number.isNaN(other)) return missingIn(second, secondName, i);
    firstTotal += one;
    secondTotal += other;
  }
  if (firstTotal <= 0) return fault("NO_DATA", firstName);
  if (secondTotal <= 0) return fault("NO_DATA", secondName);
  return { first: first.values.map((count) => count / firstTotal), second: second.values.map((count) => count / secondTotal) };
}

/** Why a bin has no logarithm: it is empty on one side, and should be merged with its neighbour. */
export function emptySide(one: number, other: number, firstName: string, secondName: string, row: number): Fault | undefined {
  if (one > 0 && other > 0) return undefined;
  return fault("OUT_OF_RANGE", one > 0 ? secondName : firstName, ["above", 0], row);
}

/** Σ (first − second) × ln(first ÷ second): how unlike two distributions are. Bins empty on both sides add nothing. */
export function divergence({ first, second }: BinnedShares, firstName: string, secondName: string, columns: number): number | Fault {
  let sum = 0;
  for (let i = 0; i < first.length; i++) {
    const one = first[i]!;
    const other = second[i]!;
    if (Number.isNaN(one) || (one === 0 && other === 0)) continue;
    const empty = emptySide(one, other, firstName, secondName, Math.floor(i / columns));
    if (empty) return empty;
    sum += (one - other) * Math.log(one / other);
  }
  return sum;
}
