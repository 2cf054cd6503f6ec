import { fault, isFault } from "../../cells/faults";
import { contributionLines } from "../../rating/contribution-lines";
import { define, language, policy, type Answer } from "../define";
import { clients, exampleClients, exampleHeaders, headers } from "./parameters";
import { notRated, rateClients } from "./rate-clients";

/** One client's score as a sum: the average client, what each indicator adds or takes off, the score. */
export const riskContributions = define({
  name: "RISKCONTRIBUTIONS",
  topic: "rating",
  summary: {
    fr: "Score d’un client ligne à ligne : client moyen, contribution de chaque indicateur, score. La colonne s’additionne.",
    en: "One client’s score line by line: average client, contribution of each indicator, score. The column adds up.",
  },
  perRow: false,
  parameters: [{ ...clients, label: { fr: "Ligne d’un client", en: "Row of one client" } }, headers, policy, language],
  result: "table",
  faults: ["NOT_RATED", "NO_INDICATOR"],
  source: "Additive scorecard in log-odds: strength × (points − 55); docs/METHOD.md adds up one client by hand",
  reading: {
    fr: "Chaque ligne : l’indicateur, sa valeur, ses points de 0 à 100, ce qu’il ajoute au score. Un indicateur qui redit ce qu’un autre dit plus fort ajoute 0 ; ce qui est inconnu n’y figure pas.",
    en: "Each line: the indicator, its value, its points 0 to 100, what it adds to the score. An indicator that repeats what another says more strongly adds 0; what is unknown has no line.",
  },
  mistake: {
    fr: "Additionner les points au lieu des contributions : seule la dernière colonne s’additionne.",
    en: "Adding up the points instead of the contributions: the last column alone adds up.",
  },
  examples: [
    {
      args: [exampleClients.slice(0, 1), exampleHeaders, null, "en"],
      value: [
        ["Average client", null, null, 55],
        ["Average delay", 2, 81.33333333333333, 13.166666666666664],
        ["Bureau score", 78, 84.82758620689656, 29.827586206896555],
        ["Equity ratio", 0.45, 50, -0.5],
        ["Age", 22, 100, 2.25],
        ["Score", null, null, 99.74425287356321],
      ],
    },
    { args: [exampleClients.slice(3, 4), exampleHeaders, null, "en"], fault: "NOT_RATED" },
    { args: [[["Ateliers Morel", 2]], [["Client", "Couleur"]]], fault: "NO_INDICATOR" },
  ],
  compute: (rows, titles, own, spoken) => {
    if (rows.length !== 1) return fault("SHAPE_MISMATCH", "clients", ["1", String(rows.length)]);
    const rated = rateClients(rows, titles, own);
    if (isFault(rated)) return rated;
    const lines = contributionLines(rated.signals, rated.ratings, 0, spoken);
    if (!lines) return notRated;
    return lines.map(({ label, value, points, contribution }): Answer[] => [label, value, points, contribution]);
  },
});
