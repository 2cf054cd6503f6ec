import { bandOf } from "./bands";
import { tellingWords, withoutUnits, wordsOf } from "./header-words";
import { candidatesFor } from "./headers";
import type { RecognisedColumn } from "./layout";
import { isBlank, saysNothing, type Cell } from "../cells/values";
import { isNumber, type Meaning } from "../words/meanings";
import { unitsIn } from "./units";

/** One of several columns that give the same figure for several years, `CA 2023` and `CA 2024`, or days, `Solde au 31/10/2026`. */
export interface YearColumn {
  /** What the columns of one figure have in common. */
  readonly figure: string;
  /** The heading without its year. */
  readonly label: string;
  /** How many years before the latest of the figure; 0 for the latest. Within one year, how many columns before it. */
  readonly before: number;
  /** The calendar year; null where the heading counts from N. */
  readonly year: number | null;
  /** Whether the columns are of several years, not of several days of one. */
  readonly yearly: boolean;
}

interface Mark {
  readonly label: string;
  /** Later is more: a calendar year and what of it has passed, or minus the years before N. */
  readonly at: number;
  readonly relative: boolean;
}

const day = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/;
const season = /(?<!\d)(?:19|20)\d\d ?[/-] ?((?:19|20)\d\d|\d\d)(?![\d/-])/;
const fiscal = /\b(?:FY|CY) ?'?(\d{4}|\d\d)(?!\d)/i;
const calendar = /(?<!\d)((?:19|20)\d\d)(?!\d)/;
const counted = /(?<![\p{L}\d])[NY] ?[-–−] ?([1-9])(?![\p{L}\d])/u;
const latest = /(?<![\p{L}\d])[NY](?![\p{L}\d])/u;
/** Figures of a client's yearly accounts. Those of a client are of one year: the latest it has any of. */
const ofAccounts: ReadonlySet<Meaning> = new Set<Meaning>([
  "turnover",
  "netIncome",
  "equity",
  "netDebt",
  "totalAssets",
  "totalDebts",
  "currentAssets",
  "currentLiabilities",
  "ebit",
  "interest",
  "depreciation",
  "cashFlow",
  "retainedEarnings",
  "inventory",
  "cash",
  "ebitda",
  "longTermDebt",
]);
export const isOfAccounts = (meaning: Meaning): boolean => ofAccounts.has(meaning);

/**
 * How many years before the latest of the table the accounts of one client count from; -1 where it has none. `figures` are its
 * cells, a list a figure, the latest year first. Sales known before the accounts are no accounts: a year has at least half as
 * many figures as the best known one.
 */
export function latestYear(figures: readonly (readonly (Cell | undefined)[])[]): number {
  const known: number[] = [];
  for (const cells of figures)
    cells.forEach((cell, before) => {
      if (!isBlank(cell) && !saysNothing(cell!)) known[before] = (known[before] ?? 0) + 1;
    });
  const most = Math.max(0, ...Object.values(known));
  return most === 0 ? -1 : known.findIndex((count = 0) => count > 0 && count * 2 >= most);
}

/** What last year's figure is called beside this year's. */
export const priorOf: Readonly<Partial<Record<Meaning, "priorSales" | "priorResult">>> = {
  sales: "priorSales",
  turnover: "priorSales",
  netIncome: "priorResult",
};

/** What may stand beside the year and says no more than that it is one. */
const ofYears = new Set("exercice annee year fy cy au at arrete clos cloture closed ended ending bilan".split(" "));

const century = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const without = (header: string, { 0: text, index }: RegExpExecArray): string =>
  `${header.slice(0, index)} ${header.slice(index + text.length)}`.trim();

function markIn(header: string): Mark | null {
  const dated = day.exec(header);
  if (dated) {
    const [first, second] = [Number(dated[1]), Number(dated[2])];
    const [month, of] = second > 12 ? [first, second] : [second, first];
    return { label: without(header, dated), at: Number(dated[3]) + (month * 31 + of) / 1000, relative: false };
  }
  for (const pattern of [season, fiscal, calendar]) {
    const found = pattern.exec(header);
    if (!found) continue;
    const label = without(header, found);
    // A second year is a span of years, or a number of something.
    return calendar.test(label) ? null : { label, at: century(found[1]!), relative: false };
  }
  const found = counted.exec(header) ?? latest.exec(header);
  return found && { label: without(header, found), at: -Number(found[1] ?? 0), relative: true };
}

