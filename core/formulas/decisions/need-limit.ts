import { notNegative } from "../../method/decisions/exposure";
import { needLimitOf, peakFactor } from "../../method/decisions/need-limit";
import { define, number } from "../define";

export const needLimit = define({
  name: "NEEDLIMIT",
  topic: "decisions",
  summary: {
    fr: "Limite dont le client a besoin : ses achats pendant le délai de paiement et son retard habituel.",
    en: "The limit a client needs: its purchases during the payment term and its usual delay.",
  },
  perRow: true,
  parameters: [
    number(
      "annual_purchases",
      { fr: "Achats annuels du client chez nous, TTC", en: "Client’s yearly purchases from us, VAT included" },
      notNegative,
    ),
    number("term_days", { fr: "Délai de paiement accordé, en jours", en: "Payment term granted, in days" }, notNegative),
    number("usual_delay", { fr: "Retard habituel, en jours", en: "Usual delay in days" }, { default: 0 }),
    number(
      "peak",
      { fr: "Facteur de pointe : 1,2 pour un mois 20 % au-dessus de la moyenne", en: "Peak factor: 1.2 for a month 20% above average" },
      { ...peakFactor, default: 1 },
    ),
  ],
  result: "number",
  source: "Trade practice: yearly sales ÷ 365 × (term + usual delay) × peak factor",
  reading: {
    fr: "Ce que la relation demande, pas ce que le client peut porter : comparez à CAPACITYLIMIT. Un besoin bien plus faible que la limite en place libère de l’assurance ou de la délégation.",
    en: "What the relation asks for, not what the client can bear: compare with CAPACITYLIMIT. A need far below the present limit frees insurance or authority.",
  },
  mistake: {
    fr: "Oublier le retard habituel ou la saison : la limite est dépassée chaque mois et plus personne ne la regarde.",
    en: "Leaving out the usual delay or the season: the limit is exceeded every month and nobody looks at it any more.",
  },
  examples: [
    { args: [365000, 60, 15, 1.2], value: 90000 },
    { args: [120000, 45], value: 14794.520547945205 },
    { args: [365000, 60, 15, 0], fault: "OUT_OF_RANGE" },
  ],
  compute: needLimitOf,
});
