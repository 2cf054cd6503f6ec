import type { Anchor, Indicator } from "../policy/policy";

/** Points 0 to 100 of a value: a straight line between two anchors, level outside them. */
export function pointsOf(anchors: readonly Anchor[], value: number): number {
  const last = anchors.length - 1;
  if (value <= anchors[0]![0]) return anchors[0]![1];
  if (value >= anchors[last]![0]) return anchors[last]![1];
  let i = 1;
  while (value > anchors[i]![0]) i++;
  const [x0, y0] = anchors[i - 1]!;
  const [x1, y1] = anchors[i]!;
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
}

/** The value that would have reached the next better class boundary; null for a value already worth the best class. */
export function cutAbove(indicator: Indicator, points: number, classCuts: readonly number[]): number | null {
  const boundary = [...classCuts].reverse().find((cut) => cut > points);
  if (boundary === undefined) return null;
  const { anchors } = indicator;
  for (let i = 1; i < anchors.length; i++) {
    const [x0, y0] = anchors[i - 1]!;
    const [x1, y1] = anchors[i]!;
    if ((boundary - y0) * (boundary - y1) <= 0 && y0 !== y1) return x0 + ((boundary - y0) / (y1 - y0)) * (x1 - x0);
  }
  return null;
}
