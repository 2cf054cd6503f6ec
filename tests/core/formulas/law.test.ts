import fc from "fast-check";
import { serialOf, civilOf, endOfMonth } from "../../../core/cells/dates";
import { call } from "../../../core/encours";
import { bankOfEngland } from "../../../core/method/law/rates/bank-of-england";
import { europeanCentralBank } from "../../../core/method/law/rates/european-central-bank";
import { frenchLegalRate } from "../../../core/method/law/rates/french-legal-rate";
import { builtInRates } from "../../../core/method/law/rates/penalty-rates";

type Argument = number | string | boolean | null;
const value = (name: string, ...args: Argument[]): number => {
  const outcome = call(name, args, { language: "en" });
  if ("fault" in outcome) throw new Error(`${name}: ${outcome.fault.message}`);
  return outcome.value as number;
};

const first = serialOf(2009, 1, 1);
const last = serialOf(2026, 12, 31);
const day = fc.integer({ min: first - 1, max: last });
const cents = fc.integer({ min: 1, max: 500_000_000 }).map((amount) => amount / 100);
const modes = ["NET", "DAYS_THEN_EOM", "EOM_THEN_DAYS", "EOM_THEN_COMMERCIAL"] as const;

describe("DUEDATE", () => {
  test("bounds: never before the invoice, whatever the terms", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom(...modes),
        fc.option(fc.integer({ min: 1, max: 31 })),
        (invoice, days, mode, on) => {
          expect(value("DUEDATE", invoice, days, mode, on)).toBeGreaterThanOrEqual(invoice);
        },
      ),
    );
  });
  test("monotone: a longer term is never due earlier", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 90 }),
        fc.constantFrom(...modes),
        (invoice, days, more, mode) => {
          expect(value("DUEDATE", invoice, days + more, mode)).toBeGreaterThanOrEqual(value("DUEDATE", invoice, days, mode));
        },
      ),
    );
  });
  test("DAYS_THEN_EOM falls on the last of a month, EOM_THEN_COMMERCIAL of whole months too", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4 }), (invoice, months) => {
        const due = value("DUEDATE", invoice, 30 * months, "EOM_THEN_COMMERCIAL");
        expect(due).toBe(endOfMonth(due));
        const other = value("DUEDATE", invoice, 45, "DAYS_THEN_EOM");
        expect(other).toBe(endOfMonth(other));
      }),
    );
  });
  test("on_day is that day of the month after the term, or its last day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 31 }), (invoice, days, on) => {
        const due = civilOf(value("DUEDATE", invoice, days, "NET", on));
        const end = civilOf(invoice + days);
        expect(due.year * 12 + due.month).toBe(end.year * 12 + end.month + 1);
        expect(due.day === on || due.day === civilOf(endOfMonth(serialOf(due.year, due.month, 1))).day).toBe(true);
      }),
    );
  });
  test("the last day of the calendar has no day after it", () => {
    expect(call("DUEDATE", [2958465, 30])).toMatchObject({ fault: { code: "OVERFLOW" } });
  });
});

test("LEGALMAXDUE: 45 days end of month lies between 45 and 76 days, and never before either reading", () => {
  fc.assert(
    fc.property(day, (invoice) => {
      const latest = value("LEGALMAXDUE", invoice, "EOM45");
      expect(latest - invoice).toBeGreaterThanOrEqual(45);
      expect(latest - invoice).toBeLessThanOrEqual(76);
      expect(latest).toBe(Math.max(value("DUEDATE", invoice, 45, "DAYS_THEN_EOM"), value("DUEDATE", invoice, 45, "EOM_THEN_DAYS")));
    }),
  );
});

