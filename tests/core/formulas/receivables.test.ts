import fc from "fast-check";
import { addMonths } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { columnOf, expectNear, faultOf, gridOf, numberOf, valueOf } from "./called";

const asOf = 46203;
const positive = fc.integer({ min: 1, max: 10_000_000 });
const day = fc.integer({ min: asOf - 400, max: asOf + 200 });
const limits = [0, 30, 60, 90];

interface Invoice {
  readonly amount: number;
  readonly due: number;
  readonly paid: number | null;
}
const invoice: fc.Arbitrary<Invoice> = fc.record({
  amount: fc.integer({ min: 1, max: 100_000 }),
  due: day,
  paid: fc.option(day, { nil: null }),
});
const invoices = fc.array(invoice, { minLength: 1, maxLength: 30 });
const columnsOf = (rows: readonly Invoice[]): [Cell[][], Cell[][], Cell[][]] => [
  columnOf(rows.map((row) => row.amount)),
  columnOf(rows.map((row) => row.due)),
  columnOf(rows.map((row) => row.paid)),
];

/** Written another way: one invoice at a time, as a person would reckon. */
function delayOf({ due, paid }: Invoice, includeOpen: boolean): number | undefined {
  if (paid !== null && paid <= asOf) return paid - due;
  return includeOpen && asOf > due ? asOf - due : undefined;
}

describe("DSO", () => {
  test("additive in the receivables, inverse of the turnover", () => {
    fc.assert(
      fc.property(positive, positive, positive, (one, other, sales) => {
        expectNear(numberOf("DSO", one + other, sales), numberOf("DSO", one, sales) + numberOf("DSO", other, sales));
        expectNear(numberOf("DSO", one, sales) * numberOf("RECEIVABLESTURNOVER", sales, one), 365);
      }),
    );
  });

  test("additive: delinquent days are what best possible days leave", () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: -1000, max: 10_000_000 }), positive, (receivables, current, sales) => {
        expectNear(
          numberOf("DELINQUENTDAYS", receivables, current, sales) + numberOf("BPDSO", current, sales),
          numberOf("DSO", receivables, sales),
        );
      }),
    );
  });

  test("the cash cycle is made of the three delays", () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, c) => {
        const [clients, stock, suppliers] = [numberOf("DSO", a, b), numberOf("DIO", c, b), numberOf("DPO", b, c, 365)];
        expectNear(numberOf("CCC", clients, stock, suppliers), clients + stock - suppliers, clients + stock + suppliers);
      }),
    );
  });
});

describe("DSOCOUNTBACK", () => {
  const months = fc.array(fc.tuple(positive, fc.integer({ min: 28, max: 31 })), { minLength: 1, maxLength: 24 });

  test("inverse: the sales of the last days give those days back", () => {
    fc.assert(
      fc.property(months, fc.nat(23), fc.double({ min: 0.01, max: 1, noNaN: true }), (history, whole, part) => {
        const back = Math.min(whole, history.length - 1);
        const [sales, days] = [history.map(([amount]) => amount), history.map(([, length]) => length)];
        const last = history.length - 1 - back;
        const owed = sales.slice(last + 1).reduce((sum, amount) => sum + amount, 0) + sales[last]! * part;
        const expected = days.slice(last + 1).reduce((sum, length) => sum + length, 0) + days[last]! * part;
        expect(Math.abs(numberOf("DSOCOUNTBACK", owed, columnOf(sales), columnOf(days)) - expected)).toBeLessThan(1e-4);
      }),
    );
  });

  test("monotone in the receivables, and within the days of the history", () => {
    fc.assert(
      fc.property(months, positive, positive, (history, owed, more) => {
        const args = [columnOf(history.map(([amount]) => amount)), columnOf(history.map(([, length]) => length))];
        const [less, greater] = [numberOf("DSOCOUNTBACK", owed, ...args), numberOf("DSOCOUNTBACK", owed + more, ...args)];
        expect(less).toBeGreaterThan(0);
        expect(greater).toBeGreaterThanOrEqual(less);
        expect(greater).toBeLessThanOrEqual(history.reduce((sum, [, length]) => sum + length, 0));
      }),
    );
  });

  test("with even sales it is the rolling DSO; blank months at either end change nothing", () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (sales, count, part) => {
        const owed = sales * count * part;
        const history = columnOf(Array<number>(count).fill(sales));
        const counted = numberOf("DSOCOUNTBACK", owed, history);
        expectNear(counted, numberOf("DSOROLLING", owed, history, count));
        expectNear(numberOf("DSOCOUNTBACK", owed, [[null], ...history, [""], [null]]), counted);
      }),
    );
  });

  test("a blank month between two others is missing, not nil", () => {
    expect(faultOf("DSOCOUNTBACK", 50_000, [[80_000], [null], [40_000]])).toBe("NO_DATA");
    expect(faultOf("DSOROLLING", 50_000, [[80_000], [null], [40_000]], 1)).toBe("NO_DATA");
    expect(faultOf("DSOCOUNTBACK", 50_000, [[0], [-10]])).toBe("NO_SALES");
    expect(numberOf("DSOCOUNTBACK", 50_000, [[80_000], [0], [40_000]])).toBeCloseTo(30 + 30 + 3.75);
  });
});

