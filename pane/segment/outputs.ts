import { defaultPolicy } from "../../core/policy/default";
import { policyHash } from "../../core/policy/hash";
import type { Policy } from "../../core/policy/policy";
import type { Kept } from "../kept/records";
import type { Selection } from "./selection";
import { isTaken } from "./sheets-beside";
import type { Output } from "./written";

/** Whether formulas, which know the default policy and no more, say the same as the pane. */
export const isPlainRating = (policy: Policy, { overrides, notices }: Pick<Kept, "overrides" | "notices">): boolean =>
  overrides.length === 0 && notices.length === 0 && ratingOf(policy) === ratingOf(defaultPolicy);

/** What a report costs rates nobody. */
const ratingOf = (policy: Policy): string => policyHash({ ...policy, reportCost: defaultPolicy.reportCost });

/** The ways to keep the result that this selection allows. Formulas read the headers as they stand, by a plain rating. */
export function outputsFor({ source, layout, corrections, withLedger, earlier, beside }: Selection, plainRating: boolean): Output[] {
  const plain = layout.kind === "clients" && source.areas.length === 1;
  const asHeaded = Object.keys(corrections).every((key) => key === "sheets");
  // Accounts and scores of another sheet move classes, and no formula sees them.
  const alone = !beside.some(({ name, kind }) => kind === "facts" && isTaken(corrections, name));
  const readable = plain && !source.visibleOnly && !withLedger && asHeaded && alone && plainRating;
  return [
    ...(earlier === null ? [] : [{ target: "update", form: "values" } as const]),
    { target: "sheet", form: "values" },
    ...(readable ? [{ target: "sheet", form: "formulas" } as const] : []),
    ...(plain ? [{ target: "beside", form: "values" } as const] : []),
  ];
}

/** The chosen way where it is still possible, else the first that is. */
export function outputOf(selection: Selection, plainRating: boolean): Output {
  const possible = outputsFor(selection, plainRating);
  const { output } = selection;
  return possible.find(({ target, form }) => target === output?.target && form === output.form) ?? possible[0]!;
}
