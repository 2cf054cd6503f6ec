import { define, language } from "../define";
import { defaultPolicy } from "../../policy/default";
import { riskClass, tier } from "../decisions/policy-parameters";
import { kindOfClient } from "../decisions/parameters";
import { clientKindOf, publicBodyOf } from "../../reading/rows/client-kind";
import { actionFor, lawfulAction } from "../../segment/actions";
import { textsIn } from "../../words/texts/type";

/** What one cell of the size × class matrix asks for: the report to buy or the check to make, then the step to take. */
export const segment = define({
  name: "SEGMENT",
  topic: "portfolio",
  summary: {
    fr: "Action à mener selon la taille du client et sa classe de risque : rapport à acheter et mesure à prendre.",
    en: "What to do for a client of that size and risk class: the report to buy and the step to take.",
  },
  perRow: true,
  parameters: [tier, riskClass, language, kindOfClient],
  result: "text",
  source: "Access Credit, reports by size of client; matrix of size and class: house choice",
  reading: {
    fr: "Une consigne par case, à adapter à votre politique. Un client non noté (classe 0) se traite comme une classe 5 tant qu’on ne sait rien. Un acheteur public ou un particulier a ses propres consignes, quelle que soit sa classe.",
    en: "One instruction a cell, to adapt to your policy. A client not rated (class 0) is handled as class 5 while nothing is known. A public body or a private person has instructions of its own, whatever its class.",
  },
  mistake: {
    fr: "Décider sur la seule classe : un petit client risqué se règle par le paiement d’avance, un grand par une garantie et un rendez-vous.",
    en: "Deciding on the class alone: a small risky client is settled by prepayment, a large one by security and a meeting.",
  },
  examples: [
    { args: ["large", 1], value: "Full report, once a year; insure, meet" },
    {
      args: [[["grand"], ["moyen"], [null]], [[4], [0], [null]], "fr"],
      value: [
        ["Rapport complet, chaque semestre ; garantie ou baisse du plafond, revue mensuelle"],
        ["Rapport intermédiaire avant toute livraison ; compléter le dossier, acompte d’ici là"],
        [null],
      ],
    },
    {
      args: ["large", 5, "en", "Collectivité"],
      value: "No report: a public body; documents on the public platform, then the public accountant",
    },
    { args: ["huge", 1], fault: "BAD_CHOICE" },
  ],
  compute: (size, risk, spoken, type) => {
    const proposed = actionFor(size, risk, defaultPolicy, spoken);
    const { report, step } = lawfulAction(proposed, clientKindOf(type), () => publicBodyOf(type), spoken);
    return report + textsIn(spoken).reasons.separator + step[0]!.toLowerCase() + step.slice(1);
  },
});