describe("CEI", () => {
  test("bounds: everything due collected is 100, nothing collected is 0", () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0, max: 0.9, noNaN: true }), (opening, sales, current) => {
        const owed = opening + sales;
        expectNear(numberOf("CEI", opening, sales, owed * current, owed * current), 100);
        expectNear(numberOf("CEI", opening, sales, owed, owed * current) + 1, 1);
      }),
    );
  });
});

describe("AGEING", () => {
  const dated = fc.array(fc.tuple(fc.integer({ min: -50_000, max: 100_000 }), fc.option(day, { nil: null })), {
    minLength: 1,
    maxLength: 40,
  });
  const aged = (rows: readonly (readonly [Cell, Cell])[], ...more: Cell[][][]): number[] =>
    gridOf("AGEING", columnOf(rows.map(([amount]) => amount)), columnOf(rows.map(([, due]) => due)), asOf, ...more)[0]!;
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

  test("additive: the bands make up the amounts, credit notes and undated ones included", () => {
    fc.assert(
      fc.property(dated, fc.uniqueArray(fc.integer({ min: -60, max: 400 }), { minLength: 1, maxLength: 8 }), (rows, own) => {
        const total = sum(rows.map(([amount]) => amount));
        expect(sum(aged(rows))).toBe(total);
        expect(sum(aged(rows, [own]))).toBe(total);
        expect(aged(rows)).toHaveLength(rows.some(([, due]) => due === null) ? 6 : 5);
      }),
    );
  });

  test("order-independent in rows and in limits", () => {
    fc.assert(
      fc.property(dated, (rows) => {
        expect(aged([...rows].reverse())).toEqual(aged(rows));
        expect(aged(rows, [[90, 0, 60, 30, 30]])).toEqual(aged(rows));
      }),
    );
  });

  test("AGEBAND names the band AGEING counts in", () => {
    const labels = ["not due", "1–30 days", "31–60 days", "61–90 days", "over 90 days"];
    fc.assert(
      fc.property(day, (due) => {
        const bands = aged([[1, due]]);
        expect(valueOf("AGEBAND", due, asOf)).toBe(labels[bands.indexOf(1)]);
        expect(bands.indexOf(1)).toBe(limits.filter((limit) => asOf - due > limit).length);
      }),
    );
  });

  test("labels of other limits read well in both languages", () => {
    const label = (due: number, language: string): unknown => valueOf("AGEBAND", due, asOf, [[-30, 0, 1, 45]], language);
    expect([asOf + 40, asOf + 10, asOf - 1, asOf - 20, asOf - 50].map((due) => label(due, "en"))).toEqual([
      "up to −30 days",
      "−29 to 0 days",
      "1 day",
      "2–45 days",
      "over 45 days",
    ]);
    expect([asOf - 1, asOf - 20, asOf - 50].map((due) => label(due, "fr"))).toEqual([
      "1\u00a0jour",
      "2 à 45\u00a0jours",
      "plus de 45\u00a0jours",
    ]);
  });
});

