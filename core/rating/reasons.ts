import type { EventCode, GroupId, IndicatorId, Policy, RiskClass } from "../policy/policy";
import { formatShortest } from "../cells/formats";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { disagreementOf, modelsIn } from "./disagreement";
import { eventCodes } from "./events";
import { cutAbove, pointsOf } from "./points";
import { classOfScore, weightOf, type IndicatorWeight, type Ratings, type Signals } from "./rate";
import type { Reason } from "./reason";
import { showCut, showValue, signOf, stepsOf } from "./shown";

const leastLoss = 1;
const widest = 1e9;
const cacheSize = 100_000;

interface UsedIndicator {
  readonly id: IndicatorId;
  readonly values: Float64Array;
  readonly points: Float64Array;
  /** Weights of its group and in it, the share of them that counts, and what all in the group add up to, by client. */
  readonly group: number;
  readonly own: IndicatorWeight;
  readonly trust: Float64Array | undefined;
  readonly shared: Float64Array;
  /** Ready reasons by shown value and points lost; null where the value is as good as can be. */
  readonly reasons: Map<number, Reason | null>;
}

/**
 * Writes the reasons of ratings: the hard events that bind and what moved the class, then the largest losses of points
 * with value and cut, then models that disagree, then what is unknown, heaviest first. Reasons are kept by shown value,
 * since a million clients share few of them.
 */
export class ReasonWriter {
  private readonly texts;
  private readonly groups: readonly GroupId[];
  private readonly ready = new Map<IndicatorId, Map<number, Reason | null>>();
  private readonly others = new Map<string, Reason>();
  private readonly unknowns = new Map<number, Reason | null>();
  private readonly picked: Reason[] = [];
  private signals!: Signals;
  private ratings!: Ratings;
  private used!: readonly UsedIndicator[];
  private models!: readonly IndicatorId[];
  private losses = new Float64Array(0);

  constructor(
    private readonly policy: Policy,
    private readonly language: Language,
  ) {
    this.texts = textsIn(language);
    this.groups = (Object.keys(policy.weights) as GroupId[])
      .filter((group) => policy.weights[group] > 0)
      .sort((a, b) => policy.weights[b] - policy.weights[a]);
  }

  /** Turns to these ratings; texts written before are kept. */
  about(signals: Signals, ratings: Ratings): this {
    this.signals = signals;
    this.ratings = ratings;
    this.models = modelsIn(this.policy, ratings);
    this.used = [...ratings.points].map(([id, points]) => {
      const { group } = this.policy.indicators[id];
      let reasons = this.ready.get(id);
      if (!reasons) this.ready.set(id, (reasons = new Map()));
      return {
        id,
        points,
        values: signals.indicators.get(id)!,
        group: this.policy.weights[group],
        own: ratings.weights.get(id)!,
        trust: signals.trust?.get(group),
        shared: ratings.shared.get(group)!,
        reasons,
      };
    });
    this.losses = new Float64Array(this.used.length + 1);
    return this;
  }

  /** At most `count` reasons of one client, as one text. */
  write(client: number, count: number): string {
    const { separator, nothing } = this.texts.reasons;
    const reasons = this.pick(client, count);
    if (reasons.length === 0) return nothing;
    let text = reasons[0]!.text;
    for (let k = 1; k < reasons.length; k++) text += separator + reasons[k]!.text;
    return text;
  }

  /** The same reasons as data, with the values as they are. */
  list(client: number, count: number): Reason[] {
    return this.pick(client, count).map((reason) =>
      reason.kind === "shortfall" ? { ...reason, value: this.signals.indicators.get(reason.indicator)![client]! } : reason,
    );
  }

