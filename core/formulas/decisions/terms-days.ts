import { define, policy } from "../define";
import { riskClass } from "./policy-parameters";
import { clientKindOf, publicBodyOf } from "../../reading/rows/client-kind";
import { grantedDays } from "../../segment/actions";
import { kindOfClient } from "./parameters";
import { classPolicy } from "../../policy/policy";

export const termsDays = define({
  name: "TERMSDAYS",
  topic: "decisions",
  summary: {
    fr: "Délai de paiement à accorder selon la classe de risque, en jours ; 0 veut dire paiement d’avance.",
    en: "Payment term to grant by risk class, in days; 0 means prepayment.",
  },
  perRow: true,
  parameters: [riskClass, policy, kindOfClient],
  result: "number",
  source: "Prévencia, « Connaître ses clients » (higher risk, shorter terms); days: house choice within the legal 60",
  reading: {
    fr: "Par défaut 60, 45, 30, 15 jours (avec 30 % d’acompte en classe 4), puis paiement d’avance. Le contrat signé l’emporte ; la politique sert à le négocier. Un acheteur public a le délai de la loi (30, 50 ou 60 jours), quelle que soit sa classe\u202f; un particulier paie comptant, sauf contrat.",
    en: "By default 60, 45, 30, 15 days (with a 30% deposit in class 4), then prepayment. The signed contract prevails; the policy helps to negotiate it. A public body has the term of the law (30, 50 or 60 days), whatever its class; a private person pays cash, unless a contract says otherwise.",
  },
  mistake: {
    fr: "Accorder le délai légal maximal à tous : le délai est un crédit, il se donne selon le risque.",
    en: "Granting the legal maximum to all: a term is credit, and is given by risk.",
  },
  examples: [
    { args: [1], value: 60 },
    { args: [[[2], [4], [5], [0]]], value: [[45], [15], [0], [0]] },
    { args: [5, null, "Hôpital"], value: 50 },
    { args: [1, null, "Particulier"], value: 0 },
    { args: [7], fault: "OUT_OF_RANGE" },
  ],
  compute: (riskClass, policy, type) => grantedDays(clientKindOf(type), publicBodyOf(type), classPolicy(policy, riskClass).termsDays),
});
