import { date, define, language } from "../define";
import { ageLimits } from "./age-limits";
import { ageBand, ageBandLabel, inOrder } from "../../method/receivables/bands";

/** The name of the ageing band an invoice falls in, to filter or pivot on. */
export const ageBandOfInvoice = define({
  name: "AGEBAND",
  topic: "receivables",
  summary: {
    fr: "Tranche d’âge d’une facture : « non échu », « 1 à 30 jours »…",
    en: "Ageing band of an invoice: “not due”, “1–30 days”…",
  },
  perRow: true,
  parameters: [
    date("due_date", { fr: "Date d’échéance", en: "Due date" }),
    date("as_of", { fr: "Date de situation", en: "As-of date" }),
    ageLimits,
    language,
  ],
  result: "text",
  source: "Standard credit-management practice; same bands as AGEING",
  reading: {
    fr: "Sert à filtrer un grand livre ou à croiser un tableau ; les totaux viennent d’AGEING.",
    en: "For filtering a ledger or pivoting a table; the totals come from AGEING.",
  },
  mistake: {
    fr: "Prendre le jour d’échéance même pour un retard : ce jour-là la facture n’est pas échue.",
    en: "Taking the due date itself for a delay: on that day the invoice is not overdue.",
  },
  examples: [
    { args: [46203, 46203], value: "not due" },
    { args: [46173, 46203], value: "1–30 days" },
    { args: [[[46112], [46113], [null]], 46203], value: [["over 90 days"], ["61–90 days"], [null]] },
    { args: [46203, 46203, null, "fr"], value: "non échu" },
    { args: ["soon", 46203], fault: "BAD_DATE" },
  ],
  compute: (due, asOf, limits, shown) => {
    const ordered = inOrder(limits);
    return ageBandLabel(ageBand(asOf - due, ordered), ordered, shown);
  },
});
