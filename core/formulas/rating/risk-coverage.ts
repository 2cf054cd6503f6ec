import { define, policy } from "../define";
import { isFault } from "../../cells/faults";
import { clients, exampleClients, exampleHeaders, headers } from "./parameters";
import { answerByRow, rateClients } from "./rate-clients";

/** How much of what a rating asks for is known of each client: 1 is everything. */
export const riskCoverage = define({
  name: "RISKCOVERAGE",
  topic: "rating",
  summary: {
    fr: "Part des informations de la note qui est connue pour chaque client, de 0 à 1.",
    en: "Share of what the rating asks for that is known of each client, 0 to 1.",
  },
  perRow: false,
  parameters: [clients, headers, policy],
  result: "number",
  faults: ["NO_INDICATOR"],
  source: "EBA/GL/2017/16 (margin of conservatism for missing data), as a principle; the share of the policy’s weights that is known",
  reading: {
    fr: "Sous 25 %, le client n’est pas noté. Sous 60 %, un rapport de crédit peut changer la décision.",
    en: "Below 25% the client is not rated. Below 60% a credit report may change the decision.",
  },
  mistake: {
    fr: "Lire une faible couverture comme un risque : elle dit seulement qu’on sait peu de chose.",
    en: "Reading a low coverage as a risk: it only says that little is known.",
  },
  examples: [
    { args: [exampleClients, exampleHeaders], value: [[0.9], [0.65], [0.9], [0.05]] },
    { args: [[["Ateliers Morel", 2]], [["Client", "Retard moyen (jours)"]]], value: [[0.3]] },
  ],
  compute: (rows, titles, own) => {
    const rated = rateClients(rows, titles, own);
    return isFault(rated) ? rated : answerByRow(rated, (row) => rated.ratings.coverage[row]!);
  },
});
