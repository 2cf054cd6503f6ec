import { define, number } from "../define";
import { fault } from "../../cells/faults";

/** Days a firm takes to pay its own suppliers. A client whose DPO grows is living on its suppliers. */
export const dpo = define({
  name: "DPO",
  topic: "receivables",
  summary: {
    fr: "Délai moyen de règlement des fournisseurs : dettes fournisseurs ÷ achats × jours.",
    en: "Days payable outstanding: payables ÷ purchases × days.",
  },
  perRow: true,
  parameters: [
    number("payables", { fr: "Dettes fournisseurs TTC", en: "Trade payables, VAT included" }),
    number("purchases", { fr: "Achats TTC de la période", en: "Purchases of the period, VAT included" }),
    number("days", { fr: "Jours de la période", en: "Days in the period" }, { above: 0, default: 360 }),
  ],
  result: "number",
  faults: ["NO_PURCHASES"],
  source: "Prévencia, « Connaître ses clients » (cost of purchases × 360)",
  reading: {
    fr: "Un DPO qui s’allonge chez votre client annonce des retards chez vous. Au-delà de 60 jours, il dépasse le plafond légal français.",
    en: "A lengthening DPO at your client announces delays to you. Above 60 days it exceeds the legal maximum in France.",
  },
  mistake: {
    fr: "Comparer un DPO sur 360 jours à un DSO sur 365 : gardez la même base des deux côtés.",
    en: "Comparing a DPO on 360 days with a DSO on 365: keep one basis on both sides.",
  },
  examples: [
    { args: [90000, 540000], value: 60 },
    { args: [90000, 540000, 365], value: (90000 / 540000) * 365 },
    { args: [90000, 0, 360], fault: "NO_PURCHASES" },
  ],
  compute: (payables, purchases, days) => (purchases <= 0 ? fault("NO_PURCHASES", "purchases") : (payables / purchases) * days),
});
