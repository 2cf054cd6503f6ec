import fc from "fast-check";
import { serialOf } from "../../../core/cells/dates";
import { call } from "../../../core/encours";
import { defaultPolicy } from "../../../core/policy/default";
import { classPolicy, dunningSteps, type RiskClass } from "../../../core/policy/policy";
import { textsIn } from "../../../core/words/texts/type";

type Argument = number | string | null;
const value = (name: string, ...args: Argument[]): unknown => {
  const outcome = call(name, args, { language: "en" });
  return "fault" in outcome ? outcome.fault.code : outcome.value;
};
const number = (name: string, ...args: Argument[]): number => value(name, ...args) as number;

const riskClass = fc.integer({ min: 1, max: 5 });
const amount = fc.double({ min: 0, max: 1e8, noNaN: true });
const maybe = fc.option(amount);

describe("CREDITLIMIT", () => {
  test("bounds: never negative, never above any limit that applies", () => {
    fc.assert(
      fc.property(
        riskClass,
        amount,
        fc.double({ min: -1e7, max: 1e8, noNaN: true }),
        amount,
        maybe,
        maybe,
        (one, need, worth, turnover, cap, equity) => {
          const limit = number("CREDITLIMIT", one, need, worth, turnover, cap, equity);
          expect(limit).toBeGreaterThanOrEqual(0);
          expect(limit).toBeLessThanOrEqual(need);
          expect(limit).toBeLessThanOrEqual(number("CAPACITYLIMIT", one, worth, turnover));
          if (cap !== null) expect(limit).toBeLessThanOrEqual(cap);
        },
      ),
    );
  });
  test("monotone: a worse class never gets more, a larger firm never less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), amount, amount, amount, maybe, maybe, (one, need, worth, turnover, cap, equity) => {
        const limit = number("CREDITLIMIT", one, need, worth, turnover, cap, equity);
        expect(number("CREDITLIMIT", one + 1, need, worth, turnover, cap, equity)).toBeLessThanOrEqual(limit);
        expect(number("CREDITLIMIT", one, need, worth * 2, turnover * 2, cap, equity)).toBeGreaterThanOrEqual(limit);
      }),
    );
  });
  test("an insurer's refusal is 0, an empty cap does not bind", () => {
    expect(value("CREDITLIMIT", 1, 50000, 1e6, 1e7, 0)).toBe(0);
    expect(value("LIMITREASON", 1, 50000, 1e6, 1e7, 0)).toBe("insurer’s or bureau’s cap");
    expect(value("CREDITLIMIT", 1, 50000, 1e6, 1e7, null)).toBe(50000);
  });
  test.each([
    [1, 50000, 1e6, 1e7, null, null, "client’s need"],
    [1, 50000, 1e5, 1e7, null, null, "client’s net worth"],
    [1, 50000, 1e6, 1e5, null, null, "client’s turnover"],
    [1, 50000, 1e6, 1e7, 40000, null, "insurer’s or bureau’s cap"],
    [1, 50000, 1e6, 1e7, 40000, 1e5, "share of our own equity"],
    [1, 40000, 1e6, 1e7, 40000, null, "client’s need"], // of equal limits the first
    [5, 50000, 1e6, 1e7, 40000, 1e5, "risk class"],
    [0, 50000, 1e6, 1e7, 40000, 1e5, "risk class"],
  ])("LIMITREASON of class %i, need %i: %s", (...given) => {
    expect(value("LIMITREASON", ...(given.slice(0, 6) as Argument[]))).toBe(given[6]);
  });
});

describe("exposure and cover", () => {
  test("bounds: what is uninsured lies between nothing and all of the exposure", () => {
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (exposure, limit, share) => {
        const own = number("UNINSURED", exposure, limit, share);
        expect(own).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(exposure);
      }),
    );
  });
  test("the chain of the method: 80 + 10 + half of 40, less 10 and 5, insured for 60 at 90 %, leaves 41", () => {
    const exposure = number("EXPOSURE", 80, 10, 40, null, 10, 5);
    expect(exposure).toBe(95);
    expect(number("UNINSURED", exposure, 60)).toBe(41);
  });
  test("HEADROOM and LIMITSTATUS agree: over is where there is no room left", () => {
    fc.assert(
      fc.property(amount, amount, (exposure, limit) => {
        expect(value("LIMITSTATUS", exposure, limit) === "over").toBe(number("HEADROOM", exposure, limit) < 0);
      }),
    );
  });
});

