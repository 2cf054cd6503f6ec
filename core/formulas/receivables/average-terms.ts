import { define, missingIn } from "../define";
import { invoiceAmounts, invoiceDates, dueDates } from "./invoices";
import { weightedAverage } from "../../method/receivables/weighted-average";

/** Days of credit the average euro was granted. */
export const averageTerms = define({
  name: "AVERAGETERMS",
  topic: "receivables",
  summary: {
    fr: "Délai de paiement moyen accordé, de la facture à l’échéance, pondéré par les montants.",
    en: "Average payment term granted, from invoice to due date, weighted by amount.",
  },
  perRow: false,
  parameters: [invoiceAmounts, invoiceDates, dueDates],
  result: "number",
  source: "Standard credit-management practice (weighted average terms)",
  reading: {
    fr: "Ce que vous accordez, avant tout retard : AVERAGEDAYSTOPAY moins ce délai est le retard. À comparer au délai de la politique et au maximum légal (LEGALMAXDUE).",
    en: "What you grant, before any delay: AVERAGEDAYSTOPAY less this is the delay. Compare it with the policy’s term and with the legal maximum (LEGALMAXDUE).",
  },
  mistake: {
    fr: "Prendre le délai des conditions générales : celui des grosses factures est souvent négocié plus long.",
    en: "Quoting the standard terms: those of the large invoices are often negotiated longer.",
  },
  examples: [
    {
      args: [
        [[1000], [3000]],
        [[46032], [46053]],
        [[46062], [46113]],
      ],
      value: 52.5,
    },
    {
      args: [
        [[1000], [-500]],
        [[46032], [46053]],
        [[46062], [46053]],
      ],
      value: 30,
    },
    {
      args: [
        [[1000], [500]],
        [[46032], [46032]],
        [[null], [46062]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (amounts, invoiceDates, dueDates) =>
    weightedAverage(amounts, (i) => {
      const invoiced = invoiceDates.values[i]!;
      const due = dueDates.values[i]!;
      if (Number.isNaN(invoiced)) return missingIn(invoiceDates, "invoice_dates", i);
      return Number.isNaN(due) ? missingIn(dueDates, "due_dates", i) : due - invoiced;
    }),
});
