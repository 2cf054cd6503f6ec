import { fold } from "../../cells/fold";
import { fault } from "../../cells/faults";
import { leastPeers, peerMedians } from "../../method/portfolio/peers";
import { define, inShapeOf, number, numbers, texts } from "../define";

/** What is usual among one's own clients of the same sector. */
export const peerMedian = define({
  name: "PEERMEDIAN",
  topic: "portfolio",
  summary: {
    fr: "Médiane d’un chiffre parmi vos clients du même secteur, une ligne par client.",
    en: "Median of a figure among your clients of the same sector, a row a client.",
  },
  perRow: false,
  parameters: [
    numbers("values", { fr: "Chiffre à comparer, par client", en: "Figure to compare, by client" }, { keepsFaults: true }),
    texts("sectors", { fr: "Secteur, par client", en: "Sector, by client" }),
    number(
      "least",
      { fr: "Nombre minimal de clients du secteur", en: "Fewest clients of the sector" },
      { min: 1, whole: true, default: leastPeers },
    ),
  ],
  result: "number",
  source: "Prévencia, know my clients: a ratio means little alone, compare it with the sector; five clients at least: house choice",
  reading: {
    fr: "Un ratio dit peu seul : comparez-le à ceux qui font le même métier. En dessous de cinq clients du secteur, aucune médiane n’est donnée.",
    en: "A ratio says little alone: compare it with those in the same trade. With fewer than five clients of the sector no median is given.",
  },
  mistake: {
    fr: "Comparer un client du bâtiment à la médiane de tout le portefeuille : les délais et les fonds propres n’y sont pas les mêmes.",
    en: "Comparing a builder with the median of the whole portfolio: terms and equity are not the same there.",
  },
  examples: [
    {
      args: [
        [[1], [2], [3], [4], [10], [7]],
        [["BTP"], ["btp"], ["BTP"], ["BTP"], ["BTP"], [null]],
      ],
      value: [[3], [3], [3], [3], [3], [null]],
    },
    { args: [[[1], [3]], [["A"], ["A"]], 2], value: [[2], [2]] },
    { args: [[[1], [3]], [["A"], ["A"]], 0], fault: "OUT_OF_RANGE" },
  ],
  compute: (values, sectors, least) => {
    const groups = sectors.values.map((sector) => (sector === null ? null : fold(sector)));
    const medians = peerMedians(values.values, groups, least);
    return inShapeOf(values, (i) => {
      const group = groups[i] ?? null;
      if (group === null) return null;
      return medians.get(group)?.median ?? fault("NO_DATA", "sectors", undefined, Math.floor(i / values.columns));
    });
  },
});
