import { define } from "../define";
import { fault } from "../../cells/faults";
import { bookEquity, ebit, retainedEarnings, sales, totalAssets, totalLiabilities, workingCapital } from "./inputs";

/** Altman's Z′: the same ratios with book equity, and coefficients estimated anew. */
export const altmanZ1 = define({
  name: "ALTMANZ1",
  topic: "models",
  summary: {
    fr: "Score Z′ d’Altman (1983) des industriels non cotés, sur les capitaux propres comptables.",
    en: "Altman’s Z′-score (1983) for unlisted manufacturers, on book equity.",
  },
  perRow: true,
  parameters: [workingCapital, retainedEarnings, ebit, bookEquity, sales, totalAssets, totalLiabilities],
  result: "number",
  faults: ["NO_DEBT"],
  source: "Altman, E. I. (1983), Corporate Financial Distress, Wiley",
  reading: {
    fr: "Repères publiés : au-dessus de 2,90 zone sûre, sous 1,23 zone de détresse, entre les deux zone grise. Industriels américains : le chiffre d’affaires pèse lourd, le négoce en sort embelli ; préférez ALTMANZ2 hors industrie.",
    en: "Published guides: above 2.90 safe, below 1.23 distress, grey in between. US manufacturers: sales weigh heavily and flatter traders; outside manufacturing use ALTMANZ2.",
  },
  mistake: {
    fr: "Reprendre les coefficients ou les seuils du Z de 1968 (2,99 et 1,81) avec des capitaux propres comptables.",
    en: "Keeping the 1968 coefficients or cuts (2.99 and 1.81) with book equity.",
  },
  examples: [
    { args: [200, 150, 120, 400, 1500, 1000, 600], value: 2.4202899999999996 },
    { args: [-0.1, -0.2, -0.05, 0.1, 0.9, 1, 1], value: 0.54375 },
    { args: [200, 150, 120, 400, 1500, 0, 600], fault: "OUT_OF_RANGE" },
  ],
  compute: (workingCapital, retainedEarnings, ebit, bookEquity, sales, totalAssets, totalLiabilities) => {
    if (totalLiabilities === 0) return fault("NO_DEBT", "total_liabilities");
    return (
      0.717 * (workingCapital / totalAssets) +
      0.847 * (retainedEarnings / totalAssets) +
      3.107 * (ebit / totalAssets) +
      0.42 * (bookEquity / totalLiabilities) +
      0.998 * (sales / totalAssets)
    );
  },
});
