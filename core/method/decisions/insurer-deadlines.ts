import type { Serial } from "../../cells/dates";
import type { Insurance } from "../../policy/policy";
import { insurerSteps, type InsurerStep } from "../../words/ids";

export { insurerSteps, type InsurerStep };

/**
 * The last day of each step the insurer sets for an unpaid invoice: to put the payment off without asking the insurer, to
 * declare it unpaid, to ask the insurer to step in. Counted from the end of the longest credit the contract covers, which
 * runs from the invoice; without its day from the due date, which is earlier. Null where neither is known.
 */
export function insurerDeadlines(
  issued: Serial | null,
  due: Serial | null,
  { longestTerm, declareWithin, interventionWithin, extension }: Insurance,
): Readonly<Record<InsurerStep, Serial>> | null {
  const covered = issued !== null ? issued + longestTerm : due;
  if (covered === null) return null;
  return {
    EXTEND: due === null ? covered : Math.max(due, Math.min(due + extension, covered)),
    DECLARE: covered + declareWithin,
    INTERVENTION: covered + interventionWithin,
  };
}
