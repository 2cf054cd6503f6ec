import { dateOf, dayOrderOf, type DayOrder } from "../../cells/dates";
import { DecimalEvidence, numberOf } from "../../cells/numbers";
import { cellAt, textOf, type Cell, type Grid } from "../../cells/values";
import type { JournalColumn } from "../../words/journal/type";
import type { JournalEntry } from "./entry";
import { columnOf, kindOf, reasonOf } from "./journal-words";

/** A row that says something and could not be taken, from 0 in the sheet, and which of its cells is to blame. */
export interface UnreadRow {
  readonly row: number;
  readonly why: "day" | "kind" | "client" | "amount" | "target";
}

export interface ReadJournal {
  /** By day, those of one day in the order of the sheet. */
  readonly entries: readonly JournalEntry[];
  readonly unread: readonly UnreadRow[];
  /** Where each column stands; null where the grid is no journal. */
  readonly columns: Readonly<Partial<Record<JournalColumn, number>>> | null;
  /** Row of the header; -1 where there is none. */
  readonly header: number;
}

/** How far down the header may stand: a title and a few lines of the user's above it. */
const headerWithin = 12;
const needed: readonly JournalColumn[] = ["day", "kind"];

/** Whether a row names the columns of a journal: the day, the kind, and whom or what it is about. */
export function journalColumns(row: readonly Cell[]): Partial<Record<JournalColumn, number>> | null {
  const found: Partial<Record<JournalColumn, number>> = {};
  row.forEach((cell, c) => {
    const id = typeof cell === "string" ? columnOf(cell) : null;
    if (id && found[id] === undefined) found[id] = c;
  });
  const isWhole = needed.every((id) => found[id] !== undefined);
  return isWhole && (found.client !== undefined || found.clientId !== undefined || found.invoice !== undefined) ? found : null;
}

/** Reads the journal, rows of the pane's and rows typed by hand alike. A row that can't be taken is named, never guessed. */
export function readJournal(grid: Grid): ReadJournal {
  const header = grid.slice(0, headerWithin).findIndex((row) => journalColumns(row) !== null);
  if (header < 0) return { entries: [], unread: [], columns: null, header };
  const columns = journalColumns(grid[header]!)!;
  const body = grid.slice(header + 1);
  const column = (id: JournalColumn): number => columns[id] ?? -1;
  const days = body.map((row) => [cellAt([row], 0, column("day")), cellAt([row], 0, column("target"))]);
  // Both languages of the journal write days first; only a day that proves otherwise turns them round.
  const order: DayOrder = dayOrderOf(days) ?? "DMY";
  const evidence = new DecimalEvidence();
  for (const row of body) evidence.add(row[column("amount")] ?? null);
  const entries: JournalEntry[] = [];
  const unread: UnreadRow[] = [];
  body.forEach((cells, at) => {
    const entry = entryOf((id) => cells[column(id)] ?? null, order, evidence.decimal);
    if (typeof entry === "string") unread.push({ row: header + 1 + at, why: entry });
    else if (entry) entries.push(entry);
  });
  entries.sort((a, b) => a.day - b.day);
  return { entries, unread, columns, header };
}

function entryOf(
  cell: (id: JournalColumn) => Cell,
  order: DayOrder,
  decimal: "," | "." | undefined,
): JournalEntry | UnreadRow["why"] | null {
  const text = (id: JournalColumn): string | null => textOf(cell(id));
  const filled = (["day", "clientId", "client", "invoice", "kind", "amount"] as const).some((id) => text(id) !== null);
  // A note beside the table, or a name filled down, is no event.
  if (!filled) return null;
  const day = dateOf(cell("day"), order);
  if (typeof day !== "number") return "day";
  const kind = kindOf(text("kind") ?? "");
  if (!kind) return "kind";
  if (text("clientId") === null && text("client") === null && text("invoice") === null) return "client";
  const amount = numberOf(cell("amount"), decimal ?? ",");
  if (typeof amount === "string") return "amount";
  const target = dateOf(cell("target"), order);
  const promises = kind.kind === "promise" || kind.kind === "plan";
  if (typeof target === "string" || (promises && target === null)) return "target";
  const reason = text("reason");
  return {
    day,
    clientId: text("clientId"),
    client: text("client"),
    invoice: text("invoice"),
    ...kind,
    amount: amount === null ? null : Math.abs(amount),
    target,
    reason: reason === null ? null : reasonOf(reason),
    reasonText: reason,
    who: text("who"),
    note: text("note"),
  };
}
