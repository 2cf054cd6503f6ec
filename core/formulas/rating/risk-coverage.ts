import { define, policy } from "../define";
import { clients, exampleClients, exampleHeaders, headers } from "./parameters";
import { answerByRow } from "./rate-clients";

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
  source:
    "EBA/GL/2017/16 (margin of conservatism for missing data), as a principle; the share of the policy’s strengths that is known, payment, bureau and accounts counting at most 1 each",
  reading: {
    fr: "0,31 : un seul des trois avis (paiement, bureau, comptes) est connu ; 0,63 : deux. Pour un grand client dont ni bureau ni comptes ne sont connus, un rapport vaut d’être acheté.",
    en: "0.31: one of the three opinions (payment, bureau, accounts) is known; 0.63: two. For a large client of whom neither bureau nor accounts are known a report is worth buying.",
  },
  mistake: {
    fr: "Lire une faible couverture comme un risque : elle dit seulement qu’on sait peu de chose.",
    en: "Reading a low coverage as a risk: it only says that little is known.",
  },
  examples: [
    { args: [exampleClients, exampleHeaders], value: [[0.671875], [0.640625], [0.671875], [0.015625000000000003]] },
    { args: [[["Ateliers Morel", 2]], [["Client", "Retard moyen (jours)"]]], value: [[0.3125]] },
    { args: [[["Ateliers Morel", "Lyon"]], [["Client", "Ville"]]], fault: "NO_INDICATOR" },
  ],
  compute: (rows, titles, own) =>
    answerByRow(
      rows,
      titles,
      own,
      ({ ratings: { coverage } }) =>
        (place) =>
          coverage[place]!,
    ),
});
