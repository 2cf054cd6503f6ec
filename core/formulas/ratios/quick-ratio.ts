import { define, number } from "../define";
import { quickRatioOf, notNegative } from "../../method/ratios";

/** Short-term cover without the stock, which has yet to be sold. */
export const quickRatio = define({
  name: "QUICKRATIO",
  topic: "ratios",
  summary: {
    fr: "Liquidité réduite : (actif circulant − stocks) ÷ dettes à court terme.",
    en: "Quick ratio: (current assets − inventory) ÷ current liabilities.",
  },
  perRow: true,
  parameters: [
    number("current_assets", { fr: "Actif circulant", en: "Current assets" }),
    number("inventory", { fr: "Stocks", en: "Inventory" }),
    number("current_liabilities", { fr: "Dettes à moins d’un an", en: "Current liabilities" }, notNegative),
  ],
  result: "number",
  faults: ["DIV0"],
  source: "Standard textbook ratio (acid test); threshold of 0.8: rule of thumb, to be adapted to the sector",
  reading: {
    fr: "Au-delà de 0,8 le client fait face sans vendre son stock. L’écart avec CURRENTRATIO mesure sa dépendance au stock.",
    en: "Above 0.8 the client can pay without selling its stock. The gap from CURRENTRATIO measures how much depends on stock.",
  },
  mistake: {
    fr: "Laisser les stocks à vide quand il n’y en a pas : écrivez 0, car une cellule vide est une donnée manquante.",
    en: "Leaving inventory blank when there is none: type 0, because a blank is a missing figure.",
  },
  examples: [
    { args: [600000, 250000, 400000], value: 0.875 },
    { args: [600000, null, 400000], fault: "NO_DATA" },
    { args: [600000, 250000, 0], fault: "DIV0" },
  ],
  compute: quickRatioOf,
});
