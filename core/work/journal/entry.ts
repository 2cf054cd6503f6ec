import type { Serial } from "../../cells/dates";
import type { DisputeReason, JournalKind } from "../../words/journal/type";

/** Levels of a reminder: before the due date, first, second, formal notice. */
export type ReminderLevel = 0 | 1 | 2 | 3;

/** One event of the journal: what was done, said or decided, for a client or for some of its invoices. */
export interface JournalEntry {
  readonly day: Serial;
  readonly clientId: string | null;
  readonly client: string | null;
  /** As typed; one number, or several with semicolons between them. Null for the whole account. */
  readonly invoice: string | null;
  readonly kind: JournalKind;
  /** Of a reminder alone; null where the row does not say which. */
  readonly level: ReminderLevel | null;
  readonly amount: number | null;
  /** The day promised, or to come back to. */
  readonly target: Serial | null;
  /** Of a dispute, where it is one of the usual reasons. */
  readonly reason: DisputeReason | null;
  /** The reason as it was typed. */
  readonly reasonText: string | null;
  readonly who: string | null;
  readonly note: string | null;
}

/** An event of which nothing is said but what is filled in. */
export const blankEntry: Omit<JournalEntry, "day" | "kind"> = {
  clientId: null,
  client: null,
  invoice: null,
  level: null,
  amount: null,
  target: null,
  reason: null,
  reasonText: null,
  who: null,
  note: null,
};
