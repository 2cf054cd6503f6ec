import { areaUnderCurve } from "../../method/validation/discrimination";
import type { RankedOutcomes } from "../../method/validation/ranked-outcomes";

/** A figure with what chance leaves open, at 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal deviate of a two-sided 95 %. */
const deviate = 1.959963984540054;

/**
 * Wilson's interval of a rate: unlike the rate plus or minus two standard errors it stays within 0 and 1, and still says
 * something where nothing was seen. No cases leave everything open.
 */
export function wilsonInterval(hits: number, cases: number): Interval {
  if (cases === 0) return { low: 0, high: 1 };
  const rate = hits / cases;
  const spread = (deviate * deviate) / cases;
  const middle = (rate + spread / 2) / (1 + spread);
  const half = (deviate / (1 + spread)) * Math.sqrt((rate * (1 - rate)) / cases + spread / (4 * cases));
  return { low: hits === 0 ? 0 : Math.max(0, middle - half), high: hits === cases ? 1 : Math.min(1, middle + half) };
}

/** Standard error of an AUC after DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988): how its placements spread. */
export function aucStandardError({ steps, good, bad }: RankedOutcomes): number {
  const area = areaUnderCurve({ steps, good, bad });
  let badBelow = 0;
  let goodBelow = 0;
  let ofGoods = 0;
  let ofBads = 0;
  for (const step of steps) {
    ofGoods += step.good * ((badBelow + step.bad / 2) / bad - area) ** 2;
    ofBads += step.bad * ((good - goodBelow - step.good / 2) / good - area) ** 2;
    badBelow += step.bad;
    goodBelow += step.good;
  }
  return Math.sqrt(ofGoods / Math.max(1, good - 1) / good + ofBads / Math.max(1, bad - 1) / bad);
}

/**
 * The 95 % interval of an AUC, on the scale of its log odds so that it stays within 0 and 1. Where the score parts all
 * pairs there is no spread to go by, and the smaller of the two groups says how sure that is.
 */
export function aucInterval(ranked: RankedOutcomes): Interval {
  const area = areaUnderCurve(ranked);
  const error = aucStandardError(ranked);
  if (error === 0 || area <= 0 || area >= 1) {
    const fewest = Math.min(ranked.good, ranked.bad);
    const { low, high } = wilsonInterval(area * fewest, fewest);
    return { low: Math.min(low, area), high: Math.max(high, area) };
  }
  const middle = Math.log(area / (1 - area));
  const half = (deviate * error) / (area * (1 - area));
  const back = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
  return { low: back(middle - half), high: back(middle + half) };
}
