import { define, inShapeOf, language, number, numbers } from "../define";
import { fault } from "../../cells/faults";
import { defaultPolicy } from "../../policy/default";
import { tierNames, tiersOf } from "../../segment/tiers";
import { textsIn } from "../../words/texts/type";
import { ranked } from "../../method/portfolio/pareto";

/** How much attention a client's size deserves: one axis of the size × class matrix. */
export const sizeTier = define({
  name: "SIZETIER",
  topic: "portfolio",
  summary: {
    fr: "Taille de chaque client : grand s’il fait les premiers 80 % ou 10 % à lui seul, petit s’il est derrière les 95 % et sous le seuil, sinon moyen.",
    en: "Size of each client: large if among the first 80% or 10% alone, small if behind the first 95% and under the threshold, else medium.",
  },
  perRow: false,
  parameters: [
    numbers("amounts", { fr: "Encours par client", en: "Receivables by client" }, { keepsFaults: true }),
    number(
      "small",
      { fr: "Un petit client doit moins que ce montant", en: "A small client owes less than this" },
      { min: 0, default: defaultPolicy.smallBelow },
    ),
    number(
      "large_share",
      { fr: "Part de l’encours qui suffit à être grand", en: "Share of the receivables that is enough to be large" },
      { above: 0, max: 1, default: defaultPolicy.largeOwnShare },
    ),
    language,
  ],
  result: "text",
  faults: ["OVERFLOW"],
  source: "Access Credit, three sizes of client; shares of 80, 95 and 10 % and 2,000 euros: house choice",
  reading: {
    fr: "Grands : à connaître personnellement. Moyens : un rapport standard. Petits : des règles simples et gratuites. Sur l’encours maximal attendu plutôt que sur celui du jour.",
    en: "Large: know them in person. Medium: a standard report. Small: simple, free rules. Use the expected peak exposure rather than today’s balance.",
  },
  mistake: {
    fr: "Traiter tous les clients de la même façon : le temps passé sur les petits manque aux grands.",
    en: "Treating every client alike: time spent on the small is missing for the large.",
  },
  examples: [
    { args: [[[90000], [6000], [3000], [1000]]], value: [["large"], ["medium"], ["medium"], ["small"]] },
    { args: [[[90000], [null], [-500]], null, null, "fr"], value: [["grand"], [null], ["petit"]] },
    { args: [[[90000], [6000]], 1000, 10], fault: "OUT_OF_RANGE" },
  ],
  compute: (amounts, small, largeShare, spoken) => {
    const order = ranked(amounts.values);
    if (!Number.isFinite(order.total)) return fault("OVERFLOW", "amounts");
    const names = textsIn(spoken).tiers;
    const tiers = tiersOf(amounts.values, order, { ...defaultPolicy, smallBelow: small, largeOwnShare: largeShare });
    return inShapeOf(amounts, (i) => amounts.faults.get(i) ?? (Number.isNaN(amounts.values[i]!) ? null : names[tierNames[tiers[i]!]!]));
  },
});
