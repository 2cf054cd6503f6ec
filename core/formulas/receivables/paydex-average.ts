import { define, missingIn, numbers } from "../define";
import { invoiceAmounts } from "./invoices";
import { paydexOf } from "../../method/receivables/paydex";
import { weightedAverage } from "../../method/receivables/weighted-average";

/** One payment score for a client: the score of each invoice, weighted by its amount, as D&B does. */
export const paydexAverage = define({
  name: "PAYDEXAVERAGE",
  topic: "receivables",
  summary: {
    fr: "Note de paiement d’un client, de 1 à 100 : note de chaque facture pondérée par son montant.",
    en: "Payment score of a client, 1 to 100: the score of each invoice weighted by its amount.",
  },
  perRow: false,
  parameters: [numbers("days_late", { fr: "Jours de retard de chaque facture", en: "Days late of each invoice" }), invoiceAmounts],
  result: "number",
  source: "Dun & Bradstreet, PAYDEX: dollar-weighted average of payment experiences (docs.dnb.com)",
  reading: {
    fr: "80 et plus : à l’heure ; moins de 50 : risque de paiement élevé. Les avoirs ne pèsent pas.",
    en: "80 and above: on time; below 50: high payment risk. Credit notes carry no weight.",
  },
  mistake: {
    fr: "Noter le retard moyen au lieu de moyenner les notes : un très gros retard compte alors trop.",
    en: "Scoring the average delay instead of averaging the scores: one very long delay then counts too much.",
  },
  examples: [
    {
      args: [
        [[0], [0], [0], [30]],
        [[100], [100], [100], [100]],
      ],
      value: 72.5,
      published: "thebalance.com, simple mean of 80, 80, 80 and 50",
    },
    {
      args: [
        [[0], [60]],
        [[3000], [1000]],
      ],
      value: 70,
    },
    {
      args: [
        [[0], [null]],
        [[3000], [1000]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (daysLate, amounts) =>
    weightedAverage(amounts, (i) => {
      const days = daysLate.values[i]!;
      return Number.isNaN(days) ? missingIn(daysLate, "days_late", i) : paydexOf(days);
    }),
});
