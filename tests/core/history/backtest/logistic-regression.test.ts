import fc from "fast-check";
import { fitLogistic, logOddsOf, probabilityOf } from "../../../../core/history/backtest/logistic-regression";
import { numbersFrom } from "../../../../workbench/demonstration/random";

/** Cases whose odds follow known coefficients. */
function drawn(count: number, coefficients: readonly number[], intercept: number, seed: number) {
  const random = numbersFrom(seed);
  const columns = coefficients.map(() => Float64Array.from({ length: count }, () => 2 * random() - 1));
  const logOdds = logOddsOf({ intercept, coefficients: Float64Array.from(coefficients) }, columns);
  return { columns, outcome: Uint8Array.from(logOdds, (odds) => (random() < probabilityOf(odds) ? 1 : 0)) };
}

test("finds the coefficients that made the cases", () => {
  const { columns, outcome } = drawn(20_000, [1.5, -0.7, 0], -1, 3);
  const { intercept, coefficients } = fitLogistic(columns, outcome, { ridge: 1e-6 });
  expect(Math.abs(intercept + 1)).toBeLessThan(0.1);
  [1.5, -0.7, 0].forEach((coefficient, j) => expect(Math.abs(coefficients[j]! - coefficient)).toBeLessThan(0.12));
});

test("two ways: a column of two values gives the log of the odds ratio", () => {
  const column = Float64Array.from({ length: 100 }, (_, i) => (i < 40 ? 1 : 0));
  const outcome = Uint8Array.from({ length: 100 }, (_, i) => (i < 30 || i >= 90 ? 1 : 0));
  const { intercept, coefficients } = fitLogistic([column], outcome, { ridge: 0 });
  expect(intercept).toBeCloseTo(Math.log(10 / 50), 7);
  expect(coefficients[0]).toBeCloseTo(Math.log(30 / 10) - Math.log(10 / 50), 7);
});

test("at its answer no step of the penalised likelihood points within the bounds", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0.1, max: 50, noNaN: true }), (seed, ridge) => {
      const { columns, outcome } = drawn(80, [1, -1, 0.3], 0, seed);
      const prior = Float64Array.of(0.2, 0.2, 0.2);
      const model = fitLogistic(columns, outcome, { ridge, prior, atLeast: 0 });
      const logOdds = logOddsOf(model, columns);
      columns.forEach((column, j) => {
        const own = model.coefficients[j]!;
        let slope = -ridge * (own - prior[j]!);
        for (let i = 0; i < outcome.length; i++) slope += column[i]! * (outcome[i]! - probabilityOf(logOdds[i]!));
        expect(own).toBeGreaterThanOrEqual(0);
        if (own > 0) expect(Math.abs(slope)).toBeLessThan(1e-5);
        else expect(slope).toBeLessThan(1e-5);
      });
    }),
    { numRuns: 40 },
  );
});

test("the order of cases does not matter; a strong ridge gives the prior back", () => {
  const { columns, outcome } = drawn(300, [1, 2], 0, 5);
  const turned = fitLogistic(
    columns.map((column) => column.slice().reverse()),
    outcome.slice().reverse(),
    { ridge: 1 },
  );
  const straight = fitLogistic(columns, outcome, { ridge: 1 });
  straight.coefficients.forEach((own, j) => expect(turned.coefficients[j]).toBeCloseTo(own, 9));
  const held = fitLogistic(columns, outcome, { ridge: 1e9, prior: Float64Array.of(0.4, 0.1) });
  expect(held.coefficients[0]).toBeCloseTo(0.4, 5);
  expect(held.coefficients[1]).toBeCloseTo(0.1, 5);
});

test("cases that one column parts wholly still have an answer", () => {
  const column = Float64Array.from({ length: 40 }, (_, i) => i);
  const { coefficients } = fitLogistic(
    [column],
    Uint8Array.from(column, (x) => (x > 20 ? 1 : 0)),
    { ridge: 0.01 },
  );
  expect(Number.isFinite(coefficients[0]!)).toBe(true);
  expect(coefficients[0]).toBeGreaterThan(0);
});
