import fc from "fast-check";
import type { Cell } from "../../../core/cells/values";
import { columnOf, expectNear, faultOf, gridOf, numberOf, valueOf } from "./called";

const owed = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 300 }));
const balances = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: owed },
    { weight: 1, arbitrary: fc.integer({ min: -5000, max: 0 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  { minLength: 1, maxLength: 60 },
);
const lettersOf = (amounts: readonly Cell[], ...more: number[]): (string | null)[] =>
  (valueOf("ABC", columnOf(amounts), ...more) as (string | null)[][]).map(([letter]) => letter!);
const tiersOf = (amounts: readonly Cell[]): (string | null)[] =>
  (valueOf("SIZETIER", columnOf(amounts)) as (string | null)[][]).map(([tier]) => tier!);
const positiveSum = (amounts: readonly Cell[]): number => amounts.reduce<number>((sum, amount) => sum + Math.max(0, Number(amount)), 0);

/** The definition, client by client: how much do the larger ones, and equal ones further up, make together? */
function letterOf(amounts: readonly (number | null)[], row: number): string | null {
  const own = amounts[row];
  if (own === null || own === undefined) return null;
  if (own <= 0) return "C";
  const before = positiveSum(amounts.filter((amount, other) => amount! > own || (amount === own && other < row)));
  // In whole numbers, so that no binary rounding decides.
  return before * 100 < 80 * positiveSum(amounts) ? "A" : before * 100 < 95 * positiveSum(amounts) ? "B" : "C";
}

describe("ABC", () => {
  test("two ways: the same as reckoning each client on its own", () => {
    fc.assert(
      fc.property(balances, (amounts) => expect(lettersOf(amounts)).toEqual(amounts.map((_, row) => letterOf(amounts, row)))),
      { numRuns: 300 },
    );
  });

  test("scale-invariant, and monotone: who owes more never ranks behind", () => {
    fc.assert(
      fc.property(balances, fc.constantFrom(0.01, 1 / 3, 1e-6, 7, 1e9), (amounts, rate) => {
        const letters = lettersOf(amounts);
        expect(lettersOf(amounts.map((amount) => (amount === null ? null : amount * rate)))).toEqual(letters);
        const ranked = amounts
          .map((amount, row) => [amount, letters[row]!] as const)
          .filter((pair): pair is [number, string] => pair[0] !== null);
        for (const [amount, letter] of ranked)
          for (const [other, behind] of ranked) if (amount > other) expect(letter <= behind).toBe(true);
      }),
    );
  });

  test("order-independent but for ties", () => {
    fc.assert(
      fc.property(fc.uniqueArray(owed, { minLength: 1, maxLength: 40 }), (amounts) => {
        expect(lettersOf([...amounts].reverse()).reverse()).toEqual(lettersOf(amounts));
      }),
    );
  });

  test("binary rounding decides nothing: four of five equal clients reach 80 %, whatever the amount", () => {
    for (const amount of [10, 0.7, 0.01]) expect(lettersOf(Array<number>(5).fill(amount))).toEqual(["A", "A", "A", "A", "B"]);
    expect(lettersOf(Array<number>(10).fill(0.7)).filter((letter) => letter === "A")).toHaveLength(8);
  });

  test("shares may be set, and a bad row keeps its own fault", () => {
    expect(lettersOf([50, 30, 20], 0.5, 0.8)).toEqual(["A", "B", "C"]);
    expect(lettersOf([50, 30, 20], 1, 1)).toEqual(["A", "A", "A"]);
    expect(lettersOf([50, 30, 20], 0, 0)).toEqual(["C", "C", "C"]);
    expect(valueOf("ABC", [[90], ["?"], [10]])).toMatchObject([["A"], [{ fault: { code: "BAD_NUMBER" } }], ["B"]]);
    expect(faultOf("ABC", [[1e308], [1e308]])).toBe("OVERFLOW");
  });
});

describe("SIZETIER", () => {
  test("every A is large, everyone with a tenth is large, no one above the threshold is small", () => {
    fc.assert(
      fc.property(balances, (amounts) => {
        const letters = lettersOf(amounts);
        const total = positiveSum(amounts);
        tiersOf(amounts).forEach((tier, row) => {
          const amount = amounts[row]!;
          if (amount === null) expect(tier).toBeNull();
          else if (letters[row] === "A" || (amount > 0 && amount * 10 >= total)) expect(tier).toBe("large");
          else expect(tier).toBe(letters[row] === "C" && amount < 2000 ? "small" : "medium");
        });
      }),
    );
  });
});

describe("HHI, TOPSHARE and STRESSLOSS", () => {
  const clients = fc.array(owed, { minLength: 1, maxLength: 40 });

  test("bounds: between 1 ÷ clients and 1, reached by equal clients and by a single one", () => {
    fc.assert(
      fc.property(clients, (amounts) => {
        const index = numberOf("HHI", columnOf(amounts));
        expect(index).toBeGreaterThanOrEqual(1 / amounts.length - 1e-12);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
        expectNear(numberOf("HHI", columnOf(amounts.map(() => amounts[0]!))), 1 / amounts.length);
        expect(numberOf("HHI", columnOf(amounts.slice(0, 1)))).toBe(1);
      }),
    );
  });

  test("scale-invariant, order-independent, deaf to clients in credit", () => {
    fc.assert(
      fc.property(clients, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (amounts, rate) => {
        for (const name of ["HHI", "TOPSHARE"]) {
          const found = numberOf(name, columnOf(amounts));
          expectNear(numberOf(name, columnOf(amounts.map((amount) => amount * rate))), found);
          expectNear(numberOf(name, columnOf([...amounts].reverse())), found);
          expect(numberOf(name, columnOf([...amounts, -700, null, 0]))).toBe(found);
        }
      }),
    );
  });

  test("monotone in n, up to the whole; the loss is that share of all at the rate lost", () => {
    fc.assert(
      fc.property(clients, fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (amounts, n, lost) => {
        const share = numberOf("TOPSHARE", columnOf(amounts), n);
        expect(numberOf("TOPSHARE", columnOf(amounts), n + 1)).toBeGreaterThanOrEqual(share);
        expect(numberOf("TOPSHARE", columnOf(amounts), amounts.length)).toBe(1);
        expectNear(numberOf("STRESSLOSS", columnOf(amounts), n, lost), share * positiveSum(amounts) * lost);
      }),
    );
  });

  test("nothing owed is told apart from nothing known", () => {
    expect(faultOf("HHI", [[0], [-5]])).toBe("NO_RECEIVABLES");
    expect(faultOf("HHI", [[null], [""]])).toBe("NO_DATA");
    expect(faultOf("STRESSLOSS", [[null]])).toBe("NO_DATA");
    expect(numberOf("STRESSLOSS", [[-5]])).toBe(0);
  });
});

describe("MIGRATION", () => {
  const classes = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const pairs = fc.array(fc.tuple(classes, classes), { minLength: 1, maxLength: 50 });

  test("two ways: each cell counts its pairs, and going back transposes", () => {
    fc.assert(
      fc.property(pairs, (moves) => {
        const both = moves.filter(([from, to]) => from !== null && to !== null);
        const args = [columnOf(moves.map(([from]) => from)), columnOf(moves.map(([, to]) => to))] as const;
        if (both.length === 0) expect(faultOf("MIGRATION", ...args)).toBe("NO_DATA");
        else {
          const counts = gridOf("MIGRATION", ...args);
          counts.forEach((row, r) =>
            row.forEach((count, c) => expect(count).toBe(both.filter(([from, to]) => from === r + 1 && to === c + 1).length)),
          );
          expect(gridOf("MIGRATION", args[1], args[0])).toEqual(counts.map((_, r) => counts.map((row) => row[r]!)));
        }
      }),
    );
  });
});

test("REPORTVALUE: nothing at stake or nothing to learn is worth nothing; monotone in the exposure", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(owed, owed, share, share, share, share, (exposure, more, lost, one, other, chance) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const value = numberOf("REPORTVALUE", exposure, lost, high, low, chance);
      expect(value).toBeLessThanOrEqual(exposure);
      expect(numberOf("REPORTVALUE", exposure + more, lost, high, low, chance)).toBeGreaterThanOrEqual(value);
      expect(numberOf("REPORTVALUE", exposure, lost, low, low, chance)).toBe(0);
    }),
  );
});

