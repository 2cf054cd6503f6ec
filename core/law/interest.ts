import type { Serial } from "../dates";
import { endOfHalfYear } from "./rates/rate-table";

export interface Segment {
  readonly from: Serial;
  readonly to: Serial;
}

/** The days from one to another, both included, cut where a half-year ends. */
export function halfYears(from: Serial, to: Serial): Segment[] {
  const segments: Segment[] = [];
  for (let start = from; start <= to;) {
    const end = Math.min(to, endOfHalfYear(start));
    segments.push({ from: start, to: end });
    start = end + 1;
  }
  return segments;
}

/**
 * Simple interest of whole days over a year of 365, in cents, half a cent rounded up. Counted in integers: in binary
 * fractions an exact half cent may fall on either side.
 */
export function interestInCents(amount: number, millionths: number, days: number): number {
  const numerator = BigInt(Math.round(amount * 100)) * BigInt(millionths) * BigInt(days);
  const denominator = 365_000_000n;
  return Number((2n * numerator + denominator) / (2n * denominator));
}