describe("the default policy", () => {
  test("monotone: a worse class never has longer terms, rarer reviews or a larger delegation", () => {
    for (let one = 1; one < 5; one++) {
      const better = classPolicy(defaultPolicy, one as RiskClass);
      const worse = classPolicy(defaultPolicy, (one + 1) as RiskClass);
      expect(worse.termsDays).toBeLessThanOrEqual(better.termsDays);
      expect(worse.capacity.netWorth).toBeLessThanOrEqual(better.capacity.netWorth);
      expect(worse.capacity.turnover).toBeLessThanOrEqual(better.capacity.turnover);
      expect(worse.ownEquityShare).toBeLessThanOrEqual(better.ownEquityShare);
      expect(worse.approval.analyst).toBeLessThanOrEqual(better.approval.analyst);
      expect(worse.approval.manager).toBeLessThanOrEqual(better.approval.manager);
      for (const tier of ["large", "medium", "small"] as const)
        expect(worse.reviewMonths[tier]).toBeLessThanOrEqual(better.reviewMonths[tier]);
    }
  });
  test("a firmer track takes each step no later", () => {
    const tracks = ["soft", "standard", "firm", "firmPlus"] as const;
    for (const step of ["REMINDER", "REMINDER2", "CALL", "HOLD", "NOTICE", "COLLECTION"] as const) {
      const days = tracks.map((track) => defaultPolicy.dunningDays[track][step]!);
      expect(days).toEqual([...days].sort((a, b) => b - a));
    }
  });
  test("terms stay within the legal 60 days", () => {
    for (const { termsDays } of defaultPolicy.classes) expect(termsDays).toBeLessThanOrEqual(60);
  });
});

describe("REVIEWDATE takes a size as SIZETIER writes it, in either language", () => {
  const review = serialOf(2026, 1, 15);
  test.each([
    ["large", "grand", 3],
    ["medium", "moyen", 6],
    ["small", "petit", 12],
    ["LARGE", "Grand", 3],
  ])("%s is %s", (english, french, months) => {
    expect(value("REVIEWDATE", 3, english, review)).toBe(serialOf(2026, 1 + months, 15));
    expect(value("REVIEWDATE", 3, french, review)).toBe(serialOf(2026, 1 + months, 15));
  });
});

describe("dunning", () => {
  const due = serialOf(2026, 3, 2);
  test("round trip: on the day DUNNINGDATE gives for a step towards the client, DUNNINGSTEP gives it, or one as late and more severe", () => {
    const { dunningSteps: words } = textsIn("en").actions;
    for (const one of [0, 1, 2, 3, 4, 5]) {
      for (const type of ["PRIVATE", "PUBLIC"]) {
        for (const step of dunningSteps.slice(0, 7)) {
          const day = value("DUNNINGDATE", one, due, step, type) as number | null;
          if (day === null) continue;
          const found = dunningSteps.find((other) => words[other] === value("DUNNINGSTEP", one, due, day, type))!;
          expect(value("DUNNINGDATE", one, due, found, type)).toBe(day);
          expect(dunningSteps.indexOf(found)).toBeGreaterThanOrEqual(dunningSteps.indexOf(step));
        }
      }
    }
  });
  test("the words of a step find its day in both languages", () => {
    for (const language of ["fr", "en"] as const) {
      for (const step of dunningSteps) {
        const words = textsIn(language).actions.dunningSteps[step];
        expect(value("DUNNINGDATE", 2, due, words)).toBe(value("DUNNINGDATE", 2, due, step));
        expect(value("DUNNINGDATE", 2, due, words.toUpperCase())).toBe(value("DUNNINGDATE", 2, due, step));
      }
    }
  });
  test("a public buyer has its own track, whatever its class", () => {
    for (const words of ["PUBLIC", "public", "collectivité", "Administration", "public buyer"]) {
      expect(value("DUNNINGDATE", 5, due, "NOTICE", words)).toBe(due + 45);
      expect(value("DUNNINGDATE", 5, due, "HOLD", words)).toBeNull();
    }
  });
  test("nothing is due long before the due date", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 11, max: 400 }), (one, before) =>
        expect(value("DUNNINGSTEP", one, due, due - before)).toBeNull(),
      ),
    );
  });
});

test("APPROVER: the larger the limit or the worse the class, the higher the approver", () => {
  const rank = (one: number, limit: number): number =>
    ["credit analyst", "credit manager", "finance director"].indexOf(value("APPROVER", one, limit) as string);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.double({ min: 1, max: 200000, noNaN: true }),
      fc.double({ min: 0, max: 100000, noNaN: true }),
      (one, limit, more) => {
        expect(rank(one, limit)).toBeGreaterThanOrEqual(0);
        expect(rank(one, limit + more)).toBeGreaterThanOrEqual(rank(one, limit));
        expect(rank(one + 1, limit)).toBeGreaterThanOrEqual(rank(one, limit));
      },
    ),
  );
});
