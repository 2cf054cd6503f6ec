import { hasItems } from "./lists/open-items";
import type { Situation } from "./lists/situation";
import { dayPlan } from "./day-plan";

/** Whether a client's debt is before an agency, a lawyer or a court, is due to go there, or is disputed whole: a report changes nothing there. */
export function isInLitigation(situation: Situation, client: number): boolean {
  const said = situation.said(client);
  if (said && (said.handed !== "none" || said.accountDisputed)) return true;
  if (dayPlan(situation).days.get(client)?.main === "file") return true;
  const { items } = situation;
  if (!items || !hasItems(items, client)) return false;
  const own = items.at.subarray(items.start[client], items.start[client + 1]);
  if (items.journal && own.some((k) => (items.journal?.holder[k] ?? 0) > 0)) return true;
  const claimable = items.overdue[client]! + items.pending[client]!;
  return items.disputed[client]! > 0 && claimable === 0;
}

/** Whether a report on a client can change a decision: not for public bodies, nor in proceedings or litigation. */
export const reportMatters = (situation: Situation, client: number): boolean =>
  situation.kind(client) !== "PUBLIC" && !situation.inProcedure(client) && !isInLitigation(situation, client);
