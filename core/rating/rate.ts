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
  const evidence = weigh(points, signals, policy, scratch);
  const { contributions, known, coverage } = evidence;

  const carried = signals.carried ? former(signals.carried, coverage, policy) : null;
  const raw = scratch.column(count).fill(averagePoints);
  for (const own of contributions.values()) addKnown(raw, own);
  if (carried) addKnown(raw, carried);

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

function addKnown(sums: Float64Array, own: Float64Array): void {
  for (let i = 0; i < sums.length; i++) if (own[i] === own[i]) sums[i]! += own[i]!;
}

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

type Evidence = Pick<Ratings, "contributions" | "known" | "coverage">;

function weigh(points: ReadonlyMap<IndicatorId, Float64Array>, { count, trust }: Signals, policy: Policy, scratch: Scratch): Evidence {
  const contributions = new Map<IndicatorId, Float64Array>();
  const known = new Uint8Array(count);
  const sets = twinSetsOf(policy).map((ids) => ids.filter((id) => points.has(id)));
  const up = voiceIds.map(() => scratch.column(count));
  const down = voiceIds.map(() => scratch.column(count));
  const heard = groupIds.map(() => scratch.column(count));
  const strongest = scratch.column(count);
  for (const ids of sets) {
    if (ids.length === 0) continue;
    const { group } = policy.indicators[ids[0]!];
    const place = groupIds.indexOf(group);
    const voice = (voiceIds as readonly GroupId[]).indexOf(group);
    const columns = ids.map((id) =>
      contributionOf(points.get(id)!, policy.indicators[id].strength, trust?.get(group), scratch.column(count)),
    );
    columns.forEach((own, k) => contributions.set(ids[k]!, own));
    if (columns.length > 1) keepStrongest(columns, count);
    strongest.fill(0);
    columns.forEach((own, k) => {
      hear(own, policy.indicators[ids[k]!].strength, trust?.get(group) ?? null, strongest, known, 1 << place);
      if (voice >= 0) addBySide(own, up[voice]!, down[voice]!);
    });
    addKnown(heard[place]!, strongest);
  }
  halveOthers(contributions, up, down, count, policy);
  return { contributions, known, coverage: coverageOf(heard, scratch.column(count), policy) };
}

/** Notes where an indicator speaks, and the most any twin could have said. */
function hear(
  own: Float64Array,
  strength: number,
  share: Float64Array | null,
  strongest: Float64Array,
  known: Uint8Array,
  group: number,
): void {
  for (let i = 0; i < own.length; i++) {
    const x = own[i]!;
    if (x !== x) continue;
    const counted = share === null ? strength : strength * share[i]!;
    if (counted > strongest[i]!) strongest[i] = counted;
    if (counted > 0 || x < 0) known[i]! |= group;
  }
}

function addBySide(own: Float64Array, up: Float64Array, down: Float64Array): void {
  for (let i = 0; i < own.length; i++) {
    const x = own[i]!;
    if (x > 0) up[i]! += x;
    else if (x < 0) down[i]! += x;
  }
}

/** Strength × (points − 55); where that favours the client, reduced as far as the evidence is not reliable. */
function contributionOf(points: Float64Array, strength: number, trust: Float64Array | undefined, own: Float64Array): Float64Array {
  for (let i = 0; i < points.length; i++) {
    const x = strength * (points[i]! - averagePoints);
    own[i] = trust && x > 0 ? x * trust[i]! : x;
  }
  return own;
}

/** Of twins leaves the strongest on each side, the first of equals; the others add nothing. */
function keepStrongest(columns: readonly Float64Array[], count: number): void {
  for (let i = 0; i < count; i++) {
    let best = -1;
    let worst = -1;
    for (let k = 0; k < columns.length; k++) {
      const x = columns[k]![i]!;
      if (x > 0 && (best < 0 || x > columns[best]![i]!)) best = k;
      if (x < 0 && (worst < 0 || x < columns[worst]![i]!)) worst = k;
    }
    for (let k = 0; k < columns.length; k++) if (k !== best && k !== worst && columns[k]![i] === columns[k]![i]) columns[k]![i] = 0;
  }
}

function halveOthers(
  contributions: ReadonlyMap<IndicatorId, Float64Array>,
  up: readonly Float64Array[],
  down: readonly Float64Array[],
  count: number,
  policy: Policy,
): void {
  const strongestFor = new Uint8Array(count);
  const strongestAgainst = new Uint8Array(count);
  for (let v = 1; v < up.length; v++) {
    takeLarger(strongestFor, up, v, 1);
    takeLarger(strongestAgainst, down, v, -1);
  }
  for (const [id, own] of contributions) {
    const voice = (voiceIds as readonly GroupId[]).indexOf(policy.indicators[id].group);
    if (voice >= 0) halve(own, voice, strongestFor, strongestAgainst);
  }
}

/** Puts a voice in the place of the strongest so far where it says more on this side. */
function takeLarger(strongest: Uint8Array, said: readonly Float64Array[], voice: number, side: 1 | -1): void {
  const own = said[voice]!;
  for (let i = 0; i < own.length; i++) if (own[i]! * side > said[strongest[i]!]![i]! * side) strongest[i] = voice;
}

function halve(own: Float64Array, voice: number, strongestFor: Uint8Array, strongestAgainst: Uint8Array): void {
  for (let i = 0; i < own.length; i++) {
    const x = own[i]!;
    if (x > 0 ? strongestFor[i] !== voice : x < 0 && strongestAgainst[i] !== voice) own[i] = x * otherVoices;
  }
}

/** The most a group can say, as coverage counts it. */
export function fullStrengthOf(group: GroupId, policy: Policy): number {
  let sum = 0;
  for (const ids of twinSetsOf(policy))
    if (policy.indicators[ids[0]!].group === group) sum += Math.max(...ids.map((id) => policy.indicators[id].strength));
  return Math.min(fullVoice, sum);
}

function coverageOf(heard: readonly Float64Array[], coverage: Float64Array, policy: Policy): Float64Array {
  const full = groupIds.map((group) => fullStrengthOf(group, policy));
  const total = full.reduce((sum, own) => sum + own, 0);
  const count = coverage.length;
  if (total === 0) return coverage;
  heard.forEach((own, place) => {
    for (let i = 0; i < count; i++) coverage[i]! += Math.min(own[i]!, full[place]!);
  });
  for (let i = 0; i < count; i++) coverage[i]! /= total;
  return coverage;
}

/** Missing evidence does not improve a bad former rating: it counts against the client in place of the evidence now unknown. */
function former(carried: Float64Array, coverage: Float64Array, policy: Policy): Float64Array {
  const bad = policy.classCuts[2];
  return carried.map((points, i) => (points < bad ? policy.staleShare * (1 - coverage[i]!) * (points - averagePoints) : 0));
}
