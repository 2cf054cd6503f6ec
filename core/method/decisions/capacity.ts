import { classPolicy, type Policy, type RiskClass } from "../../policy/policy";

/** What a client of that class can owe: by its tangible net worth, nothing where that is negative, and by its turnover. */
export function capacityOf(
  riskClass: RiskClass,
  tangibleNetWorth: number,
  turnover: number,
  policy: Policy,
): { readonly byNetWorth: number; readonly byTurnover: number } {
  const { capacity } = classPolicy(policy, riskClass);
  return { byNetWorth: capacity.netWorth * Math.max(0, tangibleNetWorth), byTurnover: capacity.turnover * turnover };
}
