import { define, number } from "../define";
import { solvencyOf, notNegative } from "../../method/ratios";

/** Assets for one euro of debt. Below 1 is another way to say that equity is negative. */
export const solvency = define({
  name: "SOLVENCY",
  topic: "ratios",
  summary: { fr: "Solvabilité générale : total de l’actif ÷ total des dettes.", en: "General solvency: total assets ÷ total debts." },
  perRow: true,
  parameters: [
    number("total_assets", { fr: "Total de l’actif", en: "Total assets" }),
    number("total_debts", { fr: "Total des dettes", en: "Total debts" }, notNegative),
  ],
  result: "number",
  faults: ["NO_DEBT"],
  source: "Prévencia, « Connaître ses clients » (ratio wanted above 1)",
  reading: {
    fr: "2 et plus est bon, 1,65 moyen, moins de 1,35 faible. Sous 1, les dettes dépassent l’actif : les capitaux propres sont négatifs.",
    en: "2 and more is good, 1.65 middling, below 1.35 weak. Below 1 debts exceed assets: equity is negative.",
  },
  mistake: {
    fr: "Ne compter que les dettes financières : le ratio porte sur toutes les dettes, fournisseurs, fiscales et sociales comprises.",
    en: "Counting financial debt alone: the ratio takes every debt, suppliers, tax and staff included.",
  },
  examples: [
    { args: [1500000, 1000000], value: 1.5 },
    { args: [800000, 1000000], value: 0.8 },
    { args: [1500000, 0], fault: "NO_DEBT" },
    { args: [1500000, null], fault: "NO_DATA" },
  ],
  compute: solvencyOf,
});
