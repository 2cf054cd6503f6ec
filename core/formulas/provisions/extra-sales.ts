import { notNegative } from "../../method/decisions/exposure";
import { extraSalesFor, netMargin } from "../../method/decisions/extra-sales";
import { define, number } from "../define";

/** The sales it takes to earn a loss back. */
export const extraSales = define({
  name: "EXTRASALES",
  topic: "provisions",
  summary: {
    fr: "Ventes supplémentaires qu’il faut pour compenser une perte : perte ÷ marge nette.",
    en: "Extra sales needed to make up for a loss: loss ÷ net margin.",
  },
  perRow: true,
  parameters: [
    number("loss", { fr: "Perte à compenser", en: "Loss to make up for" }, notNegative),
    number("margin", { fr: "Marge nette, en part des ventes", en: "Net margin, as a share of sales" }, netMargin),
  ],
  result: "number",
  faults: ["NO_MARGIN"],
  source: "actionco.fr, « Renseignement commercial » (100,000 lost at 5 % = 2,000,000 of sales)",
  reading: {
    fr: "Le chiffre qui parle aux commerciaux : à 5 % de marge, un impayé de 100 000 € efface 2 millions de ventes.",
    en: "The figure that speaks to salespeople: at a margin of 5%, 100,000 unpaid wipes out 2 million of sales.",
  },
  mistake: {
    fr: "Prendre la marge brute : c’est la marge nette qui reste pour absorber la perte.",
    en: "Taking the gross margin: the net margin is what is left to absorb a loss.",
  },
  examples: [
    { args: [100000, 0.05], value: 2000000, published: "actionco.fr" },
    { args: [10000, "2 %"], value: 500000 },
    { args: [100000, 0], fault: "NO_MARGIN" },
  ],
  compute: extraSalesFor,
});
