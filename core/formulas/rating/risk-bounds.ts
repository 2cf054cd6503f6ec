import { define, policy } from "../define";
import { isFault } from "../../cells/faults";
import { clients, exampleClients, exampleHeaders, headers } from "./parameters";
import { OneClient } from "../../rating/one-client";
import { rateClients } from "./rate-clients";

/** The score a client would have if all that is missing were as bad, or as good, as can be. */
export const riskBounds = define({
  name: "RISKBOUNDS",
  topic: "rating",
  summary: {
    fr: "Deux colonnes : le score si tout ce qui manque était au pire, puis au mieux.",
    en: "Two columns: the score if all that is missing were at its worst, then at its best.",
  },
  perRow: false,
  parameters: [clients, headers, policy],
  result: "number",
  faults: ["NO_INDICATOR"],
  source: "Bounds of a sum with missing terms: each unknown indicator at either end of its scale; see RISKSCORE",
  reading: {
    fr: "Si l’intervalle couvre deux classes ou plus, la note n’est pas sûre : achetez le rapport qui comble le manque, s’il vaut son prix (REPORTVALUE).",
    en: "If the interval spans two classes or more the rating is not sure: buy the report that fills the gap, if it is worth its price (REPORTVALUE).",
  },
  mistake: {
    fr: "Prendre le milieu de l’intervalle pour la note : ce qui manque ne se devine pas.",
    en: "Taking the middle of the interval for the rating: what is missing can’t be guessed.",
  },
  examples: [
    {
      args: [exampleClients, exampleHeaders],
      value: [
        [6.244252873563227, 100],
        [0, 79.13095238095238],
        [0, 100],
        [0, 100],
      ],
    },
    { args: [[["Ateliers Morel", 5]], [["Client", "Retard moyen (jours)"]]], value: [[0, 100]] },
    { args: [[["Ateliers Morel", "Lyon"]], [["Client", "Ville"]]], fault: "NO_INDICATOR" },
  ],
  compute: (rows, titles, own) => {
    const rated = rateClients(rows, titles, own);
    if (isFault(rated)) return rated;
    return Array.from({ length: rated.signals.count }, (_, row) =>
      rated.blank(row) ? [null, null] : new OneClient(rated.signals, rated.ratings, row, own).bounds(),
    );
  },
});
