import { classPolicy, type Policy, type RiskClass, type Tier } from "../policy/policy";
import { formatPercent } from "../cells/formats";
import type { Language } from "../cells/language";
import type { ClientKind, PublicBody } from "../words/ids";
import { publicTermDays } from "../method/law/legal-maximum";
import { textsIn } from "../words/texts/type";

/** What one cell of the size × class matrix asks for, in words. */
export interface SegmentAction {
  readonly report: string;
  readonly step: string;
  readonly terms: string;
  readonly review: string;
  readonly dunning: string;
}

/** Place of a class in the matrix of actions: 1 and 2 share one, and a client that is not rated has its own. */
const groups = [4, 0, 0, 1, 2, 3] as const;

export function actionFor(tier: Tier, riskClass: RiskClass, policy: Policy, language: Language): SegmentAction {
  const { actions } = textsIn(language);
  const own = classPolicy(policy, riskClass);
  const months = own.reviewMonths[tier];
  return {
    report: actions.reports[tier][groups[riskClass]],
    step: actions.steps[tier][groups[riskClass]],
    terms: actions.terms(own.termsDays, own.deposit > 0 ? formatPercent(own.deposit, language) : null),
    review: months > 0 ? actions.review(months) : riskClass === 0 ? actions.reviewAtOpening : actions.reviewAtOnce,
    dunning: actions.dunning[own.dunning],
  };
}

/** Days granted: a public buyer has those of the law, whatever its class; a private person pays cash. */
export const grantedDays = (kind: ClientKind, body: PublicBody, byClass: number): number =>
  kind === "PUBLIC" ? publicTermDays[body] : kind === "CONSUMER" ? 0 : byClass;

/**
 * The same as the law and the trade allow it. Nobody in proceedings may pay what it owed before, nor be sued for it
 * (C. com. L622-7, L622-21), nor after a liquidation closed unpaid (L643-11): no reminder has a point. By the kind of client: a public buyer has its own term and reminders, and is
 * asked for no report, guarantee or cover; of a private person no bureau sells a business report and no insurer covers it.
 */
export function lawfulAction(
  proposed: SegmentAction,
  kind: ClientKind,
  body: () => PublicBody,
  language: Language,
  inProcedure = false,
): SegmentAction {
  const { actions } = textsIn(language);
  const action = inProcedure ? { ...proposed, dunning: actions.procedureDunning } : proposed;
  if (kind === "PUBLIC")
    return {
      ...action,
      report: actions.publicReport,
      step: actions.publicStep,
      terms: actions.publicTerms[body()],
      dunning: inProcedure ? action.dunning : actions.publicDunning,
    };
  return kind === "CONSUMER"
    ? { ...action, report: actions.consumerReport, step: actions.consumerStep, terms: actions.consumerTerms }
    : action;
}
