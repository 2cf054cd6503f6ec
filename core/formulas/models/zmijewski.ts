import { define } from "../define";
import { fault } from "../../cells/faults";
import { currentAssets, currentLiabilities, netIncome, totalAssets, totalLiabilities } from "./inputs";
import { normalShareBelow } from "../../method/normal-distribution";

/** Zmijewski's probit: the probability that a firm belongs to the failing ones. */
export const zmijewski = define({
  name: "ZMIJEWSKI",
  topic: "models",
  summary: {
    fr: "Probabilité de défaillance selon Zmijewski (1984), entre 0 et 1.",
    en: "Probability of failure after Zmijewski (1984), between 0 and 1.",
  },
  perRow: true,
  parameters: [netIncome, totalLiabilities, totalAssets, currentAssets, currentLiabilities],
  result: "number",
  faults: ["DIV0"],
  source:
    "Zmijewski, M. E. (1984), “Methodological Issues Related to the Estimation of Financial Distress Prediction Models”, Journal of Accounting Research 22, 59–82",
  reading: {
    fr: "Au-dessus de 0,5, l’entreprise ressemble à celles qui ont failli. Sociétés industrielles américaines cotées, 1972–1978 ; l’endettement y pèse presque tout. Cette probabilité ne vaut que pour classer, pas pour provisionner.",
    en: "Above 0.5 the firm resembles those that failed. Listed US industrial firms, 1972–1978; debt weighs almost everything. Use this probability to rank, not to provision.",
  },
  mistake: {
    fr: "Lire l’indice brut comme une probabilité. Le signe du terme de liquidité varie selon les pages ; son effet est négligeable.",
    en: "Reading the raw index as a probability. The sign of the liquidity term differs between pages; its effect is negligible.",
  },
  examples: [
    { args: [0.05, 0.6, 1, 1.4, 1], value: 0.1253501654354398 },
    { args: [-120, 950, 1000, 400, 500], value: 0.9456220301659122 },
    { args: [50, 600, 1000, 700, 0], fault: "DIV0" },
  ],
  compute: (netIncome, totalLiabilities, totalAssets, currentAssets, currentLiabilities) => {
    if (currentLiabilities === 0) return fault("DIV0", "current_liabilities");
    return normalShareBelow(
      -4.336 - 4.513 * (netIncome / totalAssets) + 5.679 * (totalLiabilities / totalAssets) + 0.004 * (currentAssets / currentLiabilities),
    );
  },
});
