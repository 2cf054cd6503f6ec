import fc from "fast-check";
import { columnOf, expectNear, faultOf, gridOf, numberOf } from "./called";

/** Scores with many ties, and at least one client of each kind. */
const clients = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { minLength: 2, maxLength: 60 })
  .filter((rows) => rows.some(([, bad]) => bad) && rows.some(([, bad]) => !bad));
const args = (rows: readonly (readonly [number, boolean])[]): [number[][], boolean[][]] => [
  columnOf(rows.map(([score]) => score)),
  columnOf(rows.map(([, bad]) => bad)),
];

describe("AUC, GINI and KS", () => {
  test("two ways: AUC counts all pairs of a good and a bad client", () => {
    fc.assert(
      fc.property(clients, (rows) => {
        const goods = rows.filter(([, bad]) => !bad);
        const bads = rows.filter(([, bad]) => bad);
        const won = goods
          .flatMap(([good]) => bads.map(([bad]) => (good > bad ? 1 : good === bad ? 0.5 : 0)))
          .reduce<number>((sum, point) => sum + point, 0);
        expectNear(numberOf("AUC", ...args(rows)), won / (goods.length * bads.length));
        expectNear(numberOf("GINI", ...args(rows)), (2 * won) / (goods.length * bads.length) - 1, 1);
      }),
    );
  });

  test("two ways: KS is the widest gap over all cuts", () => {
    fc.assert(
      fc.property(clients, (rows) => {
        const below = (bad: boolean, cut: number): number =>
          rows.filter((row) => row[1] === bad && row[0] <= cut).length / rows.filter((row) => row[1] === bad).length;
        const gaps = Array.from({ length: 14 }, (_, cut) => Math.abs(below(true, cut) - below(false, cut)));
        expectNear(numberOf("KS", ...args(rows)), Math.max(...gaps), 1);
      }),
    );
  });

  test("bounds; order-independent; only the order of scores counts; upside down it is 1 less", () => {
    fc.assert(
      fc.property(clients, (rows) => {
        for (const name of ["AUC", "KS"]) {
          const found = numberOf(name, ...args(rows));
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(1);
          expectNear(numberOf(name, ...args([...rows].reverse())), found, 1);
          expectNear(numberOf(name, ...args(rows.map(([score, bad]) => [Math.exp(score) - 5, bad]))), found, 1);
          expectNear(numberOf(name, ...args(rows.map(([score, bad]) => [-score, bad]))), name === "AUC" ? 1 - found : found, 1);
        }
      }),
    );
  });

  test("a client without an outcome, or without a score, is reported", () => {
    for (const name of ["AUC", "GINI", "KS"]) {
      expect(faultOf(name, [[1], [2], [3]], [[1], [null], [0]])).toBe("NO_DATA");
      expect(faultOf(name, [[1], [null], [3]], [[1], [1], [0]])).toBe("NO_DATA");
      expect(numberOf(name, [[1], [null], [3]], [[1], [null], [0]])).toBe(1);
      expect(faultOf(name, [[1], [2]], [[1], [1]])).toBe("NO_DATA");
    }
  });
});

describe("WOE, IV and PSI", () => {
  const bins = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 })), { minLength: 1, maxLength: 10 });
  const both = (rows: readonly (readonly [number, number])[]): [number[][], number[][]] => [
    columnOf(rows.map(([one]) => one)),
    columnOf(rows.map(([, other]) => other)),
  ];

  test("two ways: IV is the weights of evidence, each by the gap of shares", () => {
    fc.assert(
      fc.property(bins, (rows) => {
        const [goods, bads] = [rows.reduce((sum, [good]) => sum + good, 0), rows.reduce((sum, [, bad]) => sum + bad, 0)];
        const weights = gridOf("WOE", ...both(rows));
        const value = rows.reduce((sum, [good, bad], i) => sum + (good / goods - bad / bads) * weights[i]![0]!, 0);
        expectNear(numberOf("IV", ...both(rows)), value, 1);
        rows.forEach(([good, bad], i) => expectNear(Math.exp(weights[i]![0]!) * (bad / bads), good / goods));
      }),
    );
  });

  test("PSI: nothing for equal shares, never negative, the same both ways, deaf to size and order", () => {
    fc.assert(
      fc.property(bins, fc.integer({ min: 2, max: 1000 }), (rows, times) => {
        const found = numberOf("PSI", ...both(rows));
        expect(found).toBeGreaterThanOrEqual(-1e-12);
        expectNear(numberOf("PSI", ...both(rows.map(([one, other]) => [other, one]))), found, 1);
        expectNear(numberOf("PSI", ...both(rows.map(([one, other]) => [one * times, other]))), found, 1);
        expectNear(numberOf("PSI", ...both([...rows].reverse())), found, 1);
        expectNear(numberOf("PSI", ...both(rows.map(([one]) => [one, one * times]))), 0, 1);
        expectNear(numberOf("IV", ...both(rows)), found, 1);
      }),
    );
  });

  test("a bin empty on one side has no logarithm; empty on both it adds nothing", () => {
    expect(faultOf("IV", [[5], [0]], [[5], [5]])).toBe("OUT_OF_RANGE");
    expect(gridOf("WOE", [[5], [0], [null]], [[5], [5], [null]])).toMatchObject([
      [Math.log(2)],
      [{ fault: { code: "OUT_OF_RANGE" } }],
      [null],
    ]);
    expect(numberOf("PSI", [[5], [0], [5]], [[2], [0], [2]])).toBe(0);
    expect(faultOf("PSI", [[5], [5]], [[2], [null]])).toBe("NO_DATA");
    expect(faultOf("PSI", [[0], [0]], [[2], [1]])).toBe("NO_DATA");
  });
});

describe("SCALEDSCORE", () => {
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

  test("inverse: the score gives its probability back", () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 10, max: 60 }), (pd, odds, points) => {
        const good = odds * 2 ** ((numberOf("SCALEDSCORE", pd, 600, odds, points) - 600) / points);
        expect(1 / (1 + good)).toBeCloseTo(pd, 9);
      }),
    );
  });

  test("monotone, and doubling the odds adds the points", () => {
    fc.assert(
      fc.property(probability, probability, (one, other) => {
        if (one < other) expect(numberOf("SCALEDSCORE", one)).toBeGreaterThanOrEqual(numberOf("SCALEDSCORE", other));
        expectNear(numberOf("SCALEDSCORE", one / (2 - one)) - numberOf("SCALEDSCORE", one), 20, 1000);
      }),
    );
  });
});
