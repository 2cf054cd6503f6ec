import { define, number } from "../define";
import { fault } from "../../cells/faults";

/** The working capital requirement in days of sales, to compare years and firms of different size. */
export const wcrDays = define({
  name: "WCRDAYS",
  topic: "ratios",
  summary: {
    fr: "BFR en jours de chiffre d’affaires : BFR ÷ chiffre d’affaires HT × jours.",
    en: "Working capital requirement in days of sales: WCR ÷ sales × days.",
  },
  perRow: true,
  parameters: [
    number("wcr", { fr: "Besoin en fonds de roulement", en: "Working capital requirement" }),
    number("sales", { fr: "Chiffre d’affaires HT de la période", en: "Sales of the period, VAT excluded" }),
    number("days", { fr: "Jours de la période", en: "Days in the period" }, { above: 0, default: 360 }),
  ],
  result: "number",
  faults: ["NO_SALES"],
  source: "French usage: requirement in days of turnover on 360 days",
  reading: {
    fr: "S’allonge quand les clients paient plus tard, quand le stock dort ou quand les fournisseurs exigent d’être payés plus tôt.",
    en: "It grows when clients pay later, stock sleeps, or suppliers ask to be paid sooner.",
  },
  mistake: { fr: "Comparer des jours sur 360 à des jours sur 365.", en: "Comparing days on a basis of 360 with days on 365." },
  examples: [
    { args: [140, 1400], value: 36 },
    { args: [-80, 1600, 365], value: -18.25 },
    { args: [140, 0], fault: "NO_SALES" },
  ],
  compute: (requirement, sales, days) => (sales <= 0 ? fault("NO_SALES", "sales") : (requirement / sales) * days),
});
