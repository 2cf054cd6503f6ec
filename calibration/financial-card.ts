import { fitLogistic } from "../core/history/backtest/logistic-regression";
import { defaultPolicy } from "../core/policy/default";
import type { Anchor, Indicator, IndicatorId, Policy } from "../core/policy/policy";
import { pointsOfColumn } from "../core/rating/points";
import { rate, type Ratings } from "../core/rating/rate";
import { monotoneCurve, valueAt } from "./monotone-curve";
import { signalsOf, type Firms } from "./polish";
import { tidyRising, type Unit } from "./tidy";

/** Breakpoints and weights of the financial indicators: what `calibrate` proposes and the default policy ships. */
export type Card = ReadonlyMap<IndicatorId, Pick<Indicator, "anchors" | "weight" | "insteadOf">>;

/** How strongly the pieces of a curve are held to one rise, and the weights to equality; chosen on the 3-year file alone. */
export const ridges = { curve: 10, weights: 15 } as const;

/** Ratios whose breakpoints the data give, and how they are rounded. */
export const ratios: readonly (readonly [IndicatorId, Unit])[] = [
  ["cashFlowToDebt", "percent"],
  ["quickRatio", "times"],
  ["operatingMargin", "percent"],
  ["equityRatio", "percent"],
  ["currentRatio", "times"],
  ["returnOnAssets", "percent"],
];

/**
 * Ratios that say again what another says: beside it they get no weight of their own from the data (`weightsOfAll`), and
 * counting them twice would. They speak where the other is unknown. The last three can't be tested on these files.
 */
const standIns: readonly (readonly [IndicatorId, IndicatorId])[] = [
  ["currentRatio", "quickRatio"],
  ["returnOnAssets", "operatingMargin"],
  ["solvency", "equityRatio"],
  ["gearing", "equityRatio"],
  ["debtToEbitda", "cashFlowToDebt"],
];
export const mains: readonly IndicatorId[] = ["cashFlowToDebt", "quickRatio", "operatingMargin", "equityRatio"];
/** Models and a ratio that add nothing measured, or can't be tested here: one small vote each, on their published scales. */
const votes: readonly IndicatorId[] = ["interestCover", "conanHolder", "altmanZ2"];

const boundaries = [0, 20, 40, 60, 80, 100];
/** Weights are twentieths; the smallest is one of them. */
const step = 5;

/** Breakpoints at the boundaries of the classes, rounded. */
export function anchorsFor(firms: Firms, id: IndicatorId, unit: Unit, ridge: number = ridges.curve): Anchor[] {
  const curve = monotoneCurve(firms.indicators.get(id)!, firms.failed, ridge);
  const values = tidyRising(
    boundaries.map((points) => valueAt(curve, points)),
    unit,
  );
  return values.map((value, k) => [value, boundaries[k]!]);
}

/** Total assets ÷ debts is 1 ÷ (1 − equity ratio): the same figure gets the same points. */
const solvencyAnchors = (equityRatio: readonly Anchor[]): Anchor[] =>
  equityRatio.map(([value, points]) => [Math.round(20 / (1 - value)) / 20, points]);

/** Draws breakpoints one ratio at a time, then weights of the main ones together, none below zero. */
export function fitCard(firms: Firms, options: { readonly curve: number; readonly weights: number } = ridges): Card {
  const anchors = new Map<IndicatorId, readonly Anchor[]>(ratios.map(([id, unit]) => [id, anchorsFor(firms, id, unit, options.curve)]));
  anchors.set("solvency", solvencyAnchors(anchors.get("equityRatio")!));
  const anchorsOf = (id: IndicatorId): readonly Anchor[] => anchors.get(id) ?? defaultPolicy.indicators[id].anchors;
  const shares = sharesFor(
    firms,
    mains.map((id) => [id, anchorsOf(id)] as const),
    options.weights,
  );
  const weights = new Map(mains.map((id, k) => [id, Math.max(step, Math.round((100 * shares[k]!) / step) * step)]));
  return new Map<IndicatorId, Pick<Indicator, "anchors" | "weight" | "insteadOf">>([
    ...mains.map((id) => [id, { anchors: anchorsOf(id), weight: weights.get(id)! }] as const),
    ...standIns.map(([id, insteadOf]) => [id, { anchors: anchorsOf(id), weight: weights.get(insteadOf)!, insteadOf }] as const),
    ...votes.map((id) => [id, { anchors: anchorsOf(id), weight: step }] as const),
  ]);
}

/** What share of the weight each ratio of the files would get beside all the others: why some of them only stand in. */
export function weightsOfAll(firms: Firms, card: Card): readonly (readonly [IndicatorId, number])[] {
  const ids: readonly IndicatorId[] = [...ratios.map(([id]) => id), "altmanZ2"];
  const shares = sharesFor(
    firms,
    ids.map((id) => [id, card.get(id)!.anchors] as const),
    ridges.weights,
  );
  return ids.map((id, k) => [id, shares[k]!]);
}

/** Shares of the weight, from a regression of survival on the points, none below zero, held to equality. */
function sharesFor(firms: Firms, scales: readonly (readonly [IndicatorId, readonly Anchor[]])[], ridge: number): number[] {
  const points = scales.map(([id, anchors]) => pointsOfColumn(anchors, firms.indicators.get(id)!).map((own) => own / 100));
  // What a firm lacks counts as the mean of what it has, as in the rating.
  const means = Float64Array.from({ length: firms.count }, (_, i) => {
    const known = points.map((own) => own[i]!).filter((own) => !Number.isNaN(own));
    return known.length === 0 ? NaN : known.reduce((sum, own) => sum + own, 0) / known.length;
  });
  const rows = Array.from(means.keys()).filter((i) => !Number.isNaN(means[i]!));
  const survived = Uint8Array.from(rows, (i) => 1 - firms.failed[i]!);
  const columns = points.map((own) => Float64Array.from(rows, (i) => (Number.isNaN(own[i]!) ? means[i]! : own[i]!)));
  const slope = fitLogistic([Float64Array.from(rows, (i) => means[i]!)], survived, { ridge: 1e-3, atLeast: 0 }).coefficients[0]!;
  const { coefficients } = fitLogistic(columns, survived, {
    ridge,
    prior: new Float64Array(columns.length).fill(slope / columns.length),
    atLeast: 0,
  });
  const whole = coefficients.reduce((sum, own) => sum + own, 0);
  return Array.from(coefficients, (own) => own / whole);
}

/** A policy that rates on the financial indicators of the card alone, or on those of the policy where there is no card. */
export function financialPolicy(card: Card | null, policy: Policy = defaultPolicy): Policy {
  const indicators = { ...policy.indicators };
  if (card) {
    for (const id of Object.keys(indicators) as IndicatorId[])
      if (indicators[id].group === "financial") indicators[id] = { ...indicators[id], weight: 0 };
    for (const [id, own] of card) indicators[id] = { ...indicators[id], ...own };
  }
  return { ...policy, weights: { payment: 0, bureau: 0, financial: 1, age: 0, sector: 0, events: 0 }, indicators };
}

/** Rates firms by the product's own `rate`. */
export const rateFirms = (firms: Firms, policy: Policy): Ratings => rate(signalsOf(firms), policy);
