import { voiceIds, type EventCode, type IndicatorId, type Policy, type RiskClass } from "../policy/policy";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { bitOf, eventCodes, gravityOf } from "./events";
import { OneClient } from "./one-client";
import { pointsOf, rises, valueAt } from "./points";
import { classOfScore, isKnown, rate, withinScale, type Signals } from "./rate";
import { showValue, stepsOf } from "./shown";

/** One thing that alone would change a client's class, in words too. */
export type Change = { readonly riskClass: RiskClass; readonly better: boolean; readonly text: string } & (
  | {
      readonly kind: "value";
      readonly indicator: IndicatorId;
      /** Null where it is not known today. */
      readonly from: number | null;
      /** The nearest value, as finely as it is shown, that does. */
      readonly to: number;
    }
  | { readonly kind: "event"; readonly event: EventCode }
);

/** One of many clients as a list of its own. */
export function signalsOf(signals: Signals, client: number): Signals {
  const one = (column: Float64Array): Float64Array => Float64Array.of(column[client]!);
  return {
    count: 1,
    indicators: new Map([...signals.indicators].map(([id, column]) => [id, one(column)])),
    events: Int32Array.of(signals.events[client]!),
    notches: signals.notches ? Int8Array.of(signals.notches[client]!) : null,
    warned: signals.warned ? Uint8Array.of(signals.warned[client]!) : null,
    carried: signals.carried ? one(signals.carried) : null,
    ...(signals.trust && { trust: new Map([...signals.trust].map(([group, column]) => [group, one(column)])) }),
  };
}

/** What a group of which nothing is known would be known by. */
const firstOf = { payment: "paymentDelay", bureau: "bureauScore", financial: "cashFlowToDebt" } as const;

/**
 * What would change the class of one client: for each signal that is known, the nearest better and the nearest worse
 * value that does; for payment, bureau and accounts of which nothing is known, the value that would lift it; and the
 * events without which it would stand better. Each alone, the others as they are: the score adds up, so that the value
 * follows from the points that are missing to the next class.
 */
export function whatWouldChange(signals: Signals, client: number, policy: Policy, language: Language): Change[] {
  const now = signalsOf(signals, client);
  const before = rate(now, policy);
  const held = before.riskClass[0] as RiskClass;
  if (held === 0 || Number.isNaN(before.score[0]!)) return withoutEvents(now, held, policy, language);
  const one = new OneClient(now, before, 0, policy);
  const classOf = (scoreClass: number): RiskClass =>
    Math.max(Math.min(5, Math.max(1, scoreClass + (now.notches?.[0] ?? 0) + (now.warned?.[0] ?? 0))), before.floor[0]!) as RiskClass;
  const scoreClass = classOfScore(before.score[0]!, policy.classCuts);
  const changes: Change[] = [];
  const change = (id: IndicatorId, from: number | null, better: boolean): void => {
    for (let own = scoreClass + (better ? -1 : 1); own >= 1 && own <= 5; own += better ? -1 : 1) {
      const riskClass = classOf(own);
      if (better ? riskClass >= held : riskClass <= held) continue;
      const wanted = better ? policy.classCuts[own - 1]! - roundedAway + aHair : policy.classCuts[own - 2]! - roundedAway - aHair;
      const points = one.pointsFor(id, wanted);
      const to = points === null ? null : nearest(id, from, points, better, policy);
      if (to === null) return;
      // A whole step of the scale may lead past the class that was aimed at.
      const reached = one.scoreWith(id, pointsOf(policy.indicators[id].anchors, to));
      const there = classOf(classOfScore(withinScale(reached), policy.classCuts));
      changes.push({ kind: "value", indicator: id, from, to, riskClass: there, better, text: spoken(id, from, to, there, language) });
      return;
    }
  };
  for (const [id, points] of before.points) {
    if (id === "legalEvents" || Number.isNaN(points[0]!) || policy.indicators[id].strength === 0) continue;
    for (const better of [true, false]) change(id, now.indicators.get(id)![0]!, better);
  }
  for (const voice of voiceIds) {
    const id = firstOf[voice];
    if (!isKnown(before, voice, 0) && policy.indicators[id].strength > 0) change(id, null, true);
  }
  return [...withoutEvents(now, held, policy, language), ...changes].sort((a, b) => Number(b.better) - Number(a.better));
}

/** A score so little below a border has its class: scores are rounded to a millionth before they are classed. */
const roundedAway = 0.5e-6;
const aHair = 1e-9;

function spoken(id: IndicatorId, from: number | null, to: number, riskClass: RiskClass, language: Language): string {
  const { changes, indicators } = textsIn(language);
  return changes.value(indicators[id], from === null ? null : showValue(id, from, language), showValue(id, to, language), riskClass);
}

/** Events that notices tell, and not the client's own figures: the indicator of legal events is the gravest of them. */
const fromNotices = ~(["NEG_EQUITY", "OVERDUE_90", "AGE_LT_1", "AGE_LT_3", "AGE_LT_5"] as const).reduce(
  (bits, code) => bits | bitOf(code),
  0,
);

function withoutEvents(now: Signals, held: RiskClass, policy: Policy, language: Language): Change[] {
  const { changes, events } = textsIn(language);
  return eventCodes.flatMap((event, bit): Change[] => {
    if (!(now.events[0]! & (1 << bit))) return [];
    const left = now.events[0]! & ~(1 << bit);
    const indicators = new Map(now.indicators);
    if (!Number.isNaN(indicators.get("legalEvents")?.[0] ?? NaN))
      indicators.set("legalEvents", Float64Array.of(gravityOf(left & fromNotices)));
    const riskClass = rate({ ...now, indicators, events: Int32Array.of(left) }, policy).riskClass[0] as RiskClass;
    return riskClass > 0 && riskClass < held
      ? [{ kind: "event", event, riskClass, better: true, text: changes.event(events[event], riskClass) }]
      : [];
  });
}

/** The value that is worth the points, in steps as fine as they are shown, rounded away from today's; null where the scale ends before. */
function nearest(id: IndicatorId, from: number | null, points: number, better: boolean, policy: Policy): number | null {
  const { anchors } = policy.indicators[id];
  const exact = valueAt(anchors, points, !better);
  if (exact === null) return null;
  const steps = stepsOf(id);
  const up = rises(anchors) === better;
  let step = up ? Math.ceil(exact * steps - 1e-9) : Math.floor(exact * steps + 1e-9);
  if (from !== null && step === Math.round(from * steps)) step += up ? 1 : -1;
  const value = step / steps;
  return value < anchors[0]![0] || value > anchors[anchors.length - 1]![0] ? null : value;
}
