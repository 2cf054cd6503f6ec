import { define, number, numbers } from "../define";
import { fault } from "../../cells/faults";
import { largestSum, ranked } from "../../method/portfolio/pareto";

/** What part of the receivables the few largest clients owe. Clients in credit are outside. */
export const topShare = define({
  name: "TOPSHARE",
  topic: "portfolio",
  summary: { fr: "Part de l’encours que doivent les n plus gros clients.", en: "Share of the receivables owed by the n largest clients." },
  perRow: false,
  parameters: [
    numbers("amounts", { fr: "Encours par client", en: "Receivables by client" }),
    number("n", { fr: "Nombre de plus gros clients", en: "How many of the largest clients" }, { min: 1, whole: true, default: 1 }),
  ],
  result: "number",
  faults: ["NO_RECEIVABLES"],
  source: "Standard portfolio practice (concentration ratio)",
  reading: {
    fr: "Un client qui pèse plus de 10 % à lui seul mérite une assurance ou une garantie ; voyez STRESSLOSS pour ce que coûterait sa défaillance.",
    en: "A client that weighs more than 10% alone deserves insurance or security; see STRESSLOSS for what its failure would cost.",
  },
  mistake: {
    fr: "Laisser une ligne de total dans la plage : elle devient le plus gros client.",
    en: "Leaving a total line in the range: it becomes the largest client.",
  },
  examples: [
    { args: [[[500], [300], [100], [50], [30], [20]], 2], value: 0.8 },
    { args: [[[500], [300], [-100], [200]]], value: 0.5 },
    { args: [[[0]]], fault: "NO_RECEIVABLES" },
  ],
  compute: (amounts, n) => {
    if (amounts.values.every(Number.isNaN)) return fault("NO_DATA", "amounts");
    const order = ranked(amounts.values);
    return order.total > 0 ? largestSum(order, n) / order.total : fault("NO_RECEIVABLES", "amounts");
  },
});
