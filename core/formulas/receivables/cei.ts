import { define, number } from "../define";
import { collectionEffectiveness, salesPeriods } from "../../method/receivables/cei";

/** Out of 100 euros that could have been collected in the period, how many were. */
export const cei = define({
  name: "CEI",
  topic: "receivables",
  summary: {
    fr: "Indice d’efficacité du recouvrement, de 0 à 100 : ce qui a été encaissé sur ce qui pouvait l’être.",
    en: "Collection effectiveness index, 0 to 100: what was collected out of what could be.",
  },
  perRow: true,
  parameters: [
    number("opening", { fr: "Encours au début de la période", en: "Receivables at the start" }),
    number("sales", { fr: "Ventes à crédit de la période", en: "Credit sales of the period" }),
    number("closing", { fr: "Encours à la fin de la période", en: "Receivables at the end" }),
    number("closing_current", { fr: "Dont non échu à la fin", en: "Of which not yet due at the end" }),
    number("periods", { fr: "Nombre de mois que couvrent les ventes", en: "Months the sales cover" }, { ...salesPeriods, default: 1 }),
  ],
  result: "number",
  faults: ["NOTHING_TO_COLLECT"],
  source: "Credit Research Foundation; Oracle Advanced Collections Metrics, community.oracle.com 4521441 (sales ÷ periods)",
  reading: {
    fr: "80 et plus est bon. À lire avec DELINQUENTDAYS : l’indice mesure l’effort, pas le délai.",
    en: "80 and above is good. Read it with DELINQUENTDAYS: the index measures the effort, not the delay.",
  },
  mistake: {
    fr: "Mettre les ventes d’un trimestre sans écrire 3 en dernier : l’indice paraît meilleur.",
    en: "Entering a quarter’s sales without a final 3: the index looks better than it is.",
  },
  examples: [
    { args: [100000, 80000, 90000, 60000], value: 75 },
    { args: [100000, 240000, 110000, 100000, 3], value: 87.5, published: "formula: community.oracle.com 4521441" },
    { args: [0, 50000, 50000, 50000], fault: "NOTHING_TO_COLLECT" },
  ],
  compute: collectionEffectiveness,
});
