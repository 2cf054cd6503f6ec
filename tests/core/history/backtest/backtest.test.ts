import fc from "fast-check";
import { backtest, clientsByClass, type Backtest } from "../../../../core/history/backtest/backtest";
import { aucInterval, aucStandardError, wilsonInterval } from "../../../../core/history/backtest/intervals";
import { populationShift } from "../../../../core/history/backtest/population-shift";
import { defaultPolicy } from "../../../../core/policy/default";
import { defaultProbability } from "../../../../core/rating/default-probability";
import { classOfScore } from "../../../../core/rating/rate";
import { rankRows } from "../../../../core/method/validation/ranked-outcomes";
import { columnOf, expectNear, numberOf } from "../../formulas/called";
import { numbersFrom } from "../../../../workbench/demonstration/random";

type Row = readonly [score: number, outcome: number];
const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 0, 1, NaN)), { minLength: 2, maxLength: 80 })
  .filter((all) => all.some(([, outcome]) => outcome === 1) && all.some(([, outcome]) => outcome === 0));

function tested(all: readonly Row[], former: number[] | null = null): Backtest {
  const score = Float64Array.from(all, ([own]) => own);
  const riskClass = Uint8Array.from(score, (own) => (Number.isNaN(own) ? 0 : classOfScore(own, defaultPolicy.classCuts)));
  const found = backtest(
    { score, riskClass, probability: score.map((own) => (Number.isNaN(own) ? 0.1 : defaultProbability(own, defaultPolicy))) },
    Float64Array.from(all, ([, outcome]) => outcome),
    former,
  );
  if ("refused" in found) throw new Error(found.refused);
  return found;
}

test("two ways: AUC, Gini and KS are those of the functions in a cell", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const known = all.filter(([, outcome]) => !Number.isNaN(outcome));
      const args = [columnOf(known.map(([score]) => score)), columnOf(known.map(([, outcome]) => outcome))] as const;
      const { auc, gini, ks } = tested(all);
      expectNear(auc, numberOf("AUC", ...args), 1);
      expectNear(gini, numberOf("GINI", ...args), 1);
      expectNear(ks, numberOf("KS", ...args), 1);
    }),
  );
});

test("order of clients does not matter; every client is counted once; intervals hold their figure", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const found = tested(all);
      const turned = tested([...all].reverse());
      expectNear(turned.auc, found.auc, 1);
      expectNear(turned.aucInterval.low, found.aucInterval.low, 1);
      const counted = ({ classes }: Backtest) => classes.map((own) => ({ ...own, expected: 0 }));
      expect(counted(turned)).toEqual(counted(found));
      turned.classes.forEach(({ expected }, k) => Number.isNaN(expected) || expectNear(expected, found.classes[k]!.expected, 1));
      expect(found.clients + found.unknown).toBe(all.length);
      expect(found.classes.reduce((sum, { clients }) => sum + clients, 0)).toBe(found.clients);
      expect(found.classes.reduce((sum, { bad }) => sum + bad, 0)).toBe(found.bad);
      expect(found.aucInterval.low).toBeLessThanOrEqual(found.auc);
      expect(found.aucInterval.high).toBeGreaterThanOrEqual(found.auc);
      for (const { clients, rate, interval } of found.classes) {
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        if (clients > 0) {
          expect(interval.low).toBeLessThanOrEqual(rate);
          expect(interval.high).toBeGreaterThanOrEqual(rate);
        }
      }
    }),
  );
});

test("a class table reads as a controller expects", () => {
  const all: Row[] = [
    ...Array.from({ length: 200 }, (_, i): Row => [90, i < 1 ? 1 : 0]),
    ...Array.from({ length: 100 }, (_, i): Row => [30, i < 40 ? 1 : 0]),
    [NaN, 1],
    [50, NaN],
  ];
  const found = tested(all);
  expect(found).toMatchObject({ clients: 301, bad: 42, unrated: 1, unknown: 1, ordered: true });
  expect(found.classes.map(({ riskClass, clients, bad, verdict }) => [riskClass, clients, bad, verdict])).toEqual([
    [1, 200, 1, "as expected"],
    [2, 0, 0, "none"],
    [3, 0, 0, "none"],
    [4, 100, 40, "worse"],
    [5, 0, 0, "none"],
    [0, 1, 1, "worse"],
  ]);
  expect(tested(all.map(([score, outcome]): Row => [120 - score, outcome])).ordered).toBe(false);
});

