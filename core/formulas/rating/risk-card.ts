import { define, language, policy, type Answer, type AnswerGrid } from "../define";
import { isFault } from "../../cells/faults";
import type { Language } from "../../cells/language";
import { isBlank, type Grid } from "../../cells/values";
import { decisionsOf } from "../../client/decisions";
import type { SegmentedClients } from "../../ledger/clients";
import type { Policy, RiskClass } from "../../policy/policy";
import { ReasonWriter } from "../../rating/reasons";
import { textsIn } from "../../words/texts/type";
import { clients, exampleClients, exampleHeaders, headers, seesItsRange } from "./parameters";
import { segmentedRange } from "./rate-clients";

const reasonsInCard = 2;

function cardOf(known: SegmentedClients, rows: Grid, own: Policy, spoken: Language): AnswerGrid {
  const texts = textsIn(spoken);
  const { signals, ratings } = known.blocks[0]!;
  const names = known.texts("client") ?? known.texts("clientId") ?? known.texts("siren");
  const reasons = new ReasonWriter(own, spoken).about(signals, ratings);
  const titles = texts.resultColumns;
  const card: Answer[][] = [
    [
      titles.client,
      titles.score,
      titles.riskClass,
      titles.label,
      titles.coverage,
      texts.card.limit,
      titles.terms,
      texts.card.nextReview,
      texts.card.approver,
      titles.reasons,
    ],
  ];
  for (let row = 0; row < known.count; row++) {
    if (rows[row]!.every(isBlank)) {
      card.push(new Array<Answer>(card[0]!.length).fill(null));
      continue;
    }
    const riskClass = ratings.riskClass[row] as RiskClass;
    const { limit, terms, termsStart, review, approver } = decisionsOf(known, row, own, spoken);
    card.push([
      names?.[row] ?? null,
      Number.isNaN(ratings.score[row]!) ? null : ratings.score[row]!,
      riskClass === 0 ? null : riskClass,
      riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!,
      ratings.coverage[row]!,
      limit.amount,
      termsStart === null ? terms.text : terms.text + texts.reasons.separator + termsStart,
      review.text,
      approver,
      reasons.write(row, reasonsInCard),
    ]);
  }
  return card;
}

/** One line a client with all that a decision needs: rating, limit, terms, next review, who approves, and why. */
export const riskCard = define({
  name: "RISKCARD",
  topic: "rating",
  summary: {
    fr: "Fiche de chaque client, avec ses en-têtes : score, classe, couverture, limite, conditions, revue, approbation et motifs.",
    en: "A card line for each client, with its own headers: score, class, coverage, limit, terms, review, approval and reasons.",
  },
  perRow: false,
  parameters: [clients, headers, policy, language],
  result: "table",
  faults: ["NO_INDICATOR"],
  source: "RISKSCORE, CREDITLIMIT, TERMSDAYS, REVIEWDATE and APPROVER, put together",
  reading: seesItsRange({
    fr: "La limite vient des comptes, sinon de l’assureur, sinon du bureau, sinon du besoin et des règlements ; vide, rien ne dit ce que le client peut porter. La prochaine revue est une date si le tableau a une date de situation, sinon un rythme.",
    en: "The limit comes from the accounts, else from the insurer, else from the bureau, else from need and payments; empty, nothing says what the client can bear. The next review is a date if the table has an as-of date, otherwise a rhythm.",
  }),
  mistake: {
    fr: "Écrire des valeurs sous la formule : la fiche se déploie et a besoin de cellules vides.",
    en: "Typing values below the formula: the card spills and needs empty cells.",
  },
  examples: [
    {
      args: [exampleClients.slice(0, 3), exampleHeaders, null, "en"],
      value: [
        ["Client", "Score", "Class", "Risk", "Coverage", "Limit", "Terms", "Next review", "Approval", "Reasons"],
        [
          "Ateliers Morel",
          99.74425287356321,
          1,
          "very low",
          0.671875,
          90,
          "60 days, or 45 days end of month",
          "Every 24 months",
          "credit analyst",
          "Bureau score 78 > 46: +30 pts; Average delay 2 d < 14 d: +13 pts",
        ],
        [
          "Bati Sud",
          2.6309523809523796,
          5,
          "very high",
          0.640625,
          0,
          "Prepayment",
          "Weekly while anything is owed",
          null,
          "Average delay 48 d > 14 d: −47 pts; Bureau score 35 < 46: −5 pts",
        ],
        [
          "Cartonnages Lys",
          61.383333333333326,
          4,
          "high",
          0.671875,
          0,
          "15 days, 30% deposit",
          "Every 3 months",
          null,
          "Negative equity: class 4 at best; Bureau score 55 > 46: +9 pts",
        ],
      ],
    },
    { args: [[["Ateliers Morel", 2]], [["Client", "Couleur"]]], fault: "NO_INDICATOR" },
  ],
  compute: (rows, titles, own, spoken) => {
    const known = segmentedRange(rows, titles, own);
    return isFault(known) ? known : cardOf(known, rows, own, spoken);
  },
});
