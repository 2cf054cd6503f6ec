import { fewestBad } from "../../core/history/backtest/proposal";
import { fitStrengths, strengthCases, toTwentieth } from "../../core/history/backtest/strengths";
import { defaultPolicy } from "../../core/policy/default";
import type { Anchor, Indicator, IndicatorId, Policy } from "../../core/policy/policy";
import { rate, type Ratings } from "../../core/rating/rate";
import { monotoneCurve, valueAt } from "./monotone-curve";
import { signalsOf, type Firms } from "./polish";
import { tidyRising, type Unit } from "./tidy";

/** Breakpoints and strengths of financial indicators, as drawn from one file. */
export type Card = ReadonlyMap<IndicatorId, Pick<Indicator, "anchors" | "strength">>;

/** How strongly the pieces of a curve are held to one rise; chosen on the 3-year file alone. */
export const curveRidge = 10;

/** Ratios whose breakpoints the files can give, and how they are rounded. */
export const ratios: readonly (readonly [IndicatorId, Unit])[] = [
  ["cashFlowToDebt", "percent"],
  ["quickRatio", "times"],
  ["operatingMargin", "percent"],
  ["equityRatio", "percent"],
  ["retainedEarnings", "percent"],
  ["currentRatio", "times"],
  ["returnOnAssets", "percent"],
];

const boundaries = [0, 20, 40, 60, 80, 100];

/** Breakpoints at the boundaries of the classes, rounded. */
export function anchorsFor(firms: Firms, id: IndicatorId, unit: Unit, ridge: number = curveRidge): Anchor[] {
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

/** The policy with breakpoints drawn from the firms, one ratio at a time, its strengths as they are. */
export function withAnchors(firms: Firms, policy: Policy = defaultPolicy): Policy {
  const indicators = { ...policy.indicators };
  const set = (id: IndicatorId, anchors: readonly Anchor[]): void => void (indicators[id] = { ...indicators[id], anchors });
  for (const [id, unit] of ratios) set(id, anchorsFor(firms, id, unit));
  set("solvency", solvencyAnchors(indicators.equityRatio.anchors));
  return { ...policy, indicators };
}

/** Strengths of what the firms have, by the regression a user's own history gives them too: held to the policy's, to twentieths. */
export function withStrengths(firms: Firms, policy: Policy = defaultPolicy, held: number = fewestBad): Policy {
  const ratings = rateFirms(firms, policy);
  const ids = [...ratings.contributions.keys()];
  const rows = Array.from(ratings.raw.keys()).filter((i) => !Number.isNaN(ratings.raw[i]!));
  const fitted = fitStrengths(
    strengthCases(ratings, ids, rows, (i) => firms.failed[i] === 1, policy),
    policy,
    held,
  );
  const indicators = { ...policy.indicators };
  ids.forEach((id, k) => (indicators[id] = { ...indicators[id], strength: toTwentieth(fitted[k]!) }));
  return { ...policy, indicators };
}

/** The whole procedure: breakpoints, then strengths. */
export const fitted = (firms: Firms, held: number = fewestBad): Policy => withStrengths(firms, withAnchors(firms), held);

/** What a fitted policy says of the accounts. */
export const cardOf = ({ indicators }: Policy): Card =>
  new Map(
    (Object.keys(indicators) as IndicatorId[]).filter((id) => indicators[id].group === "financial").map((id) => [id, indicators[id]]),
  );

/** Rates firms by the product's own `rate`. */
export const rateFirms = (firms: Firms, policy: Policy): Ratings => rate(signalsOf(firms), policy);
