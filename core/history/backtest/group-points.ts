import type { GroupId, Policy } from "../../policy/policy";
import { weightOf } from "../../rating/rate";
import type { SegmentedClients } from "../../ledger/clients";

/** Points of each group of indicators, by client: the mean of what is known in it, NaN where nothing is. */
export function groupPoints({ count, blocks }: SegmentedClients, policy: Policy): ReadonlyMap<GroupId, Float64Array> {
  const sums = new Map<GroupId, { readonly points: Float64Array; readonly weight: Float64Array }>();
  for (const { start, ratings } of blocks) {
    for (const [id, points] of ratings.points) {
      const { group } = policy.indicators[id];
      const own = ratings.weights.get(id)!;
      let sum = sums.get(group);
      if (!sum) sums.set(group, (sum = { points: new Float64Array(count), weight: new Float64Array(count) }));
      for (let i = 0; i < points.length; i++) {
        if (Number.isNaN(points[i]!)) continue;
        const weight = weightOf(own, i);
        sum.points[start + i]! += weight * points[i]!;
        sum.weight[start + i]! += weight;
      }
    }
  }
  return new Map(
    [...sums].map(([group, { points, weight }]) => [group, points.map((sum, i) => (weight[i]! > 0 ? sum / weight[i]! : NaN))]),
  );
}

/** The mean of a client's known groups, by their weight in the policy; NaN where nothing is known. */
export function meanOfGroups(groups: ReadonlyMap<GroupId, Float64Array>, weights: Readonly<Record<GroupId, number>>): Float64Array {
  const count = [...groups.values()][0]?.length ?? 0;
  return Float64Array.from({ length: count }, (_, i) => {
    let sum = 0;
    let weight = 0;
    for (const [group, points] of groups) {
      if (Number.isNaN(points[i]!)) continue;
      sum += weights[group] * points[i]!;
      weight += weights[group];
    }
    return weight > 0 ? sum / weight : NaN;
  });
}
