import { date, define, missingIn, number, type Numbers } from "../define";
import { invoiceAmounts, dueDates, paidDates } from "./invoices";
import { addMonths, type Serial } from "../../cells/dates";
import { fault, isFault, type Fault } from "../../cells/faults";
import { daysLateAt, isOpenAt } from "../../method/receivables/days-late-at";
import { weightedAverage } from "../../method/receivables/weighted-average";

/** With fewer invoices in a window its average is chance. */
const leastInvoices = 3;

/** Weighted days late of the invoices that fell due after `from` and up to `to`, as known at `asOf`. */
function daysLateOfWindow(amounts: Numbers, dueDates: Numbers, paidDates: Numbers, asOf: Serial, from: Serial, to: Serial): number | Fault {
  let invoices = 0;
  const average = weightedAverage(amounts, (i) => {
    const due = dueDates.values[i]!;
    const paid = paidDates.values[i]!;
    if (Number.isNaN(due)) return missingIn(dueDates, "due_dates", i);
    if (due <= from || due > to || (isOpenAt(paid, asOf) && due >= asOf)) return null;
    invoices++;
    return daysLateAt(due, paid, asOf);
  });
  return isFault(average) || invoices >= leastInvoices ? average : fault("NO_DATA", "amounts");
}

/** Whether a client pays later than before: the delay of the last months less that of the months before. */
export const paymentTrend = define({
  name: "PAYMENTTREND",
  topic: "receivables",
  summary: {
    fr: "Évolution du retard en jours : factures échues sur les derniers mois, moins celles des mois précédents.",
    en: "Change in days late: invoices that fell due in the last months, less those of the months before.",
  },
  perRow: false,
  parameters: [
    invoiceAmounts,
    dueDates,
    paidDates,
    date("as_of", { fr: "Date de situation", en: "As-of date" }),
    number("months", { fr: "Mois de chaque période", en: "Months in each window" }, { min: 1, max: 120, whole: true, default: 3 }),
  ],
  result: "number",
  source: "House definition: two windows of invoices by due date, at least three invoices in each",
  reading: {
    fr: "+5 jours ou plus : le client ralentit ; −5 ou moins : il s’améliore. Moins de trois factures dans une période : pas de réponse.",
    en: "+5 days or more: the client is slowing down; −5 or less: it is improving. Fewer than three invoices in a window: no answer.",
  },
  mistake: {
    fr: "Se rassurer trop tôt : les factures récentes encore ouvertes n’ont pas fini de vieillir.",
    en: "Taking comfort too early: recent invoices still open have not finished ageing.",
  },
  examples: [
    {
      args: [
        [[100], [100], [100], [100], [100], [100]],
        [[46037], [46042], [46047], [46127], [46132], [46137]],
        [[46039], [46044], [46049], [46139], [46144], [46149]],
        46203,
      ],
      value: 10,
    },
    { args: [[[100], [100]], [[46037], [46127]], [[46039], [46139]], 46203], fault: "NO_DATA" },
    { args: [[[100], [100]], [[null], [46127]], [[46039], [46139]], 46203], fault: "NO_DATA" },
  ],
  compute: (amounts, dueDates, paidDates, asOf, months) => {
    const middle = addMonths(asOf, -months);
    const last = daysLateOfWindow(amounts, dueDates, paidDates, asOf, middle, asOf);
    const before = daysLateOfWindow(amounts, dueDates, paidDates, asOf, addMonths(asOf, -2 * months), middle);
    return isFault(last) ? last : isFault(before) ? before : last - before;
  },
});
