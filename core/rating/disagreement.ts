import type { IndicatorId, Policy } from "../policy/policy";
import type { Ratings } from "./rate";

/** Points apart from which two models are said to disagree. */
const farApart = 30;

/** Indicators that are each a whole opinion of the firm: failure models and bureau scores. */
export function modelsIn(policy: Policy, ratings: Ratings): readonly IndicatorId[] {
  return [...ratings.points.keys()].filter((id) => id === "conanHolder" || id === "altmanZ2" || policy.indicators[id].group === "bureau");
}

export interface Disagreement {
  readonly worst: IndicatorId;
  readonly best: IndicatorId;
  readonly apart: number;
}

/** The two models furthest apart on one client; null where they agree, or fewer than two spoke. */
export function disagreementOf(models: readonly IndicatorId[], ratings: Ratings, client: number): Disagreement | null {
  let worst: IndicatorId | null = null;
  let best: IndicatorId | null = null;
  let low = Infinity;
  let high = -Infinity;
  for (const id of models) {
    const points = ratings.points.get(id)![client]!;
    if (points < low) [low, worst] = [points, id];
    if (points > high) [high, best] = [points, id];
  }
  return worst && best && high - low > farApart ? { worst, best, apart: high - low } : null;
}
