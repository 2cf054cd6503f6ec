import { define, number } from "../define";
import { fault } from "../../cells/faults";

/** Days goods wait in stock before they are sold. */
export const dio = define({
  name: "DIO",
  topic: "receivables",
  summary: {
    fr: "Rotation des stocks en jours : stocks ÷ coût des ventes × jours.",
    en: "Days inventory outstanding: inventory ÷ cost of goods sold × days.",
  },
  perRow: true,
  parameters: [
    number("inventory", { fr: "Stocks", en: "Inventory" }),
    number("cogs", { fr: "Coût des ventes de la période", en: "Cost of goods sold in the period" }),
    number("days", { fr: "Jours de la période", en: "Days in the period" }, { above: 0, default: 365 }),
  ],
  result: "number",
  faults: ["NO_COGS"],
  source: "Standard textbook ratio",
  reading: {
    fr: "Se compare au secteur et à l’an dernier : un stock qui s’allonge précède souvent les retards de paiement.",
    en: "Compare with the sector and last year: growing stock often comes before late payments.",
  },
  mistake: {
    fr: "Diviser par le chiffre d’affaires au lieu du coût des ventes : le stock est à prix de revient.",
    en: "Dividing by sales instead of the cost of goods sold: stock is carried at cost.",
  },
  examples: [
    { args: [60000, 438000], value: 50 },
    { args: [60000, 0], fault: "NO_COGS" },
  ],
  compute: (inventory, costOfSales, days) => (costOfSales <= 0 ? fault("NO_COGS", "cogs") : (inventory / costOfSales) * days),
});
