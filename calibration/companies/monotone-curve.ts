import { fitLogistic } from "../../core/history/backtest/logistic-regression";

/** Points 0 to 100 at rising values of a ratio; straight lines between. */
export interface Curve {
  readonly values: readonly number[];
  readonly points: readonly number[];
}

/** Where the curve may bend: shares of the firms below. Beyond the outer two it stays level, whatever wild values do. */
const shares = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function quantiles(values: Float64Array): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return [...new Set(shares.map(at))];
}

/**
 * How the odds of survival rise with a ratio: a regression on straight pieces between quantiles, none of which may fall.
 * The pieces are held to one and the same rise, so that where failures are few the points follow the firm's rank among
 * firms, and depart from it only on evidence.
 */
export function monotoneCurve(values: Float64Array, failed: Uint8Array, ridge: number): Curve {
  const knots = quantiles(values);
  const known = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]!));
  const survived = Uint8Array.from(known, (i) => 1 - failed[i]!);
  const pieces = knots.slice(1).map((to, k) => {
    const from = knots[k]!;
    return Float64Array.from(known, (i) => Math.min(1, Math.max(0, (values[i]! - from) / (to - from))));
  });
  const rank = survived.length === 0 ? [] : [Float64Array.from(survived, (_, i) => pieces.reduce((sum, piece) => sum + piece[i]!, 0))];
  const slope = fitLogistic(rank, survived, { ridge: 1e-3, atLeast: 0 }).coefficients[0]!;
  const rises = fitLogistic(pieces, survived, { ridge, prior: new Float64Array(pieces.length).fill(slope), atLeast: 0 }).coefficients;
  const whole = rises.reduce((sum, rise) => sum + rise, 0);
  let points = 0;
  // A ratio that tells nothing still ranks.
  return { values: knots, points: [0, ...Array.from(rises, (rise) => (points += whole > 0 ? (100 * rise) / whole : 100 / rises.length))] };
}

/** The smallest value worth so many points. */
export function valueAt({ values, points }: Curve, wanted: number): number {
  const k = points.findIndex((own) => own >= wanted - 1e-9);
  if (k <= 0) return values[0]!;
  const part = (wanted - points[k - 1]!) / (points[k]! - points[k - 1]!);
  return values[k - 1]! + part * (values[k]! - values[k - 1]!);
}
