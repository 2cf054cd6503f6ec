import { fitLogistic, logOddsOf } from "../../core/history/backtest/logistic-regression";
import type { IndicatorId } from "../../core/policy/policy";
import { boosted, boostMonotone } from "./monotone-boosting";
import { some, type Firms } from "./polish";
import { foldsOf } from "./folds";

/** The ratios models without a policy are given: all that the rating can have from these files. */
export const freeIds: readonly IndicatorId[] = [
  "returnOnAssets",
  "cashFlowToDebt",
  "operatingMargin",
  "equityRatio",
  "currentRatio",
  "quickRatio",
  "altmanZ2",
];

/** Fits on some firms and scores others, higher being sounder. */
export type Model = (train: Firms, judged: Firms) => Float64Array;

/** Columns without gaps or wild values: outer fortieths drawn in, blanks at the median, as of the firms that are learnt from. */
function prepared(train: Firms): (firms: Firms) => Float64Array[] {
  const scales = freeIds.map((id) => {
    const sorted = train.indicators
      .get(id)!
      .filter((value) => !Number.isNaN(value))
      .sort();
    const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
    return { low: at(0.025), middle: at(0.5), high: at(0.975) };
  });
  return (firms) =>
    freeIds.map((id, k) => {
      const { low, middle, high } = scales[k]!;
      return firms.indicators.get(id)!.map((value) => Math.min(high, Math.max(low, Number.isNaN(value) ? middle : value)));
    });
}

export const logit: Model = (train, judged) => {
  const columns = prepared(train);
  const own = columns(train);
  const spread = own.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return { mean, deviation: Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) || 1 };
  });
  const scaled = (all: Float64Array[]): Float64Array[] =>
    all.map((column, k) => column.map((value) => (value - spread[k]!.mean) / spread[k]!.deviation));
  const survived = train.failed.map((failed) => 1 - failed);
  return logOddsOf(fitLogistic(scaled(own), survived, { ridge: 1 }), scaled(columns(judged)));
};

export const boosting: Model = (train, judged) => {
  const columns = prepared(train);
  return boosted(
    boostMonotone(
      columns(train),
      train.failed.map((failed) => 1 - failed),
    ),
    columns(judged),
  );
};

const folds = 5;

/** Scores every firm by a model that was fitted without it. */
export function crossValidated(firms: Firms, model: Model, seed: number): Float64Array {
  const fold = foldsOf(firms.failed, folds, seed);
  const score = new Float64Array(firms.count);
  for (let k = 0; k < folds; k++) {
    const judged = some(firms, (i) => fold[i] === k);
    const found = model(
      some(firms, (i) => fold[i] !== k),
      judged,
    );
    let next = 0;
    for (let i = 0; i < firms.count; i++) if (fold[i] === k) score[i] = found[next++]!;
  }
  return score;
}
