import { define, language, number, policy } from "../define";
import { riskClass } from "./policy-parameters";
import { approverOf } from "../../method/decisions/approver";
import { approvers } from "../../words/decisions";

export const approver = define({
  name: "APPROVER",
  topic: "decisions",
  summary: {
    fr: "Qui peut approuver une limite de crédit, selon la classe du client et le montant.",
    en: "Who may approve a credit limit, by the client’s class and the amount.",
  },
  perRow: true,
  parameters: [riskClass, number("amount", { fr: "Limite à approuver", en: "Limit to approve" }, { min: 0 }), policy, language],
  result: "text",
  source: "Published delegations (clearreceivables, creditpulse: 25 k and 100 k); amounts of classes 3 to 5: house choice",
  reading: {
    fr: "Par défaut : analyste jusqu’à 25 000, responsable jusqu’à 100 000 en classes 1 et 2 ; 10 000 et 50 000 en classe 3 ; responsable jusqu’à 10 000 en classe 4 ; direction seule en classe 5. Vide pour une limite nulle : il n’y a rien à approuver.",
    en: "By default: analyst up to 25,000 and manager up to 100,000 in classes 1 and 2; 10,000 and 50,000 in class 3; manager up to 10,000 in class 4; director alone in class 5. Empty for a limit of nil: there is nothing to approve.",
  },
  mistake: {
    fr: "Laisser approuver celui qui a proposé la limite : l’approbation vient d’une autre personne.",
    en: "Letting the one who proposed the limit approve it: approval comes from someone else.",
  },
  examples: [
    { args: [1, 25000], value: "credit analyst" },
    { args: [3, 25000, null, "fr"], value: "responsable crédit" },
    { args: [5, 1000], value: "finance director" },
    { args: [4, 0], value: null },
    { args: [1, -500], fault: "OUT_OF_RANGE" },
  ],
  compute: (riskClass, amount, policy, language) => {
    const who = approverOf(riskClass, amount, policy);
    return typeof who === "string" ? approvers[who][language] : who;
  },
});
