import { fold } from "../../cells/fold";
import { mend } from "../../cells/mojibake";
import { statusRules, type LegalStatus } from "./status-rules";

let folded: readonly { readonly nature: string; readonly complement: string; readonly status: LegalStatus }[] | undefined;

/** What one judgment says; undefined for a nature no rule knows, which a person should look at. */
export function statusOfJudgment(nature: string, complement: string | null): LegalStatus | undefined {
  const kind = fold(mend(nature));
  const details = fold(mend(complement ?? ""));
  folded ??= statusRules.map((rule) => ({ nature: fold(rule.nature), complement: fold(rule.complement ?? ""), status: rule.status }));
  return folded.find((rule) => rule.nature === kind && details.includes(rule.complement))?.status;
}
