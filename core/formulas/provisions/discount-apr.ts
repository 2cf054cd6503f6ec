import { define, flag, number } from "../define";
import { fault } from "../../cells/faults";

/** The yearly rate hidden in a discount for early payment, simple or compounded. */
export const discountApr = define({
  name: "DISCOUNTAPR",
  topic: "provisions",
  summary: {
    fr: "Taux annuel que représente un escompte pour paiement anticipé (« 2/10 net 30 »).",
    en: "Annual rate that a cash discount amounts to (“2/10 net 30”).",
  },
  perRow: true,
  parameters: [
    number("discount", { fr: "Escompte, en part du prix", en: "Discount, as a share of the price" }, { min: 0, below: 1 }),
    number("discount_days", { fr: "Jours pour en profiter", en: "Days to take the discount" }, { min: 0 }),
    number("net_days", { fr: "Jours du délai normal", en: "Days of the normal term" }, { above: 0 }),
    number("basis", { fr: "Jours de l’année", en: "Days of the year" }, { above: 0, default: 365 }),
    flag("compounded", { fr: "Intérêts composés", en: "Compounded" }, false),
  ],
  result: "number",
  source: "Textbook cost of trade credit: d ÷ (1 − d) × basis ÷ (net − discount days); table of calcufinance.com",
  reading: {
    fr: "Au-dessus de votre taux de découvert, l’escompte coûte plus qu’attendre. « 2/10 net 30 » revient à plus de 37 % par an.",
    en: "Above your overdraft rate the discount costs more than waiting. “2/10 net 30” amounts to more than 37% a year.",
  },
  mistake: {
    fr: "Rapporter l’escompte aux 30 jours du délai : il n’achète que les 20 jours gagnés.",
    en: "Spreading the discount over the 30 days of the term: it buys only the 20 days gained.",
  },
  examples: [
    { args: [0.02, 10, 30], value: (0.02 / 0.98) * (365 / 20), published: "calcufinance.com (37.2 %)" },
    { args: ["2 %", 10, 30, 360], value: (0.02 / 0.98) * (360 / 20), published: "calcufinance.com (36.7 %)" },
    { args: [0.02, 20, 45, 365, true], value: (1 + 0.02 / 0.98) ** (365 / 25) - 1, published: "34.3 %" },
    { args: [0.02, 30, 30], fault: "OUT_OF_RANGE" },
  ],
  compute: (discount, discountDays, netDays, basis, compounded) => {
    if (netDays <= discountDays) return fault("OUT_OF_RANGE", "net_days", ["above", discountDays]);
    const cost = discount / (1 - discount);
    const periods = basis / (netDays - discountDays);
    return compounded ? (1 + cost) ** periods - 1 : cost * periods;
  },
});
