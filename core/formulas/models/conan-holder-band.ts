import { define, number } from "../define";

/** A score above the first cut is band 1, and so on; a score on a cut belongs to the worse band. */
const cuts = [0.16, 0.1, 0.04, -0.05] as const;

export const conanHolderBand = define({
  name: "CONANHOLDERBAND",
  topic: "models",
  summary: {
    fr: "Bande de risque du score de Conan et Holder, de 1 (la meilleure) à 5 (la pire).",
    en: "Risk band of a Conan & Holder score, from 1 (best) to 5 (worst).",
  },
  perRow: true,
  parameters: [number("n", { fr: "Score N (CONANHOLDER)", en: "Score N (CONANHOLDER)" })],
  result: "number",
  source: "Conan, J. and Holder, M. (1979), table of bands; three concordant reprints (scribd.com 389486664 and 460672478, scritub.com)",
  reading: {
    fr: "Part des défaillances dans l’échantillon : moins de 10 %, 10–30 %, 30–65 %, 65–90 %, plus de 90 %. La moitié de l’échantillon avait failli : ce ne sont pas des probabilités à douze mois.",
    en: "Share of failures in the sample: under 10%, 10–30%, 30–65%, 65–90%, over 90%. Half of the sample had failed: these are no twelve-month probabilities.",
  },
  mistake: {
    fr: "Porter ces pourcentages dans une provision IFRS 9 : ils surestiment le risque d’une entreprise ordinaire plusieurs dizaines de fois.",
    en: "Using these percentages in an IFRS 9 provision: they overstate the risk of an ordinary firm many times over.",
  },
  examples: [
    { args: [0.1601], value: 1 },
    { args: [0.16], value: 2 },
    { args: [-0.022], value: 4, published: "Creditsafe sample (−0.022: 80 %)" },
    { args: [-0.05], value: 5 },
    { args: [null], fault: "NO_DATA" },
  ],
  compute: (n) => 1 + cuts.filter((cut) => n <= cut).length,
});
