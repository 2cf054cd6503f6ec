import { classPolicy, groupIds, voiceIds, type GroupId, type IndicatorId, type Policy, type RiskClass } from "../policy/policy";
import { Scratch } from "../cells/scratch";
import { averagePoints } from "./average";
import { defaultProbability } from "./default-probability";
import { eventCodes } from "./events";
import { pointsOfColumn } from "./points";
import { twinSetsOf } from "./twins";

/** What is known of a list of clients, a column an indicator. Missing is NaN; infinite means "beyond the scale". */
export interface Signals {
  readonly count: number;
  readonly indicators: ReadonlyMap<IndicatorId, Float64Array>;
  /** Bits of events, by client. */
  readonly events: Int32Array;
  /** Classes a client is moved by a person's override; worse if positive. */
  readonly notches?: Int8Array | null;
  /** Classes worse, where warnings follow each other. */
  readonly warned?: Uint8Array | null;
  /** Part of what speaks for a client that a group still counts for, where it is old; all of it elsewhere. */
  readonly trust?: ReadonlyMap<GroupId, Float64Array>;
  /** Points of a former rating; a bad one counts in place of evidence that is no longer known. NaN where there is none. */
  readonly carried?: Float64Array | null;
  /** 1 where a guarantee covers what the client owes: its youth alone does not hold it down. */
  readonly vouchedFor?: Uint8Array;
  /** 1 where a group is told of in words that no scale gives points to: not unknown, and not evidence. */
  readonly named?: ReadonlyMap<GroupId, Uint8Array>;
  /** 1 where a client's accounts are there, and confidential. */
  readonly withheld?: Uint8Array | null;
}

export interface Ratings {
  /** 0 to 100, 100 best; NaN where payment, bureau and accounts are all unknown. */
  readonly score: Float64Array;
  /** The score before it is kept within 0 and 100: 55 and all contributions. */
  readonly raw: Float64Array;
  /** Of default within a year, 0 to 1, a hard event's floor applied. */
  readonly probability: Float64Array;
  /** Share of the evidence asked for that is known, 0 to 1. */
  readonly coverage: Float64Array;
  readonly riskClass: Uint8Array;
  readonly floor: Uint8Array;
  /** Points of each indicator, NaN where it is unknown. */
  readonly points: ReadonlyMap<IndicatorId, Float64Array>;
  /** What each indicator adds to the score: 0 where a related indicator counts in its place, NaN where it is unknown. */
  readonly contributions: ReadonlyMap<IndicatorId, Float64Array>;
  /** What a former bad rating takes off; null where no former rating was given. */
  readonly carried: Float64Array | null;
  /** Bits of the groups of which something is known, in the order of `groupIds`. */
  readonly known: Uint8Array;
}

/** Part at which the voices beside the strongest count, on each side: what they say overlaps. */
export const otherVoices = 0.5;
/** A group's strength is capped here when coverage is measured: a voice is fully heard before its last figure is known. */
const fullVoice = 1;

export const isKnown = ({ known }: Pick<Ratings, "known">, group: GroupId, client: number): boolean =>
  (known[client]! & (1 << groupIds.indexOf(group))) !== 0;

/** Guards the class boundaries against the last bits: 60 must not become 59.999…. */
const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The class of a score alone, no floor applied. */
export function classOfScore(score: number, classCuts: Policy["classCuts"]): RiskClass {
  const rounded = round6(score);
  return rounded >= classCuts[0] ? 1 : rounded >= classCuts[1] ? 2 : rounded >= classCuts[2] ? 3 : rounded >= classCuts[3] ? 4 : 5;
}

export const withinScale = (raw: number): number => (raw < 0 ? 0 : raw > 100 ? 100 : raw);

/**
 * Rates clients by a scorecard that adds up: 55 points for the average client, and for each indicator its strength × (its
 * points − 55). What is unknown adds nothing. Of twins only the strongest counts on each side; of the voices payment,
 * bureau and accounts the strongest counts in full on each side, the others half. Hard events then forbid a class better
 * than their floor.
 */
