import { cellAt, isBlank, textOf, type Cell, type Grid } from "../cells/values";
import { assign, names } from "./assignment";
import { candidatesFor } from "./headers";
import type { ColumnCorrections, Layout, LayoutKind, RecognisedColumn } from "./layout";
import type { Meaning } from "../words/meanings";
import { situationDay } from "./situation-day";
import { unitOfTitles } from "./units";

const deepestHeader = 40;
const sampleSize = 60;

function sureness(cell: string): number {
  const best = candidatesFor(cell)[0];
  return best ? best.confidence * (best.doubtful ? 0.5 : 1) : 0;
}

function headerScore(row: readonly Cell[]): number {
  let score = 0;
  for (const cell of row) if (typeof cell === "string") score += sureness(cell);
  return score;
}

/** The header row is the one near the top that most columns can be recognised in. */
function findHeaderRow(rows: Grid): number {
  let best = -1;
  let bestScore = 0;
  for (let r = 0; r < Math.min(rows.length, deepestHeader); r++) {
    const score = headerScore(rows[r]!);
    if (score > bestScore + 0.01) {
      best = r;
      bestScore = score;
    }
  }
  return best;
}

/** Where no header is known, the first row of texts still names the columns, so that the user can say what they mean. */
function firstTextRow(rows: Grid): number {
  return rows.slice(0, deepestHeader).findIndex((row) => row.filter((cell) => typeof cell === "string" && !isBlank(cell)).length >= 2);
}

const invoiceSigns: readonly Meaning[] = ["invoiceDate", "dueDate", "invoiceNumber", "paidDate"];
const buckets: readonly Meaning[] = ["notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"];

const has = (columns: readonly RecognisedColumn[], ...wanted: readonly Meaning[]): boolean =>
  columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));

function isLedger(columns: readonly RecognisedColumn[]): boolean {
  return has(columns, ...names) && has(columns, "amount", "openAmount") && has(columns, ...invoiceSigns);
}

function isClientTable(columns: readonly RecognisedColumn[]): boolean {
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

function currencyOf(rows: Grid, headerRow: number, columns: readonly RecognisedColumn[]): string | null {
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
  for (let r = headerRow + 1; r < Math.min(rows.length, headerRow + sampleSize); r++) {
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
  const found = findHeaderRow(rows);
  const headerRow = found < 0 ? firstTextRow(rows) : found;
  const nothing: Layout = {
    kind: null,
    headerRow: Math.max(headerRow, 0),
    firstRow: headerRow + 1,
    endRow: rows.length,
    columns: [],
    currency: null,
    unit: "ones",
    asOf: null,
  };
  if (headerRow < 0) return nothing;
  const unit = corrections.amounts?.unit ?? unitOfTitles(rows, headerRow);
  const ledger = assign(rows, headerRow, "ledger", corrections, unit);
  const clients = assign(rows, headerRow, "clients", corrections, unit);
  const kind: LayoutKind | null = isLedger(ledger) ? "ledger" : isClientTable(clients) ? "clients" : null;
  const columns = kind === "ledger" ? ledger : clients;
  let endRow = rows.length;
  while (endRow > headerRow + 1 && rows[endRow - 1]!.every(isBlank)) endRow--;
  const currency = corrections.amounts?.currency ?? currencyOf(rows, headerRow, columns);
  const layout: Layout = { ...nothing, kind, firstRow: headerRow + 1, endRow, columns, currency, unit };
  return kind === "ledger" ? { ...layout, asOf: situationDay(rows, layout) } : layout;
}

/** The columns of a client table from its header row alone, as the rating functions are given it: the same for every row. */
export function recogniseHeaders(headers: readonly Cell[]): RecognisedColumn[] {
  return assign([headers], 0, "clients", {}, "ones");
}
