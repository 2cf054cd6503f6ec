import { discountGain } from "../../method/receivables/early-payment";
import { define, number } from "../define";

/** What a discount for early payment brings, its cost deducted. */
export const earlyPayGain = define({
  name: "EARLYPAYGAIN",
  topic: "provisions",
  summary: {
    fr: "Ce que rapporte un escompte pour paiement anticipé, son coût déduit ; négatif s’il coûte plus qu’il ne rapporte.",
    en: "What a discount for early payment brings, its cost deducted; negative where it costs more than it brings.",
  },
  perRow: true,
  parameters: [
    number("amount", { fr: "Montant de la facture", en: "Amount of the invoice" }),
    number("discount", { fr: "Escompte, en part du prix", en: "Discount, as a share of the price" }, { min: 0, below: 1 }),
    number("days_earlier", { fr: "Jours gagnés sur le paiement attendu", en: "Days gained on the payment expected" }, { min: 0 }),
    number("money_rate", { fr: "Taux annuel de votre financement", en: "Yearly rate of your own funding" }, { min: 0, max: 1 }),
    number(
      "pd",
      { fr: "Probabilité de défaut à un an (RISKPD)", en: "Probability of default in a year (RISKPD)" },
      { min: 0, max: 1, default: 0 },
    ),
    number("lgd", { fr: "Part perdue en cas de défaut", en: "Share lost on default" }, { min: 0, max: 1, default: 0.9 }),
  ],
  result: "number",
  source: "Cost of carrying (simple interest on 365 days) plus expected loss over the days gained, less the discount; standard practice",
  reading: {
    fr: "Positif : proposez l’escompte. Il rapporte surtout chez les clients lents ou risqués ; chez un bon payeur, attendre coûte moins cher.",
    en: "Positive: offer the discount. It pays above all with slow or risky clients; with a good payer, waiting costs less.",
  },
  mistake: {
    fr: "Compter les jours depuis la facture : seuls comptent ceux gagnés sur la date où le client aurait payé.",
    en: "Counting the days from the invoice: only those gained on the day the client would have paid count.",
  },
  examples: [
    { args: [10000, 0.01, 73, 0.06], value: 10000 * (0.06 * (73 / 365) - 0.01) },
    { args: [10000, 0.01, 73, 0.06, 0.1], value: 10000 * ((0.06 + 0.1 * 0.9) * (73 / 365) - 0.01) },
    { args: [10000, "2 %", 0, 0.06], value: -200 },
    { args: [10000, 0.01, -5, 0.06], fault: "OUT_OF_RANGE" },
  ],
  compute: discountGain,
});