describe("LATEINTEREST", () => {
  test("additive: cut at any day, the parts make the whole within one cent a half-year", () => {
    fc.assert(
      fc.property(cents, day, day, day, (amount, ...days) => {
        const [due, cut, paid] = days.sort((a, b) => a - b);
        const parts = value("LATEINTEREST", amount, due, cut) + value("LATEINTEREST", amount, cut, paid);
        const whole = value("LATEINTEREST", amount, due, paid);
        // Only the half-year that is cut is rounded twice.
        expect(Math.abs(parts - whole)).toBeLessThanOrEqual(0.01 + 1e-6);
      }),
    );
  });
  test("additive: to the cent where it is cut at the end of a half-year", () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 2016, max: 2026 }),
        fc.integer({ min: 1, max: 180 }),
        fc.integer({ min: 1, max: 180 }),
        (amount, year, before, after) => {
          const cut = serialOf(year, 6, 30);
          const parts = value("LATEINTEREST", amount, cut - before, cut) + value("LATEINTEREST", amount, cut, cut + after);
          expect(value("LATEINTEREST", amount, cut - before, cut + after)).toBeCloseTo(parts, 6);
        },
      ),
    );
  });
  test("monotone: a larger debt, a later payment, a higher contract rate never cost less", () => {
    fc.assert(
      fc.property(
        cents,
        cents,
        day,
        day,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (amount, more, one, other, rate, extra) => {
          const [due, paid] = one < other ? [one, other] : [other, one];
          const interest = value("LATEINTEREST", amount, due, paid, rate);
          expect(value("LATEINTEREST", amount + more, due, paid, rate)).toBeGreaterThanOrEqual(interest);
          expect(value("LATEINTEREST", amount, due, Math.min(last, paid + 40), rate)).toBeGreaterThanOrEqual(interest);
          expect(value("LATEINTEREST", amount, due, paid, rate + extra)).toBeGreaterThanOrEqual(interest);
        },
      ),
    );
  });
  test("bounds: a contract rate counts for no less than three times the legal rate", () => {
    fc.assert(
      fc.property(cents, day, fc.integer({ min: 1, max: 180 }), (amount, due, late) => {
        const paid = Math.min(last, due + late);
        const floor = value("LATEINTEREST", amount, due, paid, 0);
        expect(floor).toBe(value("LATEINTEREST", amount, due, paid, 0.0001));
        let expected = 0;
        let segments = 0;
        for (let from = due + 1; from <= paid; segments++) {
          const to = Math.min(paid, builtInRates.least(from)!.to);
          expected += (amount * value("MINPENALTYRATE", from) * (to - from + 1)) / 365;
          from = to + 1;
        }
        expect(Math.abs(floor - expected)).toBeLessThanOrEqual(0.005 * segments + 1e-6);
      }),
    );
  });
  test("an exact half cent goes up, even where binary fractions fall just short of it", () => {
    // In 2017 the rate is 10 %, and 73 days are a fifth of the year: 2 % of 22.75 is 45.5 cents, which 22.75 * 0.1 * 73 / 365 misses.
    const due = serialOf(2016, 12, 31);
    const halves = [
      [0.25, 0.01],
      [22.75, 0.46],
      [28.75, 0.58],
      [51.25, 1.03],
      [94.75, 1.9],
    ] as const;
    for (const [amount, interest] of halves) expect(value("LATEINTEREST", amount, due, due + 73)).toBe(interest);
    expect(value("LATEINTEREST", 36.5, due, due + 181)).toBe(1.81);
  });
  test("the British rate stays for the life of the debt, although Bank Rate moved", () => {
    const due = serialOf(2024, 12, 30);
    expect(value("LATEINTEREST", 10000, due, due + 365, null, "GB")).toBe(1325);
  });
  test("interest that starts on 1 July bears the rate of the second half, where it starts on 30 June that of the first", () => {
    const june = serialOf(2025, 6, 30);
    expect(value("LATEINTEREST", 10000, june, june + 365, null, "GB")).toBe(1225);
    expect(value("LATEINTEREST", 10000, june - 1, june + 364, null, "GB")).toBe(1275);
  });
  test("nothing is due on a credit note, nor on the due date itself, not even outside the table", () => {
    expect(value("LATEINTEREST", -500, serialOf(2025, 1, 1), serialOf(2025, 6, 1))).toBe(0);
    expect(value("LATEINTEREST", 500, serialOf(1990, 1, 1), serialOf(1990, 1, 1))).toBe(0);
  });
  test("a message names an argument without what its label says of giving it", () => {
    const fault = { message: expect.stringMatching(/^Invoice date\. /) as unknown };
    expect(call("LEGALMAXDUE", [null, "GENERAL"], { language: "en" })).toMatchObject({ fault });
  });
  test("outside the table it refuses, on either side, and names the date", () => {
    expect(call("LATEINTEREST", [100, serialOf(2008, 12, 29), serialOf(2016, 1, 1)], { language: "en" })).toMatchObject({
      fault: { code: "RATE_UNKNOWN", message: expect.stringContaining("29 Dec 2008") },
    });
    expect(call("LATEINTEREST", [100, serialOf(2026, 12, 1), serialOf(2027, 1, 1)], { language: "fr" })).toMatchObject({
      fault: { code: "RATE_UNKNOWN", message: expect.stringContaining("01/01/2027") },
    });
    expect(call("LATEINTEREST", [100, serialOf(2026, 12, 1), serialOf(2027, 1, 1), null, "GB"])).toMatchObject({ value: 1 });
  });
});

