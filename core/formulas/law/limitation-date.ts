import { choice, dateOrBlank, define, optionalDate } from "../define";
import { lastDayToSue, limitationRegimes } from "../../method/law/limitation";

export const limitationDate = define({
  name: "LIMITATIONDATE",
  topic: "law",
  summary: {
    fr: "Date à laquelle une créance française est prescrite : cinq ans, un an en transport, deux ans contre un consommateur.",
    en: "Day a French claim becomes time-barred: five years, one in transport, two against a consumer.",
  },
  perRow: true,
  parameters: [
    dateOrBlank("due_date", { fr: "Date d’échéance", en: "Due date" }),
    choice("regime", { fr: "Régime", en: "Regime" }, limitationRegimes, "GENERAL"),
    optionalDate("start", {
      fr: "Jour de la livraison ou de l’achèvement, si le délai court de là",
      en: "Day of delivery or completion, where time runs from it",
    }),
  ],
  result: "date",
  faults: ["START_UNKNOWN"],
  source:
    "Code de commerce, art. L110-4 and L133-6; Code de la consommation, art. L218-2; Code civil, art. 2233; Cass. com., 26 Feb. 2020, no. 18-25.036; Civ. 1, 19 May 2021; Civ. 3, 1 Mar. 2023; Cass. com., 18 May 2022, no. 20-23.204",
  reading: {
    fr: "Court de l’échéance convenue, ou de `start` si vous l’indiquez : faute de terme, les juges comptent de l’achèvement des travaux ou de la livraison ; en transport c’est toujours la livraison. Agissez bien avant : seuls une reconnaissance de dette, une action en justice, une mesure d’exécution ou une déclaration de créance interrompent le délai.",
    en: "Runs from the agreed due date, or from `start` where you give it: where no term was agreed, courts count from completion or delivery; in transport it is always delivery. Act well before: only an acknowledgement of the debt, court action, enforcement or a claim filed in insolvency stops the clock.",
  },
  mistake: {
    fr: "Croire qu’une mise en demeure interrompt la prescription : elle ne l’interrompt pas.",
    en: "Believing that a formal notice stops the clock: it does not.",
  },
  examples: [
    { args: [46112], value: 47938 },
    { args: [46112, "TRANSPORT", 46082], value: 46447 },
    { args: [46112, "GENERAL", 46052], value: 47878 },
    { args: [46112, "TRANSPORT"], fault: "START_UNKNOWN" },
    { args: [46112, "CONSUMER"], value: 46843 },
    { args: [46112, "RENT"], fault: "BAD_CHOICE" },
  ],
  compute: lastDayToSue,
});
