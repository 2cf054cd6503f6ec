import fc from "fast-check";
import { call } from "../../../core/encours";
import { defaultPolicy } from "../../../core/policy/default";
import type { EventCode, IndicatorId } from "../../../core/policy/policy";
import { bitOf, eventCodes, eventsIn } from "../../../core/rating/events";
import { pointsOf } from "../../../core/rating/points";
import { classOfScore, rate, scoreBounds, type Signals } from "../../../core/rating/rate";
import type { Cell, Grid } from "../../../core/cells/values";

const ids = Object.keys(defaultPolicy.indicators) as IndicatorId[];
const rising = (id: IndicatorId): boolean => defaultPolicy.indicators[id].anchors[0]![1] < defaultPolicy.indicators[id].anchors.at(-1)![1];
const span = (id: IndicatorId): number => defaultPolicy.indicators[id].anchors.at(-1)![0] - defaultPolicy.indicators[id].anchors[0]![0];

type Client = Partial<Record<IndicatorId, number>>;
const client = fc.record(
  Object.fromEntries(
    ids.map((id) => {
      const [low, high] = [defaultPolicy.indicators[id].anchors[0]![0], defaultPolicy.indicators[id].anchors.at(-1)![0]];
      return [id, fc.double({ min: low - span(id) / 2, max: high + span(id) / 2, noNaN: true })];
    }),
  ) as Record<IndicatorId, fc.Arbitrary<number>>,
  { requiredKeys: [] },
) as fc.Arbitrary<Client>;
const events = fc.subarray([...eventCodes], { maxLength: 3 });

function ratingOf(known: Client, happened: readonly EventCode[] = []) {
  const signals: Signals = {
    count: 1,
    indicators: new Map(ids.map((id) => [id, Float64Array.of(known[id] ?? NaN)])),
    events: Int32Array.of(happened.reduce((bits, code) => bits | bitOf(code), 0)),
  };
  const { score, raw, coverage, riskClass, floor } = rate(signals, defaultPolicy);
  return { score: score[0]!, raw: raw[0]!, coverage: coverage[0]!, riskClass: riskClass[0]!, floor: floor[0]! };
}

test("bounds: a score lies within what the missing signals could make of it, and never above what is known", () => {
  fc.assert(
    fc.property(client, (known) => {
      const { score, raw, coverage } = ratingOf(known);
      fc.pre(!Number.isNaN(score));
      const low = raw * coverage;
      expect(score).toBeGreaterThanOrEqual(low - 1e-6);
      expect(score).toBeLessThanOrEqual(raw + 1e-6);
      expect(low + (1 - coverage) * 100).toBeGreaterThanOrEqual(score - 1e-6);
    }),
  );
});

test("monotone: improving one signal never worsens score or class", () => {
  fc.assert(
    fc.property(client, fc.constantFrom(...ids), fc.double({ min: 0, max: 2, noNaN: true }), events, (known, id, step, happened) => {
      fc.pre(known[id] !== undefined);
      const better = { ...known, [id]: known[id]! + (rising(id) ? step : -step) * span(id) };
      const [before, after] = [ratingOf(known, happened), ratingOf(better, happened)];
      fc.pre(!Number.isNaN(before.score));
      expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-6);
      expect(after.riskClass).toBeLessThanOrEqual(before.riskClass);
    }),
  );
});

test("one-sided: hiding a whole group that is better than the rest never lifts a score", () => {
  fc.assert(
    fc.property(client, fc.constantFrom("payment", "bureau", "financial", "age", "sector", "events"), (known, group) => {
      const own = ids.filter((id) => defaultPolicy.indicators[id].group === group && known[id] !== undefined);
      const before = ratingOf(known);
      const points = own.map((id) => pointsOf(defaultPolicy.indicators[id].anchors, known[id]!));
      fc.pre(own.length > 0 && Math.min(...points) >= Math.max(40, before.raw));
      const after = ratingOf(Object.fromEntries(Object.entries(known).filter(([id]) => !own.includes(id as IndicatorId))));
      fc.pre(!Number.isNaN(after.score));
      expect(after.score).toBeLessThanOrEqual(before.score + 1e-6);
    }),
  );
});

