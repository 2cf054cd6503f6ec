import { define, language, number, policy } from "../define";
import { isFault } from "../../cells/faults";
import { clients, exampleClients, exampleHeaders, headers } from "./parameters";
import { answerByRow, rateClients } from "./rate-clients";
import { ReasonWriter } from "../../rating/reasons";

/** Why a client has his score: hard events, then the largest losses of points with value and cut, then what is unknown. */
export const riskReasons = define({
  name: "RISKREASONS",
  topic: "rating",
  summary: {
    fr: "Motifs de la note de chaque client, en clair, avec la valeur, le seuil et les points perdus.",
    en: "Why each client has that rating, in words, with the value, the cut and the points lost.",
  },
  perRow: false,
  parameters: [
    clients,
    headers,
    policy,
    number("count", { fr: "Nombre de motifs au plus", en: "At most so many reasons" }, { min: 1, max: 20, whole: true, default: 4 }),
    language,
  ],
  result: "text",
  faults: ["NO_INDICATOR"],
  source: "Reason codes as usual in scorecards: weight × (100 − points); order and words are ours",
  reading: {
    fr: "« Retard moyen 48 j > 30 j » : la valeur, puis le seuil de la classe meilleure qu’elle n’atteint pas, puis les points qu’elle coûte au score.",
    en: "“Average delay 48 d > 30 d”: the value, then the cut of the better class that it misses, then the points it costs the score.",
  },
  mistake: {
    fr: "Refuser un client sur le premier motif : il dit ce qui pèse le plus dans la note, pas ce qui est irrémédiable.",
    en: "Turning a client down on the first reason: it says what weighs most in the rating, not what can’t be mended.",
  },
  examples: [
    {
      args: [exampleClients, exampleHeaders],
      value: [
        ["Equity ratio 45% < 50%: −14 pts; Unknown: sector, legal events"],
        [
          "Average delay 48 d > 30 d: −33 pts; Bureau score 35 < 51: −25 pts; Age 4 y < 5 y: −4 pts; Unknown: accounts, sector, legal events",
        ],
        [
          "Negative equity: class 4 at best; Equity ratio −7% < 25%: −28 pts; Bureau score 55 < 71: −12 pts; Average delay 12 d > 5 d: −11 pts",
        ],
        ["Age 2 y < 3 y: −70 pts; Unknown: payment behaviour, bureau score, accounts, sector, legal events"],
      ],
    },
    {
      args: [exampleClients.slice(1, 2), exampleHeaders, null, 2, "fr"],
      value: [["Retard moyen 48 j > 30 j : −33 pts ; Score bureau 35 < 51 : −25 pts"]],
    },
    { args: [[["Ateliers Morel", 2]], [["Client", "Couleur"]]], fault: "NO_INDICATOR" },
  ],
  compute: (rows, titles, own, count, spoken) => {
    const rated = rateClients(rows, titles, own);
    if (isFault(rated)) return rated;
    const writer = new ReasonWriter(own, spoken).about(rated.signals, rated.ratings);
    return answerByRow(rated, (row) => writer.write(row, count));
  },
});
