import fc from "fast-check";
import { call } from "../../../core/encours";
import { normalShareBelow } from "../../../core/method/normal-distribution";

const value = (name: string, args: readonly (number | string | null)[]): number => {
  const outcome = call(name, args, { language: "en" });
  if ("fault" in outcome) throw new Error(`${name}: ${outcome.fault.code}`);
  return outcome.value as number;
};

const money = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const positive = fc.double({ min: 1, max: 1e6, noNaN: true });

/** The models that take amounts, with an amount for each parameter: those that divide are positive. */
const scaled: readonly (readonly [string, fc.Arbitrary<number>[]])[] = [
  ["ALTMANZ", [money, money, money, money, positive, positive, positive]],
  ["ALTMANZ1", [money, money, money, money, positive, positive, positive]],
  ["ALTMANZ2", [money, money, money, money, positive, positive]],
  ["ALTMANEM", [money, money, money, money, positive, positive]],
  ["SPRINGATE", [money, money, money, positive, positive, positive]],
  ["ZMIJEWSKI", [money, positive, positive, positive, positive]],
  ["CONANHOLDER", [money, positive, positive, positive, positive, positive, positive, positive, positive]],
];

describe("invariant: a model of ratios does not depend on the currency", () => {
  test.each(scaled)("%s", (name, items) => {
    fc.assert(
      fc.property(fc.tuple(...items), fc.double({ min: 0.5, max: 2000, noNaN: true }), (amounts, factor) => {
        const one = value(name, amounts);
        const other = value(
          name,
          amounts.map((amount) => amount * factor),
        );
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(one)));
      }),
    );
  });
});

describe("monotone: more profit never looks riskier, more debt never safer", () => {
  const sign = (better: boolean, change: number): number => (better ? change : -change);
  test.each([
    ["ALTMANZ", 2, true],
    ["ALTMANZ1", 2, true],
    ["ALTMANZ2", 2, true],
    ["SPRINGATE", 1, true],
    ["CONANHOLDER", 0, true],
    ["CONANHOLDER", 3, false],
    ["CONANHOLDER", 4, false],
    ["ZMIJEWSKI", 0, false],
    ["ZMIJEWSKI", 1, true],
  ] as const)("%s in its argument %i", (name, index, rises) => {
    const items = scaled.find(([one]) => one === name)![1];
    fc.assert(
      fc.property(fc.tuple(...items), fc.double({ min: 1, max: 1e5, noNaN: true }), (amounts, more) => {
        const before = value(name, amounts);
        const after = value(
          name,
          amounts.map((amount, i) => (i === index ? amount + more : amount)),
        );
        expect(sign(rises, after - before)).toBeGreaterThanOrEqual(-1e-12 * (1 + Math.abs(before)));
      }),
    );
  });
});

describe("bounds: what is called a probability is one", () => {
  test("ZMIJEWSKI", () => {
    fc.assert(
      fc.property(money, positive, positive, positive, positive, (...items) => {
        const probability = value("ZMIJEWSKI", items);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });
  test("OHLSON, whatever is fed to it", () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, money, money, money, positive, (...items) => {
        const probability = value("OHLSON", items);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the normal distribution", () => {
  // Abramowitz & Stegun (1964), table 26.1.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [-2.5, 0.006209665325776],
    [3, 0.99865010196837],
    [-5, 2.866515718791946e-7],
  ])("share below %d", (x, share) => {
    expect(normalShareBelow(x)).toBeCloseTo(share, 14);
  });
  test("far out, where only the tail counts, it keeps its digits", () => {
    expect(normalShareBelow(-8) / 6.220960574271785e-16).toBeCloseTo(1, 12);
    expect(normalShareBelow(-40)).toBeGreaterThanOrEqual(0);
  });
  test("symmetric: below x and above −x are the same share", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) =>
        expect(normalShareBelow(x) + normalShareBelow(-x)).toBeCloseTo(1, 14),
      ),
    );
  });
  test("monotone", () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 1e-6, max: 3, noNaN: true }), (x, step) =>
        expect(normalShareBelow(x + step)).toBeGreaterThanOrEqual(normalShareBelow(x)),
      ),
    );
  });
});

