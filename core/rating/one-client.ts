import { groupIds, voiceIds, type GroupId, type IndicatorId, type Policy } from "../policy/policy";
import { averagePoints } from "./average";
import { fullStrengthOf, isKnown, otherVoices, withinScale, type Ratings, type Signals } from "./rate";
import { twinSetsOf } from "./twins";

/** One side of the evidence on a client, for it or against it: what each voice says in full, and what the small ones add. */
interface Side {
  readonly voices: number[];
  others: number;
}

const total = ({ voices, others }: Side): number => {
  const strongest = Math.max(...voices);
  return others + strongest + otherVoices * (voices.reduce((sum, own) => sum + own, 0) - strongest);
};

const voiceOf = (group: GroupId): number => (voiceIds as readonly GroupId[]).indexOf(group);

function add(side: Side, group: GroupId, size: number): void {
  const voice = voiceOf(group);
  if (voice < 0) side.others += size;
  else side.voices[voice]! += size;
}

/** What one indicator can say of one client: its strength on either side, faded for the client where it is old. */
interface Place {
  readonly id: IndicatorId;
  readonly group: GroupId;
  readonly strength: number;
  readonly trust: number;
}

/** The evidence on one client, ready to be asked what the score would be if one thing were otherwise. */
export class OneClient {
  private readonly carried: number;
  /** Contribution of each known indicator as if it stood alone: neither twins nor voices considered. */
  private readonly alone = new Map<IndicatorId, number>();

  constructor(
    private readonly signals: Signals,
    private readonly ratings: Ratings,
    private readonly client: number,
    private readonly policy: Policy,
  ) {
    this.carried = ratings.carried?.[client] ?? 0;
    for (const ids of twinSetsOf(policy)) {
      for (const id of ids) {
        const points = ratings.points.get(id)?.[client] ?? NaN;
        if (!Number.isNaN(points)) this.alone.set(id, this.contribution(this.place(id), points));
      }
    }
  }

  /** The score, cut to the scale, if all that is missing were at its worst, and at its best. */
  bounds(): [worst: number, best: number] {
    const [good, bad] = this.sides(null);
    for (const ids of twinSetsOf(this.policy)) {
      if (ids.some((id) => this.alone.has(id))) continue;
      const { group } = this.policy.indicators[ids[0]!];
      const ends = ids.flatMap((id) => {
        const { anchors, strength } = this.policy.indicators[id];
        return [anchors[0]![1], anchors[anchors.length - 1]![1]].map((points) => strength * (points - averagePoints));
      });
      add(good, group, Math.max(0, ...ends));
      add(bad, group, Math.max(0, ...ends.map((x) => -x)));
    }
    const [own, against] = this.sides(null).map(total) as [number, number];
    return [withinScale(averagePoints + own - total(bad) + this.carried), withinScale(averagePoints + total(good) - against)];
  }

  /** The score before it is cut, if one indicator were worth so many points. */
  scoreWith(id: IndicatorId, points: number): number {
    const [good, bad] = this.sides(id);
    const { group } = this.policy.indicators[id];
    const x = this.contribution(this.place(id), points);
    add(good, group, this.beyondTwins(id, x, 1));
    add(bad, group, this.beyondTwins(id, x, -1));
    return averagePoints + total(good) - total(bad) + this.carriedWith(id);
  }

  /** The points at which one indicator brings the score to `wanted`, others as they are; null where no points do. */
  pointsFor(id: IndicatorId, wanted: number): number | null {
    const place = this.place(id);
    const atAverage = this.scoreWith(id, averagePoints);
    const forClient = wanted > atAverage;
    const sign = forClient ? 1 : -1;
    const rest = this.sides(id);
    const side = rest[forClient ? 0 : 1];
    const faded = forClient ? place.strength * place.trust : place.strength;
    if (wanted === atAverage) return averagePoints;
    if (!(faded > 0)) return null;
    const twins = this.strongestTwin(id, sign);
    // What this side must come to, the other side holding what it holds without this indicator.
    add(rest[0], place.group, this.strongestTwin(id, 1));
    add(rest[1], place.group, this.strongestTwin(id, -1));
    const needed = total(side) + Math.abs(wanted - atAverage);
    const voice = voiceOf(place.group);
    let extra: number;
    if (voice < 0) extra = needed - total(side);
    else {
      const others = side.voices.filter((_, k) => k !== voice);
      const most = Math.max(...others);
      const sum = others.reduce((all, own) => all + own, 0);
      // Below the strongest of the other voices this one counts half; above it in full, and that one half.
      const asOther = (needed - side.others - most - otherVoices * (sum - most)) / otherVoices;
      extra = (asOther <= most ? asOther : needed - side.others - otherVoices * sum) - side.voices[voice]!;
    }
    const points = averagePoints + (sign * (twins + extra)) / faded;
    return points < -1e-9 || points > 100 + 1e-9 ? null : points;
  }

  private place(id: IndicatorId): Place {
    const { group, strength } = this.policy.indicators[id];
    return { id, group, strength, trust: this.signals.trust?.get(group)?.[this.client] ?? 1 };
  }

  private contribution({ strength, trust }: Place, points: number): number {
    const x = strength * (points - averagePoints);
    return x > 0 ? x * trust : x;
  }

  /** Both sides of the evidence, without the set of twins of one indicator where one is named. */
  private sides(without: IndicatorId | null): [good: Side, bad: Side] {
    const sides: [Side, Side] = [0, 1].map(() => ({ voices: voiceIds.map(() => 0), others: 0 })) as [Side, Side];
    for (const ids of twinSetsOf(this.policy)) {
      if (without !== null && ids.includes(without)) continue;
      const { group } = this.policy.indicators[ids[0]!];
      const known = ids.map((id) => this.alone.get(id) ?? 0);
      add(sides[0], group, Math.max(0, ...known));
      add(sides[1], group, Math.max(0, ...known.map((x) => -x)));
    }
    return sides;
  }

  private strongestTwin(id: IndicatorId, sign: 1 | -1): number {
    const twins = twinSetsOf(this.policy).find((ids) => ids.includes(id)) ?? [];
    return Math.max(0, ...twins.filter((twin) => twin !== id).map((twin) => sign * (this.alone.get(twin) ?? 0)));
  }

  private beyondTwins(id: IndicatorId, x: number, sign: 1 | -1): number {
    return Math.max(sign * x, this.strongestTwin(id, sign));
  }

  /** What a former bad rating takes off once the first indicator of an unknown group is known: the less is unknown, the less it speaks. */
  private carriedWith(id: IndicatorId): number {
    const { group, strength } = this.policy.indicators[id];
    if (this.carried === 0 || isKnown(this.ratings, group, this.client)) return this.carried;
    const full = groupIds.reduce((sum, own) => sum + fullStrengthOf(own, this.policy), 0);
    const unknown = 1 - this.ratings.coverage[this.client]!;
    return this.carried * (1 - Math.min(fullStrengthOf(group, this.policy), strength) / full / unknown);
  }
}
