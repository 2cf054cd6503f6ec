import { fold } from "../../cells/fold";
import { numberOf, readNumber, type Decimal } from "../../cells/numbers";
import { cellAt, isBlank, type Cell, type Grid } from "../../cells/values";
import { tellingWords, withoutUnits, wordsOf } from "../columns/header-words";
import { saysDaysLeft } from "../columns/lateness";
import { isMoney, isShare, type Meaning } from "../../words/meanings";

/** What the cells of a column count in, where it is not what the rating counts in. */
export type ColumnUnit = "cents" | "thousands" | "lakhs" | "millions" | "crores" | "percent" | "months" | "weeks" | "daysLeft";

/** What the amounts of a table count in. */
export const amountUnits = ["ones", "cents", "thousands", "lakhs", "millions", "crores"] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** A sign of the rupee before the unit, `₹`, `Rs. in`, `INR`. */
const rupees = String.raw`(?:₹|\b(?:rs|inr)\b\.?)[\s(]*(?:in\s+)?`;

const patterns: readonly (readonly [ColumnUnit, RegExp])[] = [
  [
    "millions",
    /\bm ?(?:€|eur\b|euros?\b|\$|usd\b|£|gbp\b|chf\b)|(?:[€$£]|\b(?:eur|usd|gbp|chf)) ?m(?:n|ln|io)?\b|\bmeur\b|\bmillions?\b|\bmio\b|\bmln\b/,
  ],
  // `Cr` alone is the side of credits; `lac` is a lake.
  ["crores", new RegExp(String.raw`\bcrores?\b|\bcrs\b|${rupees}cr\b(?!\.?\s*/)`)],
  ["lakhs", new RegExp(String.raw`\blakhs?\b|\blacs\b|\bin lac\b|${rupees}(?:l|lac)\b|(?<!\d)'?00,000\b`)],
  [
    "thousands",
    /\bk ?(?:€|eur\b|euros?\b|\$|usd\b|£|gbp\b|chf\b)|(?:[€$£]|\b(?:eur|usd|gbp|chf)) ?k\b|\bt ?(?:€|eur\b)|\bke\b|\bmilliers?\b|\bthousands?\b|(?<![\d.,']\s?)000'?s?\b|(?<!\d)'000|\(k\)/,
  ],
  // `En euros et centimes` is in euros.
  [
    "cents",
    /^(?!.*(?:euros?|dollars?|pounds?)\s*(?:et|and|&|,)).*(?:(?:^|[^a-z])(?:en|in)[\s_]+|[_([]\s*|(?<=[a-z])\s+)(?:cents|centimes)(?![a-z])/,
  ],
  ["percent", /%|\bpct\b|\bpour ?cent(?:age)?\b|\bper ?cent(?:age)?\b/],
  ["months", /\bmois\b|\bmonths?\b/],
  ["weeks", /\bsem(?:aines?)?\b|\bwe?e?ks?\b|\bwochen\b|\bsemanas\b/],
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

/** Whether a text says what amounts count in and nothing else: `(k€)`, `en milliers`, `₹ Lakh`. */
export const saysUnitAlone = (text: string): boolean =>
  text.length < 20 && unitsIn(text).some(isOfAmounts) && withoutUnits(tellingWords(wordsOf(text))).length === 0;

const isOfAmounts = (unit: ColumnUnit): unit is AmountUnit & ColumnUnit => !["percent", "months", "weeks", "daysLeft"].includes(unit);

/** An amount with its unit, `Plafond de la police : 2 M€`, says nothing of other amounts; `Encours 2026 k€` is no such amount. */
const ownUnit =
  /(?<![\d/.-])(?!(?:19|20)\d\d(?!\d))\d[\d\s.,']*(?:[km] ?(?:€|eur|\$|usd|£|gbp|chf)|ke(?!\p{L})|mio|mln|milli|lakh|lac|cr(?!\p{L})|crore)/giu;

/** Above the header a sheet says once for all its amounts that they are in thousands. */
export function unitOfTitles(rows: Grid, headerRow: number): AmountUnit {
  for (const row of rows.slice(0, headerRow)) {
    for (const cell of row) {
      if (typeof cell !== "string" || cell.length > 120) continue;
      const unit = unitsIn(cell.replace(ownUnit, " ")).find(isOfAmounts);
      if (unit) return unit;
    }
  }
  return "ones";
}

/** `Montants en k€`, `(in thousands)`, `* en milliers d'euros`: what a note says of all amounts. */
const saysOfAmounts =
  /^[^\p{L}\d]*(?:(?:tous les |all )?(?:montants?|amounts?|valeurs?|chiffres|figures)|en|in|exprimes?|expressed|unites?|unit)(?!\p{L})/iu;
const notesLookedAt = 12;

/** Below a table too a note may say what its amounts count in, and so may a column that says the same on every row: `k€`. */
export function unitOfNotes(rows: Grid, head: { readonly end: number }): AmountUnit {
  for (const row of rows.slice(Math.max(head.end, rows.length - notesLookedAt))) {
    const filled = row.filter((cell) => !isBlank(cell));
    const [text] = filled;
    if (filled.length !== 1 || typeof text !== "string" || text.length > 80 || !saysOfAmounts.test(text)) continue;
    const unit = unitsIn(text.replace(ownUnit, " ")).find(isOfAmounts);
    if (unit) return unit;
  }
  const looked = rows.slice(head.end, head.end + sampled);
  for (let column = 0; column < (looked[0]?.length ?? 0); column++) {
    const cells = looked.map((row) => row[column]).filter((cell) => !isBlank(cell));
    const [first] = cells;
    if (cells.length < 2 || typeof first !== "string" || cells.some((cell) => cell !== first) || !saysUnitAlone(first)) continue;
    return unitsIn(first).find(isOfAmounts) ?? "ones";
  }
  return "ones";
}

const saysDays = /(?<![a-z])(?:days?|jours?|jrs?|j|d|tagen?|dias|giorni|dagen)(?![a-z])/;

/** The unit of a column of that meaning, in a table whose amounts count in `table` where a header says nothing; what a header says of days or euros changes nothing. */
export function unitOf(meaning: Meaning, header: string, table: AmountUnit): ColumnUnit | null {
  const own = unitsIn(header);
  if (isMoney(meaning)) return own.find(isOfAmounts) ?? (table === "ones" ? null : table);
  if (isShare(meaning)) return own.includes("percent") ? "percent" : null;
  if (meaning !== "age" && meaning !== "daysLate" && meaning !== "ageDays") return null;
  if (saysDaysLeft(header)) return "daysLeft";
  // `Retard sur 3 mois (jours)` counts days.
  return saysDays.test(fold(header)) ? null : (own.find((unit) => unit === "months" || unit === "weeks") ?? null);
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

/** Whether a cell names the unit of its column itself, so that its number has been read in it: `35 %`, `15,2 k€`. */
export function namesUnit(cell: Cell | undefined, unit: ColumnUnit | null): boolean {
  if (typeof cell !== "string") return false;
  return unit === "percent" ? cell.includes("%") : (readNumber(cell)?.scale ?? 0) > 0;
}

const counted =
  /^\s*([+−-]?\d+(?:[.,]\d+)?)\s*(j|jrs?|jours?|d|days?|sem|semaines?|w|wks?|weeks?|mois|mths?|months?|ans?|ann[ée]es?|y|yrs?|years?)\.?\s*$/iu;
/** The class of a bureau beside its score: `55 (C)`. */
const graded = /^\s*(\d+(?:[.,]\d+)?)\s*(?:\([A-G][+-]?\)|[A-G])\s*$/;
const outOf = /^\s*(\d+(?:[.,]\d+)?)\s*\/\s*(\d+)\s*$/;
/** What a score is out of, where cells say it: `14/20`. */
const bestOf: Readonly<Partial<Record<Meaning, number>>> = {
  bureauScore: 100,
  dnbScore: 100,
  equifaxScore: 100,
  scoreOn20: 20,
  altaresScore: 20,
  cofaceDra: 10,
  allianzGrade: 10,
  ellisphereScore: 10,
  atradiusRating: 100,
};

/** What an insurer says where it covers nothing. */
const noCover = /^(?:refus|r[ée]sili|retir|annul|non (?:garanti|agr|couvert)|no cover|not covered|declin|withdr|cancel)/i;

/** The number of a cell that says what it counts: `12 j` of days late, `3 ans` of an age, `14/20` of a score; null for another. */
export function countOf(cell: Cell | undefined, meaning: Meaning, decimal?: Decimal): number | null {
  if (typeof cell !== "string") return null;
  if (meaning === "insuredLimit" && noCover.test(cell.trim())) return 0;
  const score = bestOf[meaning] === undefined ? null : outOf.exec(cell);
  if (score) return Number(score[2]) === bestOf[meaning] ? numberIn(score[1]!, decimal) : null;
  const mark = bestOf[meaning] === undefined ? null : graded.exec(cell);
  if (mark) return numberIn(mark[1]!, decimal);
  const inYears = meaning === "age";
  if (!inYears && meaning !== "daysLate" && meaning !== "ageDays" && meaning !== "paymentTrend") return null;
  const found = counted.exec(cell);
  if (!found) return null;
  const value = numberIn(found[1]!.replace("−", "-"), decimal);
  const unit = found[2]!.toLowerCase()[0]!;
  if (value === null) return null;
  if (unit === "m") return inYears ? value / 12 : value * 30;
  if (unit === "s" || unit === "w") return inYears ? null : value * 7;
  return (unit === "a" || unit === "y") === inYears ? value : null;
}

function numberIn(text: string, decimal: Decimal | undefined): number | null {
  const value = numberOf(text, decimal);
  return typeof value === "number" ? value : null;
}

/** What a number of the column is multiplied by. */
export function factorOf(unit: ColumnUnit | null, meaning: Meaning, percents: () => boolean): number {
  switch (unit) {
    case "cents":
      return 0.01;
    case "thousands":
      return 1000;
    case "lakhs":
      return 100_000;
    case "millions":
      return 1_000_000;
    case "crores":
      return 10_000_000;
    case "percent":
      return percents() ? 0.01 : 1;
    case "months":
      return meaning === "age" ? 1 / 12 : 30;
    case "weeks":
      return 7;
    case "daysLeft":
      return -1;
    default:
      return 1;
  }
}