describe("AVERAGEDAYSLATE", () => {
  test("two ways: the same as reckoning invoice by invoice", () => {
    fc.assert(
      fc.property(invoices, fc.boolean(), (rows, includeOpen) => {
        const counted = rows.filter((row) => delayOf(row, includeOpen) !== undefined);
        const args = [...columnsOf(rows), asOf, includeOpen];
        if (counted.length === 0) expect(faultOf("AVERAGEDAYSLATE", ...args)).toBe("NO_DATA");
        else {
          const weight = counted.reduce((sum, row) => sum + row.amount, 0);
          const shares = counted.map((row) => (row.amount / weight) * delayOf(row, includeOpen)!);
          expectNear(
            numberOf("AVERAGEDAYSLATE", ...args),
            shares.reduce((sum, share) => sum + share, 0),
            1000,
          );
        }
      }),
    );
  });

  test("bounds, scale-invariant, order-independent, deaf to credit notes and blank rows", () => {
    fc.assert(
      fc.property(invoices, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, rate) => {
        const delays = rows.map((row) => delayOf(row, true)).filter((delay) => delay !== undefined);
        fc.pre(delays.length > 0);
        const average = numberOf("AVERAGEDAYSLATE", ...columnsOf(rows), asOf);
        expect(average).toBeGreaterThanOrEqual(Math.min(...delays) - 1e-9);
        expect(average).toBeLessThanOrEqual(Math.max(...delays) + 1e-9);
        expectNear(
          numberOf("AVERAGEDAYSLATE", ...columnsOf(rows.map((row) => ({ ...row, amount: row.amount * rate }))), asOf),
          average,
          1000,
        );
        expectNear(numberOf("AVERAGEDAYSLATE", ...columnsOf([...rows].reverse()), asOf), average, 1000);
        const [amounts, due, paid] = columnsOf(rows);
        expect(
          numberOf(
            "AVERAGEDAYSLATE",
            [...amounts, [-900], [null], [0]],
            [...due, [asOf - 80], [null], [null]],
            [...paid, [asOf - 10], [null], [null]],
            asOf,
          ),
        ).toBe(average);
      }),
    );
  });

  test("monotone: a day more of delay on a settled invoice never lowers it", () => {
    fc.assert(
      fc.property(invoices, fc.nat(29), (rows, which) => {
        const place = which % rows.length;
        const later = rows.map((row, i) => (i === place && row.paid !== null && row.paid < asOf ? { ...row, paid: row.paid + 1 } : row));
        fc.pre(rows.some((row) => delayOf(row, true) !== undefined));
        expect(numberOf("AVERAGEDAYSLATE", ...columnsOf(later), asOf)).toBeGreaterThanOrEqual(
          numberOf("AVERAGEDAYSLATE", ...columnsOf(rows), asOf) - 1e-9,
        );
      }),
    );
  });

  test("a missing due date is reported with its row, whatever the amount", () => {
    fc.assert(
      fc.property(invoices, fc.nat(29), (rows, which) => {
        const [amounts, due, paid] = columnsOf(rows);
        due[which % rows.length] = [null];
        expect(faultOf("AVERAGEDAYSLATE", amounts, due, paid, asOf)).toBe("NO_DATA");
      }),
    );
  });

  test("a payment on the as-of date is known, one a day later is not", () => {
    const settled = (paid: number): unknown =>
      faultOf("AVERAGEDAYSLATE", 100, asOf - 5, paid, asOf, false) ?? numberOf("AVERAGEDAYSLATE", 100, asOf - 5, paid, asOf, false);
    expect([asOf, asOf + 1].map(settled)).toEqual([5, "NO_DATA"]);
    expect(numberOf("AVERAGEDAYSLATE", 100, asOf + 5, asOf, asOf)).toBe(-5);
  });

  test("a client who stops paying gets worse by the day", () => {
    const open = (on: number): number => numberOf("AVERAGEDAYSLATE", [[100], [100]], [[asOf - 60], [asOf - 30]], [[asOf - 60], [null]], on);
    expect([asOf - 29, asOf, asOf + 30].map(open)).toEqual([0.5, 15, 30]);
    expect(numberOf("AVERAGEDAYSLATE", 100, asOf - 30, null, asOf)).toBe(30);
  });
});

test("AVERAGEDAYSTOPAY less the term is AVERAGEDAYSLATE of what is settled", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(positive, fc.integer({ min: asOf - 400, max: asOf - 100 }), fc.integer({ min: -20, max: 60 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (rows) => {
        const amounts = columnOf(rows.map(([amount]) => amount));
        const invoiced = columnOf(rows.map(([, date]) => date));
        const due = columnOf(rows.map(([, date]) => date + 30));
        const paid = columnOf(rows.map(([, date, late]) => date + 30 + late));
        expectNear(
          numberOf("AVERAGEDAYSTOPAY", amounts, invoiced, paid) - 30,
          numberOf("AVERAGEDAYSLATE", amounts, due, paid, asOf, false),
          100,
        );
      },
    ),
  );
});