  private pick(client: number, count: number): readonly Reason[] {
    const { picked } = this;
    picked.length = 0;
    if (this.ratings.floor[client]! >= 2) this.pickEvents(client, count);
    if (this.signals.notches || this.signals.warned) this.pickNotches(client, count);
    this.measure(client);
    while (picked.length < count) {
      const worst = this.worst();
      if (worst < 0) break;
      const lost = Math.round(this.losses[worst]!);
      const reason = worst < this.used.length ? this.shortfall(this.used[worst]!, client, lost) : this.stale(client, lost);
      if (reason !== null) picked.push(reason);
      this.losses[worst] = 0;
    }
    if (this.models.length > 1 && picked.length < count) this.pickDisagreement(client);
    const unknown = picked.length < count ? this.unknown(client) : null;
    if (unknown !== null) picked.push(unknown);
    return picked;
  }

  /** The points of the score that each indicator costs; last, those that a former rating costs. */
  private measure(client: number): void {
    const { losses, used } = this;
    const known = this.ratings.weight[client]!;
    for (let k = 0; k < used.length; k++) {
      const { points, group, own: weight, trust, shared, id } = used[k]!;
      const own = points[client]!;
      losses[k] =
        own !== own || id === "legalEvents"
          ? 0
          : ((trust ? trust[client]! : 1) * group * weightOf(weight, client) * (100 - own)) / (known * shared[client]!);
    }
    const carried = this.ratings.carriedWeight?.[client] ?? 0;
    losses[used.length] = carried > 0 ? (carried * (100 - this.signals.carried![client]!)) / known : 0;
  }

  private worst(): number {
    const { losses } = this;
    let worst = -1;
    let most = leastLoss;
    for (let k = 0; k < losses.length; k++) {
      if (losses[k]! >= most) {
        most = losses[k]! + Number.EPSILON;
        worst = k;
      }
    }
    return worst;
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

  private stale(client: number, lost: number): Reason {
    const points = this.signals.carried![client]!;
    const text = this.texts.reasons.stale(formatShortest(points, this.language, 0), formatShortest(lost, this.language, 0));
    return this.kept(`stale|${points}|${lost}`, () => ({ kind: "stale", points, lost, text }));
  }

  private kept(key: string, make: () => Reason): Reason {
    let reason = this.others.get(key);
    if (!reason) {
      reason = make();
      if (this.others.size < cacheSize) this.others.set(key, reason);
    }
    return reason;
  }

  private shortfall({ id, values, reasons: ready }: UsedIndicator, client: number, lost: number): Reason | null {
    const value = values[client]!;
    const steps = stepsOf(id);
    const rounded = Math.round(Math.min(widest, Math.max(-widest, value)) * steps);
    const key = rounded * 128 + lost;
    let reason = ready.get(key);
    if (reason === undefined) {
      // The cut is that of the value as shown, so that no reason reads “0 % < 0 %”.
      const indicator = this.policy.indicators[id];
      const seen = value === Infinity ? value : rounded / steps;
      const cut = cutAbove(indicator, pointsOf(indicator.anchors, seen), this.policy.classCuts);
      reason = cut === null ? null : { kind: "shortfall", indicator: id, value: seen, cut, lost, text: this.spoken(id, seen, cut, lost) };
      if (ready.size < cacheSize) ready.set(key, reason);
    }
    return reason;
  }

  private spoken(id: IndicatorId, value: number, cut: number, lost: number): string {
    const { language, texts } = this;
    const points = formatShortest(lost, language, 0);
    return texts.reasons.shortfall(texts.indicators[id], showValue(id, value, language), signOf(id), showCut(id, cut, language), points);
  }

  private unknown(client: number): Reason | null {
    let mask = 0;
    for (let k = 0; k < this.groups.length; k++) if (!this.ratings.shared.get(this.groups[k]!)?.[client]) mask |= 1 << k;
    let reason = this.unknowns.get(mask);
    if (reason === undefined) {
      const groups = this.groups.filter((_, k) => mask & (1 << k));
      const text = this.texts.reasons.unknown(groups.map((group) => this.texts.groups[group]).join(", "));
      reason = groups.length === 0 ? null : { kind: "unknown", groups, text };
      this.unknowns.set(mask, reason);
    }
    return reason;
  }
}
