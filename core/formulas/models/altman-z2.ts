import { define } from "../define";
import { altmanZDoublePrime } from "../../method/altman";
import { bookEquity, ebit, retainedEarnings, totalAssets, totalLiabilities, workingCapital } from "./inputs";

export const altmanZ2 = define({
  name: "ALTMANZ2",
  topic: "models",
  summary: {
    fr: "Score Z″ d’Altman (1995) des sociétés non cotées, tous secteurs hors finance.",
    en: "Altman’s Z″-score (1995) for unlisted firms of any trade outside finance.",
  },
  perRow: true,
  parameters: [workingCapital, retainedEarnings, ebit, bookEquity, totalAssets, totalLiabilities],
  result: "number",
  faults: ["NO_DEBT"],
  source: "Altman, E. I., Hartzell, J. and Peck, M. (1995), Emerging Markets Corporate Bonds: A Scoring System, Salomon Brothers",
  reading: {
    fr: "Repères publiés : au-dessus de 2,60 zone sûre, sous 1,10 zone de détresse, entre les deux zone grise. C’est le Z le plus utile pour une PME, négoce et services compris ; pas pour une banque, une holding ou une association, ni sur des comptes de plus de 18 mois.",
    en: "Published guides: above 2.60 safe, below 1.10 distress, grey in between. The most useful Z for a small firm, trade and services included; not for banks, holdings or associations, nor on accounts older than 18 months.",
  },
  mistake: {
    fr: "Recopier un coefficient faux : on trouve 6,5 au lieu de 6,56 et les seuils du Z′ (2,90 et 1,23) sur des pages très lues.",
    en: "Copying a wrong coefficient: much-read pages print 6.5 instead of 6.56, and the cuts of Z′ (2.90 and 1.23).",
  },
  examples: [
    {
      args: [0.2, 0.08, 0.06, 0.4925373134328358, 1, 1],
      value: 2.4931641791044776,
      published: "open-source Odoo module, test_55_altman_formula (Z″ + 3.25 = 5.7432)",
    },
    { args: [200, 150, 120, 400, 1000, 600], value: 3.3073999999999995 },
    { args: [200, 150, 120, 400, 1000, 0], fault: "NO_DEBT" },
  ],
  compute: altmanZDoublePrime,
});
