import { dateOf } from "../dates";
import { numberOf } from "../numbers";
import { cellAt, columnCount, isBlank, saysNothing, textOf, type Cell, type Grid } from "../values";
import { candidatesFor, type Candidate } from "./headers";
import type { ColumnCorrections, Layout, LayoutKind, RecognisedColumn } from "./layout";
import { holds, isOfUse, type Meaning } from "./meanings";
import { situationDay } from "./situation-day";

/** What reads alike in the other kind of table is taken over under its name here. */
const renamed: Readonly<Record<LayoutKind, Partial<Record<Meaning, Meaning>>>> = {
  ledger: { balance: "openAmount", daysLate: "ageDays" },
  clients: { openAmount: "balance", amount: "balance", ageDays: "daysLate" },
};

const deepestHeader = 40;
const sampleSize = 60;
const likely = 0.6;

function headerScore(row: readonly Cell[]): number {
  let score = 0;
  for (const cell of row) if (typeof cell === "string") score += candidatesFor(cell)[0]?.confidence ?? 0;
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

/** How well the cells below a header agree with what it may mean, 0 to 1; null where there is nothing to look at. */
function agreement(rows: Grid, column: number, from: number, meaning: Meaning): number | null {
  let seen = 0;
  let agreed = 0;
  for (let r = from; r < rows.length && seen < sampleSize; r++) {
    const cell = cellAt(rows, r, column);
    if (isBlank(cell) || saysNothing(cell)) continue;
    seen++;
    if (holds(meaning) === "date") {
      const day = dateOf(cell);
      if (day === "AMBIGUOUS_DATE" || (typeof day === "number" && day > 20_000 && day < 80_000)) agreed++;
      else if (meaning === "creationDate" && typeof day === "number" && day > 1000) agreed++;
    } else if (holds(meaning) === "text") {
      if (meaning !== "client" || typeof cell === "string") agreed++;
    } else {
      const value = numberOf(cell);
      if (typeof value === "number" || value === "AMBIGUOUS_NUMBER" || value === "CELL_ERROR") agreed++;
    }
  }
  return seen === 0 ? null : agreed / seen;
}

interface Proposal extends Candidate {
  readonly column: number;
}

function proposals(rows: Grid, headerRow: number, kind: LayoutKind): Proposal[] {
  const found: Proposal[] = [];
  const columns = columnCount(rows.slice(0, headerRow + 1));
  for (let column = 0; column < columns; column++) {
    const best = new Map<Meaning, number>();
    for (const candidate of candidatesFor(cellAt(rows, headerRow, column))) {
      const meaning = isOfUse(candidate.meaning, kind) ? candidate.meaning : renamed[kind][candidate.meaning];
      if (!meaning) continue;
      const agreed = agreement(rows, column, headerRow + 1, meaning);
      const taken = meaning === candidate.meaning ? 0 : 0.02;
      const confidence =
        agreed === null
          ? candidate.confidence - taken
          : agreed >= 0.5
            ? candidate.confidence + (candidate.confidence < 0.9 && holds(meaning) !== "text" ? 0.08 : 0) - taken
            : candidate.confidence * 0.4;
      if (confidence > (best.get(meaning) ?? 0)) best.set(meaning, confidence);
    }
    for (const [meaning, confidence] of best) found.push({ column, meaning, confidence });
  }
  return found.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
}

/** One meaning a column, one column a meaning: the surest first, the leftmost where two are as sure. */
function assign(rows: Grid, headerRow: number, kind: LayoutKind, corrections: ColumnCorrections): RecognisedColumn[] {
  const width = columnCount(rows.slice(0, headerRow + 1));
  const all = proposals(rows, headerRow, kind);
  const chosen = new Map<number, { meaning: Meaning | null; confidence: number }>();
  const taken = new Set<Meaning>();
  for (const [index, corrected] of Object.entries(corrections)) {
    const meaning = corrected && !isOfUse(corrected, kind) ? (renamed[kind][corrected] ?? corrected) : corrected;
    chosen.set(Number(index), { meaning, confidence: 1 });
    if (meaning) taken.add(meaning);
  }
  for (const { column, meaning, confidence } of all) {
    if (confidence < likely || chosen.has(column) || taken.has(meaning)) continue;
    const rival = all.find(
      (other) => other.meaning === meaning && other.column !== column && !chosen.has(other.column) && other.confidence >= confidence - 0.02,
    );
    const other = all.find(
      (proposal) =>
        proposal.column === column &&
        proposal.meaning !== meaning &&
        !taken.has(proposal.meaning) &&
        proposal.confidence >= confidence - 0.005,
    );
    chosen.set(column, { meaning, confidence: rival || other ? Math.min(confidence, 0.75) : confidence });
    taken.add(meaning);
  }
  return Array.from({ length: width }, (_, index): RecognisedColumn => {
    const choice = chosen.get(index);
    return {
      index,
      header: textOf(cellAt(rows, headerRow, index)) ?? "",
      meaning: choice?.meaning ?? null,
      confidence: choice?.confidence ?? 0,
      alternatives: all
        .filter((proposal) => proposal.column === index && proposal.meaning !== choice?.meaning)
        .map((proposal) => proposal.meaning),
      corrected: index in corrections,
    };
  });
}

const names: readonly Meaning[] = ["client", "clientId", "siren"];
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
    asOf: null,
  };
  if (headerRow < 0) return nothing;
  const ledger = assign(rows, headerRow, "ledger", corrections);
  const clients = assign(rows, headerRow, "clients", corrections);
  const kind: LayoutKind | null = isLedger(ledger) ? "ledger" : isClientTable(clients) ? "clients" : null;
  const columns = kind === "ledger" ? ledger : clients;
  let endRow = rows.length;
  while (endRow > headerRow + 1 && rows[endRow - 1]!.every(isBlank)) endRow--;
  const layout: Layout = { ...nothing, kind, firstRow: headerRow + 1, endRow, columns, currency: currencyOf(rows, headerRow, columns) };
  return kind === "ledger" ? { ...layout, asOf: situationDay(rows, layout) } : layout;
}

/** The columns of a client table from its header row alone, as the rating functions are given it: the same for every row. */
export function recogniseHeaders(headers: readonly Cell[]): RecognisedColumn[] {
  return assign([headers], 0, "clients", {});
}
