import fc from "fast-check";
import { columnOf, expectNear, faultOf, gridOf, numberOf } from "./called";

const amount = fc.integer({ min: 1, max: 10_000_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("ECL", () => {
  const bands = fc.array(fc.tuple(amount, share), { minLength: 1, maxLength: 12 });
  const args = (rows: readonly (readonly [number, number])[]): [number[][], number[][]] => [
    columnOf(rows.map(([owed]) => owed)),
    columnOf(rows.map(([, rate]) => rate)),
  ];

  test("additive over bands, order-independent, and never more than is owed", () => {
    fc.assert(
      fc.property(bands, bands, (one, other) => {
        const total = numberOf("ECL", ...args([...one, ...other]));
        expectNear(total, numberOf("ECL", ...args(one)) + numberOf("ECL", ...args(other)));
        expectNear(total, numberOf("ECL", ...args([...other, ...one])));
        expect(total).toBeLessThanOrEqual([...one, ...other].reduce((sum, [owed]) => sum + owed, 0) * (1 + 1e-12));
      }),
    );
  });

  test("one band is the expected loss with nothing recovered", () => {
    fc.assert(fc.property(amount, share, (owed, rate) => expectNear(numberOf("ECL", owed, rate), numberOf("EXPECTEDLOSS", rate, 1, owed))));
  });

  test("an amount without a rate is reported as a fault, not provided for at 0 %", () => {
    expect(faultOf("ECL", [[100], [200]], [[0.1], [null]])).toBe("NO_DATA");
    expect(numberOf("ECL", [[100], [0], [null]], [[0.1], [null], [0.5]])).toBe(10);
    expect(faultOf("ECL", [[100]], [[10]])).toBe("OUT_OF_RANGE");
  });
});

describe("ROLLRATES", () => {
  /** A portfolio whose buckets really roll at known shares, month after month. */
  const rolling = fc.record({
    entering: fc.array(amount, { minLength: 2, maxLength: 14 }),
    shares: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
  });

  test("inverse: finds the shares that made the balances", () => {
    fc.assert(
      fc.property(rolling, ({ entering, shares }) => {
        const months = entering.map((_, month) =>
          [1, ...shares].map(
            (_, bucket) => (entering[month - bucket] ?? 1000) * shares.slice(0, bucket).reduce((product, part) => product * part, 1),
          ),
        );
        const expected = [...shares, 1].map((_, bucket) => shares.slice(bucket).reduce((product, part) => product * part, 1));
        gridOf("ROLLRATES", months)[0]!.forEach((rate, bucket) => expectNear(rate, expected[bucket]!));
      }),
    );
  });

  test("bounds and monotone: a share, never smaller in an older bucket; scale-invariant", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) => fc.array(fc.array(amount, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 })),
        (months) => {
          const rates = gridOf("ROLLRATES", months)[0]!;
          rates.forEach((rate, bucket) => {
            expect(rate).toBeGreaterThanOrEqual(0);
            expect(rate).toBeLessThanOrEqual(rates[bucket + 1] ?? 1);
          });
          expect(rates[rates.length - 1]).toBe(1);
          gridOf(
            "ROLLRATES",
            months.map((row) => row.map((balance) => balance * 3)),
          )[0]!.forEach((rate, bucket) => expectNear(rate, rates[bucket]!));
        },
      ),
    );
  });

  test("a bucket that was always empty says nothing, unless nothing rolled towards it", () => {
    expect(
      gridOf("ROLLRATES", [
        [100, 0, 0],
        [100, 0, 0],
      ]),
    ).toMatchObject([[0, { fault: { code: "DIV0" } }, 1]]);
    expect(
      gridOf("ROLLRATES", [
        [100, 50, 20],
        [100, 50, 0],
      ])[0],
    ).toEqual([0, 0, 1]);
    expect(
      gridOf("ROLLRATES", [
        [null, null],
        [100, 50],
        [80, 60],
        [null, null],
      ])[0],
    ).toEqual([0.6, 1]);
  });
});

test("EXTRASALES: inverse, the sales it names earn the loss", () => {
  fc.assert(
    fc.property(amount, fc.double({ min: 0.001, max: 1, noNaN: true }), (loss, margin) =>
      expectNear(numberOf("EXTRASALES", loss, margin) * margin, loss),
    ),
  );
});

test("CARRYINGCOST: additive in days, a year costs the rate", () => {
  fc.assert(
    fc.property(amount, share, fc.nat(400), fc.nat(400), (owed, rate, one, other) => {
      expectNear(
        numberOf("CARRYINGCOST", owed, rate, one + other),
        numberOf("CARRYINGCOST", owed, rate, one) + numberOf("CARRYINGCOST", owed, rate, other),
      );
      expectNear(numberOf("CARRYINGCOST", owed, rate, 365), owed * rate);
    }),
  );
});

describe("DISCOUNTAPR", () => {
  const offer = fc.record({
    discount: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    early: fc.nat(30),
    gained: fc.integer({ min: 1, max: 90 }),
  });

  test("inverse: interest at that rate over the days gained makes the discounted price whole again", () => {
    fc.assert(
      fc.property(offer, ({ discount, early, gained }) => {
        const simple = numberOf("DISCOUNTAPR", discount, early, early + gained);
        expectNear((1 - discount) * (1 + (simple * gained) / 365), 1);
        const compounded = numberOf("DISCOUNTAPR", discount, early, early + gained, 365, true);
        expectNear((1 - discount) * (1 + compounded) ** (gained / 365), 1);
        expect(compounded).toBeGreaterThanOrEqual(simple - 1e-9);
      }),
    );
  });

  test("monotone: a deeper discount costs more, a longer wait less", () => {
    fc.assert(
      fc.property(offer, fc.integer({ min: 1, max: 60 }), ({ discount, early, gained }, longer) => {
        const rate = numberOf("DISCOUNTAPR", discount, early, early + gained);
        expect(numberOf("DISCOUNTAPR", discount * 1.1, early, early + gained)).toBeGreaterThan(rate);
        expect(numberOf("DISCOUNTAPR", discount, early, early + gained + longer)).toBeLessThan(rate);
      }),
    );
  });
});

test("FACTORINGCOST: the commission, and CARRYINGCOST on a banker's year", () => {
  fc.assert(
    fc.property(amount, share, amount, share, fc.nat(400), (turnover, commission, financed, rate, days) => {
      const interest = numberOf("CARRYINGCOST", financed, rate, days) * (365 / 360);
      expectNear(numberOf("FACTORINGCOST", turnover, commission, financed, rate, days), turnover * commission + interest);
    }),
  );
});
