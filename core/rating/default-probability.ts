import { exponential } from "../method/exponential";
import { averagePoints } from "./average";
import type { Policy } from "../policy/policy";

/** Log-odds against default of the average client, where 2 % of an ordinary book default within a year. */
const logOddsAtAverage = 1.95 + 0.042 * averagePoints;
const usualOdds = 0.98 / 0.02;

/**
 * Probability of default within a year, 0 to 1, of a score before it is cut: 1 ÷ (1 + exp(1.95 + 0.042 × score)) by the
 * default policy. Another base rate multiplies the odds of all clients alike. No floor is applied.
 */
export function defaultProbability(score: number, policy: Pick<Policy, "baseRate" | "logOddsPerPoint">): number {
  const { baseRate, logOddsPerPoint } = policy;
  const oddsAgainst = exponential(logOddsAtAverage + logOddsPerPoint * (score - averagePoints));
  return baseRate / (baseRate + ((1 - baseRate) / usualOdds) * oddsAgainst);
}
