import { date, define, flag, missingIn } from "../define";
import { invoiceAmounts, dueDates, paidDates } from "./invoices";
import { daysLateAt, isOpenAt } from "../../method/receivables/days-late-at";
import { weightedAverage } from "../../method/receivables/weighted-average";

/** Days late of the average euro invoiced. Open invoices count once overdue; not due yet, they have no delay to count. */
export const averageDaysLate = define({
  name: "AVERAGEDAYSLATE",
  topic: "receivables",
  summary: {
    fr: "Retard moyen de paiement en jours, pondéré par les montants, factures échues non réglées comprises.",
    en: "Average days late, weighted by amount, overdue open invoices included.",
  },
  perRow: false,
  parameters: [
    invoiceAmounts,
    dueDates,
    paidDates,
    date("as_of", { fr: "Date de situation", en: "As-of date" }),
    flag("include_open", { fr: "Compter les factures échues non réglées", en: "Count overdue open invoices" }, true),
  ],
  result: "number",
  source: "Upflow help centre, article 8019307 (paid invoices alone: 25.13 days); open invoices counted besides",
  reading: {
    fr: "Jusqu’à 5 jours le client est ponctuel, au-delà de 30 il paie mal. Les avoirs ne pèsent pas. Un règlement postérieur à la date de situation est ignoré : la facture était alors ouverte.",
    en: "Up to 5 days the client is prompt, above 30 it pays badly. Credit notes carry no weight. A payment after the as-of date is not known yet: the invoice was open then.",
  },
  mistake: {
    fr: "Ne compter que les factures réglées : le client qui cesse de payer garde une bonne moyenne.",
    en: "Counting settled invoices alone: a client who stops paying keeps a good average.",
  },
  examples: [
    {
      args: [[[140], [85], [214]], [[46023], [46023], [46023]], [[46030], [46078], [null]], 46082, false],
      value: 5655 / 225,
      published: "help.upflow.io 8019307 (25.13)",
    },
    { args: [[[140], [85], [214]], [[46023], [46023], [46023]], [[46030], [46078], [null]], 46082], value: 18281 / 439 },
    { args: [[[100], [300]], [[46100], [46023]], [[null], [46033]], 46082], value: 10 },
    { args: [[[100], [300]], [[null], [46023]], [[null], [46033]], 46082], fault: "NO_DATA" },
  ],
  compute: (amounts, dueDates, paidDates, asOf, includeOpen) =>
    weightedAverage(amounts, (i) => {
      const due = dueDates.values[i]!;
      const paid = paidDates.values[i]!;
      const open = isOpenAt(paid, asOf);
      if (open && !includeOpen) return null;
      if (Number.isNaN(due)) return missingIn(dueDates, "due_dates", i);
      return open && due >= asOf ? null : daysLateAt(due, paid, asOf);
    }),
});
