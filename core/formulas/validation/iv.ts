import { define } from "../define";
import { isFault } from "../../cells/faults";
import { binnedShares, divergence } from "../../method/validation/binned-shares";
import { bads, goods } from "./woe";

/** How much an indicator, cut in bins, tells good clients from bad ones. */
export const iv = define({
  name: "IV",
  excelName: "INFORMATIONVALUE",
  topic: "validation",
  summary: {
    fr: "Valeur d’information d’un indicateur : somme de (part des bons − part des défaillants) × poids de la tranche.",
    en: "Information value of an indicator: sum of (share of goods − share of bads) × weight of evidence.",
  },
  perRow: false,
  parameters: [goods, bads],
  result: "number",
  faults: ["OUT_OF_RANGE"],
  source: "Siddiqi, Credit Risk Scorecards (2006), chapter 6",
  reading: {
    fr: "Moins de 0,02 : inutile ; 0,1 à 0,3 : moyen ; plus de 0,3 : fort ; plus de 0,5 : suspect, vérifiez que l’indicateur ne contient pas déjà la réponse.",
    en: "Below 0.02: useless; 0.1 to 0.3: medium; above 0.3: strong; above 0.5: suspect, check that the indicator does not contain the answer.",
  },
  mistake: {
    fr: "Multiplier les tranches : la valeur monte sans que l’indicateur prédise mieux.",
    en: "Multiplying bins: the value rises without the indicator predicting any better.",
  },
  examples: [
    {
      args: [
        [[80], [20]],
        [[50], [50]],
      ],
      value: (0.8 - 0.5) * Math.log(0.8 / 0.5) + (0.2 - 0.5) * Math.log(0.2 / 0.5),
    },
    {
      args: [
        [[50], [50], [0]],
        [[10], [10], [0]],
      ],
      value: 0,
    },
    {
      args: [
        [[80], [20]],
        [[50], [0]],
      ],
      fault: "OUT_OF_RANGE",
    },
  ],
  compute: (good, bad) => {
    const shares = binnedShares(good, bad, "goods", "bads");
    return isFault(shares) ? shares : divergence(shares, "goods", "bads", good.columns);
  },
});
