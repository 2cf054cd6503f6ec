import type { IndicatorId, Policy } from "../policy/policy";
import { formatPercent, formatShortest } from "../text/format";
import type { Language } from "../text/language";
import { textsIn } from "../text/texts";
import { eventCodes } from "./events";
import { cutAbove } from "./points";
import { classOfScore, type Ratings, type Signals } from "./rate";

type Unit = "days" | "percent" | "ratio" | "years" | "score";

/** How an indicator's value reads, and whether a higher value is worse. */
const shown: Readonly<Record<IndicatorId, { readonly unit: Unit; readonly higherIsWorse: boolean }>> = {
  paymentDelay: { unit: "days", higherIsWorse: true },
  overdueShare: { unit: "percent", higherIsWorse: true },
  bureauScore: { unit: "score", higherIsWorse: false },
  gearing: { unit: "ratio", higherIsWorse: true },
  equityRatio: { unit: "percent", higherIsWorse: false },
  currentRatio: { unit: "ratio", higherIsWorse: false },
  interestCover: { unit: "ratio", higherIsWorse: false },
  conanHolder: { unit: "ratio", higherIsWorse: false },
  altmanZ2: { unit: "ratio", higherIsWorse: false },
  age: { unit: "years", higherIsWorse: false },
  sectorScore: { unit: "score", higherIsWorse: false },
  legalEvents: { unit: "score", higherIsWorse: true },
};

/** Steps finer than these are not shown, and values that read alike share one text. */
const steps: Readonly<Record<Unit, number>> = { days: 10, percent: 1000, ratio: 100, years: 10, score: 1 };
const leastLoss = 1;
const widest = 1e9;

/**
 * Writes the reasons of a rating: the hard events that bind, then the largest losses of points with value and cut, then
 * what is unknown, heaviest first.
 */
export class ReasonWriter {
  private readonly texts;
  private readonly fragments = new Map<IndicatorId, Map<number, string>>();
  private readonly unknowns = new Map<number, string>();
  private readonly used: readonly IndicatorId[];
  private readonly losses: Float64Array;
  private readonly groups;

  constructor(
    private readonly signals: Signals,
    private readonly ratings: Ratings,
    private readonly policy: Policy,
    private readonly language: Language,
  ) {
    this.texts = textsIn(language);
    this.used = [...ratings.points.keys()];
    this.losses = new Float64Array(this.used.length);
    this.groups = (Object.keys(policy.weights) as (keyof Policy["weights"])[])
      .filter((group) => policy.weights[group] > 0)
      .sort((a, b) => policy.weights[b] - policy.weights[a]);
  }

  /** At most `count` reasons of one client, as one text. */
  write(client: number, count: number): string {
    return this.list(client, count).join(this.texts.reasons.separator);
  }

  list(client: number, count: number): string[] {
    const reasons: string[] = [];
    this.addFloors(client, reasons, count);
    this.addLosses(client, reasons, count);
    if (reasons.length < count) {
      const unknown = this.unknown(client);
      if (unknown !== "") reasons.push(unknown);
    }
    return reasons.length > 0 ? reasons : [this.texts.reasons.nothing];
  }

  private addFloors(client: number, reasons: string[], count: number): void {
    const { floors, classCuts } = this.policy;
    const binding = this.ratings.floor[client]!;
    const score = this.ratings.score[client]!;
    // A grave event is always worth a line; a lesser one only where it holds the class down.
    if (binding < 4 && (Number.isNaN(score) || classOfScore(score, classCuts) >= binding)) return;
    for (let bits = this.signals.events[client]!, bit = 0; bits !== 0 && reasons.length < count; bits >>>= 1, bit++) {
      const code = eventCodes[bit]!;
      if (bits & 1 && floors[code] === binding) reasons.push(this.texts.reasons.floor(this.texts.events[code], binding));
    }
  }

  private addLosses(client: number, reasons: string[], count: number): void {
    const { used, losses, ratings } = this;
    for (let k = 0; k < used.length; k++) {
      const points = ratings.points.get(used[k]!)![client]!;
      losses[k] = points === points && used[k] !== "legalEvents" ? ratings.share(used[k]!, client) * (100 - points) : 0;
    }
    while (reasons.length < count) {
      let worst = -1;
      for (let k = 0; k < losses.length; k++) if (losses[k]! >= leastLoss && (worst < 0 || losses[k]! > losses[worst]!)) worst = k;
      if (worst < 0) return;
      const text = this.shortfall(used[worst]!, client, losses[worst]!);
      losses[worst] = 0;
      if (text !== null) reasons.push(text);
    }
  }

  private shortfall(id: IndicatorId, client: number, loss: number): string | null {
    const value = this.signals.indicators.get(id)![client]!;
    const step = steps[shown[id].unit];
    const rounded = Math.round(Math.min(widest, Math.max(-widest, value)) * step);
    const points = Math.round(loss);
    const key = rounded * 128 + points;
    let known = this.fragments.get(id);
    if (!known) this.fragments.set(id, (known = new Map()));
    let text = known.get(key);
    if (text === undefined) {
      const cut = cutAbove(this.policy.indicators[id], this.ratings.points.get(id)![client]!, this.policy.classCuts);
      if (cut === null) return null;
      const { indicators, reasons } = this.texts;
      const spoken = value === Infinity ? reasons.noEquity : this.show(id, rounded / step);
      text = reasons.shortfall(
        indicators[id],
        spoken,
        shown[id].higherIsWorse ? ">" : "<",
        this.show(id, cut),
        formatShortest(points, this.language, 0),
      );
      if (known.size < 100_000) known.set(key, text);
    }
    return text;
  }

  private show(id: IndicatorId, value: number): string {
    const { reasons } = this.texts;
    switch (shown[id].unit) {
      case "days":
        return formatShortest(value, this.language, 1) + reasons.days;
      case "years":
        return formatShortest(value, this.language, 1) + reasons.years;
      case "percent":
        return formatPercent(value, this.language, 0);
      default:
        return formatShortest(value, this.language, shown[id].unit === "ratio" ? 2 : 0);
    }
  }

  private unknown(client: number): string {
    let mask = 0;
    this.groups.forEach((group, k) => {
      if (!this.used.some((id) => this.policy.indicators[id].group === group && this.ratings.points.get(id)![client]! >= 0)) mask |= 1 << k;
    });
    let text = this.unknowns.get(mask);
    if (text === undefined) {
      const missing = this.groups.filter((_, k) => mask & (1 << k)).map((group) => this.texts.groups[group]);
      text = missing.length === 0 ? "" : this.texts.reasons.unknown(missing.join(", "));
      this.unknowns.set(mask, text);
    }
    return text;
  }
}
