import { define, language, number, policy } from "../define";
import { clients, exampleClients, exampleHeaders, headers, seesItsRange } from "./parameters";
import { answerByRow } from "./rate-clients";
import { gravestFall, yearOnYear } from "../../rating/year-on-year";
import { textsIn } from "../../words/texts/type";
import { ReasonWriter } from "../../rating/reasons";

/** Why a client has its score: hard events, then what was added or taken off with value and average, then what is unknown. */
export const riskReasons = define({
  name: "RISKREASONS",
  topic: "rating",
  summary: {
    fr: "Motifs de la note de chaque client, en clair, avec la valeur, celle d’un client moyen et les points ajoutés ou retirés.",
    en: "Why each client has that rating, in words, with the value, that of an average client and the points added or taken off.",
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
  explains: true,
  faults: ["NO_INDICATOR"],
  source: "The contributions of an additive scorecard: strength × (points − 55); order and words are ours",
  reading: seesItsRange({
    fr: "« Retard moyen 48 j > 14 j : −47 pts » : la valeur, puis celle d’un client moyen, puis ce qu’elle ajoute au score ou en retire.",
    en: "“Average delay 48 d > 14 d: −47 pts”: the value, then that of an average client, then what it adds to the score or takes off.",
  }),
  mistake: {
    fr: "Refuser un client sur le premier motif : il dit ce qui pèse le plus dans la note, pas ce qui est irrémédiable.",
    en: "Turning a client down on the first reason: it says what weighs most in the rating, not what can’t be mended.",
  },
  examples: [
    {
      args: [exampleClients, exampleHeaders],
      value: [
        ["Bureau score 78 > 46: +30 pts; Average delay 2 d < 14 d: +13 pts; Age 22 y > 4.5 y: +2 pts; Unknown: sector, legal events"],
        ["Average delay 48 d > 14 d: −47 pts; Bureau score 35 < 46: −5 pts; Unknown: accounts, sector, legal events"],
        [
          "Negative equity: class 4 at best; Bureau score 55 > 46: +9 pts; Equity ratio −7% < 48%: −5 pts; Average delay 12 d < 14 d: +2 pts",
        ],
        ["Unknown: payment behaviour, bureau score, accounts, sector, legal events"],
      ],
    },
    {
      args: [exampleClients.slice(1, 2), exampleHeaders, null, 2, "fr"],
      value: [["Retard moyen 48 j > 14 j\u00a0: −47\u00a0pts ; Score bureau 35 < 46\u00a0: −5\u00a0pts"]],
    },
    {
      args: [[["Ateliers Morel", 48, 40_000, 100_000]], [["Client", "Average delay (days)", "Net income", "Net income N-1"]], null, 2],
      value: [["Average delay 48 d > 14 d: −47 pts; ▼ Net result −60% on the year"]],
    },
    { args: [[["Ateliers Morel", 2]], [["Client", "Couleur"]]], fault: "NO_INDICATOR" },
  ],
  compute: (rows, titles, own, count, spoken) => {
    const writer = new ReasonWriter(own, spoken);
    const { separator } = textsIn(spoken).reasons;
    return answerByRow(rows, titles, own, ({ columns, signals, ratings }) => {
      writer.about(signals, ratings);
      const changes = yearOnYear((meaning) => columns.numbers(meaning), spoken);
      return (place) => {
        const fall = gravestFall(changes(place));
        // What fell on the year is said beside the reasons: it explains the figures, and has no points of its own.
        return fall && count > 1 ? writer.write(place, count - 1) + separator + fall.text : writer.write(place, count);
      };
    });
  },
});
