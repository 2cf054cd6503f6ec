import { clientLimit, type Limit, type LimitFigures } from "../method/decisions/binding-limit";
import { limitRaises, limitReasons, raisedByPaying } from "../words/decisions";
import type { Language } from "../cells/language";
import type { Meaning } from "../words/meanings";
import { textsIn } from "../words/texts/type";

export { clientLimit, type LimitFigures };

/** Reads the figures of one client after another from columns. */
export function limitFigures(
  numbers: (meaning: Meaning) => Float64Array | null,
  delays: Float64Array | null,
  probabilities: Float64Array,
): (client: number) => LimitFigures {
  const [purchases, equity, turnover, insured, recommended, country, group] = (
    ["sales", "equity", "turnover", "insuredLimit", "recommendedLimit", "countryCeiling", "groupCeiling"] as const
  ).map(numbers);
  const at = (column: Float64Array | null | undefined, client: number): number => column?.[client] ?? NaN;
  return (client) => ({
    purchases: at(purchases, client),
    equity: at(equity, client),
    turnover: at(turnover, client),
    insured: at(insured, client),
    recommended: at(recommended, client),
    country: at(country, client),
    group: at(group, client),
    delay: at(delays, client),
    probability: at(probabilities, client),
  });
}

/** What binds a limit and what would raise it, in a sentence. */
export function limitInWords({ reason }: Limit, language: Language, reportable = true): string {
  const needsReport = reason === "history" || reason === "recommended" || reason === "check";
  const raises = (reportable || !needsReport ? limitRaises[reason] : raisedByPaying)[language];
  const binds = limitReasons[reason][language];
  return textsIn(language).limitSetBy(binds, raises);
}
