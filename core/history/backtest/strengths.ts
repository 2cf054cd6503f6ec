import type { IndicatorId, Policy } from "../../policy/policy";
import { averagePoints } from "../../rating/average";
import { defaultProbability } from "../../rating/default-probability";
import type { Ratings } from "../../rating/rate";
import { fitLogistic } from "./logistic-regression";

/** Cases as the regression of strengths takes them: who turned bad, and a column an indicator. */
export interface StrengthCases {
  readonly bad: Uint8Array;
  readonly indicators: readonly IndicatorId[];
  /** Points below the average that count, by indicator and case; 0 where it is unknown or a twin counts instead. */
  readonly columns: readonly Float64Array[];
}

/** The part of an indicator's own evidence that counted for a client: 1, a half beside a stronger voice, 0 beside a stronger twin. */
function counted(ratings: Ratings, id: IndicatorId, policy: Policy, i: number): number {
  const points = ratings.points.get(id)![i]!;
  const alone = policy.indicators[id].strength * (points - averagePoints);
  const own = ratings.contributions.get(id)?.[i] ?? NaN;
  return Number.isNaN(own) || alone === 0 ? 0 : (own / alone) * (averagePoints - points);
}

/** Cases of rated clients, by place; an indicator's evidence counts as the policy in force counts it. */
export function strengthCases(
  ratings: Ratings,
  indicators: readonly IndicatorId[],
  rows: readonly number[],
  bad: (i: number) => boolean,
  policy: Policy,
): StrengthCases {
  return {
    bad: Uint8Array.from(rows, (i) => (bad(i) ? 1 : 0)),
    indicators,
    columns: indicators.map((id) => Float64Array.from(rows, (i) => counted(ratings, id, policy, i))),
  };
}

/**
 * Strengths by a logistic regression of the outcome on points below the average, blanks neutral: none below zero, each
 * held to the one in force as if `held` bad cases had given it. In points of the score for one point of the scale.
 */
export function fitStrengths({ bad, indicators, columns }: StrengthCases, policy: Policy, held: number): number[] {
  const perPoint = policy.logOddsPerPoint;
  const scaled = columns.map((column) => column.map((points) => points * perPoint));
  const spread = scaled.reduce((sum, column) => sum + meanSquare(column), 0) / Math.max(1, scaled.length);
  if (spread === 0) return indicators.map((id) => policy.indicators[id].strength);
  const { coefficients } = fitLogistic(scaled, bad, {
    ridge: held * spread,
    prior: Float64Array.from(indicators, (id) => policy.indicators[id].strength),
    atLeast: 0,
  });
  return [...coefficients];
}

const meanSquare = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length);

/** Strengths are twentieths: a finer figure claims more than a history can tell. */
export const toTwentieth = (strength: number): number => Math.round(strength * 20) / 20;

/** Scores of the cases, up to what the columns leave out, higher being better. */
export function scoresOf({ bad, columns }: StrengthCases, strengths: readonly number[]): Float64Array {
  return Float64Array.from(bad, (_, i) => -columns.reduce((sum, column, k) => sum + strengths[k]! * column[i]!, 0));
}

/** The base rate by which the probabilities of these scores have a given mean. */
export function baseRateFor(scores: Float64Array, mean: number, policy: Policy): number {
  let [low, high] = [1e-6, 1 - 1e-6];
  for (let round = 0; round < 60; round++) {
    const baseRate = (low + high) / 2;
    const own = scores.reduce((sum, score) => sum + defaultProbability(score, { ...policy, baseRate }), 0) / scores.length;
    if (own < mean) low = baseRate;
    else high = baseRate;
  }
  return (low + high) / 2;
}