describe("rate tables", () => {
  const tables = [
    ["European Central Bank", europeanCentralBank],
    ["French legal rate", frenchLegalRate],
    ["Bank of England", bankOfEngland],
  ] as const;
  test.each(tables)(
    "%s: one rate for every half-year, none twice, each with a day, a source and the day it was checked",
    (_name, table) => {
      expect(table.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(table.source.length).toBeGreaterThan(10);
      const start = table === bankOfEngland ? 2015.5 : 2009;
      const expected = table.rates.map((_, i) => `${Math.floor(start + i / 2)}-${(start + i / 2) % 1 === 0 ? "01" : "07"}-01`);
      expect(table.rates.map((rate) => rate.validFrom)).toEqual(expected);
      for (const { percent } of table.rates) expect(percent).toBeGreaterThanOrEqual(0);
    },
  );
  test("PENALTYRATE knows each day of the table and none outside", () => {
    expect(value("PENALTYRATE", first)).toBe(0.125);
    expect(value("PENALTYRATE", serialOf(2015, 6, 30))).toBe(0.1005);
    expect(value("PENALTYRATE", last)).toBe(0.124);
    for (const outside of [first - 1, last + 1]) {
      for (const [day, country] of [
        [outside, "FR"],
        [Math.max(outside, serialOf(2026, 12, 31) + 1), "GB"],
        [serialOf(2015, 6, 30), "GB"],
      ] as const)
        expect(call("PENALTYRATE", [day, country])).toMatchObject({ fault: { code: "RATE_UNKNOWN" } });
      expect(call("MINPENALTYRATE", [outside])).toMatchObject({ fault: { code: "RATE_UNKNOWN" } });
    }
  });
  test("a period runs from its first to its last day, and the next begins the day after", () => {
    for (let year = 2016; year <= 2026; year++) {
      for (const [start, end] of [
        [serialOf(year, 1, 1), serialOf(year, 6, 30)],
        [serialOf(year, 7, 1), serialOf(year, 12, 31)],
      ] as const) {
        for (const day of [start, start + 90, end]) expect(builtInRates.least(day)).toMatchObject({ from: start, to: end });
      }
    }
  });
  test("sums of rates carry no binary dust: 2.40 + 10 is 0.124, three times 2.62 is 0.0786", () => {
    expect(value("PENALTYRATE", serialOf(2026, 8, 15))).toBe(0.124);
    expect(value("MINPENALTYRATE", serialOf(2026, 3, 1))).toBe(0.0786);
  });
});

test("RECOVERYFEE changes at 1,000 and at 10,000 pounds, and never with the amount in France", () => {
  expect([999.99, 1000, 9999.99, 10000].map((amount) => value("RECOVERYFEE", amount, "GB"))).toEqual([40, 70, 70, 100]);
  expect([1, 1e6].map((amount) => value("RECOVERYFEE", amount))).toEqual([40, 40]);
});

test("CLAIMDEADLINE: four months abroad, the other two deadlines the same for all", () => {
  const notice = serialOf(2026, 1, 31);
  expect(value("CLAIMDEADLINE", notice)).toBe(serialOf(2026, 3, 31));
  expect(value("CLAIMDEADLINE", notice, "CLAIM", true)).toBe(serialOf(2026, 5, 31));
  for (const kind of ["RELIEF", "GOODS"])
    expect(value("CLAIMDEADLINE", notice, kind, true)).toBe(value("CLAIMDEADLINE", notice, kind, false));
});
