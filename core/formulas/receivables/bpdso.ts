import { define, number } from "../define";
import { dsoOf } from "../../method/receivables/dso";

/** The DSO if every client paid on the day: what your own terms cost, before any delay. */
export const bpdso = define({
  name: "BPDSO",
  topic: "receivables",
  summary: {
    fr: "Meilleur DSO possible : encours non échu ÷ chiffre d’affaires × jours.",
    en: "Best possible DSO: receivables not yet due ÷ sales × days.",
  },
  perRow: true,
  parameters: [
    number("current_receivables", { fr: "Encours clients TTC non échu", en: "Receivables not yet due, VAT included" }),
    number("sales", { fr: "Chiffre d’affaires TTC de la période", en: "Sales of the period, VAT included" }),
    number("days", { fr: "Jours de la période", en: "Days in the period" }, { above: 0, default: 365 }),
  ],
  result: "number",
  faults: ["NO_SALES"],
  source: "Credit Research Foundation, definition (crfonline.org; US benchmark Q3 2020: DSO 39.25, best possible 32.23)",
  reading: {
    fr: "C’est le plancher que fixent vos conditions de paiement ; seul l’écart avec le DSO se gagne par la relance.",
    en: "It is the floor set by your terms; only the gap from DSO can be won by collecting.",
  },
  mistake: {
    fr: "Vouloir baisser ce chiffre par la relance : il ne baisse qu’en accordant des délais plus courts.",
    en: "Trying to lower it by collecting: only shorter terms lower it.",
  },
  examples: [
    { args: [80000, 720000], value: (80000 / 720000) * 365 },
    { args: [-2000, 720000], value: 0 },
    { args: [80000, 0], fault: "NO_SALES" },
  ],
  compute: dsoOf,
});
