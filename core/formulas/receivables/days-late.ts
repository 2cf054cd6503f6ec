import { date, dateOrBlank, define } from "../define";
import { daysLateAt } from "../../method/receivables/days-late-at";

/** Days late of one invoice: until its payment, or until `as_of` while open. Negative when early, or not due yet. */
export const daysLate = define({
  name: "DAYSLATE",
  topic: "receivables",
  summary: {
    fr: "Jours de retard d’une facture : du jour d’échéance au règlement, ou à la date de situation si elle n’est pas réglée.",
    en: "Days late of an invoice: from its due date to payment, or to the as-of date while unpaid.",
  },
  perRow: true,
  parameters: [
    date("due_date", { fr: "Date d’échéance", en: "Due date" }),
    dateOrBlank("paid_date", { fr: "Date de règlement, vide si non réglée", en: "Payment date, blank while unpaid" }),
    date("as_of", { fr: "Date de situation", en: "As-of date" }),
  ],
  result: "number",
  source: "Standard credit-management practice",
  reading: {
    fr: "Négatif : payée en avance, ou pas encore échue. Un règlement postérieur à la date de situation n’était pas encore connu : la facture compte comme ouverte.",
    en: "Negative: paid early, or not due yet. A payment after the as-of date was not known yet: the invoice counts as open.",
  },
  mistake: {
    fr: "Compter depuis la date de facture : c’est un délai de paiement, pas un retard.",
    en: "Counting from the invoice date: that is a time to pay, not a delay.",
  },
  examples: [
    { args: [46023, 46030, 46082], value: 7 },
    { args: ["2026-01-01", null, "2026-03-01"], value: 59 },
    { args: [46023, 46100, 46082], value: 59 },
    { args: [[[46023], [46090], [null]], [[46020], [null], [null]], 46082], value: [[-3], [-8], [null]] },
    { args: [null, 46030, 46082], fault: "NO_DATA" },
  ],
  compute: (due, paid, asOf) => daysLateAt(due, paid ?? NaN, asOf),
});