test("MEDIANDAYSLATE: half are no later, half no earlier; order-independent; moves with the dates", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.integer({ min: -50, max: 300 })), { minLength: 1, maxLength: 25 }), (rows) => {
      const due = columnOf(rows.map(([date]) => date));
      const paid = columnOf(rows.map(([date, late]) => date + late));
      const median = numberOf("MEDIANDAYSLATE", due, paid);
      expect(rows.filter(([, late]) => late <= median).length * 2).toBeGreaterThanOrEqual(rows.length);
      expect(rows.filter(([, late]) => late >= median).length * 2).toBeGreaterThanOrEqual(rows.length);
      expect(numberOf("MEDIANDAYSLATE", [...due].reverse(), [...paid].reverse())).toBe(median);
      expect(numberOf("MEDIANDAYSLATE", due, columnOf(rows.map(([date, late]) => date + late + 7)))).toBe(median + 7);
    }),
  );
});

describe("DAYSLATE", () => {
  test("is AVERAGEDAYSLATE of one invoice, where that counts it", () => {
    fc.assert(
      fc.property(invoice, (row) => {
        const delay = delayOf(row, true);
        fc.pre(delay !== undefined);
        expect(numberOf("DAYSLATE", row.due, row.paid, asOf)).toBe(delay);
        expect(numberOf("AVERAGEDAYSLATE", ...columnsOf([row]), asOf)).toBe(delay);
      }),
    );
  });
});

describe("PAYDEX", () => {
  test("bounds 1 to 100, and monotone: later never scores better", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (days, more) => {
        const score = numberOf("PAYDEX", days);
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(100);
        expect(numberOf("PAYDEX", days + more)).toBeLessThanOrEqual(score);
      }),
    );
  });

  test("the average lies between its scores, and a larger late invoice lowers it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), positive, positive, (late, prompt, amount) => {
        const average = (weight: number): number => numberOf("PAYDEXAVERAGE", [[0], [late]], [[prompt], [weight]]);
        expect(average(amount)).toBeGreaterThanOrEqual(numberOf("PAYDEX", late) - 1e-9);
        expect(average(amount)).toBeLessThanOrEqual(80);
        expect(average(amount * 2)).toBeLessThanOrEqual(average(amount) + 1e-9);
      }),
    );
  });
});

describe("PAYMENTTREND", () => {
  const window = (from: number, to: number): fc.Arbitrary<[number, number][]> =>
    fc.array(fc.tuple(positive, fc.integer({ min: from + 1, max: to })), { minLength: 3, maxLength: 10 });
  const middle = addMonths(asOf, -3);
  const first = addMonths(asOf, -6);

  test("two ways: the averages of both windows, one less the other", () => {
    fc.assert(
      fc.property(
        window(first, middle),
        window(middle, asOf - 30),
        fc.integer({ min: -10, max: 30 }),
        fc.integer({ min: -10, max: 30 }),
        (before, last, lateBefore, lateLast) => {
          const rows = [
            ...before.map(([amount, due]) => [amount, due, due + lateBefore] as const),
            ...last.map(([amount, due]) => [amount, due, due + lateLast] as const),
          ];
          const args = [
            columnOf(rows.map(([amount]) => amount)),
            columnOf(rows.map(([, due]) => due)),
            columnOf(rows.map(([, , paid]) => paid)),
            asOf,
          ];
          expectNear(numberOf("PAYMENTTREND", ...args), lateLast - lateBefore, 100);
        },
      ),
    );
  });

  test("two invoices are too few to tell", () => {
    const due = [[first + 5], [first + 6], [first + 7], [middle + 5], [middle + 6]];
    expect(faultOf("PAYMENTTREND", columnOf([1, 1, 1, 1, 1]), due, due, asOf)).toBe("NO_DATA");
    expect(numberOf("PAYMENTTREND", columnOf([1, 1, 1, 1, 1, 1]), [...due, [middle + 7]], [...due, [middle + 7]], asOf)).toBe(0);
  });
});
