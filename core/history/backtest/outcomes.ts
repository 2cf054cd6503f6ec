import { numberOf } from "../../cells/numbers";
import type { SegmentedClients } from "../../ledger/clients";
import { fold } from "../../cells/fold";
import { flagOf } from "../../cells/values";
import type { Outcomes } from "./backtest";

// What teams write in such a column, beside yes and no: whole words, accents and case aside.
const badWords =
  /\b(?:defaut|defaillante?|defaillance|faillite|liquidation|redressement|sauvegarde|perte|irrecouvrable|impayee?|contentieux|douteux|default|defaulted|failed|failure|bankrupt|bankruptcy|insolvent|loss|written off|write off|bad|lost)\b/;
const goodWords = /\b(?:saine?|bon|bonne|reglee?|payee?|a jour|ok|good|sound|paid|alive|active)\b/;
const nothing = /^(?:rien|aucune?|ras|neant|none|nothing)$/;
const denial = /\b(?:pas|non|sans|aucune?|no|not|never|jamais)\b/;

/** One cell of an outcome column: bad, good, or NaN where it says neither. An amount written off is bad from the first cent. */
export function outcomeIn(text: string | null): number {
  if (text === null) return NaN;
  const flag = flagOf(text);
  if (flag !== undefined) return flag ? 1 : 0;
  const amount = numberOf(text);
  if (typeof amount === "number") return amount > 0 ? 1 : amount === 0 ? 0 : NaN;
  const folded = fold(text);
  const denied = denial.test(folded);
  if (badWords.test(folded)) return denied ? 0 : 1;
  if (goodWords.test(folded)) return denied ? 1 : 0;
  return nothing.test(folded) ? 0 : NaN;
}

/** The outcome column of a client table; null where it has none. A blank is an outcome that is not known. */
export function outcomesOf(clients: SegmentedClients): Outcomes | null {
  const texts = clients.texts("outcome");
  return texts && Float64Array.from(texts, outcomeIn);
}
