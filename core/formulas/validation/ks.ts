import { define } from "../define";
import { isFault } from "../../cells/faults";
import { defaulted, scores } from "./auc";
import { widestGap } from "../../method/validation/discrimination";
import { rankedOutcomes } from "../../method/validation/ranked-outcomes";

/** How far apart a score sets good and bad clients, at its best cut. */
export const ks = define({
  name: "KS",
  excelName: "KOLMOGOROVSMIRNOV",
  topic: "validation",
  summary: {
    fr: "Statistique de Kolmogorov-Smirnov d’une note : plus grand écart entre les parts cumulées de défaillants et de bons clients.",
    en: "Kolmogorov–Smirnov statistic of a score: widest gap between the cumulated shares of defaulters and of good clients.",
  },
  perRow: false,
  parameters: [scores, defaulted],
  result: "number",
  source: "Two-sample Kolmogorov–Smirnov statistic; Siddiqi, Credit Risk Scorecards (2006)",
  reading: {
    fr: "0,2 à 0,4 est utile, plus de 0,4 est bon. L’écart se lit à la meilleure coupure, AUC sur toute l’échelle.",
    en: "0.2 to 0.4 is useful, above 0.4 good. The gap is read at the best cut, AUC over the whole scale.",
  },
  mistake: {
    fr: "Oublier que l’écart est sans signe : une échelle à l’envers a le même. Vérifiez AUC.",
    en: "Forgetting that the gap has no sign: a scale upside down has the same. Check AUC.",
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
        [[10], [20], [30], [40]],
        [[1], [1], [0], [0]],
      ],
      value: 1,
    },
    {
      args: [
        [[10], [20]],
        [[0], [0]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (scored, outcomes) => {
    const ranked = rankedOutcomes(scored, outcomes);
    return isFault(ranked) ? ranked : widestGap(ranked);
  },
});
