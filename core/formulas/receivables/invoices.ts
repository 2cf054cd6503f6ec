import { dates, numbers } from "../define";

// The columns of a list of invoices, as the functions that read one take them.

export const invoiceAmounts = numbers("amounts", { fr: "Montants des factures", en: "Invoice amounts" });
export const invoiceDates = dates("invoice_dates", { fr: "Dates de facture", en: "Invoice dates" });
export const dueDates = dates("due_dates", { fr: "Dates d’échéance", en: "Due dates" });
export const paidDates = dates(
  "paid_dates",
  { fr: "Dates de règlement, vides si non réglées", en: "Payment dates, blank while unpaid" },
  { mayBeBlank: true },
);
