import { date, define, policy } from "../define";
import { riskClass, tier } from "./policy-parameters";
import { nextReview } from "../../method/decisions/review-date";

export const reviewDate = define({
  name: "REVIEWDATE",
  topic: "decisions",
  summary: {
    fr: "Date de la prochaine revue d’un client, selon sa classe et sa taille.",
    en: "Day of a client’s next review, by its class and size.",
  },
  perRow: true,
  parameters: [riskClass, tier, date("last_review", { fr: "Date de la dernière revue", en: "Day of the last review" }), policy],
  result: "date",
  source: "Prévencia, « Connaître ses clients » (higher risk, more frequent review); months: house choice",
  reading: {
    fr: "De 36 mois pour un petit client très sûr à un mois pour un grand client risqué ; chaque semaine en classe 5 ou sans note, tant qu’il doit quelque chose. Une alerte n’attend pas la date.",
    en: "From 36 months for a small, very safe client to one month for a large, risky one; every week in class 5 or unrated, as long as it owes anything. An alert does not wait for the day.",
  },
  mistake: {
    fr: "Ne revoir que les mauvais clients : c’est un grand client tranquille qui fait le plus de dégâts.",
    en: "Reviewing only the bad clients: a quiet large one does the most damage.",
  },
  examples: [
    { args: [3, "large", 46053], value: 46142 },
    { args: [1, "petit", 46037], value: 47133 },
    { args: [5, "medium", 46037], value: 46044 },
    { args: [3, "huge", 46053], fault: "BAD_CHOICE" },
  ],
  compute: nextReview,
});
