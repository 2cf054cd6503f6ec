import { ofReadyScores } from "./ready-scores";
import { define, policy } from "../define";
import type { RiskClass } from "../../policy/policy";
import { clients, exampleClients, exampleHeaders, optionalHeaders, seesItsRange } from "./parameters";
import { classOfScore } from "../../rating/rate";
import { answerByRow, notRated } from "./rate-clients";

/** The risk class 1 (very low) to 5 (very high) of each client, hard events applied; or the class of ready scores. */
export const riskClass = define({
  name: "RISKCLASS",
  topic: "rating",
  summary: {
    fr: "Classe de risque de 1 (très faible) à 5 (très élevé) : des clients d’après leurs en-têtes, ou d’un score déjà calculé.",
    en: "Risk class from 1 (very low) to 5 (very high): of clients by their headers, or of a ready score.",
  },
  perRow: false,
  parameters: [
    { ...clients, label: { fr: "Lignes des clients, ou scores de 0 à 100", en: "Rows of the clients, or scores 0 to 100" } },
    optionalHeaders,
    policy,
  ],
  result: "number",
  faults: ["NO_HEADERS", "NOT_RATED", "NO_INDICATOR", "BAD_NUMBER", "AMBIGUOUS_NUMBER", "CELL_ERROR", "OUT_OF_RANGE"],
  source: "Prévencia, « Connaître ses clients » (internal score 1 to 5); help.creditsafe.com (the same five bands)",
  reading: seesItsRange({
    fr: "Plus la classe est haute, plus la revue est fréquente et plus le délai accordé est court. Un événement grave (liquidation, capitaux propres négatifs, échu de plus de 90 jours) impose une classe plancher.",
    en: "The higher the class, the more often it is reviewed and the shorter the terms. A grave event (liquidation, negative equity, more than 90 days overdue) imposes a floor.",
  }),
  mistake: {
    fr: "Comparer des classes établies avec deux politiques différentes.",
    en: "Comparing classes drawn with two different policies.",
  },
  examples: [
    { args: [79.99], value: 2, published: "five bands of Creditsafe" },
    { args: [[[80], [60], [39.9], [null]]], value: [[1], [2], [4], [null]] },
    { args: [exampleClients.slice(0, 3), exampleHeaders], value: [[1], [5], [4]] },
    { args: [120], fault: "OUT_OF_RANGE" },
    { args: [exampleClients.slice(0, 1)], fault: "NO_HEADERS" },
  ],
  compute: (rows, titles, own) => {
    if (titles === null) return ofReadyScores(rows, (score) => classOfScore(score, own.classCuts));
    return answerByRow(
      rows,
      titles,
      own,
      ({ ratings: { riskClass } }) =>
        (place) =>
          (riskClass[place] as RiskClass) || notRated,
    );
  },
});