export function rate(signals: Signals, policy: Policy, scratch = new Scratch()): Ratings {
  const { count, events, notches, warned } = signals;
  const points = new Map<IndicatorId, Float64Array>();
  for (const id of Object.keys(policy.indicators) as IndicatorId[]) {
    const values = signals.indicators.get(id);
    if (values) points.set(id, pointsOfColumn(policy.indicators[id].anchors, values, scratch.column(count)));
  }
  const { contributions, known, coverage, raw } = weigh(points, signals, policy, scratch);

  const carried = signals.carried ? former(signals.carried, coverage, policy) : null;
  if (carried) for (let i = 0; i < count; i++) raw[i]! += carried[i]!;

  const ratings: Ratings = {
    score: scratch.column(count),
    raw,
    probability: scratch.column(count),
    coverage,
    riskClass: new Uint8Array(count),
    floor: floorsOf(events, policy),
    points,
    contributions,
    carried,
    known,
  };
  conclude(ratings, notches ?? null, warned ?? null, policy);
  return ratings;
}

// The loops below are functions of their own: an engine makes a loop quick once its function has been called often.

/** The class a client's hard events forbid to be better than; 0 where it has none. */
function floorsOf(events: Int32Array, policy: Policy): Uint8Array {
  const floors = Uint8Array.from(eventCodes, (code) => policy.floors[code]);
  const floor = new Uint8Array(events.length);
  for (let i = 0; i < events.length; i++)
    for (let bits = events[i]!, bit = 0; bits !== 0; bits >>>= 1, bit++) if (bits & 1 && floors[bit]! > floor[i]!) floor[i] = floors[bit]!;
  return floor;
}

const voices = voiceIds.reduce((bits, voice) => bits | (1 << groupIds.indexOf(voice)), 0);

/** Score, probability and class of each client, from its raw score and its floor. */
function conclude(ratings: Ratings, notches: Int8Array | null, warned: Uint8Array | null, policy: Policy): void {
  const { score, raw, probability, riskClass, floor, known } = ratings;
  const { classCuts } = policy;
  const leastOf = Float64Array.from([0, 1, 2, 3, 4, 5] as const, (each) => classPolicy(policy, each).leastProbability);
  for (let i = 0; i < score.length; i++) {
    const least = floor[i]! > 0 ? leastOf[floor[i]!]! : 0;
    if ((known[i]! & voices) === 0) {
      score[i] = raw[i] = NaN;
      // A hard event is knowledge enough.
      riskClass[i] = floor[i]! >= 4 ? floor[i]! : 0;
      probability[i] = riskClass[i] === 0 ? Math.max(least, leastOf[0]!) : least;
    } else {
      score[i] = withinScale(raw[i]!);
      probability[i] = Math.max(least, defaultProbability(raw[i]!, policy));
      const own = classOfScore(score[i]!, classCuts) + (notches === null ? 0 : notches[i]!) + (warned === null ? 0 : warned[i]!);
      // No notch leads past the floor of a hard event, nor past the scale.
      riskClass[i] = Math.max(Math.min(5, Math.max(1, own)), floor[i]!);
    }
  }
}

type Evidence = Pick<Ratings, "contributions" | "known" | "coverage" | "raw">;

/** An indicator of which a list of clients knows something. */
interface Counted {
  readonly points: Float64Array;
  readonly strength: number;
  /** Its group's place in `groupIds`, and in `voiceIds` where it is a voice, else -1. */
  readonly group: number;
  readonly voice: number;
  /** Part that counts of what it says for a client. */
  readonly trust: Float64Array | null;
  readonly contributions: Float64Array;
  /** Where its twins end, itself included. */
  readonly twinsEnd: number;
}

/**
 * What each indicator adds, client by client: strength × (points − 55); where that favours the client, reduced as far as the evidence
 * is not reliable. What is unknown stays so.
 */
function weigh(points: ReadonlyMap<IndicatorId, Float64Array>, { count, trust }: Signals, policy: Policy, scratch: Scratch): Evidence {
  const contributions = new Map<IndicatorId, Float64Array>();
  const counted: Counted[] = [];
  for (const twins of twinSetsOf(policy)) {
    const ids = twins.filter((id) => points.has(id));
    const twinsEnd = counted.length + ids.length;
    for (const id of ids) {
      const { group, strength } = policy.indicators[id];
      const own = scratch.column(count);
      contributions.set(id, own);
      counted.push({
        points: points.get(id)!,
        strength,
        group: groupIds.indexOf(group),
        voice: (voiceIds as readonly GroupId[]).indexOf(group),
        trust: trust?.get(group) ?? null,
        contributions: own,
        twinsEnd,
      });
    }
  }
  const evidence = { contributions, known: new Uint8Array(count), coverage: scratch.column(count), raw: scratch.column(count) };
  weighClients(counted, evidence, policy);
  return evidence;
}

