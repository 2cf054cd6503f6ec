import { tablePayment } from "../../segment/client-table";
import { approverOf } from "../../method/decisions/approver";
import { approvers } from "../../words/decisions";
import { clientLimit, limitFigures } from "../../client/client-limit";
import { nextReview } from "../../method/decisions/review-date";
import { define, language, policy, type Answer, type AnswerGrid } from "../define";
import { isFault } from "../../cells/faults";
import type { Policy, RiskClass } from "../../policy/policy";
import { ranked } from "../../method/portfolio/pareto";
import { actionFor } from "../../segment/actions";
import { tierNames, tiersOf } from "../../segment/tiers";
import { formatDate } from "../../cells/formats";
import type { Language } from "../../cells/language";
import { textsIn } from "../../words/texts/type";
import { clients, exampleClients, exampleHeaders, headers } from "./parameters";
import { rateClients, type RatedClients } from "./rate-clients";
import { ReasonWriter } from "../../rating/reasons";

const reasonsInCard = 2;

function cardOf(rated: RatedClients, own: Policy, spoken: Language): AnswerGrid {
  const texts = textsIn(spoken);
  const { columns, ratings, signals } = rated;
  const { balance } = tablePayment(columns, own);
  const tiers = balance ? tiersOf(balance, ranked(balance), own) : null;
  const figuresOf = limitFigures((meaning) => columns.numbers(meaning), columns.numbers("daysLate"), ratings.probability);
  const situation = columns.dates("situationDate");
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
  const names = columns.texts("client") ?? columns.texts("clientId") ?? columns.texts("siren");
  for (let row = 0; row < signals.count; row++) {
    if (rated.blank(row)) {
      card.push(new Array<Answer>(card[0]!.length).fill(null));
      continue;
    }
    const riskClass = ratings.riskClass[row] as RiskClass;
    // Without balances there is no size; the middle one is neither too strict nor too lax.
    const tier = tiers ? tierNames[tiers[row]!]! : "medium";
    const action = actionFor(tier, riskClass, own, spoken);
    const limit = clientLimit(riskClass, figuresOf(row), null, own)?.binding.amount ?? null;
    const seen = situation?.[row] ?? NaN;
    const next = Number.isNaN(seen) ? action.review : formatDate(nextReview(riskClass, tier, seen, own), spoken);
    const approvedBy = limit === null ? null : approverOf(riskClass, limit, own);
    card.push([
      names?.[row] ?? null,
      Number.isNaN(ratings.score[row]!) ? null : ratings.score[row]!,
      riskClass === 0 ? null : riskClass,
      riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!,
      ratings.coverage[row]!,
      limit,
      action.terms,
      next,
      approvedBy === null || isFault(approvedBy) ? null : approvers[approvedBy][spoken],
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
  reading: {
    fr: "La limite vient des comptes, sinon de l’assureur, sinon du bureau, sinon du besoin et des règlements ; vide, rien ne dit ce que le client peut porter. La prochaine revue est une date si le tableau a une date de situation, sinon un rythme.",
    en: "The limit comes from the accounts, else from the insurer, else from the bureau, else from need and payments; empty, nothing says what the client can bear. The next review is a date if the table has an as-of date, otherwise a rhythm.",
  },
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
    const rated = rateClients(rows, titles, own);
    return isFault(rated) ? rated : cardOf(rated, own, spoken);
  },
});
