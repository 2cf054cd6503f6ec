import type { IWorkbookData } from "@univerjs/core";
import Papa from "papaparse";
import { dateOf, DayOrderEvidence, type DayOrder } from "../../core/cells/dates";
import { DecimalEvidence, numberOf, type Decimal } from "../../core/cells/numbers";
import type { ColumnFormat } from "../../core/cells/table-format";
import type { Language } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { freeSheetName } from "../sheet-name";
import { tableWorkbook } from "../workbook-data";

/** The text of a file: UTF-16 and UTF-8 by their mark, UTF-8 where every byte agrees with it, else Windows-1252. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const announced = /^sep=(.)\r?\n/i;
const sampleLength = 200_000;

/** How many of the rows have the width most of them have, or 0 where that is one column. */
function agreement(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0]);
  return width > 1 ? count / rows.length : 0;
}

/** The sign between the columns; a file of one column has none, and any will do. */
function separatorOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  // Commas that all stand between digits are decimal signs.
  const candidates = /[^\d,],|,[^\d]/.test(sample) ? [";", "\t", "|", ","] : [";", "\t", "|"];
  let [best, highest] = [";", 0];
  for (const delimiter of candidates) {
    const share = agreement(Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: "greedy" }).data);
    if (share > highest) [best, highest] = [delimiter, share];
  }
  return best;
}

function rowsOf(text: string): string[][] {
  const said = announced.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const { data } = Papa.parse<string[]>(body, { delimiter: said?.[1] ?? separatorOf(body) });
  while (data.length > 0 && data.at(-1)!.every((cell) => cell.trim() === "")) data.pop();
  return data;
}

// Only what a machine wrote as a bare number; amounts with spaces, signs or units stay texts, which the core reads itself.
const bareNumber = /^-?(?:0|[1-9]\d*)(?:[.,]\d+)?$/;
const identifier = /^0\d+$|^\d{16,}$/;
const dated = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ].*)?$/;

/** What the cells of one column settle together. */
interface ColumnReading {
  readonly holdsIdentifiers: boolean;
  readonly holdsDates: boolean;
  readonly decimal: Decimal | undefined;
  readonly dayOrder: DayOrder | undefined;
}

function columnReading(rows: readonly (readonly string[])[], column: number): ColumnReading {
  const decimal = new DecimalEvidence();
  const order = new DayOrderEvidence();
  let [filled, dates, holdsIdentifiers] = [0, 0, false];
  for (const row of rows) {
    const text = row[column]?.trim();
    if (!text) continue;
    filled++;
    if (identifier.test(text)) holdsIdentifiers = true;
    if (dated.test(text)) dates++;
    decimal.add(text);
    order.add(text);
  }
  // Titles and a header are no dates; a column of references that look like one now and then is not one of dates.
  return { holdsIdentifiers, holdsDates: dates > 0 && dates >= (filled - 4) * 0.8, decimal: decimal.decimal, dayOrder: order.order };
}

function valueOf(text: string, column: ColumnReading): { readonly value: Cell; readonly date?: boolean } {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null };
  if (column.holdsDates && dated.test(trimmed)) {
    const day = dateOf(trimmed, column.dayOrder);
    return typeof day === "number" ? { value: day, date: true } : { value: text };
  }
  // A number such as 012 or of more digits than a number keeps names something, and so do its neighbours.
  if (column.holdsIdentifiers || !bareNumber.test(trimmed)) return { value: text };
  const number = numberOf(trimmed, column.decimal);
  return { value: typeof number === "number" ? number : text };
}

/** The values of a table of texts, and which of its columns hold dates. */
export function tableValues(rows: readonly (readonly string[])[]): { readonly values: Cell[][]; readonly isDate: readonly boolean[] } {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const readings = Array.from({ length: width }, (_, column) => columnReading(rows, column));
  const isDate = new Array<boolean>(width).fill(false);
  const values = rows.map((row) =>
    row.map((text, column) => {
      const { value, date } = valueOf(text, readings[column]!);
      if (date) isDate[column] = true;
      return value;
    }),
  );
  return { values, isDate };
}

/** Rows and cells of a text whose columns are apart by tabs, as a clipboard carries them. */
export const pastedRows = (text: string): string[][] => Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" }).data;

const longestShown = 40;
const rowsLookedAt = 200;

/** A text file of rows as a workbook of one sheet. Nothing is guessed: what can be read two ways stays the text it is. */
export function csvWorkbook(bytes: Uint8Array, name: string, language: Language): IWorkbookData {
  const rows = rowsOf(decoded(bytes).replace(/^\ufeff/, ""));
  const { values, isDate } = tableValues(rows);
  const columns = isDate.map((date, column): ColumnFormat => {
    const longest = rows.slice(0, rowsLookedAt).reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 6);
    return { format: date ? "date" : "text", width: Math.min(longestShown, longest + 2) };
  });
  const sheet = freeSheetName(name.replace(/\.[^.]*$/, ""), [], language === "fr" ? "Feuille" : "Sheet");
  return tableWorkbook(name, name, [{ name: sheet, rows: values, columns, plain: true }], language);
}
