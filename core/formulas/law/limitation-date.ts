import { addMonths } from "../../cells/dates";
import { choice, date, define } from "../define";

const years = { GENERAL: 5, TRANSPORT: 1, CONSUMER: 2 } as const;

export const limitationDate = define({
  name: "LIMITATIONDATE",
  topic: "law",
  summary: {
    fr: "Date à laquelle une créance française est prescrite : cinq ans, un an en transport, deux ans contre un consommateur.",
    en: "Day a French claim becomes time-barred: five years, one in transport, two against a consumer.",
  },
  perRow: true,
  parameters: [
    date("due_date", { fr: "Date d’échéance", en: "Due date" }),
    choice("regime", { fr: "Régime", en: "Regime" }, ["GENERAL", "TRANSPORT", "CONSUMER"], "GENERAL"),
  ],
  result: "date",
  source: "Code de commerce, art. L110-4 and L133-6; Code de la consommation, art. L218-2; Cass. com., 18 May 2022, no. 20-23.204",
  reading: {
    fr: "Agissez bien avant : seuls une reconnaissance de dette, une action en justice, une mesure d’exécution ou une déclaration de créance interrompent le délai.",
    en: "Act well before: only an acknowledgement of the debt, court action, enforcement or a claim filed in insolvency stops the clock.",
  },
  mistake: {
    fr: "Croire qu’une mise en demeure interrompt la prescription : elle ne l’interrompt pas.",
    en: "Believing that a formal notice stops the clock: it does not.",
  },
  examples: [
    { args: [46112], value: 47938 },
    { args: [46112, "TRANSPORT"], value: 46477 },
    { args: [46112, "CONSUMER"], value: 46843 },
    { args: [46112, "RENT"], fault: "BAD_CHOICE" },
  ],
  compute: (dueDate, regime) => addMonths(dueDate, 12 * years[regime]),
});
