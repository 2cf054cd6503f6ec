import { groupIds, type EventCode, type GroupId, type IndicatorId, type Policy, type RiskClass } from "../policy/policy";
import { formatShortest } from "../cells/formats";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { disagreementOf, modelsIn } from "./disagreement";
import { eventCodes } from "./events";
import { averagePoints } from "./average";
import { valueAt } from "./points";
import { classOfScore, fullStrengthOf, isKnown, type Ratings, type Signals } from "./rate";
import type { Reason } from "./reason";
import { showCut, showValue, signBetween, stepsOf } from "./shown";

/** Smaller contributions are left out of a text; a list holds all. */
const leastShown = 1;
const widest = 1e9;
const farOut = 250_000;

interface CountedIndicator {
  readonly id: IndicatorId;
  readonly values: Float64Array;
  readonly contributions: Float64Array;
  readonly steps: number;
  /** Places of ready reasons by shown value and shown points. */
  readonly reasons: PlaceTable;
}

/** Places by a key of 31 bits. Such a table is looked through in a fraction of the time of a Map, three times for each of a million clients. */
class PlaceTable {
  /** A key and its place side by side, so that one line of the processor's cache holds both; place 0 is an empty slot. */
  private slots = new Int32Array(128);
  private count = 0;

  /** The place kept under a key; 0 where there is none. */
  get(key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let at = slotOf(key) & mask; slots[at + 1] !== 0; at = (at + 2) & mask) if (slots[at] === key) return slots[at + 1]!;
    return 0;
  }

  /** Keeps a place under a key that has none. */
  keep(key: number, place: number): void {
    if (++this.count * 4 >= this.slots.length) this.grow();
    this.put(key, place);
  }

  private put(key: number, place: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = slotOf(key) & mask;
    while (slots[at + 1] !== 0) at = (at + 2) & mask;
    slots[at] = key;
    slots[at + 1] = place;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 2) if (slots[at + 1] !== 0) this.put(slots[at]!, slots[at + 1]!);
  }
}

/** Where a key is looked for first: an even number. */
const slotOf = (key: number): number => {
  const spread = Math.imul(key, 0x9e3779b1);
  return (spread ^ (spread >>> 15)) << 1;
};

/** A reason, and its text as it follows another in a list. */
interface Written {
  readonly reason: Reason;
  readonly next: string;
}

/**
 * Writes the reasons of ratings: the hard events that bind and what moved the class, then what was added to the score and
 * taken off it, the most first, then models that disagree, then which voices are unknown. With the 55 points of the
 * average client the contributions of a full list add up to the score. Reasons are kept by shown value, since a million
 * clients share few of them.
 */
export class ReasonWriter {
  private readonly texts;
  private readonly groups: readonly GroupId[];
  /** Every reason written so far. A client's are kept as their places here, from 1: whole numbers are looked up and kept for a fraction of a text. */
  private readonly all: Written[] = [];
  private readonly ready = new Map<IndicatorId, PlaceTable>();
  private readonly others = new Map<string | number, number>();
  private readonly unknowns = new Map<number, number>();
  /** The reasons of the client in hand are the first `found`: an array that is emptied for each client is made anew for each. */
  private readonly picked: number[] = [];
  private found = 0;
  private readonly exact: number[] = [];
  private signals!: Signals;
  private ratings!: Ratings;
  private counted!: readonly CountedIndicator[];
  /** What each of them adds, then what a former rating takes off and what is cut off at the ends of the scale. */
  private added!: readonly Float64Array[];
  private models!: readonly IndicatorId[];
  private sizes = new Float64Array(0);
  private ranked = new Uint8Array(0);

  constructor(
    private readonly policy: Policy,
    private readonly language: Language,
  ) {
    this.texts = textsIn(language);
    this.groups = groupIds.filter((group) => fullStrengthOf(group, policy) > 0);
  }

  /** Turns to these ratings; texts written before are kept. */
  about(signals: Signals, ratings: Ratings): this {
    this.signals = signals;
    this.ratings = ratings;
    this.models = modelsIn(this.policy, ratings);
    this.counted = [...ratings.contributions].map(([id, contributions]) => {
      let reasons = this.ready.get(id);
      if (!reasons) this.ready.set(id, (reasons = new PlaceTable()));
      return { id, contributions, values: signals.indicators.get(id)!, steps: stepsOf(id), reasons };
    });
    const { score, raw } = ratings;
    const carried = ratings.carried ?? new Float64Array(score.length);
    const cut = new Float64Array(score.length);
    for (let i = 0; i < cut.length; i++) cut[i] = score[i]! - raw[i]!;
    this.added = [...this.counted.map(({ contributions }) => contributions), carried, cut];
    this.sizes = new Float64Array(this.added.length);
    this.ranked = new Uint8Array(this.added.length);
    return this;
  }