/** Whether a cell heads the columns of a year: 2025, `Exercice 2024`, `31/12/2023`, N-1. */
export function isYearHead(text: string): boolean {
  const mark = text.length <= 24 ? markIn(text) : null;
  return mark !== null && keyOf(mark.label) === "";
}

const keyOf = (label: string): string =>
  [...withoutUnits(tellingWords(wordsOf(label))).filter((word) => !ofYears.has(word)), ...unitsIn(label)].join(" ").trim();

/** Without the words that only say that a year follows: `Exercice 2025 CA` is headed as `CA`. */
const plainLabel = (label: string): string =>
  label.replace(/(?<!\p{L})(?:exercice|ann[ée]e|year|fiscal year|arr[êe]t[ée]e? au|clos(?:e)? le|au)(?!\p{L})/giu, " ").trim();

/**
 * Columns that give one figure for several years, by column. Without a year a heading counts as the latest where another
 * counts from N. A year alone changes nothing: `CA 2025` is the sales of a table that has no other.
 */
export function yearColumns(headers: readonly string[]): (YearColumn | null)[] {
  const groups = new Map<string, { readonly column: number; readonly mark: Mark }[]>();
  const plain = new Map<string, number>();
  headers.forEach((header, column) => {
    if (header === "" || bandOf(header)) return;
    const mark = markIn(header);
    const key = keyOf(mark?.label ?? header);
    if (key === "") return;
    if (!mark) {
      if (!plain.has(key)) plain.set(key, column);
      return;
    }
    const [best] = candidatesFor(plainLabel(mark.label));
    if (!best || !isNumber(best.meaning)) return;
    const group = groups.get(key);
    if (group) group.push({ column, mark });
    else groups.set(key, [{ column, mark }]);
  });
  const found = new Array<YearColumn | null>(headers.length).fill(null);
  for (const [key, group] of groups) {
    const { relative } = group[0]!.mark;
    const unmarked = plain.get(key);
    if (relative && unmarked !== undefined && group.every(({ mark }) => mark.at < 0))
      group.push({ column: unmarked, mark: { label: headers[unmarked]!, at: 0, relative } });
    const years = new Set(group.map(({ mark }) => mark.at));
    if (years.size < 2 || years.size < group.length || group.some(({ mark }) => mark.relative !== relative)) continue;
    const latestFirst = [...years].sort((a, b) => b - a);
    const last = Math.floor(latestFirst[0]!);
    const yearly = relative || new Set(latestFirst.map(Math.floor)).size === years.size;
    for (const { column, mark } of group)
      found[column] = {
        figure: key,
        label: plainLabel(mark.label),
        before: yearly ? last - Math.floor(mark.at) : latestFirst.indexOf(mark.at),
        year: relative ? null : Math.floor(mark.at),
        yearly,
      };
  }
  return found;
}

/** Yearly accounts side by side: of each figure its columns, the latest year of the table first. */
export interface YearsOfAccounts {
  readonly figures: ReadonlyMap<Meaning, readonly (RecognisedColumn | undefined)[]>;
  /** The calendar year of the latest; null where headings count from N. */
  readonly calendar: number | null;
}

/** Null where no figure of accounts stands for several years. */
export function yearsOfAccounts(columns: readonly RecognisedColumn[]): YearsOfAccounts | null {
  const figures = new Map<Meaning, RecognisedColumn[]>();
  const ofYears = columns.flatMap((column) => (column.year?.yearly && isOfAccounts(column.year.of) ? [{ column, ...column.year }] : []));
  const named = ofYears.flatMap(({ year }) => year ?? []);
  const calendar = named.length > 0 ? Math.max(...named) : null;
  for (const { column, of, before, year } of ofYears) {
    const own = figures.get(of) ?? [];
    // Figures need not end in the same year.
    own[year === null || calendar === null ? before : calendar - year] = column;
    figures.set(of, own);
  }
  return figures.size > 0 ? { figures, calendar } : null;
}
