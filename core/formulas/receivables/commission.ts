import { commissionOn } from "../../method/receivables/commission";
import { define, number } from "../define";

/** What a salesperson earns on cash that came in. */
export const commission = define({
  name: "COMMISSION",
  topic: "receivables",
  summary: {
    fr: "Commission sur l’encaissé : encaissement × (taux − jours de retard × baisse par jour), jamais négative.",
    en: "Commission on cash collected: cash × (rate − days late × cut per day), never below zero.",
  },
  perRow: true,
  parameters: [
    number("cash", { fr: "Encaissement de la période", en: "Cash collected in the period" }),
    number("rate", { fr: "Taux de commission", en: "Commission rate" }, { min: 0, max: 1 }),
    number("days_late", { fr: "Jours de retard du règlement", en: "Days the payment was late" }, { default: 0 }),
    number("cut_per_day", { fr: "Baisse du taux par jour de retard", en: "Cut of the rate per day late" }, { min: 0, max: 1, default: 0 }),
  ],
  result: "number",
  source: "Prévencia, know my clients (reward cash collected, and shorter delays)",
  reading: {
    fr: "Sur l’encaissé et non sur le facturé : le vendeur a intérêt à vendre à qui paie, et à lever les litiges. Un règlement en avance ne dépasse pas le taux.",
    en: "On cash and not on invoices: it pays to sell to those who pay, and to settle disputes. Paying early earns no more than the rate.",
  },
  mistake: {
    fr: "Verser la commission à la facture : elle est due sur des ventes qui ne seront pas payées.",
    en: "Paying commission on the invoice: it is due on sales that will never be paid.",
  },
  examples: [
    { args: [10000, 0.02], value: 200 },
    { args: [10000, 0.02, 15, 0.0005], value: 125 },
    { args: [10000, 0.02, 60, 0.0005], value: 0 },
    { args: [10000, 0.02, -10, 0.0005], value: 200 },
    { args: [10000, 2], fault: "OUT_OF_RANGE" },
  ],
  compute: commissionOn,
});
