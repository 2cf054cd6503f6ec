import type { ColumnFormat, TableFormat } from "../../cells/table-format";
import { formatDate, formatMoney, formatPercent } from "../../cells/formats";
import type { Language } from "../../cells/language";
import { textsIn, type Texts } from "../../words/texts/type";
import { workListTexts, type ListColumnId, type WorkListTexts } from "../../words/lists/type";
import { textOf, type Cell, type Grid } from "../../cells/values";
import type { Kept, KeptLines } from "./kept-lines";
import type { ActionKind } from "../../words/ids";
import type { JournalEntry } from "../journal/entry";
import { kindText } from "../journal/journal-sheet";
import type { ClientLine } from "./work-list";

/** What a list's words need to know beside the row. */
export interface Wording {
  readonly language: Language;
  readonly currency: string;
  readonly texts: WorkListTexts;
  readonly core: Texts;
  /** Short: 1,2 M€. */
  readonly money: (value: number) => string;
  readonly day: (serial: number) => string;
  readonly percent: (fraction: number) => string;
}

export function wordingIn(language: Language, currency: string | null): Wording {
  const sign = currency ?? "";
  return {
    language,
    currency: sign,
    texts: workListTexts(language),
    core: textsIn(language),
    money: (value) => formatMoney(value, language, sign).trim(),
    day: (serial) => formatDate(serial, language),
    percent: (fraction) => formatPercent(fraction, language),
  };
}

export interface ListColumn<Row> extends ColumnFormat {
  readonly id: ListColumnId;
  readonly cell: (row: Row, wording: Wording) => Cell;
}

/** A list as a sheet to filter and tick off: the table, its first row the header, and how it looks. */
export interface ListSheet {
  readonly table: readonly (readonly Cell[])[];
  readonly format: TableFormat;
  /** Rows that were ticked before and still stand in the list. */
  readonly ticked: number;
  /** Ticks and comments of rows that stand in it no more: the sheet they come from is not to be written over. */
  readonly left: number;
  /** A column that a formula of ours fills, below the header; its cells in the table are blank. */
  readonly formula?: { readonly column: number; readonly text: string };
  /** Charts of the host's own beside the table. */
  readonly charts?: readonly ListChart[];
}

/** A chart over some columns and rows of a list's table, drawn to the right of it. */
export interface ListChart {
  readonly kind: "bars" | "columns" | "stackedColumns" | "line";
  readonly title: string;
  /** From the first: the categories, then the series. */
  readonly columns: number;
  readonly rows: number;
  readonly colours?: readonly string[];
}

/** Identifies a row: by the client's number, else its name, and by what makes it another task for the same client. */
export const keyColumns: readonly ListColumnId[] = ["client", "clientId", "level", "oldestInvoice", "oldestDue", "nextDue"];

function keyOf(cells: ReadonlyMap<ListColumnId, Cell>): string {
  return JSON.stringify(
    keyColumns.filter((id) => id !== "client" || textOf(cells.get("clientId") ?? null) === null).map((id) => textOf(cells.get(id) ?? null)),
  );
}

/** Answers with the key of each row in turn, from its cells as they stand in the sheet. Namesakes are told apart by their order. */
export function rowKeys(): (cells: ReadonlyMap<ListColumnId, Cell>) => string {
  const times = new Map<string, number>();
  return (cells) => {
    const key = keyOf(cells);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before === 0 ? key : `${key}#${before + 1}`;
  };
}

/** What a list says beside its own columns: what else is due for a row's client, and what a tick writes into the journal. */
export interface DayWords<Row> {
  readonly alsoDue?: (row: Row) => readonly ActionKind[];
  /** The row's amount, in the book's currency. */
  readonly amount?: (row: Row) => number;
  readonly logAs?: (row: Row) => Pick<JournalEntry, "kind" | "level"> | null;
  /** Ticked rows and their comments are in the journal by now. */
  readonly logged?: boolean;
}

/** Writes the rows of a list; what was ticked and noted in the sheet before stays with its client and invoice. */
export function listSheet<Row extends ClientLine>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  wording: Wording,
  kept: KeptLines,
  { alsoDue, amount, logAs, logged }: DayWords<Row> = {},
): ListSheet {
  const also: ListColumn<Row> = {
    id: "alsoDue",
    format: "text",
    width: 26,
    cell: (row, { texts }) => (alsoDue?.(row) ?? []).map((kind) => texts.actions[kind]).join(", ") || null,
  };
  const log: ListColumn<Row> = {
    id: "logAs",
    format: "text",
    width: 26,
    cell: (row, { language }) => {
      const done = logAs?.(row);
      return done ? kindText(done, language) : null;
    },
  };
  const foreign: ListColumn<Row>[] = [
    { id: "currency", format: "text", width: 10, cell: ({ currency }) => currency?.code ?? null },
    { id: "ownAmount", format: "decimal", width: 16, cell: (row) => (row.currency && amount ? amount(row) / row.currency.rate : null) },
  ];
  const told = [...columns, ...foreign, also, log].filter(
    ({ id, cell }) => !optional.has(id) || rows.some((row) => cell(row, wording) !== null),
  );
  const all: readonly ListColumn<Row>[] = [done(), ...told, comment()];
  let ticked = 0;
  const found = new Set<string>();
  const keyIn = rowKeys();
  const body = rows.map((row): Cell[] => {
    const cells = told.map(({ cell }) => cell(row, wording));
    const key = keyIn(new Map(told.map(({ id }, c) => [id, cells[c]!])));
    const before: Kept | undefined = kept.get(key);
    if (before) found.add(key);
    if (before?.ticked) ticked++;
    return [before?.tick ?? null, ...cells, before?.comment ?? null];
  });
  const classColumn = all.findIndex(({ id }) => id === "riskClass");
  return {
    table: [all.map(({ id }) => wording.texts.columns[id]), ...body] satisfies Grid,
    format: {
      columns: all.map(({ format, width }) => ({ format, width })),
      ...(classColumn >= 0 && { classColumn }),
      currency: wording.currency === "" ? null : wording.currency,
      filter: true,
      tickColumn: 0,
      print: { landscape: true },
    },
    ticked,
    left: [...kept].filter(([key, { ticked: done }]) => !found.has(key) && !(logged === true && done)).length,
  };
}

/** Columns that stand in the sheet only where some row fills them. */
const optional = new Set<ListColumnId>([
  "clientId",
  "contact",
  "phone",
  "email",
  "address",
  "oldestInvoice",
  "oldestDue",
  "nextDue",
  "invoices",
  "disputed",
  "promised",
  "kind",
  "step",
  "lastReview",
  "reviewDue",
  "deposit",
  "limitation",
  "invoiceNumbers",
  "alsoDue",
  "letterhead",
  "bank",
  "logAs",
  "missing",
  "currency",
  "ownAmount",
]);

const done = <Row>(): ListColumn<Row> => ({ id: "done", format: "text", width: 7, cell: () => null });
const comment = <Row>(): ListColumn<Row> => ({ id: "comment", format: "text", width: 30, cell: () => null });