  /** At most `count` reasons of one client, as one text. */
  write(client: number, count: number): string {
    this.pick(client, count, leastShown);
    return this.text(this.picked, 0, this.found);
  }

  /** Puts the places of what `write` would write into a list of them that is 0 so far. */
  keepReasons(client: number, count: number, places: Int32Array, at: number): void {
    this.pick(client, count, leastShown);
    for (let k = 0; k < this.found; k++) places[at + k] = this.picked[k]!;
  }

  /** The text of at most `count` reasons kept there. */
  text(places: ArrayLike<number>, at: number, count: number): string {
    if (count === 0 || places[at] === 0) return this.texts.reasons.nothing;
    let text = this.writtenAt(places[at]!).reason.text;
    for (let k = 1; k < count && places[at + k] !== 0; k++) text += this.writtenAt(places[at + k]!).next;
    return text;
  }

  private writtenAt(place: number): Written {
    return this.all[place - 1]!;
  }

  /** The same reasons as data, with values and points as they are, however small. */
  list(client: number, count: number): Reason[] {
    this.pick(client, count, 0);
    return this.picked.slice(0, this.found).map((place, k): Reason => {
      const { reason } = this.writtenAt(place);
      const points = this.exact[k]!;
      if (reason.kind === "contribution") return { ...reason, value: this.signals.indicators.get(reason.indicator)![client]!, points };
      return reason.kind === "stale" || reason.kind === "cut" ? { ...reason, points } : reason;
    });
  }

  private pick(client: number, count: number, least: number): void {
    const { exact, counted, sizes } = this;
    this.found = 0;
    if (this.ratings.floor[client]! >= 2) this.pickEvents(client, count);
    if (this.signals.notches || this.signals.warned) this.pickNotches(client, count);
    const places = this.rank(client, Math.min(count - this.found, sizes.length), least);
    for (let rank = 0; rank < places; rank++) {
      const k = this.ranked[rank]!;
      const points = sizes[k]!;
      exact[this.found] = points;
      if (k < counted.length) this.add(this.contribution(counted[k]!, client, points));
      else this.add(k === counted.length ? this.stale(client, points) : this.cut(points));
    }
    if (this.models.length > 1 && this.found < count) this.pickDisagreement(client);
    const unknown = this.found < count ? this.unknown(client) : 0;
    if (unknown !== 0) this.add(unknown);
  }

  private add(place: number): void {
    this.picked[this.found++] = place;
  }

  /** Puts the largest of what was added first, of equals the first, where it is at least so much; answers how many there are, at most `most`. */
  private rank(client: number, most: number, least: number): number {
    const { sizes, ranked, added, ratings } = this;
    const score = ratings.score[client]!;
    if (score !== score) return 0;
    let found = 0;
    for (let k = 0; k < added.length; k++) {
      const own = added[k]![client]!;
      const size = Math.abs(own);
      // An unknown one is neither.
      if (!(size > 1e-12 && size >= least)) continue;
      sizes[k] = own;
      let place = found;
      while (place > 0 && size > Math.abs(sizes[ranked[place - 1]!]!) + 1e-12) place--;
      if (place >= most) continue;
      if (found < most) found++;
      for (let after = found - 1; after > place; after--) ranked[after] = ranked[after - 1]!;
      ranked[place] = k;
    }
    return found;
  }

  private pickEvents(client: number, count: number): void {
    const { floors, classCuts } = this.policy;
    const binding = this.ratings.floor[client]! as RiskClass;
    const score = this.ratings.score[client]!;
    // A grave event is always worth a line; a lesser one only where it holds the class down.
    if (binding < 4 && (Number.isNaN(score) || classOfScore(score, classCuts) >= binding)) return;
    const events = this.signals.events[client]!;
    for (let bit = 0; bit < eventCodes.length && this.found < count; bit++) {
      const event = eventCodes[bit]!;
      if (events & (1 << bit) && floors[event] === binding) this.add(this.event(event, binding));
    }
  }

  private event(event: EventCode, riskClass: RiskClass): number {
    const text = (): string => this.texts.reasons.floor(this.texts.events[event], riskClass);
    return this.others.get(event) ?? this.keep(event, { kind: "event", event, riskClass, text: text() });
  }

  private pickNotches(client: number, count: number): void {
    const { reasons } = this.texts;
    const notch = this.signals.notches?.[client] ?? 0;
    if ((this.signals.warned?.[client] ?? 0) > 0 && this.found < count)
      this.add(this.others.get("warnings") ?? this.keep("warnings", { kind: "warnings", text: reasons.warnings }));
    if (notch === 0 || this.found === count) return;
    const key = `notch${notch}`;
    this.add(this.others.get(key) ?? this.keep(key, { kind: "override", notch, text: reasons.override(notch) }));
  }

