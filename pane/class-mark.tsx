import type { RiskClass } from "../core/policy/policy";
import { textsIn } from "../core/words/texts/type";
import { useSpeech } from "./context";

/** A risk class: its number and its word on its colour. */
export function ClassMark({ riskClass }: { readonly riskClass: RiskClass }) {
  const words = textsIn(useSpeech().language);
  return (
    <span class={`class-mark class-${riskClass}`}>
      {riskClass > 0 && <b>{riskClass}</b>} {riskClass > 0 ? words.classes[riskClass - 1] : words.notRated}
    </span>
  );
}
