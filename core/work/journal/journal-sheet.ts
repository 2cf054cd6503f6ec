import type { TableFormat } from "../../cells/table-format";
import type { Language } from "../../cells/language";
import type { Cell } from "../../cells/values";
import { journalTexts } from "../../words/journal/type";
import type { JournalColumn } from "../../words/journal/type";
import type { JournalEntry } from "./entry";

export const journalColumnOrder: readonly JournalColumn[] = [
  "day",
  "clientId",
  "client",
  "invoice",
  "kind",
  "amount",
  "target",
  "reason",
  "who",
  "note",
];

const widths: Readonly<Record<JournalColumn, number>> = {
  day: 12,
  clientId: 14,
  client: 32,
  invoice: 18,
  kind: 26,
  amount: 14,
  target: 12,
  reason: 20,
  who: 14,
  note: 40,
};

/** The first row of the journal's sheet. */
export const journalHeader = (language: Language): Cell[] => journalColumnOrder.map((id) => journalTexts(language).columns[id]);

/** An event's kind in words, as the journal reads it back. */
export function kindText({ kind, level }: Pick<JournalEntry, "kind" | "level">, language: Language): string {
  const texts = journalTexts(language);
  return kind === "reminder" && level !== null ? texts.levels[level] : texts.kinds[kind];
}

/** The cells of an event, in the order of the columns a sheet has: the user may have moved them, or have fewer. */
export function journalRow(
  entry: JournalEntry,
  language: Language,
  columns: Readonly<Partial<Record<JournalColumn, number>>> | null = null,
): Cell[] {
  const texts = journalTexts(language);
  const cells: Readonly<Record<JournalColumn, Cell>> = {
    day: entry.day,
    clientId: entry.clientId,
    client: entry.client,
    invoice: entry.invoice,
    kind: kindText(entry, language),
    amount: entry.amount,
    target: entry.target,
    reason: entry.reasonText ?? (entry.reason === null ? null : texts.reasons[entry.reason]),
    who: entry.who,
    note: entry.note,
  };
  if (!columns) return journalColumnOrder.map((id) => cells[id]);
  const row = new Array<Cell>(Math.max(...Object.values(columns)) + 1).fill(null);
  for (const id of journalColumnOrder) if (columns[id] !== undefined) row[columns[id]] = cells[id];
  return row;
}

export const journalFormat = (currency: string | null): TableFormat => ({
  columns: journalColumnOrder.map((id) => ({
    format: id === "day" || id === "target" ? "date" : id === "amount" ? "money" : "text",
    width: widths[id],
  })),
  currency,
  filter: true,
  print: { landscape: true },
});
