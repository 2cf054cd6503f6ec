import { addMonths, serialOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { defaultPolicy as policy } from "../../../core/policy/default";
import type { EventCode, IndicatorId } from "../../../core/policy/policy";
import { defaultProbability } from "../../../core/rating/default-probability";
import { disagreementOf, modelsIn } from "../../../core/rating/disagreement";
import {
  bitOf,
  eventCodes,
  eventsIn,
  gravityOf,
  insolvencyEvents,
  isInProcedure,
  warningEvents,
  warningsIn,
} from "../../../core/rating/events";
import { lastOverrides, overrideRows, overridesFromRows, type KeptOverride } from "../../../core/rating/kept-overrides";
import { holdsOn, overrideRefusal, type Override } from "../../../core/rating/override";
import { pointsOf, pointsOfColumn, rises, valueAt } from "../../../core/rating/points";
import type { Ratings } from "../../../core/rating/rate";
import { isSpoken, showCut, showValue, signBetween, stepsOf } from "../../../core/rating/shown";
import { twinSetsOf } from "../../../core/rating/twins";
import { gravestFall, yearOnYear } from "../../../core/rating/year-on-year";

describe("points of a scale", () => {
  const falling = [
    [0, 100],
    [10, 60],
    [20, 60],
    [30, 0],
  ] as const;
  const rising = falling.map(([value, points]) => [-value, points] as const).reverse();

  test("run straight between anchors, are level outside them, and missing where the value is", () => {
    expect([-5, 0, 5, 10, 15, 20, 25, 30, 99].map((value) => pointsOf(falling, value))).toEqual([100, 100, 80, 60, 60, 60, 30, 0, 0]);
    expect([...pointsOfColumn(rising, Float64Array.of(-25, NaN, -5, 7))]).toEqual([30, NaN, 80, 100]);
    expect([rises(falling), rises(rising)]).toEqual([false, true]);
  });

  test("the value worth so many is the one next to better or next to worse values", () => {
    expect([80, 60, 30, 0, 100].map((points) => valueAt(falling, points, true))).toEqual([5, 10, 25, 30, 0]);
    expect([80, 60, 30, 0, 100].map((points) => valueAt(falling, points, false))).toEqual([5, 20, 25, 30, 0]);
    expect([valueAt(rising, 60, true), valueAt(rising, 60, false), valueAt(rising, 80, true)]).toEqual([-10, -20, -5]);
    expect([valueAt(falling, 101, true), valueAt(falling, -1, false)]).toEqual([null, null]);
  });
});

test("the odds of the average client are those of the base rate, and follow the score by the policy's slope", () => {
  expect(defaultProbability(55, { baseRate: 0.02, logOddsPerPoint: 0.042 })).toBeCloseTo(1 / (1 + Math.exp(1.95 + 0.042 * 55)), 12);
  expect(defaultProbability(80, { baseRate: 0.02, logOddsPerPoint: 0.042 })).toBeCloseTo(1 / (1 + Math.exp(1.95 + 0.042 * 80)), 12);
  const odds = (probability: number): number => probability / (1 - probability);
  const [usual, twice] = [0.02, 0.04].map((baseRate) => odds(defaultProbability(30, { baseRate, logOddsPerPoint: 0.05 })));
  expect(twice! / usual!).toBeCloseTo(odds(0.04) / odds(0.02), 9);
});

test("two models more than thirty points apart disagree; one alone, or what is unknown, does not", () => {
  const pointsBy = (points: Partial<Record<IndicatorId, number>>): Ratings =>
    ({ points: new Map(Object.entries(points).map(([id, own]) => [id, Float64Array.of(own)])) }) as unknown as Ratings;
  const found = (points: Partial<Record<IndicatorId, number>>): unknown => {
    const ratings = pointsBy(points);
    return disagreementOf(modelsIn(policy, ratings), ratings, 0);
  };
  expect(found({ conanHolder: 20, altmanZ2: 51 })).toEqual({ worst: "conanHolder", best: "altmanZ2", apart: 31 });
  expect(found({ conanHolder: 20, altmanZ2: 50 })).toBeNull();
  expect(found({ bureauScore: 90, altmanZ2: 50, conanHolder: 70 })).toEqual({ worst: "altmanZ2", best: "bureauScore", apart: 40 });
  expect(found({ bureauScore: 90, altmanZ2: NaN })).toBeNull();
  expect(found({ bureauScore: 90, gearing: 10, recentDelay: 0 })).toBeNull();
  expect(found({})).toBeNull();
});

describe("events", () => {
  test("a word that says nothing is known against it says so with a sign or a blank behind it as well", () => {
    expect(["RAS", " RAS ;", "; néant", "aucun / ", "RAS; protêt"].map(eventsIn)).toEqual([0, 0, 0, 0, bitOf("PROTEST")]);
    expect([eventsIn(" ; "), eventsIn("")]).toEqual([null, null]);
  });

  test("each has a bit of its own and a gravity; the worst of several counts", () => {
    expect(new Set(eventCodes.map(bitOf)).size).toBe(eventCodes.length);
    expect(gravityOf(0)).toBe(1);
    for (const code of eventCodes) {
      const gravity = insolvencyEvents.includes(code) ? 5 : warningEvents.includes(code) || code === "NO_ACCOUNTS_2Y" ? 3 : 4;
      expect([code, gravityOf(bitOf(code))]).toEqual([code, gravity]);
      expect([code, isInProcedure(bitOf(code))]).toEqual([code, gravity === 5]);
    }
    expect(gravityOf(bitOf("WATCH") | bitOf("PROTEST"))).toBe(4);
    expect([isInProcedure(0), isInProcedure(bitOf("WATCH") | bitOf("SAUVEGARDE"))]).toEqual([false, true]);
  });

  test.each<[string, readonly EventCode[] | null]>([
    ["RAS", []],
    ["R.A.S.", []],
    ["Aucun", []],
    ["aucune", []],
    ["Néant", []],
    ["--", []],
    ["0", []],
    ["in bonis", []],
    ["néant du tout, autre chose", null],
    ["0 bis", null],
    ["xyz", null],
    ["", null],
    ["néant; protêt", ["PROTEST"]],
    ["Protêt | privilège URSSAF", ["PROTEST", "PRIV_URSSAF"]],
    ["protêt/xyz", ["PROTEST"]],
    ["protêt\nliquidation judiciaire", ["PROTEST", "LIQUIDATION"]],
    ["; ,", null],
  ])("%j", (text, expected) => {
    const bits = expected && expected.reduce((sum, code) => sum | bitOf(code), 0);
    expect(eventsIn(text)).toBe(bits);
  });

  test("warnings are counted part by part", () => {
    expect(["xyz", "fusion", "fusion, protêt", "fusion; fusion", "fusion / location-gérance / xyz"].map(warningsIn)).toEqual([
      0, 1, 1, 2, 2,
    ]);
  });
});

describe("overrides", () => {
  const made = serialOf(2026, 1, 15);
  const sound: Override = { notch: -1, author: "Anne", approver: "Bruno", reason: "Caution reçue", made, expires: made + 30 };

  test("each rule is said by its name, and holds to the day", () => {
    const refusals: readonly (readonly [Partial<Omit<Override, "approver">> & { approver?: string | null }, string | null])[] = [
      [{}, null],
      [{ author: "  " }, "author"],
      [{ reason: " " }, "reason"],
      [{ approver: " " }, "approver"],
      [{ approver: " ANNE " }, "approver"],
      [{ approver: null }, null],
      [{ notch: 1, approver: "" }, null],
      [{ expires: made - 1 }, "expired"],
      [{ expires: made }, null],
      [{ expires: addMonths(made, 6) }, null],
      [{ expires: addMonths(made, 6) + 1 }, "tooLong"],
    ];
    for (const [change, expected] of refusals) expect([change, overrideRefusal({ ...sound, ...change })]).toEqual([change, expected]);
    expect([made - 1, made, made + 30, made + 31, null].map((day) => holdsOn(sound, day))).toEqual([false, true, true, false, true]);
    expect(holdsOn({ ...sound, author: "" }, null)).toBe(false);
  });

  test("rows of a sheet give back what was kept, count what no rule allows, and ignore other sheets and empty rows", () => {
    const kept: KeptOverride[] = [
      { ...sound, key: "n1", client: "Alpha" },
      { ...sound, key: "n2", client: "Beta", notch: 1, approver: "" },
      { ...sound, key: "n1", client: "Alpha", notch: 0, author: "", reason: "" },
    ];
    const rows = overrideRows(kept);
    expect([rows[0]![0], rows[2]![4]]).toEqual(["encours overrides 1", null]);
    expect(overridesFromRows(rows)).toEqual({ overrides: kept, broken: 0 });
    const changed = (place: number, cell: Cell): Cell[] => rows[1]!.map((own, k) => (k === place ? cell : own));
    const broken = [
      changed(0, null),
      changed(2, 2),
      changed(2, "−1"),
      changed(3, ""),
      changed(6, "xyz"),
      changed(7, null),
      changed(7, made - 1),
    ];
    expect(overridesFromRows([rows[0]!, ...broken, [null, " "], [], rows[1]!])).toEqual({ overrides: [kept[0]], broken: broken.length });
    expect(overridesFromRows(rows.slice(1))).toEqual({ overrides: [], broken: 0 });
    expect(overridesFromRows([])).toEqual({ overrides: [], broken: 0 });
  });

  test("the last one of a client stands, and taking it back leaves none", () => {
    const first: KeptOverride = { ...sound, key: "n1", client: "Alpha" };
    expect([...lastOverrides([first, { ...first, notch: 1, author: "Carla" }])]).toEqual([["n1", { ...sound, notch: 1, author: "Carla" }]]);
    expect(lastOverrides([first, { ...first, notch: 0 }]).size).toBe(0);
    expect(lastOverrides([{ ...first, notch: 0 }, first]).size).toBe(1);
  });
});

describe("how a value reads", () => {
  test.each<[IndicatorId, number, string]>([
    ["recentDelay", 12.34, "12.3"],
    ["age", 2.5, "2.5"],
    ["overdueShare", 0.346, "35%"],
    ["returnOnAssets", 0.0346, "3.5%"],
    ["altaresScore", 12.34, "12.3"],
    ["gearing", 1.234, "1.23"],
    ["gearing", Infinity, "no equity"],
    ["letterRating", 1, "A"],
    ["letterRating", 0, "A"],
    ["letterRating", 9, "E"],
    ["letterRating", 2.4, "B"],
    ["bdfRating", 7, "3+"],
    ["agencyRating", 4, "AA\u2212"],
    ["agencyRating", 99, "D"],
    ["bureauScore", 48.4, "48"],
  ])("%s %d", (id, value, expected) => {
    expect(showValue(id, value, "en").startsWith(expected)).toBe(true);
  });

  test("days and years carry their unit, letters are cut towards the better one, and stand above where they are lower", () => {
    expect(showValue("recentDelay", 12, "en")).toMatch(/^12\D+$/);
    const yearsIn = (value: number): string => showValue("age", value, "fr").replace(/[\d.,\s]+/u, "");
    expect([yearsIn(1.04) === yearsIn(1), yearsIn(2) === yearsIn(1)]).toEqual([true, false]);
    expect([showCut("letterRating", 2.9, "en"), showCut("gearing", 2.9, "en")]).toEqual(["B", "2.9"]);
    expect([isSpoken("letterRating"), isSpoken("agencyRating"), isSpoken("bdfRating"), isSpoken("gearing")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([signBetween("gearing", 2, 1), signBetween("gearing", 1, 2), signBetween("letterRating", 2, 1)]).toEqual([">", "<", "<"]);
    expect((["recentDelay", "overdueShare", "returnOnAssets", "gearing", "age", "bureauScore", "cofaceDra"] as const).map(stepsOf)).toEqual(
      [10, 100, 1000, 100, 10, 1, 10],
    );
  });
});

test("twins stand in one set, in the order of the policy, without those that weigh nothing", () => {
  const sets = twinSetsOf(policy);
  const counted = (Object.keys(policy.indicators) as IndicatorId[]).filter((id) => policy.indicators[id].strength > 0);
  expect([...sets.flat()].sort()).toEqual([...counted].sort());
  for (const set of sets)
    for (const id of set)
      expect(policy.indicators[id].twins).toBe(set.length > 1 ? policy.indicators[set[0]!].twins : policy.indicators[id].twins);
  expect(sets.find((set) => set.includes("recentDelay"))).toEqual(counted.filter((id) => policy.indicators[id].twins === "delay"));
  expect(twinSetsOf(policy)).toBe(sets);
});

describe("year on year", () => {
  const changes = (columns: Partial<Record<string, number>>) =>
    yearOnYear((meaning) => (columns[meaning] === undefined ? null : Float64Array.of(columns[meaning])), "en")(0);

  test("sales and result stand beside last year's where both are there, growth where last year's is not", () => {
    expect(changes({ sales: 110, priorSales: 100 })).toMatchObject([{ figure: "sales", now: 110, before: 100, change: 0.1 }]);
    expect(changes({ turnover: 90, priorSales: 100 })).toMatchObject([{ figure: "sales", change: -0.1 }]);
    expect(changes({ sales: 110, turnover: 90, priorSales: 100 })).toEqual([]);
    expect(changes({ sales: 110 })).toEqual([]);
    expect(changes({ sales: NaN, priorSales: 100 })).toEqual([]);
    expect(changes({ netIncome: -30, priorResult: -20 })).toMatchObject([{ figure: "result", change: -0.5 }]);
    expect(changes({ netIncome: 5, priorResult: 0 })).toMatchObject([{ change: null, text: "" }]);
    expect(changes({ growth: 0.2 })).toMatchObject([{ figure: "sales", now: NaN, before: NaN, change: 0.2 }]);
    expect(changes({ growth: 0.2, sales: 110, priorSales: 100 })).toHaveLength(1);
    expect(changes({ growth: 0.2, netIncome: 2, priorResult: 1 }).map(({ figure }) => figure)).toEqual(["result", "sales"]);
    const [loss] = changes({ netIncome: -5, priorResult: 5 });
    const [profit] = changes({ netIncome: 5, priorResult: -5 });
    expect([loss!.change, profit!.change, loss!.text === profit!.text]).toEqual([null, null, false]);
  });

  test("an arrow points where a figure moved by a twentieth or more", () => {
    const arrowOf = (growth: number): string | undefined => /[▲▼►]/u.exec(changes({ growth })[0]!.text)?.[0];
    expect([0.05, 0.049, 0, -0.049, -0.05].map(arrowOf)).toEqual(["▲", "►", "►", "►", "▼"]);
    expect(changes({ growth: 0.2 })[0]!.text).toContain("+20");
    expect(changes({ growth: -0.2 })[0]!.text).not.toContain("+");
  });

  test("the gravest fall is a result turned into a loss, then the deepest", () => {
    const fall = (figure: "sales" | "result", now: number, before: number, change: number | null) => ({
      figure,
      now,
      before,
      change,
      text: "",
    });
    const [small, deep, turned, turnedUp] = [
      fall("sales", 94, 100, -0.06),
      fall("sales", 50, 100, -0.5),
      fall("result", -5, 5, null),
      fall("result", 5, -5, null),
    ];
    expect(gravestFall([])).toBeNull();
    expect(gravestFall([turnedUp, fall("sales", 96, 100, -0.04)])).toBeNull();
    expect(gravestFall([fall("sales", 95, 100, -0.05)])).not.toBeNull();
    expect(gravestFall([small, deep])).toBe(deep);
    expect(gravestFall([deep, turned, small])).toBe(turned);
  });
});
