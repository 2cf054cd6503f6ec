import type { GroupId, IndicatorId, Policy, RiskClass } from "../policy/policy";
import { eventCodes } from "./events";
import { pointsOfColumn } from "./points";
import { slotsOf, type Slot } from "./slots";

/** What is known of a list of clients, a column an indicator. Missing is NaN; infinite stands for "beyond the scale". */
export interface Signals {
  readonly count: number;
  readonly indicators: ReadonlyMap<IndicatorId, Float64Array>;
  /** Bits of events, by client. */
  readonly events: Int32Array;
  /** Classes a client is moved by a person's override; worse if positive. */
  readonly notches?: Int8Array | null;
  /** Classes worse, where warnings follow each other. */
  readonly warned?: Uint8Array | null;
  /** Share of a group's weight that still counts, where what is known of it is old; all of it elsewhere. */
  readonly trust?: ReadonlyMap<GroupId, Float64Array>;
  /** Points of a former bad rating, which stand in for what is no longer known; NaN where there is none. */
  readonly carried?: Float64Array | null;
}

export interface Ratings {
  /** 0 to 100, 100 best; NaN where too little is known. */
  readonly score: Float64Array;
  /** Mean of what is known, before missing signals pull it down. */
  readonly raw: Float64Array;
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: Float64Array;
  readonly riskClass: Uint8Array;
  readonly floor: Uint8Array;
  /** Points of each indicator that was used, NaN where it was not. */
  readonly points: ReadonlyMap<IndicatorId, Float64Array>;
  /** What each indicator that was used weighs in its group. */
  readonly weights: ReadonlyMap<IndicatorId, IndicatorWeight>;
  /** Weight that is known, by client, and the weights of the indicators that share each group's, added up. */
  readonly weight: Float64Array;
  readonly shared: ReadonlyMap<GroupId, Float64Array>;
  /** Weight at which a former bad rating stands in; null where no former rating was given. */
  readonly carriedWeight: Float64Array | null;
}

/** An indicator's weight in its group; `among` is what those that stand in together for one add up to, by client. */
export interface IndicatorWeight {
  readonly weight: number;
  readonly among: Float64Array | null;
}

export const weightOf = ({ weight, among }: IndicatorWeight, client: number): number => (among ? weight / among[client]! : weight);

interface GroupSums {
  readonly sum: Float64Array;
  readonly shared: Float64Array;
}

/** Guards the class boundaries against the last bits: 60 must not become 59.999…. */
function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The class of a score alone, no floor applied. */
export function classOfScore(score: number, classCuts: Policy["classCuts"]): RiskClass {
  const rounded = round6(score);
  return (
    rounded >= classCuts[0] ? 1 : rounded >= classCuts[1] ? 2 : rounded >= classCuts[2] ? 3 : rounded >= classCuts[3] ? 4 : 5
  ) as RiskClass;
}

/**
 * Rates clients: points by indicator, weighted mean by group, weighted score. What is missing counts as the boundary of classes
 * 3 and 4 where the rest is better, and is left out where the rest is worse: it can pull a good score down, never lift a
 * bad one. Hard events then forbid a class better than their floor.
 */
