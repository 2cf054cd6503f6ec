import type { RankedOutcomes } from "./ranked-outcomes";

/** Of all pairs of a good and a bad client, the share in which the good one scores higher; a tie counts half. */
export function areaUnderCurve({ steps, good, bad }: RankedOutcomes): number {
  let pairs = 0;
  let badBelow = 0;
  for (const step of steps) {
    pairs += step.good * (badBelow + step.bad / 2);
    badBelow += step.bad;
  }
  return pairs / (good * bad);
}

/** The widest gap between the cumulated shares of bad and of good clients. */
export function widestGap({ steps, good, bad }: RankedOutcomes): number {
  let goodBelow = 0;
  let badBelow = 0;
  let widest = 0;
  for (const step of steps) {
    goodBelow += step.good;
    badBelow += step.bad;
    widest = Math.max(widest, Math.abs(badBelow / bad - goodBelow / good));
  }
  return widest;
}
