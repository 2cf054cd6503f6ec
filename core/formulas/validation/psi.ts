import { define, numbers } from "../define";
import { isFault } from "../../cells/faults";
import { binnedShares, divergence } from "../../method/validation/binned-shares";

/** Whether today's clients still look like those the score was built for. */
export const psi = define({
  name: "PSI",
  topic: "validation",
  summary: {
    fr: "Indice de stabilité d’une population : écart entre la répartition attendue et celle observée, par tranche.",
    en: "Population stability index: how far the actual spread over bins is from the expected one.",
  },
  perRow: false,
  parameters: [
    numbers("expected", { fr: "Effectifs ou parts de référence, par tranche", en: "Reference counts or shares, by bin" }, { min: 0 }),
    numbers("actual", { fr: "Effectifs ou parts observés, par tranche", en: "Actual counts or shares, by bin" }, { min: 0 }),
  ],
  result: "number",
  faults: ["OUT_OF_RANGE"],
  source: "Siddiqi, Credit Risk Scorecards (2006): system stability report, 0.10 and 0.25",
  reading: {
    fr: "Moins de 0,10 : stable ; 0,10 à 0,25 : à surveiller ; plus de 0,25 : la population a changé, recalibrez.",
    en: "Below 0.10: stable; 0.10 to 0.25: watch; above 0.25: the population has changed, recalibrate.",
  },
  mistake: {
    fr: "Retailler les tranches entre les deux dates : gardez les bornes de la référence.",
    en: "Cutting the bins anew between the two dates: keep the limits of the reference.",
  },
  examples: [
    {
      args: [
        [[50], [50]],
        [[60], [40]],
      ],
      value: (0.5 - 0.6) * Math.log(0.5 / 0.6) + (0.5 - 0.4) * Math.log(0.5 / 0.4),
    },
    {
      args: [
        [[0.2], [0.3], [0.5]],
        [[200], [300], [500]],
      ],
      value: 0,
    },
    {
      args: [
        [[50], [50]],
        [[100], [0]],
      ],
      fault: "OUT_OF_RANGE",
    },
  ],
  compute: (expected, actual) => {
    const shares = binnedShares(expected, actual, "expected", "actual");
    return isFault(shares) ? shares : divergence(shares, "expected", "actual", expected.columns);
  },
});
