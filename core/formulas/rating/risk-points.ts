import { choice, define, number, policy } from "../define";
import type { IndicatorId } from "../../policy/policy";
import { defaultPolicy } from "../../policy/default";
import { pointsOf } from "../../rating/points";

const indicators = Object.keys(defaultPolicy.indicators) as [IndicatorId, ...IndicatorId[]];

/** The points one indicator's value is worth on the policy's scale. */
export const riskPoints = define({
  name: "RISKPOINTS",
  topic: "rating",
  summary: {
    fr: "Points de 0 à 100 d’un indicateur, d’après le barème de la politique.",
    en: "Points 0 to 100 of one indicator, on the policy’s scale.",
  },
  perRow: true,
  parameters: [
    choice("indicator", { fr: "Indicateur", en: "Indicator" }, indicators),
    number("value", { fr: "Valeur de l’indicateur", en: "Value of the indicator" }),
    policy,
  ],
  result: "number",
  source:
    "help.creditsafe.com (bureau bands), Conan & Holder 1979 and Altman 1995/2005 (bands of the models); other scales: default policy",
  reading: {
    fr: "80, 60, 40 et 20 points sont les bornes des classes 1 à 5 ; 55 points, c’est le client moyen.",
    en: "80, 60, 40 and 20 points are the boundaries of classes 1 to 5; 55 points is the average client.",
  },
  mistake: {
    fr: "Additionner les points de plusieurs indicateurs : ce sont leurs contributions qui s’additionnent, RISKCONTRIBUTIONS.",
    en: "Adding up the points of several indicators: their contributions add up, RISKCONTRIBUTIONS.",
  },
  examples: [
    { args: ["bureauScore", 51], value: 60, published: "help.creditsafe.com (51: low risk)" },
    { args: ["paymentDelay", [[5], [45], [120]]], value: [[73.2], [10], [0]] },
    { args: ["couleur", 1], fault: "BAD_CHOICE" },
  ],
  compute: (indicator, value, own) => pointsOf(own.indicators[indicator].anchors, value),
});
