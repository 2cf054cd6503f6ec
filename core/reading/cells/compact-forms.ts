import { compactDay, compactDigits, compactForms, type CompactForm } from "../../cells/compact-days";
import { cellAt, type Grid } from "../../cells/values";

/** So many of the cells must be days in a form for the column to be written in it, and so many of these lie close together. */
export const mostFit = 0.9;
/** The days of a ledger lie within so many days of the one in their middle: digits that are misread do not. */
export const mostApart = 4 * 366;
/** A host counts days in such numbers. */
const [leastSerial, mostSerial] = [20_000, 80_000];

/** The forms in which the cells of a column are days, all of them and close together; none where it is a column of other numbers. */
export function compactFormsOf(rows: Grid, column: number, sample: ArrayLike<number>): readonly CompactForm[] {
  const digits = digitsOf(rows, column, sample);
  return digits === null ? [] : compactForms.filter((form) => isForm(Float64Array.from(digits, (text) => compactDay(text, form))));
}

/** What a column says in digits alone; null where another cell stands there, or days as a host counts them. */
function digitsOf(rows: Grid, column: number, sample: ArrayLike<number>): readonly string[] | null {
  const found: string[] = [];
  let serials = 0;
  for (const row of Array.from(sample)) {
    const cell = cellAt(rows, row, column);
    const digits = compactDigits(cell);
    if (digits === undefined) {
      // `Total`, `Comptant`, `n/a`
      if (typeof cell === "string" && !/\d/.test(cell)) continue;
      return null;
    }
    if (digits === null) continue;
    found.push(digits);
    const number = Number(digits);
    if (digits.length === 5 && number >= leastSerial && number < mostSerial) serials++;
  }
  return found.length === 0 || serials === found.length ? null : found;
}

function isForm(days: Float64Array): boolean {
  const known = days.filter((day) => day === day).sort();
  if (known.length < days.length * mostFit || known.length === 0) return false;
  const middle = known[known.length >> 1]!;
  return known.filter((day) => Math.abs(day - middle) <= mostApart).length >= known.length * mostFit;
}
