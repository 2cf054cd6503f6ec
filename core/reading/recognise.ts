import { cellAt, isBlank, textOf, type Cell, type Grid } from "../cells/values";
import { assign, names } from "./assignment";
import { dataLikeRows, findHead } from "../reading/headings";
import type { ColumnCorrections, Layout, LayoutKind, RecognisedColumn } from "./layout";
import type { Meaning } from "../words/meanings";
import { situationDay } from "./situation-day";
import { unitOfTitles } from "./units";

const invoiceSigns: readonly Meaning[] = ["invoiceDate", "dueDate", "invoiceNumber", "paidDate"];
const buckets: readonly Meaning[] = ["notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"];

const has = (columns: readonly RecognisedColumn[], ...wanted: readonly Meaning[]): boolean =>
  columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));

function isLedger(columns: readonly RecognisedColumn[]): boolean {
  return has(columns, ...names) && has(columns, "amount", "openAmount") && has(columns, ...invoiceSigns);
}

export function isClientTable(columns: readonly RecognisedColumn[]): boolean {
  return has(columns, ...names) && (has(columns, "balance") || buckets.filter((bucket) => has(columns, bucket)).length >= 2);
}

const currencySigns: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUR\b|\bk?euros?\b/i, "€"],
  [/£|\bGBP\b/i, "£"],
  [/\$|\bUSD\b|usd/i, "$"],
  [/\bCHF\b/i, "CHF"],
];

export function currencyIn(text: string): string | null {
  return currencySigns.find(([sign]) => sign.test(text))?.[1] ?? null;
}

export function currencyOf(rows: Grid, headerRow: number, columns: readonly RecognisedColumn[]): string | null {
  const own = columns.find(({ meaning }) => meaning === "currency");
  for (let r = headerRow + 1; own && r < rows.length; r++) {
    const text = textOf(cellAt(rows, r, own.index));
    if (text !== null) return currencyIn(text) ?? text.toUpperCase().slice(0, 3);
  }
  for (const column of columns) {
    const found = currencyIn(column.header.replace(/_/g, " "));
    if (found) return found;
  }
  const money = columns.filter(({ meaning }) => meaning === "balance" || meaning === "amount" || meaning === "openAmount");
  for (let r = headerRow + 1; r < Math.min(rows.length, headerRow + 60); r++) {
    for (const { index } of money) {
      const cell = cellAt(rows, r, index);
      const found = typeof cell === "string" ? currencyIn(cell) : null;
      if (found) return found;
    }
  }
  return null;
}

/** Says what a selected range is: clients or invoices, where its headers stand, what each column means and how sure that is. */
export function recognise(rows: Grid, corrections: ColumnCorrections = {}): Layout {
  const head = findHead(rows);
  const nothing: Layout = {
    kind: null,
    headerRow: Math.max(head?.row ?? 0, 0),
    firstRow: head?.end ?? 0,
    endRow: rows.length,
    columns: [],
    currency: null,
    unit: "ones",
    asOf: null,
  };
  if (!head) return nothing;
  const sample = dataLikeRows(rows, head);
  const unit = corrections.amounts?.unit ?? unitOfTitles(rows, head.row);
  const ledger = assign(rows, head.labels, sample, "ledger", corrections, unit);
  const clients = assign(rows, head.labels, sample, "clients", corrections, unit);
  const kind: LayoutKind | null = isLedger(ledger) ? "ledger" : isClientTable(clients) ? "clients" : null;
  const columns = kind === "ledger" ? ledger : clients;
  let endRow = rows.length;
  while (endRow > head.end && rows[endRow - 1]!.every(isBlank)) endRow--;
  const currency = corrections.amounts?.currency ?? currencyOf(rows, head.end - 1, columns);
  const layout: Layout = { ...nothing, kind, firstRow: head.end, endRow, columns, currency, unit };
  return kind === "ledger" ? { ...layout, asOf: situationDay(rows, layout) } : layout;
}

/** The columns of a client table from its header row alone, as the rating functions are given it: the same for every row. */
export function recogniseHeaders(headers: readonly Cell[]): RecognisedColumn[] {
  return assign(
    [],
    headers.map((header) => textOf(header) ?? ""),
    [],
    "clients",
    {},
    "ones",
  );
}
