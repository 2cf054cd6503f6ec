import { define, number } from "../define";
import { currentRatioOf, notNegative } from "../../method/ratios";

/** What falls due to the client within a year, for one euro it must itself pay within a year. */
export const currentRatio = define({
  name: "CURRENTRATIO",
  topic: "ratios",
  summary: {
    fr: "Liquidité générale : actif circulant ÷ dettes à court terme.",
    en: "Current ratio: current assets ÷ current liabilities.",
  },
  perRow: true,
  parameters: [
    number("current_assets", { fr: "Actif circulant", en: "Current assets" }),
    number("current_liabilities", { fr: "Dettes à moins d’un an", en: "Current liabilities" }, notNegative),
  ],
  result: "number",
  faults: ["DIV0"],
  source: "Standard textbook ratio; thresholds: the default policy’s scale, drawn from failed and sound firms (docs/METHOD.md)",
  reading: {
    fr: "Au-delà de 1,7 le court terme est à l’aise, à 1,3 il est couvert sans grande marge ; sous 1 le client paie ses dettes courtes avec des ressources longues ou de nouvelles dettes.",
    en: "Above 1.7 the short term is at ease, at 1.3 it is covered with little margin; below 1 the client pays short debts out of long funds or new debt.",
  },
  mistake: {
    fr: "Se rassurer d’un ratio élevé fait de stocks invendus : voyez aussi QUICKRATIO.",
    en: "Taking comfort from a high ratio made of unsold stock: see QUICKRATIO too.",
  },
  examples: [
    { args: [600000, 400000], value: 1.5 },
    { args: [600000, 0], fault: "DIV0" },
  ],
  compute: currentRatioOf,
});
