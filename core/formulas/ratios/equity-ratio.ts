import { define, number } from "../define";
import { equityRatioOf, notNegative } from "../../method/ratios";

/** Share of the balance sheet the owners pay for. Negative once losses have eaten the capital, which is worth showing. */
export const equityRatio = define({
  name: "EQUITYRATIO",
  topic: "ratios",
  summary: { fr: "Autonomie financière : capitaux propres ÷ total du bilan.", en: "Equity ratio: equity ÷ total assets." },
  perRow: true,
  parameters: [
    number("equity", { fr: "Capitaux propres", en: "Equity" }),
    number("total_assets", { fr: "Total du bilan", en: "Total assets" }, notNegative),
  ],
  result: "number",
  faults: ["DIV0"],
  source: "Creditsafe, French company report sample (−167,924 / 270,703 = −62.03 %)",
  reading: {
    fr: "50 % et plus est bon, 40 % moyen, moins de 25 % faible : les bornes du barème, tirées d’entreprises qui ont tenu et d’autres qui ont fait défaut. À comparer au secteur. Un résultat négatif est un signal d’alerte à lui seul.",
    en: "50% and more is good, 40% middling, below 25% weak: the boundaries of the rating’s scale, drawn from firms that held and firms that failed. Compare with the sector. A negative result is a warning by itself.",
  },
  mistake: {
    fr: "Oublier de déduire le capital souscrit non appelé ou les frais d’établissement : l’autonomie paraît meilleure qu’elle n’est.",
    en: "Leaving uncalled capital or set-up costs in equity: the firm looks more independent than it is.",
  },
  examples: [
    { args: [350000, 1000000], value: 0.35 },
    { args: [-167924, 270703], value: -167924 / 270703, published: "Creditsafe sample report (−62.03 %)" },
    { args: [350000, 0], fault: "DIV0" },
  ],
  compute: equityRatioOf,
});
