import { wilsonInterval, type Interval } from "../../core/history/backtest/intervals";
import { baseRateFor } from "../../core/history/backtest/strengths";
import { defaultPolicy } from "../../core/policy/default";
import type { IndicatorId, Policy } from "../../core/policy/policy";
import { defaultProbability } from "../../core/rating/default-probability";
import { pointsOfColumn } from "../../core/rating/points";
import { classOfScore, type Ratings } from "../../core/rating/rate";
import { fitted, rateFirms } from "./financial-card";
import { boosting, crossValidated, logit, type Model } from "./free-models";
import { answeredByAll, areaOf, differenceOf, type Area, type Difference } from "../judge";
import { zDoublePrime, zmijewskiSoundness } from "./published-models";
import type { Firms } from "./polish";
import type { Horizons } from "../sources";

export type FinancialRow =
  | "shipped"
  | "other"
  | "crossValidated"
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
  /** Mean probability that the policy says, its base rate set so that all of them together meet the file; NaN where none is said. */
  readonly said: number;
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
  /** By class of the policy as shipped. */
  readonly classes: readonly ClassFailures[];
}

const seed = 20160309;
const scorecard: Model = (train, judged) => rateFirms(judged, fitted(train)).raw;

/** Scores of the firms of `judged`, none of them fitted on it save where said: `other` is the file of the other horizon. */
function evidenceOn(judged: Firms, other: Firms): FinancialEvidence {
  const shipped = rateFirms(judged, defaultPolicy);
  const twin = scorecard(other, judged);
  const scores = new Map<FinancialRow, Float64Array>([
    ["other", twin],
    ["crossValidated", crossValidated(judged, scorecard, seed)],
    ["shipped", shipped.raw],
    ["cashFlowToDebt", judged.indicators.get("cashFlowToDebt")!],
    ["altmanZ2", zDoublePrime(judged)],
    ["zmijewski", zmijewskiSoundness(judged)],
    ["logitCrossValidated", crossValidated(judged, logit, seed)],
    ["logitOther", logit(other, judged)],
    ["boostingCrossValidated", crossValidated(judged, boosting, seed)],
    ["boostingOther", boosting(other, judged)],
  ]);
  const rows = answeredByAll([...scores.values()]);
  const areas = new Map([...scores].map(([name, score]) => [name, areaOf(score, judged.failed, rows)]));
  const over = (name: FinancialRow): Difference => differenceOf(twin, scores.get(name)!, judged.failed, rows);
  return {
    overPublished: over(areas.get("altmanZ2")!.area > areas.get("zmijewski")!.area ? "altmanZ2" : "zmijewski"),
    overLogit: over("logitCrossValidated"),
    overCashFlow: over("cashFlowToDebt"),
    firms: judged.count,
    failed: judged.failed.reduce((sum, one) => sum + one, 0),
    judged: rows.length,
    areas,
    classes: failuresByClass(shipped.riskClass, judged.failed, saidOf(shipped, judged.failed)),
  };
}

/** Probabilities of default by the policy, its base rate set to the file's. */
export function saidOf({ raw }: Pick<Ratings, "raw">, failed: Uint8Array, policy: Policy = defaultPolicy): Float64Array {
  const rated = Array.from(raw.keys()).filter((i) => !Number.isNaN(raw[i]!));
  const mean = rated.reduce((sum, i) => sum + failed[i]!, 0) / rated.length;
  const baseRate = baseRateFor(
    Float64Array.from(rated, (i) => raw[i]!),
    mean,
    policy,
  );
  return raw.map((score) => (Number.isNaN(score) ? NaN : defaultProbability(score, { ...policy, baseRate })));
}

export function failuresByClass(classes: Uint8Array, failed: Uint8Array, said: Float64Array | null = null): ClassFailures[] {
  return [1, 2, 3, 4, 5].map((riskClass) => {
    const own = Array.from(classes.keys()).filter((i) => classes[i] === riskClass);
    const bad = own.filter((i) => failed[i] === 1).length;
    return {
      riskClass,
      firms: own.length,
      failed: bad,
      rate: bad / own.length,
      interval: wilsonInterval(bad, own.length),
      said: said ? own.reduce((sum, i) => sum + said[i]!, 0) / own.length : NaN,
    };
  });
}

export function financialEvidence({ three, five }: Horizons): { readonly three: FinancialEvidence; readonly five: FinancialEvidence } {
  return { three: evidenceOn(three, five), five: evidenceOn(five, three) };
}

const shownAlone: readonly IndicatorId[] = ["cashFlowToDebt", "quickRatio", "operatingMargin", "equityRatio", "retainedEarnings"];

/** The main ratios, each alone: firms and failures by the class its points would give. */
export function failuresByBand(firms: Firms): ReadonlyMap<IndicatorId, readonly ClassFailures[]> {
  return new Map(
    shownAlone.map((id) => {
      const points = pointsOfColumn(defaultPolicy.indicators[id].anchors, firms.indicators.get(id)!);
      // A firm without the ratio has no class, and is left out.
      const classes = Uint8Array.from(points, (own) => (Number.isNaN(own) ? 0 : classOfScore(own, defaultPolicy.classCuts)));
      return [id, failuresByClass(classes, firms.failed)] as const;
    }),
  );
}

export interface Trial {
  readonly held: number;
  readonly area: Area;
}

/** How strongly strengths may be held, in bad cases: what was tried, judged by cross-validation on the 3-year file alone. */
export function trials({ three }: Horizons): readonly Trial[] {
  return [20, 50, 150].map((held) => {
    const score = crossValidated(three, (train, judged) => rateFirms(judged, fitted(train, held)).raw, seed);
    return { held, area: areaOf(score, three.failed) };
  });
}
