import { formatNumber } from "../../cells/formats";
import type { EInvoiceTexts } from "./type";

export const eInvoicesEn: EInvoiceTexts = {
  statuses: {
    200: "submitted",
    201: "issued",
    202: "received",
    203: "made available",
    204: "in process",
    205: "approved",
    206: "partly approved",
    207: "disputed",
    208: "suspended",
    209: "completed",
    210: "refused",
    211: "payment sent",
    212: "cashed",
    213: "rejected",
    220: "cancelled",
    225: "factored",
    226: "factored, confidential",
    228: "not factored",
  },
  acts: {
    rejected: "Rejected by the platform, the client never had it: correct it and send it again today.",
    refused: "Refused by the client: credit it, correct it and invoice again; the term starts anew.",
    incomplete: "Suspended: supply the document or the detail that is missing today.",
    notReceived: "Submitted but not received: ask the platform, check the client’s address.",
    disputed: "Disputed, or approved in part: log the dispute and pass it to whoever can settle it.",
    cancelled: "Cancelled but still in the balance: book the credit note.",
    toReconcile: "Cashed but still in the balance: match the payment.",
    announced: "Payment sent but not arrived: ask for the date and the reference of the transfer.",
  },
  nothing: "nothing to do",
  count: (invoices) => `${formatNumber(invoices, "en")} ${invoices === 1 ? "invoice" : "invoices"}`,
};