describe("where a public page is wrong, ours differs, and why", () => {
  test("creditguru.com prints 6.5 for the first coefficient of Z″; Altman (1995) has 6.56", () => {
    expect(value("ALTMANZ2", [1, 0, 0, 0, 1, 1])).toBe(6.56);
  });
  test("creditguru.com gives Z″ the cuts of Z′, 2.9 and 1.23; its own are 2.60 and 1.10", () => {
    expect(call("MODELZONE", ["ALTMANZ2", 2.7], { language: "en" })).toEqual({ value: "safe" });
    expect(call("MODELZONE", ["ALTMANZ2", 1.2], { language: "en" })).toEqual({ value: "grey" });
  });
  test("ycharts.com prints 4.59313 in the CA-Score; Legault (1987) has 4.5913", () => {
    expect(value("CASCORE", [1, 0, 0])).toBeCloseTo(4.5913 - 2.7616, 12);
  });
  test("pages set Conan & Holder’s 24, 22, 16, −87, −10 against 0.09 and 0.16; ours are fractions throughout", () => {
    // A firm whose five ratios are all one: 0.24 + 0.22 + 0.16 − 0.87 − 0.10.
    expect(value("CONANHOLDER", [1, 1, 1, 1, 1, 1, 1, 1, 1])).toBeCloseTo(-0.35, 12);
  });
  test("some set financial charges against value added; Conan & Holder (1979) set them against sales", () => {
    const charges = (sales: number, valueAdded: number): number => value("CONANHOLDER", [0, 0, 0, 10, 0, 100, 100, sales, valueAdded]);
    expect(charges(200, 50)).toBeCloseTo(-0.87 * 0.05, 12);
    expect(charges(200, 80)).toBe(charges(200, 50));
  });
  test("an Odoo module’s own test asserts 3.25 for EM, the constant alone; the same firm has 5.7432", () => {
    expect(value("ALTMANEM", [0.2, 0.08, 0.06, 0.4925373134328358, 1, 1])).toBeCloseTo(5.7432, 4);
  });
  test("pages differ on the sign of Zmijewski’s liquidity term; either way it moves the probability by less than a point", () => {
    const short = value("ZMIJEWSKI", [0.05, 0.6, 1, 0.5, 1]);
    const liquid = value("ZMIJEWSKI", [0.05, 0.6, 1, 3, 1]);
    expect(Math.abs(liquid - short)).toBeLessThan(0.01);
  });
});

test("bands and zones agree on the cuts: a score on a cut belongs to the worse side", () => {
  expect(value("CONANHOLDERBAND", [0.1])).toBe(3);
  expect(call("MODELZONE", ["CONANHOLDER", 0.1], { language: "en" })).toEqual({ value: "grey" });
  expect(call("MODELZONE", ["CONANHOLDER", 0.100001], { language: "en" })).toEqual({ value: "safe" });
});

test("EMRATING: a higher score never has a worse rating", () => {
  const order = "AAA AA+ AA AA- A+ A A- BBB+ BBB BBB- BB+ BB BB- B+ B B- CCC+ CCC CCC- D".split(" ");
  const rank = (score: number): number => order.indexOf(value("EMRATING", [score]) as unknown as string);
  fc.assert(
    fc.property(fc.double({ min: -5, max: 15, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (score, more) => {
      expect(rank(score)).toBeGreaterThanOrEqual(0);
      expect(rank(score + more)).toBeLessThanOrEqual(rank(score));
    }),
  );
});

// Each model's cuts as published: [model, last score in distress, grey or null, first safe score].
test.each([
  ["ALTMANZ", 1.8099, 1.81, 2.9901],
  ["ALTMANZ", 1.8099, 2.99, 2.9901],
  ["ALTMANZ1", 1.2299, 1.23, 2.9001],
  ["ALTMANZ1", 1.2299, 2.9, 2.9001],
  ["ALTMANZ2", 1.0999, 1.1, 2.6001],
  ["ALTMANZ2", 1.0999, 2.6, 2.6001],
  ["ALTMANEM", 4.3499, 4.35, 5.8501],
  ["ALTMANEM", 4.3499, 5.85, 5.8501],
  ["SPRINGATE", 0.8619, null, 0.862],
  ["TAFFLER", -0.0001, null, 0],
  ["CASCORE", -0.3001, null, -0.3],
  ["ZMIJEWSKI", 0.5001, null, 0.5],
  ["OHLSON", 0.5001, 0.5, 0.038],
  ["CONANHOLDER", 0.04, 0.1, 0.1001],
] as const)("MODELZONE of %s: %d is distress, %d grey, %d safe", (model, distress, grey, safe) => {
  const zone = (score: number) => call("MODELZONE", [model, score], { language: "en" });
  expect(zone(distress)).toEqual({ value: "distress" });
  expect(zone(safe)).toEqual({ value: "safe" });
  if (grey !== null) expect(zone(grey)).toEqual({ value: "grey" });
});
