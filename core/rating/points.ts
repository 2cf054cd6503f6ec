import type { Anchor } from "../policy/policy";

/** Points 0 to 100 of a column of values: a straight line between two anchors, level outside them; missing stays missing. */
export function pointsOfColumn(
  anchors: readonly Anchor[],
  values: Float64Array,
  points: Float64Array = new Float64Array(values.length),
): Float64Array {
  const x = Float64Array.from(anchors, ([value]) => value);
  const y = Float64Array.from(anchors, ([, points]) => points);
  const last = x.length - 1;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (value !== value) points[k] = NaN;
    else if (value <= x[0]!) points[k] = y[0]!;
    else if (value >= x[last]!) points[k] = y[last]!;
    else {
      let i = 1;
      while (value > x[i]!) i++;
      points[k] = y[i - 1]! + ((value - x[i - 1]!) / (x[i]! - x[i - 1]!)) * (y[i]! - y[i - 1]!);
    }
  }
  return points;
}

/** Points 0 to 100 of one value. */
export function pointsOf(anchors: readonly Anchor[], value: number): number {
  return pointsOfColumn(anchors, Float64Array.of(value))[0]!;
}

/** Whether a higher value is worth more points. */
export const rises = (anchors: readonly Anchor[]): boolean => anchors[anchors.length - 1]![1] > anchors[0]![1];

/**
 * The value worth so many points: of those that are, the one next to better values where `better`, else the one next to
 * worse; null where the scale does not reach.
 */
export function valueAt(anchors: readonly Anchor[], points: number, better: boolean): number | null {
  const up = rises(anchors) === better;
  for (let k = 1; k < anchors.length; k++) {
    const i = up ? anchors.length - k : k;
    const [x0, y0] = anchors[i - 1]!;
    const [x1, y1] = anchors[i]!;
    if ((points - y0) * (points - y1) <= 0 && y0 !== y1) return x0 + ((points - y0) / (y1 - y0)) * (x1 - x0);
  }
  return null;
}
