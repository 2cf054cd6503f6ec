import { knownOr } from "../../cells/known";
import type { Serial } from "../../cells/dates";
import { nextReview } from "../../method/decisions/review-date";
import { classPolicy } from "../../policy/policy";
import { tierNames } from "../../segment/tiers";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

export interface ReviewLine extends ClientLine {
  readonly balance: number;
  readonly lastReview: Serial | null;
  /** Null where it was never reviewed. */
  readonly reviewDue: Serial | null;
  /** Months of the rhythm; 0 for every week. */
  readonly everyMonths: number;
  readonly daysOverdue: number;
}

/**
 * Clients whose review is due, by the day of the last one and the rhythm of their class and size. Whoever was never
 * reviewed is due now. Without a column of reviews only those of a month's rhythm or less are named.
 */
export function reviewList(situation: Situation): WorkList<ReviewLine> {
  const { asOf, policy } = situation;
  const reviewed = situation.dates("lastReview");
  const rows: ReviewLine[] = [];
  for (let client = 0; client < situation.count; client++) {
    const balance = situation.balance(client);
    const riskClass = situation.riskClass(client);
    const tier = tierNames[situation.clients.tier[client]!]!;
    const everyMonths = classPolicy(policy, riskClass).reviewMonths[tier];
    // Weekly and before opening an account: only while something is owed.
    if (everyMonths === 0 && !(balance > 0)) continue;
    // A review that is ticked stands in the follow-up, and the column is not brought up to date by itself.
    const day = Math.max(knownOr(reviewed?.[client], -Infinity), situation.said(client)?.reviewed ?? -Infinity);
    const lastReview = day === -Infinity ? null : day;
    if (!reviewed && lastReview === null && everyMonths > 1) continue;
    const reviewDue = lastReview === null ? null : nextReview(riskClass, tier, lastReview, policy);
    if (reviewDue !== null && reviewDue > asOf) continue;
    const daysOverdue = reviewDue === null ? 0 : asOf - reviewDue;
    rows.push({ ...situation.line(client), balance, lastReview, reviewDue, everyMonths, daysOverdue });
  }
  const chance = (client: number): number => situation.clients.probability[client]!;
  return {
    id: "reviews",
    rows: mostPressingFirst(rows, ({ client, balance }) => Math.max(0, balance) * chance(client)),
    amount: sumOf(rows, ({ balance }) => Math.max(0, balance)),
    basis: "clients",
    lacks: reviewed ? [] : ["lastReview"],
    aside: {},
  };
}
