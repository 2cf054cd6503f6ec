import { date, dateOrBlank, define } from "../../../../core/formulas/define";

export default define({
  name: "PAIDBY",
  excelName: "PAID.BY",
  topic: "law",
  summary: { fr: "Jour du paiement, ou l’échéance.", en: "The day of payment, or the due date." },
  perRow: true,
  parameters: [date("due", { fr: "Échéance", en: "Due date" }), dateOrBlank("paid", { fr: "Payé le", en: "Paid on" })],
  result: "date",
  source: "Made up for this case.",
  examples: [],
  compute: (due, paid) => paid ?? due,
});
