import { define, missingIn } from "../define";
import { invoiceAmounts, invoiceDates, paidDates } from "./invoices";
import { weightedAverage } from "../../method/receivables/weighted-average";

/** Days from invoice to payment of the average euro that was paid. */
export const averageDaysToPay = define({
  name: "AVERAGEDAYSTOPAY",
  topic: "receivables",
  summary: {
    fr: "Délai moyen de paiement des factures réglées, de la facture au règlement, pondéré par les montants.",
    en: "Average days to pay of settled invoices, from invoice to payment, weighted by amount.",
  },
  perRow: false,
  parameters: [invoiceAmounts, invoiceDates, paidDates],
  result: "number",
  source: "Standard credit-management practice (average days to pay)",
  reading: {
    fr: "Se compare au délai convenu. Les factures ouvertes n’y sont pas, les avoirs ne pèsent pas.",
    en: "Compare it with the agreed terms. Open invoices are not in it; credit notes carry no weight.",
  },
  mistake: {
    fr: "S’y fier quand le client cesse de payer : ses factures ouvertes n’apparaissent pas. Voyez AVERAGEDAYSLATE.",
    en: "Trusting it once a client stops paying: open invoices do not show. See AVERAGEDAYSLATE.",
  },
  examples: [
    {
      args: [
        [[1000], [3000]],
        [[46032], [46053]],
        [[46077], [46083]],
      ],
      value: 33.75,
    },
    {
      args: [
        [[1000], [3000], [-500]],
        [[46032], [46053], [46060]],
        [[46077], [null], [46070]],
      ],
      value: 45,
    },
    {
      args: [
        [[1000], [3000]],
        [[null], [46053]],
        [[46077], [46083]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (amounts, invoiceDates, paidDates) =>
    weightedAverage(amounts, (i) => {
      const invoiced = invoiceDates.values[i]!;
      const paid = paidDates.values[i]!;
      if (Number.isNaN(paid)) return null;
      return Number.isNaN(invoiced) ? missingIn(invoiceDates, "invoice_dates", i) : paid - invoiced;
    }),
});
