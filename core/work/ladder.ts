import type { DunningStep } from "../policy/policy";
import type { OpenItems } from "./lists/open-items";
import type { Situation } from "./lists/situation";
import type { ReminderLevel } from "./journal/entry";

/** The letters after the due date, by level from 1. */
const letterSteps = ["REMINDER", "REMINDER2", "NOTICE"] as const satisfies readonly DunningStep[];
/** Between two letters of which the policy names no days: eight, as letters usually grant. */
const usualInterval = 8;

type Days = ReturnType<Situation["dunningDays"]>;

const dayOf = (days: Days, level: number): number | null => days[letterSteps[level - 1]!];

function intervalFrom(days: Days, sent: number, to: number): number {
  const from = dayOf(days, sent);
  return from === null ? usualInterval : Math.max(1, to - from);
}

/** The level an invoice has come to by its days late alone; 0 before the first. */
function levelByDays(days: Days, late: number, most = 3): ReminderLevel {
  for (let level = most; level >= 1; level--) {
    const day = dayOf(days, level);
    if (day !== null && day <= late) return level as ReminderLevel;
  }
  return 0;
}

/**
 * The letter due today for one overdue invoice; 0 for none. It goes up a level at a time, once the interval of the policy
 * has passed since the last one on record. Where none is on record it begins with a reminder, however late the invoice
 * is: a formal notice follows a reminder.
 */
export function letterDue(situation: Situation, items: OpenItems, client: number, k: number): ReminderLevel {
  const days = situation.dunningDays(client);
  const byDays = levelByDays(days, items.invoices.late[k]!);
  const sent = items.journal?.level[k] ?? -1;
  if (sent < 1) return situation.options.remindedElsewhere ? byDays : levelByDays(days, items.invoices.late[k]!, 2) || byDays;
  const next = ([2, 3] as const).find((level) => level > sent && level <= byDays && dayOf(days, level) !== null);
  if (next === undefined) return 0;
  const wait = intervalFrom(days, sent, dayOf(days, next)!);
  return situation.asOf >= items.journal!.remindedOn[k]! + wait ? next : 0;
}

/** Whether an invoice is due for the agency or the lawyer: late enough, and its formal notice on record for as long as the policy waits. */
export function fileDue(situation: Situation, items: OpenItems, client: number, k: number): "due" | "waits" | "noNotice" | null {
  const days = situation.dunningDays(client);
  const from = days.COLLECTION;
  if (from === null || !(items.invoices.late[k]! >= from)) return null;
  const { journal } = items;
  if (journal?.level[k] === 3) return situation.asOf >= journal.remindedOn[k]! + intervalFrom(days, 3, from) ? "due" : "waits";
  return situation.options.remindedElsewhere || days.NOTICE === null ? "due" : "noNotice";
}
