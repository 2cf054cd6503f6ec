import { isBlank, isCellError, type Cell, type Grid } from "./values";

/** Whether 03/04/2026 is the 3rd of April or the 4th of March, where a range settles it. */
export type DayOrder = "DMY" | "MDY";
export type DateFault = "BAD_DATE" | "AMBIGUOUS_DATE" | "CELL_ERROR";

/** A day as spreadsheets count it: 1 March 1900 is 61, in Excel and in Google Sheets alike. */
export type Serial = number;

export const firstDay: Serial = 1;
/** 31 December 9999 */
export const lastDay: Serial = 2958465;

/** 1 January 1970, where computers begin to count. */
export const epoch: Serial = 25569;
/** A day in milliseconds. */
export const dayLength = 86_400_000;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** A month or a day out of its range counts on into the next or back into the one before. */
export function serialOf(year: number, month: number, day: number): Serial {
  if (month < 1 || month > 12) {
    year += Math.floor((month - 1) / 12);
    month = ((((month - 1) % 12) + 12) % 12) + 1;
  }
  // Years that begin in March put the leap day at their end.
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468 + epoch;
}

export function civilOf(serial: Serial): CivilDate {
  const date = new Date((serial - epoch) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Of a month from 1 to 12; long ones alternate, and July is followed by another. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

/** The same day of the month some months later, cut to that month's length. */
export function addMonths(serial: Serial, months: number): Serial {
  const { year, month, day } = civilOf(serial);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return serialOf(targetYear, targetMonth, Math.min(day, monthLength(targetYear, targetMonth)));
}

export function endOfMonth(serial: Serial): Serial {
  const { year, month } = civilOf(serial);
  return serialOf(year, month + 1, 0);
}

export function isoOf(serial: Serial): string {
  const { year, month, day } = civilOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const months = new Map<string, number>();
for (const names of [
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "january february march april may june july august september october november december",
  "janv fevr mars avr mai juin juil aout sept oct nov dec",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "jan fev mar avr mai jun jul aou sep oct nov dec",
  "janv fevr mars avri mai juin juill aout sept octo nove dece",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "jan feb mrz apr mai jun jul aug sep okt nov dez",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene feb mar abr may jun jul ago sep oct nov dic",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "jan feb mrt apr mei jun jul aug sep okt nov dec",
])
  names.split(" ").forEach((name, i) => months.set(name, i + 1));

const time = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const iso = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}$`);
const yearFirst = new RegExp(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})${time}$`);
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const numeric = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${time}$`);
// Oracle parts the hour by dots, `12.00.00.000000 AM`; SAS has a colon before it, `13MAY2026:00:00:00`.
const spokenTime = String.raw`(?:[ t,:]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|[+-]\d{2}:?\d{2}))?)?`;
const named = new RegExp(
  String.raw`^(?:[a-z]+[.,]* )?(\d{1,2})(?:er|st|nd|rd|th)?[\s./-]*(?:de )?([a-z]{3,10})\.?,?[\s./-]*(?:de )?(\d{4}|\d{2})${spokenTime}$`,
);
const monthNamedFirst = new RegExp(
  String.raw`^(?:[a-z]+[.,]* )?([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})${spokenTime}$`,
);
/** `2026-MAY-13` */
const yearThenName = new RegExp(String.raw`^(\d{4})[\s./-]([a-z]{3,10})\.?[\s./-](\d{1,2})${spokenTime}$`);

function checked(year: number, month: number, day: number): Serial | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9999 || day > monthLength(year, month)) return undefined;
  return serialOf(year, month, day);
}

function yearOf(text: string): number {
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 : 1900) + year : year;
}

interface TextDate {
  readonly serial?: Serial | undefined;
  /** The other reading, where day and month can be exchanged. */
  readonly exchanged?: Serial | undefined;
  readonly order?: DayOrder;
  /** Read day first where nothing says otherwise. */
  readonly usual?: boolean;
}

const digitAt = (text: string, place: number): number => {
  const digit = text.charCodeAt(place) - 48;
  return digit >= 0 && digit <= 9 ? digit : NaN;
};
const pair = (text: string, place: number): number => digitAt(text, place) * 10 + digitAt(text, place + 1);

/** The day in `2026-10-31`, by far the most common text; NaN where it is not written so. */
function isoDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const [year, month, day] = [pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8)];
  return year === year && month === month && day === day ? (checked(year, month, day) ?? NaN) : NaN;
}

function parse(text: string): TextDate | undefined {
  const trimmed = text.trim();
  const direct = iso.exec(trimmed) ?? yearFirst.exec(trimmed) ?? compact.exec(trimmed);
  if (direct) return { serial: checked(Number(direct[1]), Number(direct[2]), Number(direct[3])) };
  const parts = numeric.exec(trimmed);
  if (parts) {
    const first = Number(parts[1]);
    const second = Number(parts[3]);
    const year = yearOf(parts[4]!);
    const dayFirst = checked(year, second, first);
    const monthFirst = checked(year, first, second);
    if (dayFirst === undefined) return { serial: monthFirst, order: "MDY" };
    if (monthFirst === undefined) return { serial: dayFirst, order: "DMY" };
    if (first === second) return { serial: dayFirst };
    // Dots and dashes are written day first unless other cells prove the contrary.
    return { serial: dayFirst, exchanged: monthFirst, ...(parts[2] !== "/" && { usual: true }) };
  }
  if (!/[a-zà-ÿ]{3}/i.test(trimmed)) return undefined;
  const folded = trimmed
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u00a0\u202f]/g, " ");
  const words = named.exec(folded);
  const month = words && months.get(words[2]!);
  if (words && month) return { serial: checked(yearOf(words[3]!), month, Number(words[1])) };
  const first = monthNamedFirst.exec(folded);
  const firstMonth = first && months.get(first[1]!);
  if (first && firstMonth) return { serial: checked(yearOf(first[3]!), firstMonth, Number(first[2])) };
  const last = yearThenName.exec(folded);
  const lastMonth = last && months.get(last[2]!);
  if (last && lastMonth) return { serial: checked(Number(last[1]), lastMonth, Number(last[3])) };
  return undefined;
}

/** The whole day in a cell; null for a blank. Zero is a blank too: no ledger holds the day before 1 January 1900. */
export function dateOf(cell: Cell | undefined, order?: DayOrder): Serial | null | DateFault {
  if (typeof cell === "number") {
    if (cell === 0) return null;
    const day = Math.floor(cell);
    if (day >= firstDay && day <= lastDay) return day;
    return (Number.isInteger(cell) ? parse(String(cell))?.serial : undefined) ?? "BAD_DATE";
  }
  if (isBlank(cell)) return null;
  if (typeof cell !== "string") return "BAD_DATE";
  const common = isoDay(cell);
  if (common === common) return common;
  if (isCellError(cell)) return "CELL_ERROR";
  if (/^\s*\d{1,7}\s*$/.test(cell)) return dateOf(Number(cell));
  const read = parse(cell);
  if (read?.serial === undefined) return "BAD_DATE";
  if (read.exchanged === undefined || (order === undefined && read.usual)) return read.serial;
  return order === undefined ? "AMBIGUOUS_DATE" : order === "DMY" ? read.serial : read.exchanged;
}

/** Collects whether the dates of a range are written day first or month first. */
export class DayOrderEvidence {
  private dayFirst = false;
  private monthFirst = false;

  add(cell: Cell | undefined): void {
    if (typeof cell !== "string") return;
    const common = isoDay(cell);
    if (common === common) return;
    const order = parse(cell)?.order;
    if (order === "DMY") this.dayFirst = true;
    if (order === "MDY") this.monthFirst = true;
  }

  get order(): DayOrder | undefined {
    return this.dayFirst === this.monthFirst ? undefined : this.dayFirst ? "DMY" : "MDY";
  }
}

/** Whether a text is a day that can be read both ways, however it is usually written. */
export function isOpenDay(cell: Cell | undefined): boolean {
  return typeof cell === "string" && parse(cell)?.exchanged !== undefined;
}

export function dayOrderOf(grid: Grid): DayOrder | undefined {
  const evidence = new DayOrderEvidence();
  for (const row of grid) for (const cell of row) evidence.add(cell);
  return evidence.order;
}
