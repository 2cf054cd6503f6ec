import { define, number } from "../define";
import { fault } from "../../cells/faults";
import { currentLiabilities, ebit, sales, totalAssets, workingCapital } from "./inputs";

/** Springate's four-ratio score, one cut. */
export const springate = define({
  name: "SPRINGATE",
  topic: "models",
  summary: {
    fr: "Score de Springate (1978) : quatre ratios, un seul seuil à 0,862.",
    en: "Springate’s score (1978): four ratios, one cut at 0.862.",
  },
  perRow: true,
  parameters: [
    workingCapital,
    ebit,
    number("ebt", { fr: "Résultat avant impôt", en: "Earnings before tax" }),
    sales,
    totalAssets,
    currentLiabilities,
  ],
  result: "number",
  faults: ["DIV0"],
  source: "Springate, G. L. V. (1978), Predicting the Possibility of Failure in a Canadian Firm, Simon Fraser University",
  reading: {
    fr: "Repère publié : sous 0,862, l’entreprise ressemble à celles qui ont failli. Établi sur 40 industriels canadiens : un échantillon minuscule, à ne lire qu’avec d’autres signes.",
    en: "Published guide: below 0.862 the firm resembles those that failed. Built on 40 Canadian manufacturers: a tiny sample, to be read only beside other signs.",
  },
  mistake: {
    fr: "Rapporter le résultat avant impôt au total de l’actif : ici, il se rapporte aux dettes à court terme.",
    en: "Dividing earnings before tax by total assets: here they are set against current liabilities.",
  },
  examples: [
    { args: [0.1, 0.05, 0.2, 1.2, 1, 1], value: 0.8685 },
    { args: [-50, -20, -30, 800, 1000, 400], value: 0.15760000000000007 },
    { args: [100, 50, 20, 1200, 1000, 0], fault: "DIV0" },
  ],
  compute: (workingCapital, ebit, ebt, sales, totalAssets, currentLiabilities) => {
    if (currentLiabilities === 0) return fault("DIV0", "current_liabilities");
    return (
      1.03 * (workingCapital / totalAssets) + 3.07 * (ebit / totalAssets) + 0.66 * (ebt / currentLiabilities) + 0.4 * (sales / totalAssets)
    );
  },
});
