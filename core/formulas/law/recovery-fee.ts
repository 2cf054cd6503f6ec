import { define, number } from "../define";
import { fixedRecoveryFee } from "../../method/law/recovery-fee";
import { country } from "./parameters";

export const recoveryFee = define({
  name: "RECOVERYFEE",
  topic: "law",
  summary: {
    fr: "Indemnité forfaitaire pour frais de recouvrement d’une facture en retard : 40 € en France, 40 à 100 £ au Royaume-Uni.",
    en: "Fixed sum for the cost of recovering a late invoice: €40 in France, £40 to £100 in the United Kingdom.",
  },
  perRow: true,
  parameters: [number("amount", { fr: "Montant de la facture en retard", en: "Amount of the late invoice" }), country],
  result: "number",
  source: "Code de commerce, art. D441-5; Late Payment of Commercial Debts Regulations, SI 2002/1674",
  reading: {
    fr: "Due de plein droit, une fois par facture en retard, entre professionnels. Rien pour un avoir ou une facture soldée : 0. Une facture qu’un avoir solde en entier n’a pas été payée en retard : ne la réclamez pas.",
    en: "Due by law, once per late invoice, between businesses. Nothing on a credit note or a settled invoice: 0. An invoice that a credit note settles in full was not paid late: do not claim it.",
  },
  mistake: {
    fr: "La réclamer une fois par client ou par relance : elle est due une fois par facture, et jamais par un consommateur.",
    en: "Claiming it per client or per reminder: it is due once per invoice, and never by a consumer.",
  },
  examples: [
    { args: [250], value: 40 },
    { args: [999.99, "GB"], value: 40, published: "late-payment-law.co.uk; SI 2002/1674" },
    { args: [9999.99, "GB"], value: 70, published: "late-payment-law.co.uk; SI 2002/1674" },
    { args: [-120], value: 0 },
    { args: [250, "US"], fault: "BAD_CHOICE" },
  ],
  compute: fixedRecoveryFee,
});
