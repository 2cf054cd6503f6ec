import type { Serial } from "../../cells/dates";
import { textOf, type Cell, type Grid } from "../../cells/values";
import type { ListColumnId } from "../../words/lists/type";
import { listRows } from "../lists/kept-lines";
import { blankEntry, type JournalEntry } from "./entry";
import { kindOf } from "./journal-words";

/** What the ticked rows of a list's sheet say was done, on the day the list is of. A comment beside the tick goes along. */
export function tickedEntries(sheet: Grid, day: Serial): JournalEntry[] {
  return listRows(sheet).flatMap(({ cells, ticked }): JournalEntry[] => {
    const text = (id: ListColumnId): string | null => textOf(cells.get(id) ?? null);
    const done = ticked ? kindOf(text("logAs") ?? "") : null;
    if (!done) return [];
    const amount: Cell = cells.get("principal") ?? cells.get("overdue") ?? cells.get("dueSoon") ?? null;
    return [
      {
        ...blankEntry,
        day,
        clientId: text("clientId"),
        client: text("client"),
        invoice: text("invoiceNumbers"),
        ...done,
        amount: typeof amount === "number" ? amount : null,
        note: text("comment"),
      },
    ];
  });
}

const keyOf = ({ day, clientId, client, invoice, kind, level }: JournalEntry): string =>
  `${day}\n${clientId ?? client}\n${invoice}\n${kind}\n${level}`;

/** Those the journal does not have yet: a sheet is read again each time it may have been ticked. */
export function notYetIn(journal: readonly JournalEntry[], entries: readonly JournalEntry[]): JournalEntry[] {
  const known = new Set(journal.map(keyOf));
  return entries.filter((entry) => {
    const key = keyOf(entry);
    return !known.has(key) && known.add(key);
  });
}
