import { define, number } from "../define";
import { fault } from "../../cells/faults";

/** How many times a year the receivables are collected and made again. */
export const receivablesTurnover = define({
  name: "RECEIVABLESTURNOVER",
  topic: "receivables",
  summary: {
    fr: "Rotation des créances : ventes à crédit ÷ encours moyen.",
    en: "Receivables turnover: credit sales ÷ average receivables.",
  },
  perRow: true,
  parameters: [
    number("sales", { fr: "Ventes à crédit TTC de la période", en: "Credit sales of the period, VAT included" }),
    number("average_receivables", { fr: "Encours moyen TTC", en: "Average receivables, VAT included" }),
  ],
  result: "number",
  faults: ["NO_RECEIVABLES"],
  source: "Standard textbook ratio; 365 ÷ DSO",
  reading: {
    fr: "6 veut dire que l’encours tourne tous les deux mois. Plus c’est haut, mieux c’est.",
    en: "6 means the receivables turn every two months. The higher the better.",
  },
  mistake: {
    fr: "Diviser par l’encours de clôture d’une activité saisonnière au lieu de l’encours moyen.",
    en: "Dividing by the closing receivables of a seasonal business instead of the average.",
  },
  examples: [
    { args: [720000, 120000], value: 6 },
    { args: [720000, 0], fault: "NO_RECEIVABLES" },
  ],
  compute: (sales, averageReceivables) =>
    averageReceivables <= 0 ? fault("NO_RECEIVABLES", "average_receivables") : sales / averageReceivables,
});