  private pickDisagreement(client: number): void {
    const found = disagreementOf(this.models, this.ratings, client);
    if (!found) return;
    const { indicators, reasons } = this.texts;
    const apart = Math.round(found.apart);
    const key = `${found.worst}|${found.best}|${apart}`;
    this.add(
      this.others.get(key) ??
        this.keep(key, {
          kind: "disagreement",
          ...found,
          apart,
          text: reasons.disagreement(indicators[found.best], indicators[found.worst], formatShortest(apart, this.language, 0)),
        }),
    );
  }

  private stale(client: number, points: number): number {
    const former = Math.round(this.signals.carried![client]!);
    const key = (former + 2) * 65_536 + shownPoints(points);
    return this.others.get(key) ?? this.keep(key, { kind: "stale", former, points, text: this.staleText(former, points) });
  }

  private staleText(former: number, points: number): string {
    return this.texts.reasons.stale(formatShortest(former, this.language, 0), this.signed(points));
  }

  private cut(points: number): number {
    const key = shownPoints(points);
    return this.others.get(key) ?? this.keep(key, { kind: "cut", points, text: this.texts.reasons.cut(this.signed(points)) });
  }

  private signed(points: number): string {
    const shown = shownPoints(points) / 10;
    return (shown < 0 ? "\u2212" : "+") + formatShortest(Math.abs(shown), this.language, 1);
  }

  /** Takes a reason among those that are written; answers with its place. */
  private written(reason: Reason): number {
    return this.all.push({ reason, next: this.texts.reasons.separator + reason.text });
  }

  private keep(key: string | number, reason: Reason): number {
    const place = this.written(reason);
    this.others.set(key, place);
    return place;
  }

  private contribution({ id, values, steps, reasons: ready }: CountedIndicator, client: number, points: number): number {
    const value = values[client]!;
    const rounded = Math.round(Math.min(widest, Math.max(-widest, value)) * steps);
    // A key of 31 bits is looked up without being boxed; what lies further out is rare, and written anew.
    if (!(rounded > -farOut && rounded < farOut)) return this.contributionOf(id, value === Infinity ? value : rounded / steps, points);
    const key = (rounded | 0) * 4096 + ((shownPoints(points) + 2048) | 0);
    const known = ready.get(key);
    if (known !== 0) return known;
    const place = this.contributionOf(id, rounded / steps, points);
    ready.keep(key, place);
    return place;
  }

  private contributionOf(id: IndicatorId, value: number, points: number): number {
    const average = valueAt(this.policy.indicators[id].anchors, averagePoints, false);
    const { reasons, indicators } = this.texts;
    const compared = id === "legalEvents" ? "" : this.compared(id, value, average);
    const text = reasons.contribution(indicators[id] + compared, this.signed(points));
    return this.written({ kind: "contribution", indicator: id, value, average, points, text });
  }

  /** The value beside that of an average client; alone where both read alike. */
  private compared(id: IndicatorId, value: number, average: number | null): string {
    const own = showValue(id, value, this.language);
    if (average === null) return ` ${own}`;
    const usual = showCut(id, average, this.language);
    return own === usual ? ` ${own}` : ` ${own} ${signBetween(id, value, average)} ${usual}`;
  }

  /** 0 where nothing is unknown. */
  private unknown(client: number): number {
    let mask = 0;
    for (let k = 0; k < this.groups.length; k++) if (!this.isToldOf(this.groups[k]!, client)) mask |= 1 << k;
    if (this.signals.withheld?.[client] === 1) mask |= withheldBit;
    const known = this.unknowns.get(mask);
    return known ?? this.keepUnknown(mask);
  }

  private keepUnknown(mask: number): number {
    const groups = this.groups.filter((_, k) => mask & (1 << k));
    const text = this.texts.reasons.unknown(groups.map((group) => groupLabel(group, (mask & withheldBit) !== 0, this.language)).join(", "));
    const place = groups.length === 0 ? 0 : this.written({ kind: "unknown", groups, text });
    this.unknowns.set(mask, place);
    return place;
  }

  private isToldOf(group: GroupId, client: number): boolean {
    return isKnown(this.ratings, group, client) || (this.signals.named?.get(group)?.[client] ?? 0) === 1;
  }
}

const withheldBit = 1 << groupIds.length;

/** What a group of indicators is called; accounts that are confidential are not merely missing: the client itself may show them. */
export const groupLabel = (group: GroupId, withheld: boolean, language: Language): string =>
  group === "financial" && withheld ? textsIn(language).reasons.withheld : textsIn(language).groups[group];

/** Tenths of points as a text shows them: whole points from one on. */
const shownPoints = (points: number): number => (Math.abs(points) >= 0.95 ? Math.round(points) * 10 : Math.round(points * 10));
