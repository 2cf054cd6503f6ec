import { aucInterval, type Interval } from "../core/history/backtest/intervals";
import { areaUnderCurve } from "../core/method/validation/discrimination";
import { rankRows } from "../core/method/validation/ranked-outcomes";

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

/** By how much one score ranks better than another on the same cases, with the interval of the pair (DeLong). */
export interface Difference extends Interval {
  readonly difference: number;
}

/** The share of cases of the other kind that each case is on the right side of, ties counted half. */
function placements(score: Float64Array, bad: Uint8Array, rows: readonly number[]): Float64Array {
  const order = [...rows].sort((a, b) => score[a]! - score[b]!);
  const bads = rows.filter((i) => bad[i] === 1).length;
  const goods = rows.length - bads;
  const placed = new Float64Array(score.length);
  let [goodBelow, badBelow] = [0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    let [good, worse] = [0, 0];
    for (to = from; to < order.length && score[order[to]!] === score[order[from]!]; to++) {
      if (bad[order[to]!] === 1) worse++;
      else good++;
    }
    for (const i of order.slice(from, to))
      placed[i] = bad[i] === 1 ? (goods - goodBelow - good / 2) / goods : (badBelow + worse / 2) / bads;
    goodBelow += good;
    badBelow += worse;
  }
  return placed;
}

export function differenceOf(one: Float64Array, other: Float64Array, bad: Uint8Array, rows: readonly number[]): Difference {
  const [ones, others] = [placements(one, bad, rows), placements(other, bad, rows)];
  const spread = (kind: number): { readonly mean: number; readonly error: number } => {
    const gaps = rows.filter((i) => bad[i] === kind).map((i) => ones[i]! - others[i]!);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    return { mean, error: gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1) / gaps.length };
  };
  const [goods, bads] = [spread(0), spread(1)];
  const half = 1.959963984540054 * Math.sqrt(goods.error + bads.error);
  return { difference: goods.mean, low: goods.mean - half, high: goods.mean + half };
}
