import { isKnown } from "../cells/known";
import type { Policy, Tier } from "../policy/policy";
import { paretoClasses, type Ranked } from "../method/portfolio/pareto";

export const tierNames: readonly Tier[] = ["large", "medium", "small"];

/**
 * Size of each client, as an index of `tierNames`: large are those who make the first 80 %, or 10 % alone; small, those
 * behind 95 % who owe less than the small amount. Where no size is known at all everybody is of the middle one, which is
 * neither too strict nor too lax.
 */
export function tiersOf(size: Float64Array, order: Ranked, policy: Policy): Uint8Array {
  if (!size.some(isKnown)) return new Uint8Array(size.length).fill(tierNames.indexOf("medium"));
  const classes = paretoClasses(size, policy.largeCumulatedShare, policy.smallFromShare, order);
  const largeAlone = policy.largeOwnShare * order.total;
  const tiers = new Uint8Array(size.length);
  for (let i = 0; i < tiers.length; i++) {
    const amount = size[i]!;
    if (classes[i] === 1 || (amount > 0 && amount >= largeAlone)) continue;
    tiers[i] = classes[i] !== 2 && !(amount >= policy.smallBelow) ? 2 : 1;
  }
  return tiers;
}