test("nothing is said without both kinds of clients", () => {
  const one = { score: Float64Array.of(10, 20), riskClass: Uint8Array.of(5, 4), probability: Float64Array.of(0.1, 0.05) };
  expect(backtest(one, Float64Array.of(NaN, NaN))).toEqual({ refused: "NO_OUTCOME" });
  expect(backtest(one, Float64Array.of(0, 0))).toEqual({ refused: "NO_BAD" });
  expect(backtest(one, Float64Array.of(1, 1))).toEqual({ refused: "NO_GOOD" });
});

test("Wilson's interval: published values, and open where nothing was seen", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(wilsonInterval(15, 148).low).toBeCloseTo(0.0624, 4);
  expect(wilsonInterval(15, 148).high).toBeCloseTo(0.1605, 4);
  expect(wilsonInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) as number });
  expect(wilsonInterval(1, 29).high).toBeCloseTo(0.1718, 4);
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test("two ways: DeLong's error is the spread of the placements, counted pair by pair", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const known = all.filter(([, outcome]) => !Number.isNaN(outcome));
      const [goods, bads] = [known.filter(([, bad]) => bad === 0), known.filter(([, bad]) => bad === 1)];
      fc.pre(goods.length > 1 && bads.length > 1);
      const won = (good: number, bad: number): number => (good > bad ? 1 : good === bad ? 0.5 : 0);
      const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = (values: number[]): number =>
        values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
      const ofGoods = goods.map(([good]) => mean(bads.map(([bad]) => won(good, bad))));
      const ofBads = bads.map(([bad]) => mean(goods.map(([good]) => won(good, bad))));
      const ranked = rankRows(
        known.map((_, i) => i),
        Float64Array.from(known, ([score]) => score),
        known.map(([, bad]) => bad),
      );
      expectNear(aucStandardError(ranked), Math.sqrt(spread(ofGoods) / goods.length + spread(ofBads) / bads.length), 1);
    }),
  );
});

test("the interval of an AUC covers the truth about 95 times in a hundred", () => {
  const random = numbersFrom(11);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  // Two normal populations one deviation apart: the true area is Φ(1 ÷ √2).
  const truth = 0.7602499389;
  let covered = 0;
  for (let run = 0; run < 400; run++) {
    const score = Float64Array.from({ length: 150 }, (_, i) => normal() + (i < 30 ? -1 : 0));
    const ranked = rankRows(
      score.map((_, i) => i),
      score,
      Uint8Array.from(score, (_, i) => (i < 30 ? 1 : 0)),
    );
    const { low, high } = aucInterval(ranked);
    if (low <= truth && truth <= high) covered++;
  }
  expect(covered).toBeGreaterThan(368);
  expect(covered).toBeLessThan(397);
});

test("population shift: PSI where all classes are filled, never infinite, null without clients", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 })), { minLength: 1 }), (bins) => {
      const [former, present] = [bins.map(([one]) => one), bins.map(([, other]) => other)];
      expectNear(populationShift(former, present)!, numberOf("PSI", columnOf(former), columnOf(present)), 1);
    }),
  );
  expect(populationShift([10, 0], [0, 10])).toBeGreaterThan(0.25);
  expect(populationShift([0, 0], [3, 4])).toBeNull();
  expect(clientsByClass(Uint8Array.of(1, 1, 5, 0))).toEqual([2, 0, 0, 0, 1, 1]);
  const found = tested(
    [
      [90, 0],
      [10, 1],
    ],
    [1, 0, 0, 0, 1, 0],
  );
  expect(found.shift).toBe(0);
});
