import { define, number } from "../define";
import { interestCoverOf } from "../../method/ratios";

/** How many times operations earn the interest to be paid. */
export const interestCover = define({
  name: "INTERESTCOVER",
  topic: "ratios",
  summary: {
    fr: "Couverture des intérêts : résultat d’exploitation ÷ charges d’intérêts.",
    en: "Interest cover: EBIT ÷ interest expense.",
  },
  perRow: true,
  parameters: [
    number("ebit", { fr: "Résultat d’exploitation", en: "EBIT" }),
    number("interest", { fr: "Charges d’intérêts", en: "Interest expense" }),
  ],
  result: "number",
  faults: ["NO_INTEREST"],
  source: "Standard textbook ratio; thresholds of 3 and 1: rule of thumb",
  reading: {
    fr: "Plus de 3 est confortable ; sous 1 l’exploitation ne paie pas les intérêts. Un résultat négatif : l’exploitation perd de l’argent.",
    en: "Above 3 is comfortable; below 1 operations do not pay the interest. A negative result: operations lose money.",
  },
  mistake: {
    fr: "Noter mal un client sans dette : sans intérêts il n’y a rien à couvrir, ce n’est pas un ratio nul.",
    en: "Marking down a client without debt: with no interest there is nothing to cover, which is not a ratio of zero.",
  },
  examples: [
    { args: [90000, 30000], value: 3 },
    { args: [-9775, 12007], value: -9775 / 12007 },
    { args: [90000, 0], fault: "NO_INTEREST" },
  ],
  compute: interestCoverOf,
});
