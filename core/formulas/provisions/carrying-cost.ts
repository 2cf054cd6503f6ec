import { define, number } from "../define";

/** What it costs to wait for one's money: simple interest on 365 days. */
export const carryingCost = define({
  name: "CARRYINGCOST",
  topic: "provisions",
  summary: {
    fr: "Coût de portage d’une créance : montant × taux annuel × jours ÷ 365.",
    en: "Cost of carrying a receivable: amount × annual rate × days ÷ 365.",
  },
  perRow: true,
  parameters: [
    number("amount", { fr: "Montant de la créance", en: "Amount of the receivable" }),
    number("rate", { fr: "Taux annuel de financement", en: "Annual financing rate" }),
    number("days", { fr: "Jours d’attente", en: "Days of waiting" }),
  ],
  result: "number",
  source: "Simple interest, exact days over 365",
  reading: {
    fr: "Le prix d’un délai accordé ou d’un retard. À comparer avec l’escompte que vous offririez pour être payé plus tôt (DISCOUNTAPR).",
    en: "The price of a term or of a delay. Compare it with the discount you would give to be paid sooner (DISCOUNTAPR).",
  },
  mistake: {
    fr: "Prendre le taux du dépôt au lieu de celui du découvert qui finance réellement l’encours.",
    en: "Taking the deposit rate instead of that of the overdraft which really funds the receivables.",
  },
  examples: [
    { args: [120000, 0.06, 60], value: (120000 * 0.06 * 60) / 365 },
    { args: [120000, "6 %", 0], value: 0 },
    { args: [120000, null, 60], fault: "NO_DATA" },
  ],
  compute: (amount, rate, days) => (amount * rate * days) / 365,
});
