import { paydexOf } from "../../method/receivables/paydex";
import { define, number } from "../define";

/** The payment score of a delay in days, from 1 to 100; 80 is paid on the day. */
export const paydex = define({
  name: "PAYDEX",
  topic: "receivables",
  summary: {
    fr: "Note de paiement de 1 à 100 pour un nombre de jours de retard ; 80 : payé à l’échéance.",
    en: "Payment score from 1 to 100 for a number of days late; 80 is paid on the due date.",
  },
  perRow: true,
  parameters: [number("days_late", { fr: "Jours de retard, négatifs en avance", en: "Days late, negative when early" })],
  result: "number",
  source: "Dun & Bradstreet, PAYDEX key (docs.dnb.com; dandb.com/glossary/paydex); beyond 120 days our extension of the last slope",
  reading: {
    fr: "80 et plus : à l’heure ; 50 à 79 : jusqu’à 30 jours de retard ; moins de 50 : risque de paiement élevé.",
    en: "80 and above: on time; 50 to 79: up to 30 days late; below 50: high payment risk.",
  },
  mistake: {
    fr: "La confondre avec le Paydex d’Altares, exprimé en France en jours de retard.",
    en: "Confusing it with the Paydex of Altares, which in France is stated in days late.",
  },
  examples: [
    { args: [0], value: 80, published: "docs.dnb.com" },
    { args: [30], value: 50, published: "docs.dnb.com" },
    { args: [26], value: 55, published: "dandb.com/glossary/paydex" },
    { args: [-45], value: 100 },
    { args: [150], value: 10 },
    { args: [400], value: 1 },
    { args: [null], fault: "NO_DATA" },
  ],
  compute: paydexOf,
});
