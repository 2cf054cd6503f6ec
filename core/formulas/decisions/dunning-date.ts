import { date, define } from "../define";
import { defaultPolicy } from "../../policy/default";
import { riskClass } from "./policy-parameters";
import { dunningDaysOf } from "../../method/decisions/dunning";
import { clientType, dunningStepChoice } from "./parameters";

export const dunningDate = define({
  name: "DUNNINGDATE",
  topic: "decisions",
  summary: {
    fr: "Date à laquelle tombe une étape de relance ; vide si la piste du client ne la prévoit pas.",
    en: "Day a dunning step falls on; empty where the client’s track leaves it out.",
  },
  perRow: true,
  parameters: [riskClass, date("due_date", { fr: "Date d’échéance", en: "Due date" }), dunningStepChoice, clientType],
  result: "date",
  source: "As DUNNINGSTEP; the insurer’s 60 days are those of most policies: check yours",
  reading: {
    fr: "CHECK contrôle avant échéance, REMINDER et REMINDER2 relances, CALL appel, HOLD blocage à proposer, NOTICE mise en demeure, COLLECTION recouvrement externe, INSURER déclaration à l’assureur, PROVISION examen de la provision. Les mots de DUNNINGSTEP conviennent aussi.",
    en: "CHECK before the due date, REMINDER and REMINDER2, CALL, HOLD deliveries, NOTICE formal notice, COLLECTION agency or court, INSURER notice of default, PROVISION review. The words DUNNINGSTEP writes are taken too.",
  },
  mistake: {
    fr: "Dépasser le délai de déclaration de l’assureur : la garantie tombe, même si tout le reste a été fait.",
    en: "Missing the insurer’s deadline for notice: the cover is lost, whatever else was done.",
  },
  examples: [
    { args: [2, 46053, "NOTICE"], value: 46098 },
    { args: [1, 46053, "contrôle avant échéance"], value: 46048 },
    { args: [5, 46053, "CHECK"], value: null },
    { args: [2, 46053, "LETTER"], fault: "BAD_CHOICE" },
  ],
  compute: (riskClass, dueDate, step, clientType) => {
    const day = dunningDaysOf(riskClass, clientType, defaultPolicy)[step];
    return day === null ? null : dueDate + day;
  },
});
