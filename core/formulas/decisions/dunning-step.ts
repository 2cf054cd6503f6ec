import { date, define, language } from "../define";
import { defaultPolicy } from "../../policy/default";
import { riskClass } from "./policy-parameters";
import { textsIn } from "../../words/texts/type";
import { dunningDaysOf, stepDue } from "../../method/decisions/dunning";
import { clientType } from "./parameters";

export const dunningStep = define({
  name: "DUNNINGSTEP",
  topic: "decisions",
  summary: {
    fr: "Étape de relance à faire maintenant pour une facture, selon la classe du client ; vide s’il n’y a rien à faire.",
    en: "Dunning step to take now for an invoice, by the client’s class; empty where nothing is to be done.",
  },
  perRow: true,
  parameters: [
    riskClass,
    date("due_date", { fr: "Échéance de la plus ancienne facture non contestée", en: "Due date of the oldest undisputed invoice" }),
    date("as_of", { fr: "Date d’arrêté", en: "As of" }),
    clientType,
    language,
  ],
  result: "text",
  source: "Access Credit (call from 30 days); Introduction au credit management (check before the due date); days by track: house choice",
  reading: {
    fr: "La piste est douce en classe 1, standard en 2, 3 ou sans note, ferme en 4, très ferme en 5. Prenez la plus ancienne facture non contestée, une seule relance par client, et suspendez pendant une promesse.",
    en: "The track is soft in class 1, standard in 2, 3 or unrated, firm in 4, very firm in 5. Take the oldest undisputed invoice, one message per client, and pause during a promise.",
  },
  mistake: {
    fr: "Relancer un acheteur public comme un client privé : son délai court du dépôt sur Chorus Pro, et rien ne s’y bloque.",
    en: "Dunning a public buyer like a private client: its term runs from the deposit on Chorus Pro, and nothing is held there.",
  },
  examples: [
    { args: [2, 46053, 46073], value: "phone call" },
    { args: [4, 46053, 46073, null, "fr"], value: "mise en demeure" },
    { args: [1, 46053, 46046], value: null },
    { args: [5, 46053, 46056], value: "phone call" },
    { args: [2, 46053, 46083, "collectivité", "fr"], value: "appel téléphonique" },
    { args: [2, "bientôt", 46073], fault: "BAD_DATE" },
  ],
  compute: (riskClass, dueDate, asOf, clientType, language) => {
    const step = stepDue(dunningDaysOf(riskClass, clientType, defaultPolicy), asOf - dueDate);
    return step && textsIn(language).actions.dunningSteps[step];
  },
});
