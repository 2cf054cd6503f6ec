import type { Serial } from "../../cells/dates";
import type { SegmentedClients } from "../../ledger/clients";
import type { JournalEntry } from "./entry";
import { journalState } from "./state";

const year = 365;

/**
 * The share of promises that were kept, as the follow-up and the invoices tell on a day; null where none has come due, or
 * where the rows hold open invoices alone and do not tell when one was paid.
 */
export function promisesKept(clients: SegmentedClients, entries: readonly JournalEntry[], day: Serial): number | null {
  if (!clients.invoices?.paid) return null;
  let [kept, broken] = [0, 0];
  for (const state of journalState(clients, entries, day).clients.values()) {
    kept += state.promisesKept;
    broken += state.promisesBroken;
  }
  return kept + broken === 0 ? null : kept / (kept + broken);
}

/** Written off in the year up to a day, as a share of a year's sales; null without a follow-up, or where an amount is missing. */
export function badDebt(entries: readonly JournalEntry[], yearlySales: number | null, day: Serial): number | null {
  if (yearlySales === null || !(yearlySales > 0) || !entries.some((entry) => entry.day <= day)) return null;
  const losses = entries.filter((entry) => entry.kind === "writeOff" && entry.day <= day && entry.day > day - year);
  return losses.some(({ amount }) => amount === null) ? null : losses.reduce((sum, { amount }) => sum + amount!, 0) / yearlySales;
}
