import fc from "fast-check";
import { defaultPolicy } from "../../../core/policy/default";
import type { IndicatorId } from "../../../core/policy/policy";
import { bitOf, eventCodes } from "../../../core/rating/events";
import { rate, type Signals } from "../../../core/rating/rate";
import { stepsOf } from "../../../core/rating/shown";
import { whatWouldChange } from "../../../core/rating/what-would-change";

const ids = ["paymentDelay", "bureauScore", "allianzGrade", "equityRatio", "returnOnAssets", "age", "agencyRating"] as const;
const spans: Readonly<Record<(typeof ids)[number], readonly [number, number]>> = {
  paymentDelay: [-20, 120],
  bureauScore: [0, 100],
  allianzGrade: [1, 10],
  equityRatio: [-0.2, 0.8],
  returnOnAssets: [-0.3, 0.3],
  age: [0, 40],
  agencyRating: [1, 22],
};
const signals = fc
  .tuple(
    fc.record(Object.fromEntries(ids.map((id) => [id, fc.double({ min: spans[id][0], max: spans[id][1], noNaN: true })])), {
      requiredKeys: [],
    }),
    fc.subarray([...eventCodes], { maxLength: 2 }),
    fc.constantFrom(-1, 0, 0, 1),
    fc.option(fc.integer({ min: 0, max: 100 })),
  )
  .map(([values, events, notch, carried]): Signals => ({
    count: 1,
    indicators: new Map(Object.entries(values).map(([id, value]) => [id as IndicatorId, Float64Array.of(value!)])),
    events: Int32Array.of(events.reduce((bits, code) => bits | bitOf(code), 0)),
    notches: Int8Array.of(notch),
    carried: carried === null ? null : Float64Array.of(carried),
  }));

const classOf = (of: Signals): number => rate(of, defaultPolicy).riskClass[0]!;
const withValue = (of: Signals, id: IndicatorId, value: number): Signals => ({
  ...of,
  indicators: new Map(of.indicators).set(id, Float64Array.of(value)),
});

/** A value as finely as it is shown. */
const shownAs = (id: IndicatorId, value: number): number => Math.round(value * stepsOf(id));

test("property: what is said to change the class does, to the class that is said, and a step nearer does not", () => {
  fc.assert(
    fc.property(signals, (of) => {
      const held = classOf(of);
      for (const change of whatWouldChange(of, 0, defaultPolicy, "en")) {
        expect(change.better).toBe(change.riskClass < held);
        if (change.kind === "event") {
          expect(classOf({ ...of, events: Int32Array.of(of.events[0]! & ~bitOf(change.event)) })).toBe(change.riskClass);
          continue;
        }
        expect(classOf(withValue(of, change.indicator, change.to))).toBe(change.riskClass);
        if (change.from === null) continue;
        const step = Math.sign(change.from - change.to) / stepsOf(change.indicator);
        const nearer = change.to + step;
        // A step that would jump over today's value is none, nor is one that shows as today's value does.
        if (Math.sign(change.from - nearer) !== Math.sign(step)) continue;
        if (shownAs(change.indicator, nearer) === shownAs(change.indicator, change.from)) continue;
        const there = classOf(withValue(of, change.indicator, nearer));
        expect(change.better ? there >= held : there <= held).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("property: where no better value is offered, the best one on the scale does not help", () => {
  fc.assert(
    fc.property(signals, (of) => {
      const held = classOf(of);
      fc.pre(held > 0);
      const offered = new Set(
        whatWouldChange(of, 0, defaultPolicy, "en").map((change) => (change.kind === "value" && change.better ? change.indicator : "")),
      );
      for (const id of of.indicators.keys()) {
        const { anchors } = defaultPolicy.indicators[id];
        const best = [...anchors].sort((a, b) => b[1] - a[1])[0]![0];
        // A value that shows as today's does is no change to offer: AAA is not raised to AAA.
        if (shownAs(id, best) === shownAs(id, of.indicators.get(id)![0]!)) continue;
        if (!offered.has(id)) expect(classOf(withValue(of, id, best))).toBeGreaterThanOrEqual(held);
      }
    }),
  );
});
