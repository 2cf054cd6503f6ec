import type { GroupId, IndicatorId, Policy } from "../policy/policy";
import { formatPercent, formatShortest } from "../text/format";
import type { Language } from "../text/language";
import { textsIn } from "../text/texts";
import { eventCodes } from "./events";
import { cutAbove, pointsOf } from "./points";
import { classOfScore, type Ratings, type Signals } from "./rate";

type Unit = "days" | "percent" | "ratio" | "years" | "score";

/** How an indicator's value reads, and whether a higher value is worse. */
const shown: Readonly<Record<IndicatorId, { readonly unit: Unit; readonly higherIsWorse: boolean }>> = {
  paymentDelay: { unit: "days", higherIsWorse: true },
  overdueShare: { unit: "percent", higherIsWorse: true },
  shareLate: { unit: "percent", higherIsWorse: true },
  paymentTrend: { unit: "days", higherIsWorse: true },
  bureauScore: { unit: "score", higherIsWorse: false },
  allianzGrade: { unit: "score", higherIsWorse: true },
  cofaceDra: { unit: "score", higherIsWorse: false },
  altaresScore: { unit: "score", higherIsWorse: false },
  dnbScore: { unit: "score", higherIsWorse: false },
  equifaxScore: { unit: "score", higherIsWorse: false },
  scoreOn20: { unit: "score", higherIsWorse: false },
  letterRating: { unit: "score", higherIsWorse: true },
  agencyRating: { unit: "score", higherIsWorse: true },
  gearing: { unit: "ratio", higherIsWorse: true },
  equityRatio: { unit: "percent", higherIsWorse: false },
  currentRatio: { unit: "ratio", higherIsWorse: false },
  interestCover: { unit: "ratio", higherIsWorse: false },
  quickRatio: { unit: "ratio", higherIsWorse: false },
  solvency: { unit: "ratio", higherIsWorse: false },
  returnOnAssets: { unit: "percent", higherIsWorse: false },
  operatingMargin: { unit: "percent", higherIsWorse: false },
  cashFlowToDebt: { unit: "percent", higherIsWorse: false },
  debtToEbitda: { unit: "ratio", higherIsWorse: true },
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
const cacheSize = 100_000;

/** One reason, as it stands first and as it follows another. */
interface Reason {
  readonly first: string;
  readonly next: string;
}

interface UsedIndicator {
  readonly id: IndicatorId;
  readonly values: Float64Array;
  readonly points: Float64Array;
  /** Weight of its group times its own, and the weights that share that of the group, by client. */
  readonly weight: number;
  readonly shared: Float64Array;
  /** Ready reasons by shown value and points lost; null where the value is as good as can be. */
  readonly reasons: Map<number, Reason | null>;
}

/**
 * Writes the reasons of ratings: the hard events that bind, then the largest losses of points with value and cut, then
 * what is unknown, heaviest first. Texts are kept by shown value, since a million clients share few of them.
 */
export class ReasonWriter {
  private readonly texts;
  private readonly groups: readonly GroupId[];
  private readonly ready = new Map<IndicatorId, Map<number, Reason | null>>();
  private readonly unknowns = new Map<number, string>();
  private signals!: Signals;
  private ratings!: Ratings;
  private used!: readonly UsedIndicator[];
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
    this.used = [...ratings.points].map(([id, points]) => {
      const { group, weight } = this.policy.indicators[id];
      let reasons = this.ready.get(id);
      if (!reasons) this.ready.set(id, (reasons = new Map()));
      return {
        id,
        points,
        values: signals.indicators.get(id)!,
        weight: this.policy.weights[group] * weight,
        shared: ratings.shared.get(group)!,
        reasons,
      };
    });
    this.losses = new Float64Array(this.used.length);
    return this;
  }

  /** At most `count` reasons of one client, as one text. */
  write(client: number, count: number): string {
    const { separator, nothing } = this.texts.reasons;
    const written = this.ratings.floor[client]! >= 2 ? this.floors(client, count) : [];
    let text = written.join(separator);
    let left = count - written.length;
    const { losses, used } = this;
    const known = this.ratings.weight[client]!;
    for (let k = 0; k < used.length; k++) {
      const { points, weight, shared, id } = used[k]!;
      const own = points[client]!;
      losses[k] = own !== own || id === "legalEvents" ? 0 : (weight * (100 - own)) / (known * shared[client]!);
    }
    while (left > 0) {
      let worst = -1;
      let most = leastLoss;
      for (let k = 0; k < losses.length; k++) {
        if (losses[k]! >= most) {
          most = losses[k]! + Number.EPSILON;
          worst = k;
        }
      }
      if (worst < 0) break;
      const reason = this.shortfall(used[worst]!, client, Math.round(losses[worst]!));
      if (reason !== null) {
        text = text === "" ? reason.first : text + reason.next;
        left--;
      }
      losses[worst] = 0;
    }
    const unknown = left > 0 ? this.unknown(client) : "";
    if (unknown !== "") return text === "" ? unknown : text + separator + unknown;
    return text === "" ? nothing : text;
  }

  private floors(client: number, count: number): string[] {
    const { floors, classCuts } = this.policy;
    const binding = this.ratings.floor[client]!;
    const score = this.ratings.score[client]!;
    // A grave event is always worth a line; a lesser one only where it holds the class down.
    if (binding < 4 && (Number.isNaN(score) || classOfScore(score, classCuts) >= binding)) return [];
    const events = this.signals.events[client]!;
    return eventCodes
      .filter((code, bit) => events & (1 << bit) && floors[code] === binding)
      .slice(0, count)
      .map((code) => this.texts.reasons.floor(this.texts.events[code], binding));
  }

  private shortfall({ id, values, reasons: ready }: UsedIndicator, client: number, loss: number): Reason | null {
    const value = values[client]!;
    const step = steps[shown[id].unit];
    const rounded = Math.round(Math.min(widest, Math.max(-widest, value)) * step);
    const key = rounded * 128 + loss;
    let reason = ready.get(key);
    if (reason === undefined) {
      // The cut is that of the value as shown, so that no reason reads “0 % < 0 %”.
      const indicator = this.policy.indicators[id];
      const cut = cutAbove(indicator, pointsOf(indicator.anchors, value === Infinity ? value : rounded / step), this.policy.classCuts);
      const { indicators, reasons } = this.texts;
      const spoken = (value === Infinity ? reasons.beyond[id] : undefined) ?? this.show(id, rounded / step);
      const sign = shown[id].higherIsWorse ? ">" : "<";
      const text =
        cut === null ? null : reasons.shortfall(indicators[id], spoken, sign, this.show(id, cut), formatShortest(loss, this.language, 0));
      reason = text === null ? null : { first: text, next: reasons.separator + text };
      if (ready.size < cacheSize) ready.set(key, reason);
    }
    return reason;
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
    for (let k = 0; k < this.groups.length; k++) if (!this.ratings.shared.get(this.groups[k]!)?.[client]) mask |= 1 << k;
    let text = this.unknowns.get(mask);
    if (text === undefined) {
      const missing = this.groups.filter((_, k) => mask & (1 << k)).map((group) => this.texts.groups[group]);
      text = missing.length === 0 ? "" : this.texts.reasons.unknown(missing.join(", "));
      this.unknowns.set(mask, text);
    }
    return text;
  }
}
