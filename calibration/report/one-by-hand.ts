import { formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { defaultPolicy } from "../../core/policy/default";
import type { IndicatorId } from "../../core/policy/policy";
import { contributionLines } from "../../core/rating/contribution-lines";
import { rate } from "../../core/rating/rate";
import { textsIn } from "../../core/words/texts/type";
import { table } from "./blocks";
import { formatPercent } from "../../core/cells/formats";

/** One client that knows all three voices, some for it and some against it. */
const known: Partial<Record<IndicatorId, number>> = {
  paymentDelay: 5,
  bureauScore: 62,
  cashFlowToDebt: 0.12,
  quickRatio: 0.9,
  currentRatio: 1.2,
  equityRatio: 0.3,
  age: 12,
};

/** That client's score as a table that adds up, strengths and factors included. */
export function oneByHand(language: Language, heads: readonly string[]): string {
  const signals = {
    count: 1,
    indicators: new Map(Object.entries(known).map(([id, value]) => [id as IndicatorId, Float64Array.of(value)])),
    events: new Int32Array(1),
  };
  const ratings = rate(signals, defaultPolicy);
  const say = (value: number, decimals = 2): string => formatNumber(value, language, decimals).replace("-", "\u2212");
  const rows = contributionLines(signals, ratings, 0, language)!.map(({ indicator, label, shown, points, contribution }) => [
    label,
    shown,
    indicator ? say(defaultPolicy.indicators[indicator].strength) : "",
    points === null ? "" : say(points),
    say(contribution),
  ]);
  const [, value, points, contribution] = textsIn(language).contributions.heads;
  const probability = formatPercent(ratings.probability[0]!, language, 2);
  return `${table([heads[0]!, value, heads[1]!, points, contribution], rows)}\n\n${heads[2]!} ${probability}.`;
}
