import { define } from "../define";
import { isFault } from "../../cells/faults";
import { areaUnderCurve } from "../../method/validation/discrimination";
import { defaulted, scores } from "./auc";
import { rankedOutcomes } from "../../method/validation/ranked-outcomes";

/** Ranking power on a scale where chance is 0: 2 × AUC − 1. */
export const gini = define({
  name: "GINI",
  topic: "validation",
  summary: {
    fr: "Indice de Gini d’une note : 2 × AUC − 1 ; 0 : hasard, 1 : parfait.",
    en: "Gini of a score: 2 × AUC − 1; 0 is chance, 1 perfect.",
  },
  perRow: false,
  parameters: [scores, defaulted],
  result: "number",
  source: "Accuracy ratio; Engelmann, Hayden & Tasche, “Testing rating accuracy”, Risk 16 (2003)",
  reading: {
    fr: "0,4 à 0,6 est courant pour une note d’entreprise. À comparer sur le même portefeuille seulement.",
    en: "0.4 to 0.6 is common for a business score. Compare it on one and the same portfolio only.",
  },
  mistake: {
    fr: "Comparer le Gini de deux portefeuilles différents : il dépend de leur mélange.",
    en: "Comparing the Gini of two different portfolios: it depends on their mix.",
  },
  examples: [
    {
      args: [
        [[10], [20], [30], [40]],
        [[1], [0], [1], [0]],
      ],
      value: 0.5,
    },
    {
      args: [
        [[10], [20], [30]],
        [["oui"], ["non"], ["non"]],
      ],
      value: 1,
    },
    {
      args: [
        [[10], [20]],
        [[1], [1]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (scored, outcomes) => {
    const ranked = rankedOutcomes(scored, outcomes);
    return isFault(ranked) ? ranked : 2 * areaUnderCurve(ranked) - 1;
  },
});
