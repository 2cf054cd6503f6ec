import { exposureOf, notNegative, share } from "../../method/decisions/exposure";
import { define, number } from "../define";

export const exposure = define({
  name: "EXPOSURE",
  topic: "decisions",
  summary: {
    fr: "Encours à risque d’un client : factures, livré non facturé et commandes, moins acomptes et garanties.",
    en: "What is at stake with a client: invoices, goods not yet invoiced and orders, less deposits and guarantees.",
  },
  perRow: true,
  parameters: [
    number("receivables", { fr: "Factures non réglées TTC", en: "Unpaid invoices, VAT included" }),
    number("uninvoiced", { fr: "Livré non facturé", en: "Delivered, not yet invoiced" }, notNegative),
    number("orders", { fr: "Commandes en cours", en: "Open orders" }, notNegative),
    number(
      "order_weight",
      { fr: "Part des commandes à compter, de 0 à 1", en: "Share of the orders to count, 0 to 1" },
      { ...share, default: 0.5 },
    ),
    number("deposits", { fr: "Acomptes reçus", en: "Deposits received" }, { ...notNegative, default: 0 }),
    number("guarantees", { fr: "Garanties exécutables", en: "Enforceable guarantees" }, { ...notNegative, default: 0 }),
  ],
  result: "number",
  source: "Trade practice; weight of orders: house choice (1 for bespoke or irrevocable orders, 0 for those that can be cancelled)",
  reading: {
    fr: "À comparer à la limite (HEADROOM, LIMITSTATUS), puis à l’assurance (UNINSURED). Jamais négatif : un trop-perçu n’est pas une garantie.",
    en: "Compare it with the limit (HEADROOM, LIMITSTATUS), then with the insurance (UNINSURED). Never negative: an overpayment is no security.",
  },
  mistake: {
    fr: "Ne regarder que les factures : le livré non facturé et les commandes fermes sont perdus de la même façon.",
    en: "Looking at invoices alone: goods delivered and firm orders are lost in the same way.",
  },
  examples: [
    { args: [80000, 10000, 40000], value: 110000 },
    { args: [80000, 10000, 40000, 0.5, 10000, 5000], value: 95000 },
    { args: [5000, 0, 0, 0.5, 20000], value: 0 },
    { args: [80000, 10000, 40000, 2], fault: "OUT_OF_RANGE" },
  ],
  compute: exposureOf,
});
