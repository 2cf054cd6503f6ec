import { define, number } from "../define";
import { isFault } from "../../cells/faults";
import { dsoOf } from "../../method/receivables/dso";

/** Days of sales tied up by lateness alone. Negative where unapplied cash sits in the overdue part. */
export const delinquentDays = define({
  name: "DELINQUENTDAYS",
  topic: "receivables",
  summary: {
    fr: "Jours de retard moyens du portefeuille : DSO − meilleur DSO possible.",
    en: "Average days delinquent: DSO − best possible DSO.",
  },
  perRow: true,
  parameters: [
    number("receivables", { fr: "Encours clients TTC", en: "Trade receivables, VAT included" }),
    number("current_receivables", { fr: "Encours clients TTC non échu", en: "Receivables not yet due, VAT included" }),
    number("sales", { fr: "Chiffre d’affaires TTC de la période", en: "Sales of the period, VAT included" }),
    number("days", { fr: "Jours de la période", en: "Days in the period" }, { above: 0, default: 365 }),
  ],
  result: "number",
  faults: ["NO_SALES"],
  source: "Credit Research Foundation, definition (crfonline.org; US benchmark Q3 2020: 4.12 days)",
  reading: {
    fr: "C’est la part du DSO due aux retards, celle que la relance peut gagner. Négatif : des règlements non lettrés dorment dans l’échu.",
    en: "The part of DSO due to lateness, which collecting can win back. Negative: unapplied payments sit in the overdue part.",
  },
  mistake: {
    fr: "Juger la relance sur le DSO entier : il contient les délais que vous avez vous-même accordés.",
    en: "Judging collectors on the whole DSO: it contains the terms you granted yourself.",
  },
  examples: [
    { args: [120000, 85000, 730000], value: 17.5 },
    { args: [70000, 80000, 730000], value: -5 },
    { args: [120000, 85000, 0], fault: "NO_SALES" },
  ],
  compute: (receivables, currentReceivables, sales, days) => {
    const all = dsoOf(receivables, sales, days);
    const best = dsoOf(currentReceivables, sales, days);
    return isFault(all) ? all : isFault(best) ? best : all - best;
  },
});
