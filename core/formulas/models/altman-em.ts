import { define } from "../define";
import { isFault } from "../../cells/faults";
import { altmanZDoublePrime } from "../../method/altman";
import { bookEquity, ebit, retainedEarnings, totalAssets, totalLiabilities, workingCapital } from "./inputs";

/** Z″ moved by 3.25, so that zero stands where bonds in default stand: the scale EMRATING reads. */
export const altmanEm = define({
  name: "ALTMANEM",
  topic: "models",
  summary: {
    fr: "Score EM d’Altman : Z″ + 3,25, l’échelle que EMRATING traduit en note d’agence.",
    en: "Altman’s EM score: Z″ + 3.25, the scale EMRATING turns into an agency-like rating.",
  },
  perRow: true,
  parameters: [workingCapital, retainedEarnings, ebit, bookEquity, totalAssets, totalLiabilities],
  result: "number",
  faults: ["NO_DEBT"],
  source: "Altman, E. I. (2005), “An emerging market credit scoring system for corporate bonds”, Emerging Markets Review 6, 311–323",
  reading: {
    fr: "Repères publiés : au-dessus de 5,85 zone sûre, sous 4,35 zone de détresse. Étalonné sur de grandes sociétés qui émettent des obligations : pour une PME, il classe mais ne donne pas de probabilité.",
    en: "Published guides: above 5.85 safe, below 4.35 distress. Calibrated on large issuers of bonds: for a small firm it ranks, it gives no probability.",
  },
  mistake: {
    fr: "Comparer ce score aux seuils du Z″ : la constante de 3,25 ferait paraître sûre une entreprise en détresse.",
    en: "Comparing this score with the cuts of Z″: the constant 3.25 would make a firm in distress look safe.",
  },
  examples: [
    {
      args: [0.2, 0.08, 0.06, 0.4925373134328358, 1, 1],
      value: 5.743164179104477,
      published: "open-source Odoo module, test_55_altman_formula (5.7432)",
    },
    { args: [-100, -50, -30, 20, 1000, 980], value: 2.2508285714285714 },
    { args: [200, 150, 120, 400, 1000, 0], fault: "NO_DEBT" },
  ],
  compute: (...items) => {
    const z = altmanZDoublePrime(...items);
    return isFault(z) ? z : z + 3.25;
  },
});