function weighClients(counted: readonly Counted[], { known, coverage, raw }: Evidence, policy: Policy): void {
  const full = Float64Array.from(groupIds, (group) => fullStrengthOf(group, policy));
  const fullTotal = full.reduce((sum, own) => sum + own, 0);
  const added = new Float64Array(counted.length);
  const up = new Float64Array(voiceIds.length);
  const down = new Float64Array(voiceIds.length);
  const heard = new Float64Array(groupIds.length);
  for (let i = 0; i < raw.length; i++) {
    // Of so few places, `fill` would take longer than the loop.
    for (let voice = 0; voice < up.length; voice++) up[voice] = down[voice] = 0;
    for (let group = 0; group < heard.length; group++) heard[group] = 0;
    let groups = 0;
    for (let k = 0; k < counted.length;) {
      const { group, voice, twinsEnd } = counted[k]!;
      const first = k;
      // Of twins the strongest speaks on each side, the first of equals, and the most any of them could have said is heard.
      let best = -1;
      let worst = -1;
      let strongest = 0;
      for (; k < twinsEnd; k++) {
        const { points, strength, trust } = counted[k]!;
        const share = trust === null ? 1 : trust[i]!;
        const plain = strength * (points[i]! - averagePoints);
        const x = plain > 0 ? plain * share : plain;
        added[k] = x;
        if (x !== x) continue;
        if (x > 0 && (best < 0 || x > added[best]!)) best = k;
        if (x < 0 && (worst < 0 || x < added[worst]!)) worst = k;
        const most = strength * share;
        if (most > strongest) strongest = most;
        if (most > 0 || x < 0) groups |= 1 << group;
      }
      // The others add nothing.
      for (let twin = first; twin < k; twin++) if (twin !== best && twin !== worst && added[twin] === added[twin]) added[twin] = 0;
      heard[group]! += strongest;
      if (voice < 0) continue;
      if (best >= 0) up[voice]! += added[best]!;
      if (worst >= 0) down[voice]! += added[worst]!;
    }
    // The strongest voice on each side counts in full, the others half.
    let strongestFor = 0;
    let strongestAgainst = 0;
    for (let voice = 1; voice < up.length; voice++) {
      if (up[voice]! > up[strongestFor]!) strongestFor = voice;
      if (down[voice]! < down[strongestAgainst]!) strongestAgainst = voice;
    }
    let sum = averagePoints;
    for (let k = 0; k < counted.length; k++) {
      const { voice, contributions } = counted[k]!;
      const x = added[k]!;
      const isOther = voice >= 0 && (x > 0 ? voice !== strongestFor : x < 0 && voice !== strongestAgainst);
      const own = isOther ? x * otherVoices : x;
      contributions[i] = own;
      if (own === own) sum += own;
    }
    let covered = 0;
    for (let group = 0; group < full.length; group++) covered += Math.min(heard[group]!, full[group]!);
    coverage[i] = fullTotal === 0 ? 0 : covered / fullTotal;
    raw[i] = sum;
    known[i] = groups;
  }
}

/** The most a group can say, as coverage counts it. */
export function fullStrengthOf(group: GroupId, policy: Policy): number {
  let sum = 0;
  for (const ids of twinSetsOf(policy))
    if (policy.indicators[ids[0]!].group === group) sum += Math.max(...ids.map((id) => policy.indicators[id].strength));
  return Math.min(fullVoice, sum);
}

/** Missing evidence does not improve a bad former rating: it counts against the client in place of the evidence now unknown. */
function former(carried: Float64Array, coverage: Float64Array, policy: Policy): Float64Array {
  const bad = policy.classCuts[2];
  return carried.map((points, i) => (points < bad ? policy.staleShare * (1 - coverage[i]!) * (points - averagePoints) : 0));
}
