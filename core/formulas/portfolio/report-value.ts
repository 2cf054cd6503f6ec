import { notNegative, share } from "../../method/decisions/exposure";
import { reportValueOf } from "../../method/decisions/report-value";
import { define, number } from "../define";

/** What a credit report is worth buying for: the loss it may avoid, times the chance that it changes the decision. */
export const reportValue = define({
  name: "REPORTVALUE",
  topic: "portfolio",
  summary: {
    fr: "Valeur d’un rapport de crédit : exposition × part perdue × écart de probabilité de défaut × chance qu’il change la décision.",
    en: "Value of a credit report: exposure × loss given default × spread of default probability × chance that it changes the decision.",
  },
  perRow: true,
  parameters: [
    number("exposure", { fr: "Exposition envisagée", en: "Exposure considered" }, notNegative),
    number("lgd", { fr: "Part perdue en cas de défaut", en: "Loss given default" }, share),
    number(
      "pd_high",
      { fr: "Probabilité de défaut de la pire classe plausible", en: "Default probability of the worst plausible class" },
      share,
    ),
    number(
      "pd_low",
      { fr: "Probabilité de défaut de la meilleure classe plausible", en: "Default probability of the best plausible class" },
      share,
    ),
    number(
      "chance",
      { fr: "Chance que le rapport change la décision", en: "Chance that the report changes the decision" },
      { ...share, default: 0.1 },
    ),
  ],
  result: "number",
  source: "Value of information, standard decision theory; chance of 10 %: house choice",
  reading: {
    fr: "Achetez le rapport si son prix est inférieur. 20 000 € d’exposition et 9 points d’écart : 162 €, un rapport à 62 € se justifie, pas un à 275 €.",
    en: "Buy the report if it costs less. 20,000 of exposure and 9 points of spread: 162, which is worth a report at 62, not one at 275.",
  },
  mistake: {
    fr: "Acheter le même rapport pour tous : pour un petit encours il coûte plus que ce qu’il évite.",
    en: "Buying the same report for everyone: for a small balance it costs more than it avoids.",
  },
  examples: [
    { args: [20000, 0.9, 0.1, 0.01], value: 20000 * 0.9 * (0.1 - 0.01) * 0.1 },
    { args: [2000, 0.9, 0.1, 0.01, null], value: 2000 * 0.9 * (0.1 - 0.01) * 0.1 },
    { args: [20000, 0.9, 10, 1], fault: "OUT_OF_RANGE" },
  ],
  compute: reportValueOf,
});
