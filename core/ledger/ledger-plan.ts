import { spokenNotes } from "../reading/proof/spoken-notes";
import { dateOf, DayOrderEvidence, type DayOrder } from "../cells/dates";
import { currencyCode, numberOf, readNumber, type Decimal } from "../cells/numbers";
import { isBlank, isCellError, marksRow, saysNothing, textOf, type Grid } from "../cells/values";
import { TableColumns } from "../reading/columns/columns";
import { DocumentKinds } from "../reading/rows/document-kind";
import { readRange } from "../reading/read";
import type { ReadOptions, TableReading } from "../reading/table";
import type { Meaning } from "../words/meanings";
import { documentKinds, statusBits } from "./ledger-lines";

/** The columns an engine hands over, where a ledger has them. */
export const plannedMeanings = [
  "client",
  "clientId",
  "siren",
  "clientType",
  "sector",
  "invoiceNumber",
  "documentType",
  "amount",
  "openAmount",
  "invoiceDate",
  "dueDate",
  "paidDate",
  "ageDays",
  "disputed",
  "eInvoiceStatus",
  "currency",
] as const satisfies readonly Meaning[];
export type PlannedMeaning = (typeof plannedMeanings)[number];

const amounts = ["amount", "openAmount"] as const;
/** Those that hold days, and those that hold amounts or count days late. */
export const dayMeanings = ["invoiceDate", "dueDate", "paidDate"] as const;
export const amountMeanings = ["amount", "openAmount", "ageDays"] as const;
/** What such a column says of one line depends on others, or on the whole: only a grid is read so. */
const needsTheWhole: ReadonlySet<Meaning> = new Set([
  "debit",
  "credit",
  "paidAmount",
  "lettering",
  "paymentStatus",
  "generalAccount",
  "runningBalance",
]);
/** Columns that say of a line what its own column does not: what is open, what it is, when it is due. */
const saysOfOthers: ReadonlySet<Meaning> = new Set([...needsTheWhole, "paymentTerms"]);

/** How an engine reads a ledger of any length: what its columns are and how it writes, as its first rows prove it. */
export interface LedgerPlan {
  /** Place of each column in the file, from 0. */
  readonly columns: Readonly<Partial<Record<PlannedMeaning, number>>>;
  readonly headers: readonly string[];
  /** The row of the headers and the first row of lines, from 0. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly decimal: Decimal | null;
  readonly dayOrder: DayOrder | null;
  readonly currency: string | null;
  /** The currency whose lines count, where the user chose one; null where all do. */
  readonly onlyCurrency: string | null;
}

/** Why lines can't be handed over one by one: a row that is no line, or a column whose meaning depends on other rows. */
export type NotFlat =
  | { readonly why: "row"; readonly row: number }
  | { readonly why: "column"; readonly column: number }
  | { readonly why: "kind" | "question" };

export interface PlannedLedger {
  readonly read: TableReading;
  readonly plan: LedgerPlan | null;
  readonly notFlat: NotFlat | null;
}

/**
 * Reads the first rows of a ledger as any range is read, and says how an engine can read the rest: only where every row is a
 * line and means by itself what the reading made of it. `whole` says that these are all rows.
 */
export function planLedger(rows: Grid, options: ReadOptions, whole: boolean): PlannedLedger {
  const notes = spokenNotes(options.language);
  const read = readRange(rows, options, notes);
  const { layout } = read;
  const refused = (notFlat: NotFlat): PlannedLedger => ({ read, plan: null, notFlat });
  if (layout.kind !== "ledger") return refused({ why: "kind" });
  if (read.blocked) return refused({ why: "question" });
  const columns: Partial<Record<PlannedMeaning, number>> = {};
  for (const { meaning, index, unit } of layout.columns) {
    if (meaning === null) continue;
    if (needsTheWhole.has(meaning) && !whole) return refused({ why: "column", column: index });
    if (!(plannedMeanings as readonly Meaning[]).includes(meaning)) continue;
    if (unit !== null || columns[meaning as PlannedMeaning] !== undefined) return refused({ why: "column", column: index });
    columns[meaning as PlannedMeaning] = index;
  }
  const other = otherRow(read, rows);
  if (other >= 0) return refused({ why: "row", row: other });
  const changed = changedColumn(read, options, columns);
  if (changed !== null) {
    const instead = layout.columns.find(({ meaning }) => meaning !== null && saysOfOthers.has(meaning));
    return refused({ why: "column", column: columns[changed] ?? instead?.index ?? 0 });
  }
  return {
    read,
    notFlat: null,
    plan: {
      columns,
      headers: layout.columns.map(({ header }) => header),
      headerRow: layout.headerRow,
      firstRow: layout.firstRow,
      decimal: read.decimal ?? null,
      dayOrder: read.dayOrder ?? null,
      currency: layout.currency,
      onlyCurrency: options.answers?.CURRENCY ?? null,
    },
  };
}

