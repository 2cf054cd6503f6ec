import { aucInterval, type Interval } from "../../core/backtest/intervals";
import { areaUnderCurve } from "../../core/validation/auc";
import { rankRows } from "../../core/validation/ranked-outcomes";

export interface Area extends Interval {
  readonly area: number;
  readonly cases: number;
  readonly bad: number;
}

/** Cases that every score has an answer for. */
export function answeredByAll(scores: readonly Float64Array[]): number[] {
  return Array.from(scores[0]!.keys()).filter((i) => scores.every((score) => !Number.isNaN(score[i]!)));
}

/** AUC of a score, higher being better, with DeLong's interval. */
export function areaOf(score: Float64Array, bad: Uint8Array, rows: readonly number[] = answeredByAll([score])): Area {
  const ranked = rankRows(rows, score, bad);
  return { area: areaUnderCurve(ranked), ...aucInterval(ranked), cases: rows.length, bad: ranked.bad };
}
