import { holders } from "./journal/state";
import { hasItems } from "./lists/open-items";
import type { Situation } from "./lists/situation";
import { dayPlan } from "./day-plan";

/** Who holds an invoice that is fought over; one that a factor has is only collected by another. */
const inCourt: ReadonlySet<number> = new Set(holders.flatMap((holder, at) => (holder === "none" || holder === "factor" ? [] : [at])));

/** Whether a client's debt is before an agency, a lawyer or a court, is due to go there, or is disputed whole: a report changes nothing there. */
export function isInLitigation(situation: Situation, client: number): boolean {
  const said = situation.said(client);
  if (said && ((said.handed !== "none" && said.handed !== "factor") || said.accountDisputed)) return true;
  if (dayPlan(situation).days.get(client)?.main === "file") return true;
  const { items } = situation;
  if (!items || !hasItems(items, client)) return false;
  const own = items.at.subarray(items.start[client], items.start[client + 1]);
  if (items.journal && own.some((k) => inCourt.has(items.journal!.holder[k]!))) return true;
  const claimable = items.overdue[client]! + items.pending[client]!;
  return items.disputed[client]! > 0 && claimable === 0;
}

/** Whether a report on a client can change a decision: not for public bodies, nor in proceedings or litigation. */
export const reportMatters = (situation: Situation, client: number): boolean =>
  situation.kind(client) !== "PUBLIC" &&
  situation.kind(client) !== "CONSUMER" &&
  !situation.inProcedure(client) &&
  !isInLitigation(situation, client);