/** The first row below the headers that is neither a line nor blank; -1 where there is none. */
function otherRow({ reading, layout }: TableReading, rows: Grid): number {
  for (const { kind, rows: own } of reading.rows)
    if (kind !== "line" && kind !== "title") for (const row of own) if (row >= layout.firstRow && !rows[row]!.every(isBlank)) return row;
  return -1;
}

/** A column that the reading changed by what other rows or columns say; null where each line says it alone. */
function changedColumn(read: TableReading, { rates, language }: ReadOptions, places: LedgerPlan["columns"]): PlannedMeaning | null {
  const notes = spokenNotes(language);
  const { layout, cells, decimal, dayOrder } = read;
  const made = TableColumns.of(cells.grid, layout.columns, read.rows, notes, read);
  const plain = TableColumns.of(cells.grid, layout.columns, read.rows, notes, { cells, given: new Map(), decimal, dayOrder });
  const codes = places.currency === undefined ? null : plain.texts("currency");
  const rateOf = (i: number): number => {
    const code = codes?.[i] ? (currencyCode(codes[i]) ?? codes[i].toUpperCase()) : null;
    return rates && code !== null ? (rates[code] ?? 1) : 1;
  };
  // Lines of other currencies may be left out, nothing else.
  const lines = read.reading.rows.find(({ kind }) => kind === "line")?.count ?? 0;
  if (read.rows.length !== lines && codes === null) return "amount";
  if (cells.currencies.length > 1 || cells.holdsCrores) return "amount";
  const stated = made.numbers("amount");
  for (const meaning of [...amounts, "ageDays"] as const) {
    const [one, other] = [made.numbers(meaning), plain.numbers(meaning)];
    if (!one !== !other) return meaning;
    for (let i = 0; one && i < one.length; i++) {
      const value = other![i]! * (meaning === "ageDays" ? 1 : rateOf(i));
      // What is open of a line that does not say so is its amount, whoever fills it in.
      const filled = meaning === "openAmount" && Number.isNaN(value) ? (stated?.[i] ?? NaN) : value;
      if (!Object.is(one[i], value) && !Object.is(one[i], filled)) return meaning;
    }
  }
  for (const meaning of dayMeanings) {
    const [one, other] = [made.dates(meaning), plain.dates(meaning)];
    if (!one !== !other || one?.some((day, i) => !Object.is(day, other![i]))) return meaning;
  }
  for (const meaning of ["client", "clientId", "siren", "documentType", "invoiceNumber"] as const) {
    const [one, other] = [made.texts(meaning), plain.texts(meaning)];
    if (!one !== !other || one?.some((text, i) => text !== other![i])) return meaning;
  }
  return null;
}

/** What texts of a column are as numbers; those that nobody can read are NaN, and counted. */
export interface ReadTexts {
  readonly values: Float64Array;
  /** Texts that say something and can't be read, the first of them. */
  readonly unread: number;
  readonly example: string | null;
  /** A text that can be read two ways, where nothing settles which. */
  readonly open: string | null;
}

function readAll(texts: readonly string[], read: (text: string) => number | null | string): ReadTexts {
  let unread = 0;
  let example: string | null = null;
  let open: string | null = null;
  const values = Float64Array.from(texts, (text) => {
    const value = read(text);
    if (typeof value === "number") return value;
    if (value === "AMBIGUOUS_NUMBER" || value === "AMBIGUOUS_DATE") open ??= text;
    else if (value !== null && !saysNothing(text)) {
      unread++;
      example ??= text;
    }
    return NaN;
  });
  return { values, unread, example, open };
}

/** Amounts as texts that an engine can't be sure of. */
export const readAmounts = (texts: readonly string[], decimal: Decimal | null): ReadTexts =>
  readAll(texts, (text) => numberOf(text, decimal ?? undefined));

/** The currencies written beside amounts. */
export const currenciesIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => readNumber(text)?.currency ?? "").filter((code) => code !== "")),
];

/** Days as texts, each different text of all date columns once: together they settle whether the day or the month comes first. */
export function readDays(texts: readonly string[], order: DayOrder | null): ReadTexts {
  const evidence = new DayOrderEvidence();
  for (const text of texts) evidence.add(text);
  const settled = order ?? evidence.order;
  return readAll(texts, (text) => dateOf(text, settled));
}

/** Types of documents, as places in `documentKinds`. */
export function readKinds(texts: readonly (string | null)[]): Uint8Array {
  const reader = new DocumentKinds();
  return Uint8Array.from(texts, (text) => documentKinds.indexOf(reader.of(clean(text))));
}

export const readFlags = (texts: readonly string[]): Uint8Array => Uint8Array.from(texts, (text) => (marksRow(text) ? 1 : 0));
export const readStatuses = (texts: readonly string[]): Uint8Array => Uint8Array.from(texts, (text) => statusBits(clean(text)));
export const readCurrencies = (texts: readonly string[]): string[] =>
  texts.map((text) => currencyCode(text.trim()) ?? text.trim().toUpperCase());

/** A text as the reading of a range takes it: trimmed, null where it says nothing. */
export const clean = (text: string | null): string | null => (isCellError(text) ? null : textOf(text));
