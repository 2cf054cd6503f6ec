import type { EventCode, IndicatorId, Policy, RiskClass } from "../policy/policy";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { bitOf, eventCodes, gravityOf } from "./events";
import { rate, type Signals } from "./rate";
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
const firstOf = { payment: "paymentDelay", bureau: "bureauScore", financial: "equityRatio" } as const;

/**
 * What would change the class of one client: for each signal that is known, the nearest better and the nearest worse
 * value that does; for payment, bureau and accounts of which nothing is known, the value that would lift him; and the
 * events without which he would stand better. Each is tried alone, by rating the client anew.
 */
export function whatWouldChange(signals: Signals, client: number, policy: Policy, language: Language): Change[] {
  const now = signalsOf(signals, client);
  const before = rate(now, policy);
  const held = before.riskClass[0] as RiskClass;
  if (held === 0) return [];
  const classWith = (id: IndicatorId, value: number): number =>
    rate({ ...now, indicators: new Map(now.indicators).set(id, Float64Array.of(value)) }, policy).riskClass[0]!;
  const changes: Change[] = [];
  const add = (id: IndicatorId, from: number | null, better: boolean): void => {
    const to = nearest(id, from, better, policy, (value) =>
      better ? classWith(id, value) < held && classWith(id, value) > 0 : classWith(id, value) > held,
    );
    if (to === null) return;
    const riskClass = classWith(id, to) as RiskClass;
    changes.push({ kind: "value", indicator: id, from, to, riskClass, better, text: spoken(id, from, to, riskClass, language) });
  };
  for (const [id, points] of before.points) {
    if (id === "legalEvents" || Number.isNaN(points[0]!)) continue;
    for (const better of [true, false]) add(id, now.indicators.get(id)![0]!, better);
  }
  for (const group of ["payment", "bureau", "financial"] as const) {
    const id = firstOf[group];
    if (!before.shared.get(group)?.[0] && policy.weights[group] > 0 && policy.indicators[id].weight > 0) add(id, null, true);
  }
  return [...withoutEvents(now, held, policy, language), ...changes].sort((a, b) => Number(b.better) - Number(a.better));
}

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

/** The value nearest to today's that changes the class, in steps as fine as they are shown; null where none on the scale does. */
function nearest(id: IndicatorId, from: number | null, better: boolean, policy: Policy, does: (value: number) => boolean): number | null {
  const { anchors } = policy.indicators[id];
  const [low, high] = [anchors[0]![0], anchors[anchors.length - 1]![0]];
  const rising = anchors[anchors.length - 1]![1] > anchors[0]![1];
  const steps = stepsOf(id);
  const up = rising === better;
  // Places on the scale, as whole steps, from today's value to its end; an unknown one starts at the worst end.
  const worst = rising ? low : high;
  const start = from === null ? worst : Math.min(high, Math.max(low, from));
  const end = up ? Math.floor(high * steps + 1e-9) : Math.ceil(low * steps - 1e-9);
  let near = up ? Math.ceil(start * steps - 1e-9) : Math.floor(start * steps + 1e-9);
  let far = end;
  if ((up ? near > far : near < far) || !does(far / steps)) return null;
  while (near !== far) {
    const middle = up ? Math.floor((near + far) / 2) : Math.ceil((near + far) / 2);
    if (does(middle / steps)) far = middle;
    else near = middle + (up ? 1 : -1);
  }
  const value = far / steps;
  return from !== null && value === from ? null : value;
}
