import { addMonths, civilOf, serialOf, type Serial } from "../../../cells/dates";

/** A published rate that is set anew on 1 January and 1 July, as one file of data. */
export interface PublishedRates {
  readonly source: string;
  /** The day the figures were last read at the source, or compared between copies of it. */
  readonly checkedOn: string;
  /** Each rate holds for the half-year that starts on its day, and for no other; oldest first, none left out. */
  readonly rates: readonly { readonly validFrom: string; readonly percent: number }[];
}

/** A rate of one half-year that the user adds to a published table. */
export interface HalfYearRate {
  /** 1 January or 1 July. */
  readonly from: Serial;
  readonly percent: number;
}

/** The days a rate holds, both included, and the rate in millionths, so that 0.1215 is the whole number 121 500. */
export interface RatePeriod {
  readonly from: Serial;
  readonly to: Serial;
  readonly millionths: number;
}

export const millionth = 1_000_000;

export function serialOfIso(day: string): Serial {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  return serialOf(year, month, dayOfMonth);
}

/** Half-years counted from year 0. */
const halfYearOf = (serial: Serial): number => {
  const { year, month } = civilOf(serial);
  return 2 * year + (month > 6 ? 1 : 0);
};

/** The first day of the half-year a day lies in. */
export const startOfHalfYear = (serial: Serial): Serial => {
  const { year, month } = civilOf(serial);
  return serialOf(year, month > 6 ? 7 : 1, 1);
};

const longestHalfYear = 184;

/**
 * Finds the period a day lies in, of a rate derived from a published one and from what the user adds to it, which comes
 * first; undefined where neither has the half-year, never a guess.
 */
export function periodsOf(
  published: PublishedRates,
  derived: (percent: number) => number,
  added: readonly HalfYearRate[] = [],
): (serial: Serial) => RatePeriod | undefined {
  const known = new Map(published.rates.map(({ validFrom, percent }) => [halfYearOf(serialOfIso(validFrom)), percent]));
  for (const { from, percent } of added) known.set(halfYearOf(from), percent);
  const firstHalf = Math.min(...known.keys());
  const lastHalf = Math.max(...known.keys());
  const first = serialOf(Math.floor(firstHalf / 2), firstHalf % 2 === 0 ? 1 : 7, 1);
  const ends: Serial[] = [];
  const periods: (RatePeriod | undefined)[] = [];
  for (let half = firstHalf, from = first; half <= lastHalf; half++) {
    const next = addMonths(from, 6);
    const percent = known.get(half);
    ends.push(next - 1);
    periods.push(percent === undefined ? undefined : { from, to: next - 1, millionths: Math.round((derived(percent) * millionth) / 100) });
    from = next;
  }
  return (serial) => {
    // No half-year is longer, so the guess is never too far; it is a step or two short at most.
    let index = Math.floor((serial - first) / longestHalfYear);
    while (index >= 0 && index < ends.length && serial > ends[index]!) index++;
    return periods[index];
  };
}
