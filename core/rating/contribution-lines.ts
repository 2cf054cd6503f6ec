import type { IndicatorId } from "../policy/policy";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { averagePoints } from "./average";
import type { Ratings, Signals } from "./rate";
import { isSpoken, showValue } from "./shown";

/** One line of a score that adds up from top to bottom. */
export interface ContributionLine {
  readonly kind: "average" | "indicator" | "stale" | "cut" | "score";
  readonly indicator: IndicatorId | null;
  readonly label: string;
  /** The value: a number, or the text of a letter or of what lies beyond a scale; null where there is none. */
  readonly value: number | string | null;
  /** The value as it is shown; empty where there is none. */
  readonly shown: string;
  /** On the indicator's scale, 0 to 100. */
  readonly points: number | null;
  /** What it adds to the score; the whole score on the last line. 0 where a related indicator counts in its place. */
  readonly contribution: number;
}

/**
 * A client's score as a sum: the average client first, then every indicator that is known, in the order of the policy,
 * then what a former rating takes off and what is cut off at the ends of the scale, the score last. Null without a score.
 */
export function contributionLines(
  signals: Signals,
  ratings: Ratings,
  client: number,
  language: Language,
): readonly ContributionLine[] | null {
  const score = ratings.score[client]!;
  if (Number.isNaN(score)) return null;
  const { contributions: words, indicators } = textsIn(language);
  const plain = (kind: ContributionLine["kind"], label: string, contribution: number): ContributionLine => ({
    kind,
    indicator: null,
    label,
    value: null,
    shown: "",
    points: null,
    contribution,
  });
  const lines = [plain("average", words.average, averagePoints)];
  for (const [id, own] of ratings.contributions) {
    const contribution = own[client]!;
    if (Number.isNaN(contribution)) continue;
    const value = signals.indicators.get(id)![client]!;
    const spoken = id === "legalEvents" ? "" : showValue(id, value, language);
    lines.push({
      kind: "indicator",
      indicator: id,
      label: indicators[id],
      value: spoken === "" ? null : isSpoken(id) || !Number.isFinite(value) ? spoken : value,
      shown: spoken,
      points: ratings.points.get(id)![client]!,
      contribution,
    });
  }
  const carried = ratings.carried?.[client] ?? 0;
  if (carried !== 0) lines.push(plain("stale", words.stale, carried));
  const cut = score - ratings.raw[client]!;
  if (cut !== 0) lines.push(plain("cut", words.cut, cut));
  return [...lines, plain("score", words.score, score)];
}