test("property: hiding a signal no other of the client is better than never lifts him, stand-ins included", () => {
  fc.assert(
    fc.property(client, fc.constantFrom(...ids), events, (known, id, happened) => {
      const before = ratingOf(known, happened);
      fc.pre(known[id] !== undefined && !Number.isNaN(before.score));
      const points = (Object.keys(known) as IndicatorId[]).map((each) => pointsOf(defaultPolicy.indicators[each].anchors, known[each]!));
      const own = pointsOf(defaultPolicy.indicators[id].anchors, known[id]!);
      fc.pre(own >= Math.max(40, ...points));
      const hidden = Object.fromEntries(Object.entries(known).filter(([each]) => each !== id));
      const after = ratingOf(hidden, happened);
      fc.pre(!Number.isNaN(after.score));
      expect(after.score).toBeLessThanOrEqual(before.score + 1e-6);
      expect(after.riskClass).toBeGreaterThanOrEqual(before.riskClass);
    }),
    { numRuns: 500 },
  );
});

test("several that stand in for one weigh together what it weighs", () => {
  const left = { gearing: 0, solvency: 4, quickRatio: 0.2 };
  expect(ratingOf(left).score).toBe(ratingOf({ ...left, equityRatio: 0.75 }).score);
});

test("property: a former rating, old accounts and overrides keep the score in its bounds and the class at its floor", () => {
  fc.assert(
    fc.property(
      client,
      events,
      fc.nat(100),
      fc.constantFrom(0.5, 1),
      fc.constantFrom(-1, 0, 1),
      (known, happened, former, share, notch) => {
        const signals: Signals = {
          count: 1,
          indicators: new Map(ids.map((id) => [id, Float64Array.of(known[id] ?? NaN)])),
          events: Int32Array.of(happened.reduce((bits, code) => bits | bitOf(code), 0)),
          carried: Float64Array.of(former),
          trust: new Map([["financial", Float64Array.of(share)]]),
          notches: Int8Array.of(notch),
        };
        const ratings = rate(signals, defaultPolicy);
        const [score, riskClass] = [ratings.score[0]!, ratings.riskClass[0]!];
        const [worst, best] = scoreBounds(ratings, 0);
        fc.pre(!Number.isNaN(score));
        expect(score).toBeGreaterThanOrEqual(worst - 1e-6);
        expect(score).toBeLessThanOrEqual(best + 1e-6);
        expect(riskClass).toBeGreaterThanOrEqual(ratings.floor[0]!);
        expect(Math.abs(riskClass - Math.max(ratings.floor[0]!, classOfScore(score, defaultPolicy.classCuts)))).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("property: the currency does not matter", () => {
  const headers = [
    "Client",
    "Capitaux propres",
    "Total actif",
    "Résultat net",
    "Dettes financières nettes",
    "EBE",
    "Actif circulant",
    "Passif circulant",
  ];
  const money = fc.option(fc.integer({ min: -1000, max: 10_000 }));
  fc.assert(
    fc.property(fc.tuple(money, money, money, money, money, money, money), fc.constantFrom(2, 1000, 0.5), (row, rate) => {
      const classOf = (factor: number) =>
        call("RISKCLASS", [[["A", ...row.map((cell) => cell && cell * factor)]], [headers]] as [Grid, Grid]);
      expect(classOf(rate)).toEqual(classOf(1));
    }),
  );
});

test("the method's own examples: 90 on payment and bureau alone is 70, class 2; age and sector alone are not rated", () => {
  const both = ratingOf({ paymentDelay: -2.5, bureauScore: 85.5 });
  expect(both.coverage).toBeCloseTo(0.6, 12);
  expect(both.raw).toBeCloseTo(90, 12);
  expect([both.score, both.riskClass]).toEqual([70, 2]);
  expect(ratingOf({ age: 20, sectorScore: 90 }).riskClass).toBe(0);
});

test("floors: no class is better than the gravest event, whatever the score", () => {
  fc.assert(
    fc.property(client, events, (known, happened) => {
      const { riskClass, score } = ratingOf(known, happened);
      const floor = Math.max(0, ...happened.map((code) => defaultPolicy.floors[code]));
      if (!Number.isNaN(score) || floor >= 4) expect(riskClass).toBeGreaterThanOrEqual(floor);
    }),
  );
});

test("every published band of a bureau score lands in its class", () => {
  const classes = [100, 71, 70, 51, 50, 30, 29, 21, 20, 0].map((score) =>
    call("RISKCLASS", [pointsOf(defaultPolicy.indicators.bureauScore.anchors, score)]),
  );
  expect(classes.map((outcome) => ("value" in outcome ? outcome.value : outcome.fault.code))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test.each<[string, EventCode[]]>([
  ["Liquidation judiciaire", ["LIQUIDATION"]],
  ["Jugement d'ouverture d'une procédure de redressement judiciaire", ["REDRESSEMENT"]],
  ["Plan de redressement", ["PLAN_CONTINUATION"]],
  ["privilège URSSAF ; protêt", ["PRIV_URSSAF", "PROTEST"]],
  ["Perte de la moitié du capital", ["LOSS_HALF_CAPITAL"]],
  ["changement de dirigeant", ["DIRECTORS"]],
  ["tax lien", ["PRIV_TRESOR"]],
])("%j is understood", (text, codes) => {
  expect(eventsIn(text)).toBe(codes.reduce((bits, code) => bits | bitOf(code), 0));
});

test("a word that says nothing happened is knowledge; an unknown word is not", () => {
  expect(["RAS", "aucun", "Néant", "none", "-"].map(eventsIn)).toEqual([0, 0, 0, 0, 0]);
  expect(eventsIn("voir dossier")).toBeNull();
});

describe("in a cell", () => {
  const header = ["Client", "Retard moyen (jours)", "Score bureau", "Capitaux propres", "Total actif"];
  const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
    fc.constant(null),
    fc.integer({ min: -200, max: 200 }),
    fc.constantFrom("12,5", "n/a", "#N/A", ""),
  );
  const rows = fc.array(fc.tuple(fc.constantFrom("A", "B"), cell, cell, cell, cell), { minLength: 1, maxLength: 15 });

  const codes = (grid: unknown) => JSON.stringify(grid, (key, value: unknown) => (key === "message" ? undefined : value));

  test("a range of clients is rated as each of its rows alone", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("RISKSCORE", "RISKCLASS", "RISKCOVERAGE", "RISKREASONS"), (clients, name) => {
        const whole = call(name, [clients as Grid, [header]]);
        fc.pre("value" in whole);
        const alone = clients.map((row) => call(name, [[row] as Grid, [header]]));
        fc.pre(alone.every((outcome) => "value" in outcome));
        expect(codes((whole as { value: unknown }).value)).toBe(
          codes(alone.map((outcome) => (outcome as { value: readonly unknown[] }).value[0])),
        );
      }),
    );
  });

  test("the order of columns does not matter", () => {
    fc.assert(
      fc.property(rows, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (clients, order) => {
        const moved = clients.map((row) => order.map((column) => row[column]!));
        expect(codes(call("RISKCLASS", [moved, [order.map((column) => header[column]!)]]))).toBe(
          codes(call("RISKCLASS", [clients as Grid, [header]])),
        );
      }),
    );
  });
});

test("amounts beyond what numbers hold leave no figure in a reason", () => {
  const outcome = call("RISKREASONS", [
    [["A", 1.7976931348623157e308, 1e308, 20]],
    [["Client", "1-30 j", "> 90 j", "Score bureau"]],
    null,
    4,
    "en",
  ]);
  expect(JSON.stringify(outcome)).not.toMatch(/Infinity|NaN/);
});
