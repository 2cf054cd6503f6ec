import { dateOf } from "../../cells/dates";
import { bandOf } from "./bands";
import { tellingWords, withoutUnits, wordsOf } from "./header-words";
import { candidatesFor } from "./headers";
import { isNumber, type Meaning } from "../../words/meanings";
import { unitsIn } from "../cells/units";

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

/** The year or the day a heading names. */
interface YearMark {
  /** The heading without it. */
  readonly label: string;
  /** To sort by, the latest the greatest: 2024 for a year, 2024.4 or so for a day, 0 for N, -1 for N-1. */
  readonly position: number;
  /** Whether it counts from N, the latest year, whichever that is. */
  readonly relative: boolean;
}

/** 31/12/2024 */
const day = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/;
/** 2023/24, 2023-2024: the second year counts. */
const spanOfYears = /(?<!\d)(?:19|20)\d\d ?[/-] ?((?:19|20)\d\d|\d\d)(?![\d/-])/;
/** FY24, FY 2024 */
const fiscalYear = /\b(?:FY|CY) ?'?(\d{4}|\d\d)(?!\d)/i;
/** 2024 */
const calendarYear = /(?<!\d)((?:19|20)\d\d)(?!\d)/;
/** N-1, Y-2; `ca_n1` and `CA N1` as programs write it */
const yearsBeforeN = /(?<![\p{L}\d])[NY] ?[-–−] ?([1-9])(?![\p{L}\d])|(?<=[\s_])[NnYy][\s_]?[-–−]?[\s_]?([1-9])$/u;
/** N, Y; `ca_n` */
const yearN = /(?<![\p{L}\d])[NY](?![\p{L}\d])|(?<=[\s_])[ny]$/u;

/** The meaning a figure has when it is of the year before. */
export const priorOf: Readonly<Partial<Record<Meaning, "priorSales" | "priorResult">>> = {
  sales: "priorSales",
  turnover: "priorSales",
  netIncome: "priorResult",
};

/** Words that only say that a year or a day follows: `Exercice clos au 31/12/2024`. */
const introducingWords = new Set("exercice annee year fy cy au at arrete clos cloture closed ended ending bilan".split(" "));

const fourDigits = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A heading without what was found in it. */
const without = (header: string, { 0: text, index }: RegExpExecArray): string =>
  `${header.slice(0, index)} ${header.slice(index + text.length)}`.trim();

/** Null where a heading names no year. */
function markIn(header: string): YearMark | null {
  const dated = day.exec(header);
  if (dated) {
    const [first, second] = [Number(dated[1]), Number(dated[2])];
    const [month, dayOfMonth] = second > 12 ? [first, second] : [second, first];
    return { label: without(header, dated), position: Number(dated[3]) + (month * 31 + dayOfMonth) / 1000, relative: false };
  }
  for (const pattern of [spanOfYears, fiscalYear, calendarYear]) {
    const found = pattern.exec(header);
    if (!found) continue;
    const label = without(header, found);
    // With a second year it names a span of years, or a number that only looks like one.
    return calendarYear.test(label) ? null : { label, position: fourDigits(found[1]!), relative: false };
  }
  const found = yearsBeforeN.exec(header) ?? yearN.exec(header);
  return found && { label: without(header, found), position: -Number(found[1] ?? found[2] ?? 0), relative: true };
}

/** Whether a cell says a year and nothing else, as above the columns of that year: 2025, `Exercice 2024`, `31/12/2023`, N-1. */
export function isYearHead(text: string): boolean {
  const mark = text.length <= 24 ? markIn(text) : null;
  return mark !== null && keyOf(mark.label) === "";
}

/** Whether a cell says a month and nothing else: `Octobre`, `oct. 2026`. */
export const saysMonth = (text: string): boolean =>
  /^\p{L}{3,9}\.?(?:[ '’/-]*(?:20)?\d\d)?$/u.test(text) && typeof dateOf(`1 ${/^\p{L}+/u.exec(text)![0]} 2026`) === "number";

/** What two headings have in common that give the same figure: their telling words and their units. */
const keyOf = (label: string): string =>
  [...withoutUnits(tellingWords(wordsOf(label))).filter((word) => !introducingWords.has(word)), ...unitsIn(label)].join(" ").trim();

/** The label without the words that only say that a year follows: `Exercice 2025 CA` is headed as `CA`. */
const plainLabel = (label: string): string =>
  label.replace(/(?<!\p{L})(?:exercice|ann[ée]e|year|fiscal year|arr[êe]t[ée]e? au|clos(?:e)? le|au)(?!\p{L})/giu, " ").trim();

/**
 * Of each column the year it gives its figure for; null where it gives it for no year beside others. A year alone changes
 * nothing: `CA 2025` is the sales of a table that has no other. Where other headings count from N, one without a year is N.
 */
export function yearColumns(headers: readonly string[]): (YearColumn | null)[] {
  const { marked, unmarked } = columnsByFigure(headers);
  const found = new Array<YearColumn | null>(headers.length).fill(null);
  for (const [figure, columns] of marked) {
    const { relative } = columns[0]!.mark;
    const withoutYear = unmarked.get(figure);
    if (relative && withoutYear !== undefined && columns.every(({ mark }) => mark.position < 0))
      columns.push({ column: withoutYear, mark: { label: headers[withoutYear]!, position: 0, relative } });
    const positions = new Set(columns.map(({ mark }) => mark.position));
    const isRepeated = positions.size < columns.length;
    if (positions.size < 2 || isRepeated || columns.some(({ mark }) => mark.relative !== relative)) continue;
    const latestFirst = [...positions].sort((a, b) => b - a);
    const latest = Math.floor(latestFirst[0]!);
    const yearly = relative || new Set(latestFirst.map(Math.floor)).size === positions.size;
    for (const { column, mark } of columns)
      found[column] = {
        figure,
        label: plainLabel(mark.label),
        before: yearly ? latest - Math.floor(mark.position) : latestFirst.indexOf(mark.position),
        year: relative ? null : Math.floor(mark.position),
        yearly,
      };
  }
  return found;
}

interface MarkedColumn {
  readonly column: number;
  readonly mark: YearMark;
}

/** By figure: the columns whose headings name a year and an amount, and the first column whose heading names no year. */
function columnsByFigure(headers: readonly string[]): {
  readonly marked: ReadonlyMap<string, MarkedColumn[]>;
  readonly unmarked: ReadonlyMap<string, number>;
} {
  const marked = new Map<string, MarkedColumn[]>();
  const unmarked = new Map<string, number>();
  headers.forEach((header, column) => {
    if (header === "" || bandOf(header)) return;
    const mark = markIn(header);
    const figure = keyOf(mark?.label ?? header);
    if (figure === "") return;
    if (!mark) {
      if (!unmarked.has(figure)) unmarked.set(figure, column);
      return;
    }
    const [best] = candidatesFor(plainLabel(mark.label));
    if (!best || !isNumber(best.meaning)) return;
    const columns = marked.get(figure);
    if (columns) columns.push({ column, mark });
    else marked.set(figure, [{ column, mark }]);
  });
  return { marked, unmarked };
}
