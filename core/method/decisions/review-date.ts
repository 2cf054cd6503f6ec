import { addMonths, type Serial } from "../../cells/dates";
import { classPolicy, type Policy, type RiskClass, type Tier } from "../../policy/policy";

/** The day of a client's next review; a class reviewed at once is looked at again every week. */
export function nextReview(riskClass: RiskClass, tier: Tier, lastReview: Serial, policy: Policy): Serial {
  const months = classPolicy(policy, riskClass).reviewMonths[tier];
  return months > 0 ? addMonths(lastReview, months) : lastReview + 7;
}
