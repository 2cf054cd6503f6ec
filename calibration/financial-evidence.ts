import { wilsonInterval, type Interval } from "../core/history/backtest/intervals";
import { defaultPolicy } from "../core/policy/default";
import type { IndicatorId } from "../core/policy/policy";
import { pointsOfColumn } from "../core/rating/points";
import { classOfScore } from "../core/rating/rate";
import { financialPolicy, fitCard, mains, rateFirms, ridges, type Card } from "./financial-card";
import { boosting, crossValidated, freeIds, logit, type Model } from "./free-models";
import { answeredByAll, areaOf, differenceOf, type Area, type Difference } from "./judge";
import { zDoublePrime, zmijewskiSoundness } from "./published-models";
import type { Firms } from "./polish";
import { rulesOfThumb } from "./rule-of-thumb";
import type { Horizons } from "./sources";

export type FinancialRow =
  | "shipped"
  | "other"
  | "crossValidated"
  | "equalWeights"
  | "rulesOfThumb"
  | "altmanZ2"
  | "zmijewski"
  | "cashFlowToDebt"
  | "logitCrossValidated"
  | "logitOther"
  | "boostingCrossValidated"
  | "boostingOther";

export interface ClassFailures {
  readonly riskClass: number;
  readonly firms: number;
  readonly failed: number;
  readonly rate: number;
  readonly interval: Interval;
}

export interface FinancialEvidence {
  readonly firms: number;
  readonly failed: number;
  /** Firms that every score has an answer for: all are judged on these. */
  readonly judged: number;
  readonly areas: ReadonlyMap<FinancialRow, Area>;
  /** The rating fitted on the other horizon against the better published model, the cross-validated regression, and the best ratio alone. */
  readonly overPublished: Difference;
  readonly overLogit: Difference;
  readonly overCashFlow: Difference;
  /** By class of the rating fitted on the other horizon. */
  readonly classes: readonly ClassFailures[];
}

const seed = 20160309;
const cardScore =
  (fit: (train: Firms) => Card): Model =>
  (train, judged) =>
    rateFirms(judged, financialPolicy(fit(train))).score;
const calibrated = cardScore((train) => fitCard(train));
/** The same breakpoints, every ratio of the files counted alike. */
const equalWeights = cardScore((train) => {
  const card = fitCard(train);
  return new Map(freeIds.map((id) => [id, { anchors: card.get(id)!.anchors, weight: 1, insteadOf: undefined }] as never));
});

/** Scores of the firms of `judged`, none of them fitted on it save where said: `other` is the file of the other horizon. */
function evidenceOn(judged: Firms, other: Firms): FinancialEvidence {
  const twin = rateFirms(judged, financialPolicy(fitCard(other)));
  const scores = new Map<FinancialRow, Float64Array>([
    ["shipped", rateFirms(judged, financialPolicy(null, defaultPolicy)).score],
    ["other", twin.score],
    ["crossValidated", crossValidated(judged, calibrated, seed)],
    ["equalWeights", equalWeights(other, judged)],
    ["rulesOfThumb", rateFirms(judged, financialPolicy(rulesOfThumb)).score],
    ["altmanZ2", zDoublePrime(judged)],
    ["zmijewski", zmijewskiSoundness(judged)],
    ["cashFlowToDebt", judged.indicators.get("cashFlowToDebt")!],
    ["logitCrossValidated", crossValidated(judged, logit, seed)],
    ["logitOther", logit(other, judged)],
    ["boostingCrossValidated", crossValidated(judged, boosting, seed)],
    ["boostingOther", boosting(other, judged)],
  ]);
  const rows = answeredByAll([...scores.values()]);
  const areas = new Map([...scores].map(([name, score]) => [name, areaOf(score, judged.failed, rows)]));
  const over = (name: FinancialRow): Difference => differenceOf(twin.score, scores.get(name)!, judged.failed, rows);
  return {
    overPublished: over(areas.get("altmanZ2")!.area > areas.get("zmijewski")!.area ? "altmanZ2" : "zmijewski"),
    overLogit: over("logitCrossValidated"),
    overCashFlow: over("cashFlowToDebt"),
    firms: judged.count,
    failed: judged.failed.reduce((sum, one) => sum + one, 0),
    judged: rows.length,
    areas,
    classes: failuresByClass(twin.riskClass, judged.failed),
  };
}

export function failuresByClass(classes: Uint8Array, failed: Uint8Array): ClassFailures[] {
  return [1, 2, 3, 4, 5].map((riskClass) => {
    const own = Array.from(classes.keys()).filter((i) => classes[i] === riskClass);
    const bad = own.filter((i) => failed[i] === 1).length;
    return { riskClass, firms: own.length, failed: bad, rate: bad / own.length, interval: wilsonInterval(bad, own.length) };
  });
}

export function financialEvidence({ three, five }: Horizons): { readonly three: FinancialEvidence; readonly five: FinancialEvidence } {
  return { three: evidenceOn(three, five), five: evidenceOn(five, three) };
}

/** The main ratios, each alone: firms and failures by the class its points would give. */
export function failuresByBand(firms: Firms): ReadonlyMap<IndicatorId, readonly ClassFailures[]> {
  return new Map(
    mains.map((id) => {
      const points = pointsOfColumn(defaultPolicy.indicators[id].anchors, firms.indicators.get(id)!);
      // A firm without the ratio has no class, and is left out.
      const classes = Uint8Array.from(points, (own) => (Number.isNaN(own) ? 0 : classOfScore(own, defaultPolicy.classCuts)));
      return [id, failuresByClass(classes, firms.failed)] as const;
    }),
  );
}

export interface Trial {
  readonly curve: number;
  readonly weights: number;
  readonly area: Area;
}

/** How strongly curves and weights may be held: what was tried, judged by cross-validation on the 3-year file alone. */
export function trials({ three }: Horizons): readonly Trial[] {
  const tried = [
    [ridges.curve, ridges.weights],
    [5, 3],
    [20, 5],
    [20, 50],
    [60, 15],
  ] as const;
  return tried.map(([curve, weights]) => {
    const score = crossValidated(
      three,
      cardScore((train) => fitCard(train, { curve, weights })),
      seed,
    );
    return { curve, weights, area: areaOf(score, three.failed) };
  });
}
