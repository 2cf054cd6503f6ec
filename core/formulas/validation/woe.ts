import { define, inShapeOf, numbers } from "../define";
import { isFault } from "../../cells/faults";
import { binnedShares, emptySide } from "../../method/validation/binned-shares";

export const goods = numbers("goods", { fr: "Bons clients de chaque tranche", en: "Good clients of each bin" }, { min: 0 });
export const bads = numbers("bads", { fr: "Défaillants de chaque tranche", en: "Bad clients of each bin" }, { min: 0 });

/** What belonging to a bin says about a client: positive where good clients gather, negative where bad ones do. */
export const woe = define({
  name: "WOE",
  topic: "validation",
  summary: {
    fr: "Poids de chaque tranche (weight of evidence) : ln(part des bons ÷ part des défaillants).",
    en: "Weight of evidence of each bin: ln(share of the goods ÷ share of the bads).",
  },
  perRow: false,
  parameters: [goods, bads],
  result: "table",
  faults: ["OUT_OF_RANGE"],
  source: "Siddiqi, Credit Risk Scorecards (2006), chapter 6",
  reading: {
    fr: "0 : la tranche n’apprend rien. Le poids doit monter ou descendre d’une tranche à l’autre ; sinon, regroupez.",
    en: "0: the bin tells nothing. The weight should rise or fall from bin to bin; if not, merge bins.",
  },
  mistake: {
    fr: "Garder une tranche sans défaillant : le logarithme n’existe pas, regroupez-la avec sa voisine.",
    en: "Keeping a bin without defaulters: there is no logarithm; merge it with its neighbour.",
  },
  examples: [
    {
      args: [
        [[80], [20]],
        [[50], [50]],
      ],
      value: [[Math.log(0.8 / 0.5)], [Math.log(0.2 / 0.5)]],
    },
    {
      args: [
        [[50], [50]],
        [[10], [10]],
      ],
      value: [[0], [0]],
    },
    {
      args: [
        [[80], [null]],
        [[50], [50]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (good, bad) => {
    const shares = binnedShares(good, bad, "goods", "bads");
    if (isFault(shares)) return shares;
    const { first, second } = shares;
    return inShapeOf(good, (i) => {
      if (Number.isNaN(first[i]!)) return null;
      return emptySide(first[i]!, second[i]!, "goods", "bads", Math.floor(i / good.columns)) ?? Math.log(first[i]! / second[i]!);
    });
  },
});
