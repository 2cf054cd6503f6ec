import { fault, type Fault } from "../cells/faults";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { managerLabel } from "./class-fields";
import type { Draft, Refusal } from "./field";
import { voiceIds, type GroupId, type Policy } from "./policy";
import { accountsUntilLabel } from "./rule-fields";

/** Something in a policy that can't be taken, and where; row and column from 0, null where it stands in no cell. */
export interface Problem {
  readonly why: Refusal | "unknown" | "empty" | "weightless" | "text" | "shape" | "fixed";
  readonly label: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** What a settings view shows of it. */
export interface PolicyFault {
  readonly row: number | null;
  readonly column: number | null;
  readonly message: string;
}

export interface PolicyReading {
  /** Null where there is any fault. */
  readonly policy: Policy | null;
  readonly faults: readonly PolicyFault[];
}

const detailOf = ({ why, row, label, column }: Problem): (string | number)[] => [
  why,
  row === null ? "" : row + 1,
  label,
  column === null ? "" : column + 1,
];

export const faultOf = (problem: Problem): Fault => fault("BAD_POLICY", "policy", detailOf(problem));

export function readingOf(policy: Policy, problems: readonly Problem[], language: Language): PolicyReading {
  const speak = textsIn(language).faults.BAD_POLICY;
  return {
    policy: problems.length === 0 ? policy : null,
    faults: problems.map((problem) => ({ row: problem.row, column: problem.column, message: speak(detailOf(problem)) })),
  };
}

/** What no single line shows: weights nothing can use, and a manager who may approve less than an analyst. */
export function problemsAcross(draft: Draft, rowOf: (label: string) => number | null, language: Language): Problem[] {
  const problems: Problem[] = [];
  if (!Object.values(draft.indicators).some(({ group, strength }) => (voiceIds as readonly GroupId[]).includes(group) && strength > 0))
    problems.push({ why: "weightless", label: "", row: null, column: null });
  draft.classes.forEach(({ approval }, k) => {
    if (approval.manager >= approval.analyst) return;
    problems.push({ why: "delegation", label: managerLabel[language], row: rowOf(managerLabel.en), column: k + 2 });
  });
  if (draft.accountsUntil < draft.accountsHalfAfter)
    problems.push({ why: "order", label: accountsUntilLabel[language], row: rowOf(accountsUntilLabel.en), column: 2 });
  return problems;
}
