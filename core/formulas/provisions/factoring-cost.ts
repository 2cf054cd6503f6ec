import { define, number } from "../define";

/** A year of factoring: the commission on all that is sold to the factor, and interest on what it advances. */
export const factoringCost = define({
  name: "FACTORINGCOST",
  topic: "provisions",
  summary: {
    fr: "Coût annuel de l’affacturage : chiffre d’affaires cédé × commission + financement × taux × jours ÷ 360.",
    en: "Yearly cost of factoring: turnover assigned × commission + amount financed × rate × days ÷ 360.",
  },
  perRow: true,
  parameters: [
    number("turnover", { fr: "Chiffre d’affaires TTC cédé", en: "Turnover assigned, VAT included" }, { min: 0 }),
    number(
      "commission",
      { fr: "Commission d’affacturage, en part du chiffre d’affaires", en: "Factoring commission, as a share of turnover" },
      { min: 0, max: 1 },
    ),
    number("financed", { fr: "Financement moyen utilisé", en: "Average amount financed" }, { min: 0 }),
    number("rate", { fr: "Taux annuel de financement", en: "Annual financing rate" }),
    number("days", { fr: "Jours financés", en: "Days financed" }, { min: 0, default: 360 }),
  ],
  result: "number",
  source: "French factoring practice: commission on turnover, interest on 360 days",
  reading: {
    fr: "À comparer au coût du découvert plus celui de vos impayés et de la relance, que l’affactureur prend en charge selon le contrat.",
    en: "Compare it with the cost of an overdraft plus that of bad debts and collection, which the factor takes over depending on the contract.",
  },
  mistake: {
    fr: "Oublier le fonds de garantie et les frais fixes : lisez le contrat, la formule ne les contient pas.",
    en: "Forgetting the reserve fund and fixed fees: read the contract, the formula leaves them out.",
  },
  examples: [
    { args: [1000000, 0.008, 120000, 0.05], value: 14000 },
    { args: [1000000, "0,8 %", 120000, "5 %", 180], value: 11000 },
    { args: [1000000, 0.8, null, 0.05], fault: "NO_DATA" },
  ],
  compute: (turnover, commission, financed, rate, days) => turnover * commission + (financed * rate * days) / 360,
});
