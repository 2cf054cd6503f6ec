import { define } from "../define";
import { fault } from "../../cells/faults";
import { ebit, marketEquity, retainedEarnings, sales, totalAssets, totalLiabilities, workingCapital } from "./inputs";

/** Altman's first Z, for listed manufacturers: the one model that needs a stock-market value. */
export const altmanZ = define({
  name: "ALTMANZ",
  topic: "models",
  summary: {
    fr: "Score Z d’Altman (1968) des industriels cotés : plus il est haut, plus la défaillance est lointaine.",
    en: "Altman’s Z-score (1968) for listed manufacturers: the higher, the further from failure.",
  },
  perRow: true,
  parameters: [workingCapital, retainedEarnings, ebit, marketEquity, sales, totalAssets, totalLiabilities],
  result: "number",
  faults: ["NO_DEBT"],
  source:
    "Altman, E. I. (1968), “Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy”, Journal of Finance 23(4), 589–609",
  reading: {
    fr: "Repères publiés : au-dessus de 2,99 zone sûre, sous 1,81 zone de détresse, entre les deux zone grise. Établi sur 66 industriels américains cotés (1946–1965) : ne vaut ni pour une société non cotée, ni pour une banque, une holding ou une association.",
    en: "Published guides: above 2.99 safe, below 1.81 distress, grey in between. Built on 66 listed US manufacturers (1946–1965): not valid for unlisted firms, banks, holdings or associations.",
  },
  mistake: {
    fr: "Mettre les capitaux propres comptables à la place de la valeur boursière : pour une société non cotée, c’est ALTMANZ1 ou ALTMANZ2 qu’il faut.",
    en: "Putting book equity where the market value belongs: for an unlisted firm use ALTMANZ1 or ALTMANZ2.",
  },
  examples: [
    { args: [0.0768, 0.0273, 0.2431, 0, 1.8446, 1, 1], value: 2.77721, published: "ARGOS SA 1999, scribd.com 56808697 (2.7772)" },
    { args: [0.2, 0, -0.2, 0.1, 2, 1, 1], value: 1.64, published: "Saunders & Cornett, Financial Institutions Management (1.64)" },
    { args: [120, 80, 60, 300, 900, 1000, 0], fault: "NO_DEBT" },
  ],
  compute: (workingCapital, retainedEarnings, ebit, marketEquity, sales, totalAssets, totalLiabilities) => {
    if (totalLiabilities === 0) return fault("NO_DEBT", "total_liabilities");
    return (
      1.2 * (workingCapital / totalAssets) +
      1.4 * (retainedEarnings / totalAssets) +
      3.3 * (ebit / totalAssets) +
      0.6 * (marketEquity / totalLiabilities) +
      1.0 * (sales / totalAssets)
    );
  },
});
