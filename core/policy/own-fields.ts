import { fold } from "../cells/fold";
import { tradeWords } from "../words/trades";
import { isNumber, type Field } from "./field";
import { trades } from "./trades";

/** What holds for our own house: the trade we sell in, and the scale of a score nobody publishes. */
export const ownFields: readonly Field[] = [
  {
    section: "rules",
    label: { fr: "Notre métier, pour le délai légal", en: "Our trade, for the legal term" },
    read: (policy) => [policy.ownTrade],
    write: (draft, [cell]) => {
      const said = fold(String(cell ?? ""));
      const trade = trades.find((code) => [code, tradeWords[code].fr, tradeWords[code].en].some((word) => fold(word) === said));
      if (!trade) return { cell: 0, why: "word" };
      draft.ownTrade = trade;
      return undefined;
    },
  },
  {
    section: "rules",
    label: {
      fr: "Autre score : meilleure note, pire note (égales : non décrit)",
      en: "Other score: best mark, worst mark (equal: not described)",
    },
    read: (policy) => [policy.ownScale.best, policy.ownScale.worst],
    write: (draft, [best, worst]) => {
      if (!isNumber(best)) return { cell: 0, why: "number" };
      if (!isNumber(worst)) return { cell: 1, why: "number" };
      draft.ownScale = { best, worst };
      return undefined;
    },
  },
];
