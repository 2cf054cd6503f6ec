import { fault } from "../../cells/faults";
import { insurerDeadlines, insurerSteps } from "../../method/decisions/insurer-deadlines";
import { choice, dateOrBlank, define, policy } from "../define";

/** The last day of a step the credit insurer sets for an unpaid invoice. */
export const insurerDeadline = define({
  name: "INSURERDEADLINE",
  topic: "decisions",
  summary: {
    fr: "Dernier jour pour proroger une facture impayée, la déclarer à l’assureur-crédit ou demander son intervention.",
    en: "Last day to extend an unpaid invoice, declare it to the credit insurer or ask the insurer to step in.",
  },
  perRow: true,
  parameters: [
    dateOrBlank("invoice_date", { fr: "Date de facture", en: "Invoice date" }),
    dateOrBlank("due_date", { fr: "Date d’échéance", en: "Due date" }),
    choice(
      "step",
      { fr: "Démarche\u00a0: proroger, déclarer ou intervention", en: "Step: extend, declare or intervention" },
      insurerSteps,
      "DECLARE",
    ),
    policy,
  ],
  result: "date",
  source:
    "Contract guide of a French credit insurer (CGA), as published: 120 days of credit from the invoice, 30 to declare, 60 to ask for intervention",
  reading: {
    fr: "DECLARE\u00a0: durée maximale de crédit comptée de la facture, plus le délai de déclaration. INTERVENTION\u00a0: cette durée, plus le délai d’intervention. EXTEND\u00a0: prorogation libre comptée de l’échéance, sans dépasser la durée maximale. Les nombres sont ceux de la feuille Politique, section Assurance\u00a0: mettez-y ceux de votre contrat.",
    en: "DECLARE: longest credit counted from the invoice, plus the time to declare. INTERVENTION: that credit, plus the time to ask for intervention. EXTEND: the extension that needs no asking, counted from the due date and within the longest credit. The numbers are those of the Policy sheet, section Insurance: put your contract’s there.",
  },
  mistake: {
    fr: "Compter depuis l’échéance\u00a0: le contrat compte depuis la facture, et un délai manqué fait perdre la garantie.",
    en: "Counting from the due date: the contract counts from the invoice, and a deadline that is missed loses the cover.",
  },
  examples: [
    { args: [46053, 46083], value: 46203 },
    { args: [46053, 46083, "EXTEND"], value: 46143 },
    { args: [46053, 46083, "INTERVENTION"], value: 46233 },
    // Without the day of the invoice, from the due date: earlier, and so on the safe side.
    { args: [null, 46083, "DECLARE"], value: 46113 },
    { args: [46053, 46083, "CLAIMED"], fault: "BAD_CHOICE" },
  ],
  compute: (issued, due, step, own) => insurerDeadlines(issued, due, own.insurance)?.[step] ?? fault("NO_DATA", "invoice_date"),
});
