import fc from "fast-check";
import { call } from "../../../core/encours";
import { defaultPolicy } from "../../../core/policy/default";
import type { EventCode, IndicatorId } from "../../../core/policy/policy";
import { bitOf, eventCodes, eventsIn } from "../../../core/rating/events";
import { pointsOf } from "../../../core/rating/points";
import { rate, type Signals } from "../../../core/rating/rate";
import type { Cell, Grid } from "../../../core/cells/values";

const ids = Object.keys(defaultPolicy.indicators) as IndicatorId[];
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
  const { score, riskClass } = rate(signals, defaultPolicy);
  return { score: score[0]!, riskClass: riskClass[0]! };
}

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

test("age and sector alone are not rated", () => {
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
        const whole = call(name, [clients, [header]]);
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
