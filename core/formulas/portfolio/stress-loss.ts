import { define, number, numbers } from "../define";
import { fault } from "../../cells/faults";
import { largestSum, ranked } from "../../method/portfolio/pareto";

/** What it would cost if the largest clients failed together. In the currency of the exposures. */
export const stressLoss = define({
  name: "STRESSLOSS",
  topic: "portfolio",
  summary: {
    fr: "Perte si les n plus gros clients font défaut : leurs expositions × part perdue.",
    en: "Loss if the n largest clients fail: their exposures × loss given default.",
  },
  perRow: false,
  parameters: [
    numbers("exposures", { fr: "Expositions par client, nettes de l’assurance", en: "Exposures by client, net of insurance" }),
    number("n", { fr: "Nombre de clients qui font défaut", en: "How many clients fail" }, { min: 1, whole: true, default: 1 }),
    number("lgd", { fr: "Part perdue en cas de défaut", en: "Loss given default" }, { min: 0, max: 1, default: 0.9 }),
  ],
  result: "number",
  source: "Access Credit (what if your largest client fails?); 90 % lost on unsecured trade debt: house choice",
  reading: {
    fr: "À rapprocher des capitaux propres et de la trésorerie : survivriez-vous ? EXTRASALES dit combien de ventes la perte effacerait.",
    en: "Set it against your equity and cash: would you survive? EXTRASALES tells how many sales the loss would wipe out.",
  },
  mistake: {
    fr: "Compter l’encours sans les commandes en cours ni l’assurance : c’est l’exposition nette qui se perd.",
    en: "Counting receivables without open orders or insurance: what is lost is the net exposure.",
  },
  examples: [
    { args: [[[120000], [40000], [15000]]], value: 108000 },
    { args: [[[120000], [40000], [15000], [null]], 2, 0.5], value: 80000 },
    { args: [[[120000]], 0], fault: "OUT_OF_RANGE" },
  ],
  compute: (exposures, n, lgd) =>
    exposures.values.every(Number.isNaN) ? fault("NO_DATA", "exposures") : largestSum(ranked(exposures.values), n) * lgd,
});
