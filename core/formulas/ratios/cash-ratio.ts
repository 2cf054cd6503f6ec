import { define, number } from "../define";
import { fault } from "../../cells/faults";

/** Short-term debts the client could pay today. */
export const cashRatio = define({
  name: "CASHRATIO",
  topic: "ratios",
  summary: {
    fr: "Liquidité immédiate : disponibilités et placements ÷ dettes à court terme.",
    en: "Cash ratio: cash and securities ÷ current liabilities.",
  },
  perRow: true,
  parameters: [
    number("cash", { fr: "Disponibilités et valeurs mobilières de placement", en: "Cash and marketable securities" }),
    number("current_liabilities", { fr: "Dettes à moins d’un an", en: "Current liabilities" }, { min: 0 }),
  ],
  result: "number",
  faults: ["DIV0"],
  source: "Standard textbook ratio; threshold of 0.2: rule of thumb, to be adapted to the sector",
  reading: {
    fr: "Au-delà de 0,2 le client absorbe un accident de trésorerie. À lire avec les lignes de crédit non tirées.",
    en: "Above 0.2 the client can absorb a cash accident. Read it with its undrawn credit lines.",
  },
  mistake: {
    fr: "Prendre la trésorerie de fin d’exercice pour celle de l’année : elle est souvent embellie à cette date.",
    en: "Taking year-end cash for that of the whole year: it is often dressed up for that date.",
  },
  examples: [
    { args: [80000, 400000], value: 0.2 },
    { args: ["80 000 €", "400 000 €"], value: 0.2 },
    { args: [80000, 0], fault: "DIV0" },
  ],
  compute: (cash, currentLiabilities) => (currentLiabilities === 0 ? fault("DIV0", "current_liabilities") : cash / currentLiabilities),
});
