import type { IndicatorId, Policy } from "../policy/policy";

const found = new WeakMap<Policy["indicators"], readonly (readonly IndicatorId[])[]>();

/** The indicators that count, each with its twins, in the order of the policy: of a set only the strongest speaks on each side. */
export function twinSetsOf({ indicators }: Policy): readonly (readonly IndicatorId[])[] {
  const ready = found.get(indicators);
  if (ready) return ready;
  const sets = new Map<string, IndicatorId[]>();
  for (const id of Object.keys(indicators) as IndicatorId[]) {
    const { strength, twins } = indicators[id];
    if (!(strength > 0)) continue;
    const key = twins === undefined ? id : `twins ${twins}`;
    const set = sets.get(key);
    if (set) set.push(id);
    else sets.set(key, [id]);
  }
  const all = [...sets.values()];
  found.set(indicators, all);
  return all;
}
