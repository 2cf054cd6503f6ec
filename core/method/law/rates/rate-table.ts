import { addMonths, serialOf, type Serial } from "../../../cells/dates";

/** A published rate that is set anew on 1 January and 1 July, as one file of data. */
export interface PublishedRates {
  readonly source: string;
  /** The day the figures were last read at the source, or compared between copies of it. */
  readonly checkedOn: string;
  /** Each rate holds for the half-year that starts on its day, and for no other; oldest first, none left out. */
  readonly rates: readonly { readonly validFrom: string; readonly percent: number }[];
}

/** The days a rate holds, both included, and the rate in millionths, so that 0.1215 is the whole number 121 500. */
export interface RatePeriod {
  readonly from: Serial;
  readonly to: Serial;
  readonly millionths: number;
}

export const millionth = 1_000_000;

function serialOfIso(day: string): Serial {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  return serialOf(year, month, dayOfMonth);
}

const longestHalfYear = 184;

/** Finds the period a day lies in, of a rate derived from a published one; undefined outside the table, never a guess. */
export function periodsOf(published: PublishedRates, derived: (percent: number) => number): (serial: Serial) => RatePeriod | undefined {
  const periods = published.rates.map(({ validFrom, percent }): RatePeriod => {
    const from = serialOfIso(validFrom);
    return { from, to: addMonths(from, 6) - 1, millionths: Math.round((derived(percent) * millionth) / 100) };
  });
  const first = periods[0]!.from;
  return (serial) => {
    // No half-year is longer, so the guess is never too far; it is a step or two short at most.
    let index = Math.floor((serial - first) / longestHalfYear);
    while (index >= 0 && index < periods.length && serial > periods[index]!.to) index++;
    return periods[index];
  };
}
