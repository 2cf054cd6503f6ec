import { define, flags, numbers } from "../define";
import { isFault } from "../../cells/faults";
import { areaUnderCurve } from "../../method/validation/discrimination";
import { rankedOutcomes } from "../../method/validation/ranked-outcomes";

export const scores = numbers("scores", {
  fr: "Notes, la plus haute pour le meilleur client",
  en: "Scores, the highest for the best client",
});
export const defaulted = flags("defaulted", { fr: "Défaillant : 1 ou VRAI, sinon 0 ou FAUX", en: "Defaulted: 1 or TRUE, else 0 or FALSE" });

/** The chance that a client who stayed sound was scored above one who defaulted. */
export const auc = define({
  name: "AUC",
  topic: "validation",
  summary: {
    fr: "Pouvoir de classement d’une note : probabilité qu’un bon client soit mieux noté qu’un défaillant (0,5 : hasard, 1 : parfait).",
    en: "Ranking power of a score: probability that a good client scores above a defaulter (0.5 is chance, 1 perfect).",
  },
  perRow: false,
  parameters: [scores, defaulted],
  result: "number",
  source: "Hanley & McNeil, Radiology 143 (1982), 29–36; the Mann–Whitney statistic, ties counted half",
  reading: {
    fr: "0,5 ne vaut pas mieux que le hasard ; 0,7 à 0,8 est utile ; moins de 0,5 : l’échelle est à l’envers. Avec moins de 30 défaillances le chiffre est fragile.",
    en: "0.5 is no better than chance; 0.7 to 0.8 is useful; below 0.5 the scale is upside down. With fewer than 30 defaults the figure is fragile.",
  },
  mistake: {
    fr: "Mesurer une note sur les clients qui ont servi à la construire : le résultat est trop beau.",
    en: "Measuring a score on the clients it was built with: the result is too good.",
  },
  examples: [
    {
      args: [
        [[10], [20], [30], [40]],
        [[1], [0], [1], [0]],
      ],
      value: 0.75,
    },
    {
      args: [
        [[50], [50], [50]],
        [[true], [false], [false]],
      ],
      value: 0.5,
    },
    {
      args: [
        [[10], [20]],
        [[0], [0]],
      ],
      fault: "NO_DATA",
    },
    {
      args: [
        [[10], [20], [30]],
        [[1], [null], [0]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (scored, outcomes) => {
    const ranked = rankedOutcomes(scored, outcomes);
    return isFault(ranked) ? ranked : areaUnderCurve(ranked);
  },
});
