import { define, policy } from "../define";
import { clients, exampleClients, exampleHeaders, headers, seesItsRange } from "./parameters";
import { answerByRow, notRated } from "./rate-clients";

/** The internal score of each client: 55 for the average client, and what its row says for it or against it; what is missing adds nothing. */
export const riskScore = define({
  name: "RISKSCORE",
  topic: "rating",
  summary: {
    fr: "Score interne de chaque client, de 0 à 100 (100 = le meilleur), d’après les colonnes reconnues à leurs en-têtes.",
    en: "Internal score of each client, 0 to 100 (100 best), from the columns recognised by their headers.",
  },
  perRow: false,
  parameters: [clients, headers, policy],
  result: "number",
  faults: ["NOT_RATED", "NO_INDICATOR"],
  source:
    "Prévencia, « Connaître ses clients » (internal score mixing outside scores, own history and sector); additive scorecard in log-odds, strengths and scales: default policy",
  reading: seesItsRange({
    fr: "80 et plus : risque très faible ; 60 à 80 : faible ; 40 à 60 : modéré ; 20 à 40 : élevé ; moins de 20 : très élevé. Lisez-le avec RISKCOVERAGE : un score fondé sur peu de données reste près de 55, le client moyen.",
    en: "80 and more: very low risk; 60 to 80: low; 40 to 60: moderate; 20 to 40: high; below 20: very high. Read it with RISKCOVERAGE: a score that rests on little stays near 55, the average client.",
  }),
  mistake: {
    fr: "Prendre une cellule vide pour un zéro : une donnée absente est une donnée absente, ni bonne ni mauvaise.",
    en: "Taking an empty cell for a zero: a missing figure is missing, neither good nor bad.",
  },
  examples: [
    { args: [exampleClients.slice(0, 3), exampleHeaders], value: [[99.74425287356321], [2.6309523809523796], [61.383333333333326]] },
    { args: [[["Ateliers Morel", 2]], [["Client", "Couleur"]]], fault: "NO_INDICATOR" },
  ],
  compute: (rows, titles, own) =>
    answerByRow(
      rows,
      titles,
      own,
      ({ ratings: { score } }) =>
        (place) =>
          Number.isNaN(score[place]!) ? notRated : score[place]!,
    ),
});
