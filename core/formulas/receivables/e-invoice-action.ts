import { fault } from "../../cells/faults";
import { actInWords, eInvoiceStatusOf } from "../../reading/rows/e-invoice-status";
import { eInvoiceCodes } from "../../words/e-invoices/type";
import { define, language, text } from "../define";

/** What the status of an electronic invoice asks for. */
export const eInvoiceAction = define({
  name: "EINVOICEACTION",
  topic: "receivables",
  summary: {
    fr: "Ce que demande le statut d’une facture électronique encore impayée : corriger, compléter, traiter un litige, lettrer.",
    en: "What the status of an unpaid electronic invoice asks for: correct it, complete it, settle a dispute, match a payment.",
  },
  perRow: true,
  parameters: [
    text("status", {
      fr: "Statut tel que la plateforme l’écrit : 210, « Refusée », « 213 - Rejetée »",
      en: "Status as the platform writes it: 210, “Refused”, “213 - Rejected”",
    }),
    language,
  ],
  result: "text",
  faults: ["BAD_CHOICE"],
  source: "French e-invoicing reform, life cycle of the invoice (AFNOR XP Z12-012): codes 200 to 228; what to do: usual practice",
  reading: {
    fr: "Une facture rejetée n’est jamais parvenue au client : ni échue, ni à relancer. Refusée, elle est à refaire, et le délai repart.",
    en: "A rejected invoice never reached the client: neither overdue nor to be chased. A refused one is to be made again, and the term starts anew.",
  },
  mistake: {
    fr: "Relancer un client pour une facture que sa plateforme a rejetée.",
    en: "Reminding a client of an invoice its platform rejected.",
  },
  examples: [
    { args: [210], value: "Refused by the client: credit it, correct it and invoice again; the term starts anew." },
    {
      args: [[["213 - Rejetée"], ["Approuvée"], [null]], "fr"],
      value: [["Rejetée par la plateforme, jamais reçue du client : corriger et renvoyer aujourd’hui."], ["rien à faire"], [null]],
    },
    { args: ["somewhere"], fault: "BAD_CHOICE" },
  ],
  compute: (status, spoken) => {
    const code = eInvoiceStatusOf(status);
    return code === null ? fault("BAD_CHOICE", "status", eInvoiceCodes) : actInWords(code, spoken);
  },
});
