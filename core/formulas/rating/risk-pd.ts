import { ofReadyScores } from "./ready-scores";
import { defaultProbability } from "../../rating/default-probability";
import { define, policy } from "../define";
import { clients, exampleClients, exampleHeaders, optionalHeaders, seesItsRange } from "./parameters";
import { answerByRow, notRated } from "./rate-clients";

/** Probability of default within a year, 0 to 1: of clients by their headers, hard events applied; or of ready scores. */
export const riskPd = define({
  name: "RISKPD",
  topic: "rating",
  summary: {
    fr: "Probabilité de défaut à un an, de 0 à 1 : des clients d’après leurs en-têtes, ou d’un score déjà calculé.",
    en: "Probability of default within a year, 0 to 1: of clients by their headers, or of a ready score.",
  },
  perRow: false,
  parameters: [
    { ...clients, label: { fr: "Lignes des clients, ou scores de 0 à 100", en: "Rows of the clients, or scores 0 to 100" } },
    optionalHeaders,
    policy,
  ],
  result: "number",
  faults: ["NO_HEADERS", "NOT_RATED", "NO_INDICATOR", "BAD_NUMBER", "AMBIGUOUS_NUMBER", "CELL_ERROR", "OUT_OF_RANGE"],
  source: "1 ÷ (1 + exp(1.95 + 0.042 × score)), a scorecard in log-odds; level set by the policy’s base rate; docs/METHOD.md measures it",
  reading: seesItsRange({
    fr: "80, 60, 40 et 20 points de score : 0,5 %, 1,1 %, 2,6 % et 5,8 % par an. Un événement grave en fixe le minimum : 10 % en classe 4, 30 % en classe 5. À multiplier par l’exposition et la part perdue : EXPECTEDLOSS.",
    en: "A score of 80, 60, 40 and 20: 0.5%, 1.1%, 2.6% and 5.8% a year. A grave event sets the least: 10% in class 4, 30% in class 5. Multiply by exposure and loss given default: EXPECTEDLOSS.",
  }),
  mistake: {
    fr: "La prendre pour une certitude sur un client : sur cent clients à 3 %, trois font défaut, on ne sait pas lesquels.",
    en: "Taking it for a certainty about one client: of a hundred clients at 3%, three default, nobody knows which.",
  },
  examples: [
    { args: [80], value: 0.004917624179360332 },
    { args: [[[60], [40], [20], [null]]], value: [[0.011317757901092346], [0.025831238524664058], [0.057866955276361036], [null]] },
    { args: [exampleClients.slice(0, 3), exampleHeaders], value: [[0.0021518812475713025], [0.11299570653569123], [0.1]] },
    { args: [exampleClients.slice(0, 1)], fault: "NO_HEADERS" },
    { args: [120], fault: "OUT_OF_RANGE" },
  ],
  compute: (rows, titles, own) => {
    if (titles === null) return ofReadyScores(rows, (score) => defaultProbability(score, own));
    return answerByRow(
      rows,
      titles,
      own,
      ({ ratings: { riskClass, probability } }) =>
        (place) =>
          riskClass[place] === 0 ? notRated : probability[place]!,
    );
  },
});