export function rate(signals: Signals, policy: Policy): Ratings {
  const { count, events, notches, warned, trust } = signals;
  const used = (Object.keys(policy.indicators) as IndicatorId[]).filter(
    (id) => signals.indicators.has(id) && policy.indicators[id].weight > 0 && policy.weights[policy.indicators[id].group] > 0,
  );
  const points = new Map<IndicatorId, Float64Array>();
  const weights = new Map<IndicatorId, IndicatorWeight>();
  const groups = new Map<GroupId, GroupSums>();
  for (const slot of slotsOf(used, policy)) {
    const { group: id } = policy.indicators[slot.levels[0]![0]!];
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { sum: new Float64Array(count), shared: new Float64Array(count) }));
    addSlot(slot, signals, policy, group, points, weights);
  }

  const total = Object.values(policy.weights).reduce((sum, weight) => sum + weight, 0);
  const score = new Float64Array(count);
  const raw = new Float64Array(count);
  const coverage = new Float64Array(count);
  const weight = new Float64Array(count);
  for (const [id, { sum, shared }] of groups) {
    const full = policy.weights[id];
    const share = trust?.get(id);
    for (let i = 0; i < count; i++) {
      if (shared[i] === 0) continue;
      const own = share ? full * share[i]! : full;
      weight[i]! += own;
      raw[i]! += (own * sum[i]!) / shared[i]!;
    }
  }

  const carriedWeight = signals.carried ? carry(signals.carried, weight, raw, total, policy) : null;
  const floors = eventCodes.map((code) => policy.floors[code]);
  const riskClass = new Uint8Array(count);
  const floor = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    coverage[i] = weight[i]! / total;
    raw[i] = weight[i] === 0 ? NaN : raw[i]! / weight[i]!;
    for (let bits = events[i]!, bit = 0; bits !== 0; bits >>>= 1, bit++) if (bits & 1 && floors[bit]! > floor[i]!) floor[i] = floors[bit]!;
    if (weight[i] === 0 || coverage[i]! < policy.leastCoverage) {
      score[i] = NaN;
      // A hard event is knowledge enough.
      riskClass[i] = floor[i]! >= 4 ? floor[i]! : 0;
    } else {
      score[i] = round6(raw[i]! - (1 - coverage[i]!) * Math.max(0, raw[i]! - policy.missingScore));
      const own = classOfScore(score[i]!, policy.classCuts) + (notches?.[i] ?? 0) + (warned?.[i] ?? 0);
      // No notch leads past the floor of a hard event, nor past the scale.
      riskClass[i] = Math.max(Math.min(5, Math.max(1, own)), floor[i]!);
    }
  }

  return {
    score,
    raw,
    coverage,
    riskClass,
    floor,
    points,
    weights,
    weight,
    carriedWeight,
    shared: new Map([...groups].map(([id, { shared }]) => [id, shared])),
  };
}

/**
 * A bad rating is not mended by what is no longer told: its points stand in for the weight that is now unknown, at a part
 * of it, where they are worse than what is known. Adds to the sums of weight and of weighted points.
 */
function carry(carried: Float64Array, weight: Float64Array, sum: Float64Array, total: number, policy: Policy): Float64Array {
  const added = new Float64Array(carried.length);
  for (let i = 0; i < carried.length; i++) {
    const points = carried[i]!;
    if (!(points < policy.missingScore) || (weight[i]! > 0 && points >= sum[i]! / weight[i]!)) continue;
    added[i] = policy.staleShare * (total - weight[i]!);
    weight[i]! += added[i]!;
    sum[i]! += added[i]! * points;
  }
  return added;
}

/**
 * Adds an indicator, or those that stand in for it, to its group. Where several stand in, they share the weight of the one
 * they stand in for: to know less of a client must not make anything of him weigh more.
 */
function addSlot(
  { weight, levels }: Slot,
  { count, indicators }: Signals,
  policy: Policy,
  { sum, shared }: GroupSums,
  points: Map<IndicatorId, Float64Array>,
  weights: Map<IndicatorId, IndicatorWeight>,
): void {
  const answered = levels.length > 1 ? new Uint8Array(count) : null;
  for (const ids of levels) {
    const columns = ids.map((id) => pointsOfColumn(policy.indicators[id].anchors, indicators.get(id)!));
    const among = ids.length > 1 ? new Float64Array(count) : null;
    columns.forEach((own, k) => {
      const share = policy.indicators[ids[k]!].weight;
      points.set(ids[k]!, own);
      weights.set(ids[k]!, { weight: among ? weight * share : weight, among });
      for (let i = 0; i < count; i++) {
        if (answered && answered[i] === 1) own[i] = NaN;
        else if (among && own[i] === own[i]) among[i]! += share;
      }
    });
    columns.forEach((own, k) => {
      const share = weights.get(ids[k]!)!.weight;
      for (let i = 0; i < count; i++) {
        if (own[i] !== own[i]) continue;
        const counted = among ? share / among[i]! : share;
        sum[i]! += counted * own[i]!;
        shared[i]! += counted;
        if (answered) answered[i] = 1;
      }
    });
  }
}

/** The score of one client if all that is missing were at its worst, and at its best. */
export function scoreBounds({ raw, coverage }: Pick<Ratings, "raw" | "coverage">, client: number): [worst: number, best: number] {
  const share = coverage[client]!;
  const known = Number.isNaN(raw[client]!) ? 0 : raw[client]! * share;
  return [known, known + (1 - share) * 100];
}
