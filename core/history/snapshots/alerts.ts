import type { EventCode, Policy } from "../../policy/policy";
import { bitOf, eventCodes } from "../../rating/events";
import type { ClientThen } from "./snapshot";
import type { Comparison, Pair } from "./compare";

/** What a credit manager is alerted to at once, the gravest first. */
export const alertKinds = ["judgment", "event", "worse", "late", "overLimit", "balance"] as const;
export type AlertKind = (typeof alertKinds)[number];

export interface Alert {
  readonly kind: AlertKind;
  /** Null for a client who is new. */
  readonly before: ClientThen | null;
  readonly after: ClientThen;
  /** The events that were not there before. */
  readonly events: readonly EventCode[];
}

/** Judgments, and what removes a firm from the register. */
export const judgments: readonly EventCode[] = [
  "LIQUIDATION",
  "RADIATION",
  "REDRESSEMENT",
  "SAUVEGARDE",
  "PLAN_CONTINUATION",
  "CLOSED_UNPAID",
  "SALE_PLAN",
  "CRISIS_EXIT",
  "PERSONAL_RECOVERY",
];
/** All other events; to be young is no news. */
const otherEvents = eventCodes.filter((code) => !judgments.includes(code) && !code.startsWith("AGE_"));
/** An account this late is called: Access Credit. */
const callDays = 30;
/** A balance that grew by half or more, and by more than a small client owes, is asked about. */
const bigGrowth = 0.5;

/** The events of a list that were not there before; for most clients that is none, and found out at once. */
function gained(codes: readonly EventCode[], before: ClientThen | null, after: ClientThen): readonly EventCode[] {
  const fresh = after.events & ~(before?.events ?? 0);
  return fresh === 0 ? [] : codes.filter((code) => fresh & bitOf(code));
}

const isOver = ({ balance, limit }: ClientThen): boolean => limit !== null && balance !== null && balance > limit;

/** The alerts since a snapshot. A client may cause several; each stands under its own kind, the largest client first. */
export function alertsOf({ pairs, added }: Comparison, policy: Policy): readonly Alert[] {
  const all: { readonly before: ClientThen | null; readonly after: ClientThen }[] = [
    ...pairs,
    ...added.map((after) => ({ before: null, after })),
  ];
  const alerts = all.flatMap(({ before, after }): Alert[] => {
    const judged = gained(judgments, before, after);
    const others = gained(otherEvents, before, after);
    const found: Alert[] = [];
    const add = (kind: AlertKind, events: readonly EventCode[] = []): void => void found.push({ kind, before, after, events });
    if (judged.length > 0) add("judgment", judged);
    // A new client's class shows its state; an alert is about what happened.
    if (!before) return found;
    if (others.length > 0) add("event", others);
    if (before.riskClass > 0 && after.riskClass > before.riskClass) add("worse");
    if ((after.daysLate ?? 0) > callDays && (before.daysLate ?? 0) <= callDays) add("late");
    if (isOver(after) && !isOver(before)) add("overLimit");
    if (grew({ before, after }, policy)) add("balance");
    return found;
  });
  const order = (alert: Alert): number => alertKinds.indexOf(alert.kind);
  return alerts.sort((a, b) => order(a) - order(b) || (b.after.balance ?? 0) - (a.after.balance ?? 0));
}

function grew({ before, after }: Pair, policy: Policy): boolean {
  if (before.balance === null || after.balance === null) return false;
  const more = after.balance - before.balance;
  return more >= policy.smallBelow && more >= bigGrowth * Math.max(0, before.balance);
}
