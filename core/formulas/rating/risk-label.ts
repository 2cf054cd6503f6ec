import { define, language, number } from "../define";
import { textsIn } from "../../words/texts/type";

/** A risk class in words. */
export const riskLabel = define({
  name: "RISKLABEL",
  topic: "rating",
  summary: {
    fr: "Libellé d’une classe de risque : très faible, faible, modéré, élevé, très élevé.",
    en: "A risk class in words: very low, low, moderate, high, very high.",
  },
  perRow: true,
  parameters: [number("class", { fr: "Classe de risque, de 1 à 5", en: "Risk class, 1 to 5" }, { min: 1, max: 5, whole: true }), language],
  result: "text",
  source: "Prévencia, « Connaître ses clients » (classes 1 to 5)",
  reading: {
    fr: "Le libellé accompagne la classe, il ne la remplace pas : montrez toujours les deux, avec les motifs.",
    en: "The label goes with the class and does not replace it: always show both, with the reasons.",
  },
  mistake: {
    fr: "Lui donner un score de 0 à 100 : RISKCLASS en fait d’abord une classe.",
    en: "Giving it a score from 0 to 100: RISKCLASS makes a class of it first.",
  },
  examples: [
    { args: [1], value: "very low" },
    { args: [[[3], [5], [null]], "fr"], value: [["modéré"], ["très élevé"], [null]] },
    { args: [6], fault: "OUT_OF_RANGE" },
  ],
  compute: (riskClass, spoken) => textsIn(spoken).classes[riskClass - 1]!,
});
