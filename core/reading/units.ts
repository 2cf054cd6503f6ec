import { numberOf } from "../cells/numbers";
import { cellAt, type Grid } from "../cells/values";
import { isMoney, isShare, type Meaning } from "../words/meanings";

/** What the cells of a column count in, where it is not what the rating counts in. */
export type ColumnUnit = "thousands" | "millions" | "percent" | "months";

/** What the amounts of a table count in. */
export const amountUnits = ["ones", "thousands", "millions"] as const;
export type AmountUnit = (typeof amountUnits)[number];

const patterns: readonly (readonly [ColumnUnit, RegExp])[] = [
  ["millions", /\bm ?(?:€|eur\b|euros?\b|\$|usd\b|£|gbp\b|chf\b)|\bmeur\b|\bmillions?\b|\bmio\b|\bmln\b/],
  ["thousands", /\bk ?(?:€|eur\b|euros?\b|\$|usd\b|£|gbp\b|chf\b)|[€$£] ?k\b|\bke\b|\bmilliers?\b|\bthousands?\b|[(\s]000s?\b|'000|\(k\)/],
  ["percent", /%|\bpct\b|\bpour ?cent(?:age)?\b|\bper ?cent(?:age)?\b/],
  ["months", /\bmois\b|\bmonths?\b/],
];

/** The unit a header or a title names. */
export function unitsIn(text: string): ColumnUnit[] {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’`´]/g, "'")
    .toLowerCase();
  return patterns.filter(([, pattern]) => pattern.test(plain)).map(([unit]) => unit);
}

/** Above the header a sheet says once for all its amounts that they are in thousands. */
export function unitOfTitles(rows: Grid, headerRow: number): AmountUnit {
  for (const row of rows.slice(0, headerRow)) {
    for (const cell of row) {
      if (typeof cell !== "string" || cell.length > 120) continue;
      const unit = unitsIn(cell).find((each) => each === "thousands" || each === "millions");
      if (unit) return unit;
    }
  }
  return "ones";
}

/** The unit of a column of that meaning, in a table whose amounts count in `table` where a header says nothing; what a header says of days or euros changes nothing. */
export function unitOf(meaning: Meaning, header: string, table: AmountUnit): ColumnUnit | null {
  const own = unitsIn(header);
  if (isMoney(meaning)) return own.find((unit) => unit === "thousands" || unit === "millions") ?? (table === "ones" ? null : table);
  if (isShare(meaning)) return own.includes("percent") ? "percent" : null;
  return (meaning === "age" || meaning === "daysLate" || meaning === "ageDays") && own.includes("months") ? "months" : null;
}

const netOfVat = /\bh\.? ?t\b|\bhors ?taxes?\b|\bhtva\b|\b(?:excl(?:uding)?|ex|net of|without|before)\.? ?(?:vat|tax)\b/;

/** Whether a header says that its amounts are without VAT. */
export const isNetOfVat = (header: string): boolean =>
  netOfVat.test(
    header
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase(),
  );

/** VAT added to sales that a table gives without it, so that they stand beside receivables with it: the usual rate in France and Britain. */
export const usualVat = 0.2;

/** A ratio of 150 % is the most that a fraction is likely to be: above it stand percents. */
const largestFraction = 1.5;
const sampled = 400;

/** Whether a column headed in percent holds 35 or 0.35: what most of its cells say. */
export function holdsPercents(grid: Grid, rows: Int32Array, column: number): boolean {
  let seen = 0;
  let large = 0;
  for (let i = 0; i < rows.length && seen < sampled; i++) {
    const value = numberOf(cellAt(grid, rows[i]!, column));
    if (typeof value !== "number" || value === 0) continue;
    seen++;
    if (Math.abs(value) > largestFraction) large++;
  }
  return large * 2 > seen;
}

/** What a number of the column is multiplied by. */
export function factorOf(unit: ColumnUnit | null, meaning: Meaning, percents: () => boolean): number {
  switch (unit) {
    case "thousands":
      return 1000;
    case "millions":
      return 1_000_000;
    case "percent":
      return percents() ? 0.01 : 1;
    case "months":
      return meaning === "age" ? 1 / 12 : 30;
    default:
      return 1;
  }
}
