import { classPolicy, type Policy, type RiskClass, type Tier } from "../policy/policy";
import { formatPercent } from "../text/format";
import type { Language } from "../text/language";
import { textsIn } from "../text/texts";

/** What one cell of the size × class matrix asks for, in words. */
export interface SegmentAction {
  readonly report: string;
  readonly step: string;
  readonly terms: string;
  readonly review: string;
  readonly dunning: string;
}

const groupOf = (riskClass: RiskClass): 0 | 1 | 2 | 3 =>
  riskClass === 0 || riskClass === 5 ? 3 : riskClass === 4 ? 2 : riskClass === 3 ? 1 : 0;

export function actionFor(tier: Tier, riskClass: RiskClass, policy: Policy, language: Language): SegmentAction {
  const { actions } = textsIn(language);
  const own = classPolicy(policy, riskClass);
  const months = own.reviewMonths[tier];
  return {
    report: actions.reports[tier][groupOf(riskClass)],
    step: actions.steps[tier][groupOf(riskClass)],
    terms: actions.terms(own.termsDays, own.deposit > 0 ? formatPercent(own.deposit, language) : null),
    review: months > 0 ? actions.review(months) : riskClass === 0 ? actions.reviewAtOpening : actions.reviewAtOnce,
    dunning: actions.dunning[own.dunning],
  };
}