test("SEGMENT answers every cell of the matrix, and takes the words SIZETIER writes", () => {
  for (const riskClass of [0, 1, 2, 3, 4, 5]) {
    for (const [english, french] of [
      ["large", "grand"],
      ["medium", "moyen"],
      ["small", "petit"],
    ]) {
      const action = valueOf("SEGMENT", english, riskClass, "fr");
      expect(action).toMatch(/\S{4}.*\u202f; \S{4}/u);
      expect(valueOf("SEGMENT", french, riskClass, "fr")).toBe(action);
    }
  }
  expect(valueOf("SEGMENT", valueOf("SIZETIER", [[900], [20], [1]], null, null, "fr") as Cell[][], [[1], [3], [5]])).toHaveLength(3);
});

describe("REPORTPLAN", () => {
  const many = <T>(count: number, cell: T): T[] => Array<T>(count).fill(cell);

  test("300 small, 80 medium and 20 large clients cost 15,960 a year", () => {
    const tiers = columnOf([...many(300, "petit"), ...many(80, "moyen"), ...many(20, "grand")]);
    const plan = gridOf("REPORTPLAN", tiers, columnOf([...many(300, 2), ...many(80, 2), ...many(20, 3)]));
    expect(plan.slice(1).map((row) => row.slice(1))).toEqual([
      [20, 40, 275, 11000],
      [80, 80, 62, 4960],
      [300, 0, 0, 0],
      [400, 120, null, 15960],
    ]);
  });

  test("additive over portfolios, order-independent; a client not rated counts, in each way that is written", () => {
    const client = fc.tuple(fc.constantFrom("large", "moyen", "SMALL"), fc.constantFrom<Cell[]>(0, 1, 2, 3, 4, 5, null, "#N/A"));
    const portfolio = fc.array(client, { minLength: 1, maxLength: 30 });
    const planOf = (rows: readonly (readonly [Cell, Cell])[]): number[][] =>
      gridOf("REPORTPLAN", columnOf(rows.map(([tier]) => tier)), columnOf(rows.map(([, riskClass]) => riskClass))).slice(1);
    fc.assert(
      fc.property(portfolio, portfolio, (one, other) => {
        const [all, first, second] = [planOf([...one, ...other]), planOf(one), planOf(other)];
        for (const column of [1, 2, 4]) all.forEach((row, r) => expect(row[column]).toBe(first[r]![column]! + second[r]![column]!));
        expect(planOf([...other, ...one])).toEqual(all);
        expect(all[3]![1]).toBe(one.length + other.length);
        expect(planOf(one.map(([tier, riskClass]) => [tier, riskClass === 0 || riskClass === "#N/A" ? null : riskClass]))).toEqual(first);
      }),
    );
  });
});
