import { classPolicy, type Policy, type RiskClass } from "../../policy/policy";
import type { LimitReason } from "../../words/decisions";
import { capacityOf } from "./capacity";

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

/** Every bound on a client's limit that applies; a class that bears none leaves no other. */
export function limitsThatApply(
  ...[riskClass, need, tangibleNetWorth, turnover, externalCap, ownEquity, policy]: Inputs
): readonly Limit[] {
  const { capacity, ownEquityShare } = classPolicy(policy, riskClass);
  if (capacity.netWorth === 0 && capacity.turnover === 0) return [{ reason: "riskClass", amount: 0 }];
  const { byNetWorth, byTurnover } = capacityOf(riskClass, tangibleNetWorth, turnover, policy);
  const limits: Limit[] = [
    { reason: "need", amount: need },
    { reason: "netWorth", amount: byNetWorth },
    { reason: "turnover", amount: byTurnover },
  ];
  if (externalCap !== null) limits.push({ reason: "externalCap", amount: externalCap });
  if (ownEquity !== null) limits.push({ reason: "ownEquity", amount: ownEquityShare * Math.max(0, ownEquity) });
  return limits;
}

/** The smallest of the limits that apply; of equal ones the first, in their order. */
export function bindingLimit(...inputs: Inputs): Limit {
  return limitsThatApply(...inputs).reduce((smallest, limit) => (limit.amount < smallest.amount ? limit : smallest));
}
