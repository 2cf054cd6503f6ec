import { choice, define, list, numbers } from "../../../../core/formulas/define";

export default define({
  name: "SHAREABOVE",
  topic: "portfolio",
  summary: { fr: "Part des montants au-dessus d’un seuil.", en: "Share of the amounts above a threshold." },
  perRow: false,
  parameters: [
    numbers("amounts", { fr: "Montants", en: "Amounts" }),
    list("thresholds", { fr: "Seuils", en: "Thresholds" }, [30, 60]),
    choice("method", { fr: "Méthode", en: "Method" }, ["count", "amount"], "amount"),
  ],
  result: "table",
  source: "Made up for this case.",
  examples: [],
  compute: () => [[0]],
});
