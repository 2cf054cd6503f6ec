import { classPolicy, type Policy, type RiskClass } from "../../policy/policy";
import type { LimitReason } from "../../words/decisions";
import { capacityOf } from "./capacity";
import { needLimitOf } from "./need-limit";
import { isFault } from "../../cells/faults";

export type { LimitReason };

export interface Limit {
  readonly reason: LimitReason;
  readonly amount: number;
}

type Inputs = readonly [
  riskClass: RiskClass,
  need: number,
  tangibleNetWorth: number,
  turnover: number,
  externalCap: number | null,
  ownEquity: number | null,
  policy: Policy,
];

/** A class that can bear nothing: no other bound matters. */
const bearsNothing = (riskClass: RiskClass, policy: Policy): boolean => {
  const { capacity } = classPolicy(policy, riskClass);
  return capacity.netWorth === 0 && capacity.turnover === 0;
};

/** Every bound on a client's limit that applies; a class that bears none leaves no other. */
export function limitsThatApply(
  ...[riskClass, need, tangibleNetWorth, turnover, externalCap, ownEquity, policy]: Inputs
): readonly Limit[] {
  if (bearsNothing(riskClass, policy)) return [{ reason: "riskClass", amount: 0 }];
  const { byNetWorth, byTurnover } = capacityOf(riskClass, tangibleNetWorth, turnover, policy);
  const limits: Limit[] = [
    { reason: "need", amount: need },
    { reason: "netWorth", amount: byNetWorth },
    { reason: "turnover", amount: byTurnover },
  ];
  if (externalCap !== null) limits.push({ reason: "externalCap", amount: externalCap });
  if (ownEquity !== null) limits.push(ownShare(riskClass, ownEquity, policy));
  return limits;
}

const ownShare = (riskClass: RiskClass, ownEquity: number, policy: Policy): Limit => ({
  reason: "ownEquity",
  amount: classPolicy(policy, riskClass).ownEquityShare * Math.max(0, ownEquity),
});

const smallestOf = (limits: readonly Limit[]): Limit =>
  limits.reduce((smallest, limit) => (limit.amount < smallest.amount ? limit : smallest));

/** The smallest of the limits that apply; of equal ones the first, in their order. */
export const bindingLimit = (...inputs: Inputs): Limit => smallestOf(limitsThatApply(...inputs));

/** What is known of a client that bears on its limit, in one currency; NaN where it is not known. */
export interface LimitFigures {
  /** Sold to it in a year. */
  readonly purchases: number;
  readonly equity: number;
  readonly turnover: number;
  readonly insured: number;
  /** What a bureau advises. */
  readonly recommended: number;
  readonly country: number;
  readonly group: number;
  /** Average days late; not known of a client that has not paid yet. */
  readonly delay: number;
  /** Its own probability of default within a year, not its class's. */
  readonly probability: number;
  /** It failed its free check and was not reviewed since: it prepays. */
  readonly failedCheck?: boolean;
}

/** An amount a bound can be drawn from: a negative one is an error of its source, and says nothing. */
const usable = (amount: number): boolean => amount >= 0 && Number.isFinite(amount);

/**
 * The limit a client may have, and every bound that was known. Where accounts are known they say what it can bear; where
 * they are not, as those of most small firms are confidential, the insurer's limit stands in, else what a bureau advises,
 * else its need and its payments with us, in a part its class allows. Null where nothing at all says what it can bear.
 * Where our own equity is known, its share and the loss expected at the client's own probability of default bound it too.
 * One rule for the client view, the card, the lists and the formulas.
 */
export function clientLimit(
  riskClass: RiskClass,
  { purchases, equity, turnover, insured, recommended, country, group, delay, probability, failedCheck }: LimitFigures,
  ownEquity: number | null,
  policy: Policy,
): { readonly binding: Limit; readonly all: readonly Limit[] } | null {
  const own = classPolicy(policy, riskClass);
  if (failedCheck) {
    const nothing: Limit = { reason: "check", amount: 0 };
    return { binding: nothing, all: [nothing] };
  }
  const none: Limit = { reason: "riskClass", amount: 0 };
  if (riskClass !== 0 && (bearsNothing(riskClass, policy) || own.termsDays === 0)) return { binding: none, all: [none] };
  const needed = usable(purchases) ? needLimitOf(purchases, own.termsDays, Number.isNaN(delay) ? 0 : Math.max(0, delay), 1) : NaN;
  const need = isFault(needed) || !usable(needed) ? null : needed;
  const bounds: Limit[] = [];
  const add = (reason: LimitReason, amount: number): void => void (usable(amount) && bounds.push({ reason, amount }));
  // Of a client that is not rated the policy says no capacity, and an insurer or a bureau may still know it.
  const rated = !bearsNothing(riskClass, policy);
  const accounts = !Number.isNaN(equity) || usable(turnover);
  if (rated && !Number.isNaN(equity)) add("netWorth", own.capacity.netWorth * Math.max(0, equity));
  if (rated && usable(turnover)) add("turnover", own.capacity.turnover * turnover);
  if (usable(insured)) add("externalCap", insured);
  else if (usable(recommended)) add("recommended", recommended);
  else if (rated && !accounts && need !== null && !Number.isNaN(delay)) add("history", own.historyShare * need);
  if (bounds.length === 0) return null;
  // A need is a bound, and says nothing of what can be borne.
  if (rated && need !== null && bounds[0]!.reason !== "history") bounds.unshift({ reason: "need", amount: need });
  add("country", country);
  add("group", group);
  if (ownEquity !== null) {
    bounds.push(ownShare(riskClass, ownEquity, policy));
    // As if all that is owed were lost: at this limit the loss of an average year is what the policy accepts. A probability
    // that is unknown or nil leaves no amount, and so no bound.
    add("expectedLoss", (policy.acceptedLoss * Math.max(0, ownEquity)) / probability);
  }
  return { binding: smallestOf(bounds), all: bounds };
}
