import type { Policy, Tier } from "../policy/policy";
import { paretoClasses } from "../portfolio/cumulated-share";

export const tierNames: readonly Tier[] = ["large", "medium", "small"];

/** Size of each client, as an index of `tierNames`: large are those who make the first 80 % or 10 % alone; small, those behind 95 % under the small amount. */
export function tiersOf(size: Float64Array, policy: Policy): Uint8Array {
  const classes = paretoClasses(size, policy.largeCumulatedShare, policy.smallFromShare);
  let total = 0;
  for (const value of size) if (value > 0) total += value;
  return classes.map((pareto, i) => {
    const amount = size[i]!;
    if (amount > 0 && (pareto === 1 || amount >= policy.largeOwnShare * total)) return 0;
    return pareto !== 2 && !(amount >= policy.smallBelow) ? 2 : 1;
  });
}
