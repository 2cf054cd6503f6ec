import { define, number } from "../define";
import { debtToEbitdaOf } from "../../method/ratios";

/** How many years of EBITDA the net debt comes to. Net cash is 0, whatever the EBITDA. */
export const debtToEbitda = define({
  name: "DEBTTOEBITDA",
  topic: "ratios",
  summary: { fr: "Levier : dettes financières nettes ÷ excédent brut d’exploitation (EBE).", en: "Leverage: net financial debt ÷ EBITDA." },
  perRow: true,
  parameters: [
    number("net_debt", { fr: "Dettes financières nettes de la trésorerie", en: "Financial debt less cash" }),
    number("ebitda", { fr: "Excédent brut d’exploitation", en: "EBITDA" }),
  ],
  result: "number",
  faults: ["NEG_EBITDA"],
  source: "Standard textbook ratio; thresholds of 3 and 5: usual in bank covenants, rule of thumb",
  reading: {
    fr: "Moins de 3 est courant ; au-delà de 5 la dette est lourde. 0 signale une trésorerie nette.",
    en: "Below 3 is common; above 5 debt is heavy. 0 means net cash.",
  },
  mistake: {
    fr: "Lire un levier négatif comme une bonne note : avec un EBE négatif la dette ne se rembourse pas, et le ratio n’a pas de sens.",
    en: "Reading negative leverage as a good mark: with negative EBITDA the debt is not repaid at all, and the ratio has no meaning.",
  },
  examples: [
    { args: [450000, 150000], value: 3 },
    { args: [-20000, -5000], value: 0 },
    { args: [450000, -1], fault: "NEG_EBITDA" },
  ],
  compute: debtToEbitdaOf,
});
