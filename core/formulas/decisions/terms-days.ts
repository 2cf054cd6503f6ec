import { define, policy } from "../define";
import { riskClass } from "./policy-parameters";
import { classPolicy } from "../../policy/policy";

export const termsDays = define({
  name: "TERMSDAYS",
  topic: "decisions",
  summary: {
    fr: "Délai de paiement à accorder selon la classe de risque, en jours ; 0 veut dire paiement d’avance.",
    en: "Payment term to grant by risk class, in days; 0 means prepayment.",
  },
  perRow: true,
  parameters: [riskClass, policy],
  result: "number",
  source: "Prévencia, « Connaître ses clients » (higher risk, shorter terms); days: house choice within the legal 60",
  reading: {
    fr: "Par défaut 60, 45, 30, 15 jours (avec 30 % d’acompte en classe 4), puis paiement d’avance. Le contrat signé l’emporte ; la politique sert à le négocier.",
    en: "By default 60, 45, 30, 15 days (with a 30% deposit in class 4), then prepayment. The signed contract prevails; the policy helps to negotiate it.",
  },
  mistake: {
    fr: "Accorder le délai légal maximal à tous : le délai est un crédit, il se donne selon le risque.",
    en: "Granting the legal maximum to all: a term is credit, and is given by risk.",
  },
  examples: [
    { args: [1], value: 60 },
    { args: [[[2], [4], [5], [0]]], value: [[45], [15], [0], [0]] },
    { args: [7], fault: "OUT_OF_RANGE" },
  ],
  compute: (riskClass, policy) => classPolicy(policy, riskClass).termsDays,
});
