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
const cacheSize = 100_000;

interface CountedIndicator {
  readonly id: IndicatorId;
  readonly values: Float64Array;
  readonly contributions: Float64Array;
  /** Ready reasons by shown value and shown points. */
  readonly reasons: Map<number, Reason>;
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
  private readonly ready = new Map<IndicatorId, Map<number, Reason>>();
  private readonly others = new Map<string | number, Reason>();
  private readonly unknowns = new Map<number, Reason | null>();
  private readonly picked: Reason[] = [];
  private readonly exact: number[] = [];
  private signals!: Signals;
  private ratings!: Ratings;
  private counted!: readonly CountedIndicator[];
  private models!: readonly IndicatorId[];
  private sizes = new Float64Array(0);

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
      if (!reasons) this.ready.set(id, (reasons = new Map<number, Reason>()));
      return { id, contributions, values: signals.indicators.get(id)!, reasons };
    });
    this.sizes = new Float64Array(this.counted.length + 2);
    return this;
  }

  /** At most `count` reasons of one client, as one text. */
  write(client: number, count: number): string {
    const { separator, nothing } = this.texts.reasons;
    const reasons = this.pick(client, count, leastShown);
    if (reasons.length === 0) return nothing;
    let text = reasons[0]!.text;
    for (let k = 1; k < reasons.length; k++) text += separator + reasons[k]!.text;
    return text;
  }

  /** The same reasons as data, with values and points as they are, however small. */
  list(client: number, count: number): Reason[] {
    return this.pick(client, count, 0).map((reason, k): Reason => {
      const points = this.exact[k]!;
      if (reason.kind === "contribution") return { ...reason, value: this.signals.indicators.get(reason.indicator)![client]!, points };
      return reason.kind === "stale" || reason.kind === "cut" ? { ...reason, points } : reason;
    });
  }

  private pick(client: number, count: number, least: number): readonly Reason[] {
    const { picked, exact, counted, sizes } = this;
    picked.length = 0;
    if (this.ratings.floor[client]! >= 2) this.pickEvents(client, count);
    if (this.signals.notches || this.signals.warned) this.pickNotches(client, count);
    this.measure(client);
    while (picked.length < count) {
      const k = this.largest(least);
      if (k < 0) break;
      const points = sizes[k]!;
      exact[picked.length] = points;
      picked.push(
        k < counted.length
          ? this.contribution(counted[k]!, client, points)
          : k === counted.length
            ? this.stale(client, points)
            : this.cut(points),
      );
      sizes[k] = 0;
    }
    if (this.models.length > 1 && picked.length < count) this.pickDisagreement(client);
    const unknown = picked.length < count ? this.unknown(client) : null;
    if (unknown !== null) picked.push(unknown);
    return picked;
  }

  /** What each indicator adds; then what a former rating takes off, and what is cut off at the ends of the scale. */
  private measure(client: number): void {
    const { sizes, counted, ratings } = this;
    const scored = ratings.score[client] === ratings.score[client];
    for (let k = 0; k < counted.length; k++) {
      const own = counted[k]!.contributions[client]!;
      sizes[k] = scored && own === own ? own : 0;
    }
    sizes[counted.length] = scored ? (ratings.carried?.[client] ?? 0) : 0;
    sizes[counted.length + 1] = scored ? ratings.score[client]! - ratings.raw[client]! : 0;
  }

  /** The largest size left, either way, of at least so much; -1 where none is. */
  private largest(least: number): number {
    const { sizes } = this;
    let found = -1;
    let most = 0;
    for (let k = 0; k < sizes.length; k++) {
      const size = Math.abs(sizes[k]!);
      if (size > most + 1e-12 && size >= least) {
        most = size;
        found = k;
      }
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
    for (let bit = 0; bit < eventCodes.length && this.picked.length < count; bit++) {
      const event = eventCodes[bit]!;
      if (events & (1 << bit) && floors[event] === binding) this.picked.push(this.event(event, binding));
    }
  }

  private event(event: EventCode, riskClass: RiskClass): Reason {
    return this.kept(event, () => ({
      kind: "event",
      event,
      riskClass,
      text: this.texts.reasons.floor(this.texts.events[event], riskClass),
    }));
  }

  private pickNotches(client: number, count: number): void {
    const { reasons } = this.texts;
    const notch = this.signals.notches?.[client] ?? 0;
    if ((this.signals.warned?.[client] ?? 0) > 0 && this.picked.length < count)
      this.picked.push(this.kept("warnings", () => ({ kind: "warnings", text: reasons.warnings })));
    if (notch !== 0 && this.picked.length < count)
      this.picked.push(this.kept(`notch${notch}`, () => ({ kind: "override", notch, text: reasons.override(notch) })));
  }

  private pickDisagreement(client: number): void {
    const found = disagreementOf(this.models, this.ratings, client);
    if (!found) return;
    const { indicators, reasons } = this.texts;
    const apart = Math.round(found.apart);
    this.picked.push(
      this.kept(`${found.worst}|${found.best}|${apart}`, () => ({
        kind: "disagreement",
        ...found,
        text: reasons.disagreement(indicators[found.best], indicators[found.worst], formatShortest(apart, this.language, 0)),
      })),
    );
  }

  private stale(client: number, points: number): Reason {
    const former = Math.round(this.signals.carried![client]!);
    return this.kept((former + 2) * 65_536 + shownPoints(points), () => ({
      kind: "stale",
      former,
      points,
      text: this.texts.reasons.stale(formatShortest(former, this.language, 0), this.signed(points)),
    }));
  }

  private cut(points: number): Reason {
    return this.kept(shownPoints(points), () => ({ kind: "cut", points, text: this.texts.reasons.cut(this.signed(points)) }));
  }

  private signed(points: number): string {
    const shown = shownPoints(points) / 10;
    return (shown < 0 ? "\u2212" : "+") + formatShortest(Math.abs(shown), this.language, 1);
  }

  private kept(key: string | number, make: () => Reason): Reason {
    let reason = this.others.get(key);
    if (!reason) {
      reason = make();
      if (this.others.size < cacheSize) this.others.set(key, reason);
    }
    return reason;
  }

  private contribution({ id, values, reasons: ready }: CountedIndicator, client: number, points: number): Reason {
    const value = values[client]!;
    const steps = stepsOf(id);
    const rounded = Math.round(Math.min(widest, Math.max(-widest, value)) * steps);
    const key = rounded * 4096 + shownPoints(points) + 2048;
    let reason = ready.get(key);
    if (reason === undefined) {
      const seen = value === Infinity ? value : rounded / steps;
      const average = valueAt(this.policy.indicators[id].anchors, averagePoints, false);
      const { reasons, indicators } = this.texts;
      const compared = id === "legalEvents" ? "" : this.compared(id, seen, average);
      reason = {
        kind: "contribution",
        indicator: id,
        value: seen,
        average,
        points,
        text: reasons.contribution(indicators[id] + compared, this.signed(points)),
      };
      if (ready.size < cacheSize) ready.set(key, reason);
    }
    return reason;
  }

  /** The value beside that of an average client; alone where both read alike. */
  private compared(id: IndicatorId, value: number, average: number | null): string {
    const own = showValue(id, value, this.language);
    if (average === null) return ` ${own}`;
    const usual = showCut(id, average, this.language);
    return own === usual ? ` ${own}` : ` ${own} ${signBetween(id, value, average)} ${usual}`;
  }

  private unknown(client: number): Reason | null {
    let mask = 0;
    for (let k = 0; k < this.groups.length; k++) if (!this.isToldOf(this.groups[k]!, client)) mask |= 1 << k;
    let reason = this.unknowns.get(mask);
    if (reason === undefined) {
      const groups = this.groups.filter((_, k) => mask & (1 << k));
      const text = this.texts.reasons.unknown(groups.map((group) => this.texts.groups[group]).join(", "));
      reason = groups.length === 0 ? null : { kind: "unknown", groups, text };
      this.unknowns.set(mask, reason);
    }
    return reason;
  }

  private isToldOf(group: GroupId, client: number): boolean {
    return isKnown(this.ratings, group, client) || (this.signals.named?.get(group)?.[client] ?? 0) === 1;
  }
}

/** Tenths of points as a text shows them: whole points from one on. */
const shownPoints = (points: number): number => (Math.abs(points) >= 0.95 ? Math.round(points) * 10 : Math.round(points * 10));
