import { civilOf, serialOf, type Serial } from "../../dates";

/** A published rate that is set anew on 1 January and 1 July, as one file of data. */
export interface PublishedRates {
  readonly source: string;
  /** The day the figures were last read at the source, or compared between copies of it. */
  readonly checkedOn: string;
  /** Each rate holds for the half-year that starts on its day, and for no other; oldest first. */
  readonly rates: readonly { readonly validFrom: string; readonly percent: number }[];
}

/** Half-years since year 0. */
const halfYearOf = (serial: Serial): number => {
  const { year, month } = civilOf(serial);
  return year * 2 + (month > 6 ? 1 : 0);
};

export function endOfHalfYear(serial: Serial): Serial {
  const { year, month } = civilOf(serial);
  return month > 6 ? serialOf(year, 12, 31) : serialOf(year, 6, 30);
}

/** Looks a rate up by day, in millionths so that sums of rates stay exact; undefined outside the table, never a guess. */
export function lookUp(published: PublishedRates): (serial: Serial) => number | undefined {
  const byHalfYear = new Map(
    published.rates.map(({ validFrom, percent }) => {
      const [year, month, day] = validFrom.split("-").map(Number) as [number, number, number];
      return [halfYearOf(serialOf(year, month, day)), Math.round(percent * 10_000)];
    }),
  );
  return (serial) => byHalfYear.get(halfYearOf(serial));
}
