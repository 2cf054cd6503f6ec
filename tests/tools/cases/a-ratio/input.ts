import { fault } from "../../../../core/cells/faults";
import { define, number } from "../../../../core/formulas/define";

/** Days from paying for goods to being paid for them. */
export default define({
  name: "CASHCONVERSION",
  topic: "receivables",
  summary: {
    fr: "Jours entre le paiement des achats et l’encaissement des ventes.",
    en: "Days from paying for goods to being paid for them.",
  },
  perRow: true,
  parameters: [
    number("sales", { fr: "Ventes TTC", en: "Sales, VAT included" }, { min: 0 }),
    number("receivables", { fr: "Créances clients", en: "Trade receivables" }),
    number("days", { fr: "Jours de la période", en: "Days in the period" }, { above: 0, default: 365 }),
  ],
  result: "number",
  faults: ["NO_SALES"],
  source: "Made up for this case.",
  reading: { fr: "Plus c’est court, mieux c’est.", en: "The shorter the better." },
  examples: [{ args: [730, 100], value: 50 }],
  compute: (sales, receivables, days) => (sales === 0 ? fault("NO_SALES", "sales") : (receivables / sales) * days),
});
