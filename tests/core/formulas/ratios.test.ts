import fc from "fast-check";
import { catalogue } from "../../../core/encours";
import { expectNear, faultOf, numberOf } from "./called";

const money = fc.integer({ min: -10_000_000, max: 10_000_000 });
const positive = fc.integer({ min: 1, max: 10_000_000 });
const currency = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

/** The ratios whose last input is the denominator, and how many come before it. */
const ratios = [
  ["GEARING", 1],
  ["SOLVENCY", 1],
  ["EQUITYRATIO", 1],
  ["CURRENTRATIO", 1],
  ["QUICKRATIO", 2],
  ["CASHRATIO", 1],
  ["INTERESTCOVER", 1],
  ["DEBTSERVICECOVER", 1],
  ["DEBTTOEBITDA", 1],
] as const;

describe.each(ratios)("%s", (name, before) => {
  test("scale-invariant: another currency changes nothing", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: before, maxLength: before }), positive, currency, (above, below, rate) => {
        expectNear(numberOf(name, ...above.map((amount) => amount * rate), below * rate), numberOf(name, ...above, below));
      }),
    );
  });

  test("monotone: a larger denominator brings a positive ratio down", () => {
    fc.assert(
      fc.property(positive, positive, positive, (above, below, more) => {
        const rest = before === 2 ? [0] : [];
        expect(numberOf(name, above, ...rest, below + more)).toBeLessThan(numberOf(name, above, ...rest, below));
      }),
    );
  });

  test("a blank is never zero", () => {
    const complete = [...Array<number>(before).fill(100), 50];
    complete.forEach((_, i) => expect(faultOf(name, ...complete.map((amount, k) => (k === i ? null : amount)))).toBe("NO_DATA"));
  });
});

test("bounds: no sign trick turns a loss of capital into a good ratio", () => {
  fc.assert(
    fc.property(money, fc.integer({ min: -10_000_000, max: 0 }), (debt, nothing) => {
      expect(faultOf("GEARING", debt, nothing)).toBe("NEG_EQUITY");
      expect(faultOf("INTERESTCOVER", debt, nothing)).toBe("NO_INTEREST");
      expect(faultOf("DEBTSERVICECOVER", debt, nothing)).toBe("NO_DEBT_SERVICE");
      if (debt > 0) expect(faultOf("DEBTTOEBITDA", debt, nothing)).toBe("NEG_EBITDA");
      else expect(numberOf("DEBTTOEBITDA", debt, nothing)).toBe(0);
      if (nothing < 0)
        for (const name of ["SOLVENCY", "EQUITYRATIO", "CURRENTRATIO", "CASHRATIO"])
          expect(faultOf(name, debt, nothing)).toBe("OUT_OF_RANGE");
    }),
  );
});

test("inverse: the current ratio less the quick ratio is the stock, and the cash ratio of all current assets is the current ratio", () => {
  fc.assert(
    fc.property(positive, positive, positive, (assets, stock, debts) => {
      expectNear((numberOf("CURRENTRATIO", assets, debts) - numberOf("QUICKRATIO", assets, stock, debts)) * debts, stock, assets + stock);
      expect(numberOf("CASHRATIO", assets, debts)).toBe(numberOf("CURRENTRATIO", assets, debts));
    }),
  );
});

test("inverse: below 1 in solvency is negative equity", () => {
  fc.assert(
    fc.property(positive, positive, (assets, debts) => {
      expect(numberOf("SOLVENCY", assets, debts) < 1).toBe(numberOf("EQUITYRATIO", assets - debts, assets) < 0);
    }),
  );
});

test("additive: working capital and its requirement add up over firms", () => {
  const firm = fc.tuple(money, money, money, money, money);
  fc.assert(
    fc.property(firm, firm, (one, other) => {
      const both = one.map((amount, i) => amount + other[i]!);
      expect(numberOf("WCR", ...both)).toBe(numberOf("WCR", ...one) + numberOf("WCR", ...other));
      const three = [both.slice(0, 3), one.slice(0, 3), other.slice(0, 3)].map((amounts) => numberOf("WORKINGCAPITAL", ...amounts));
      expect(three[0]).toBe(three[1]! + three[2]!);
    }),
  );
});

test("inverse: days of requirement give the requirement back", () => {
  fc.assert(
    fc.property(money, positive, fc.integer({ min: 1, max: 366 }), (requirement, sales, days) => {
      expectNear((numberOf("WCRDAYS", requirement, sales, days) / days) * sales, requirement);
      expectNear(numberOf("WCRDAYS", requirement, sales), numberOf("WCRDAYS", requirement, sales, 360));
    }),
  );
});

test("every entry is written for both languages, with a source, a reading and a mistake", () => {
  const mine = catalogue.filter(({ topic }) => ["ratios", "receivables", "portfolio", "provisions", "validation"].includes(topic));
  expect(mine.length).toBeGreaterThanOrEqual(52);
  for (const { name, summary, reading, mistake, source, examples } of mine) {
    for (const words of [summary, reading, mistake]) {
      expect([name, words?.fr, words?.en]).toEqual([name, expect.stringMatching(/\S{3}/), expect.stringMatching(/\S{3}/)]);
      expect([name, words!.fr]).toEqual([name, expect.not.stringMatching(/['"]| [:;!?%]|\u00a0[;!?]/)]);
    }
    expect(source.length).toBeGreaterThan(10);
    expect(examples.length).toBeGreaterThanOrEqual(2);
  }
});
