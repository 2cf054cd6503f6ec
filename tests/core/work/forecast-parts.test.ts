import { cameIn, cameInByClient, openOn, owedOn, periodOf } from "../../../core/work/forecast/came-in";
import { firstAbove, pastDelays, type Bills } from "../../../core/work/forecast/past-delays";
import { band, pastSpread, spreadCash, weeksFrom } from "../../../core/work/forecast/spread";

interface Bill {
  readonly client?: number;
  readonly amount?: number;
  readonly issued?: number;
  readonly due?: number;
  readonly paid?: number;
}
const billsOf = (bills: readonly Bill[], payments?: Bills["payments"]): Bills => ({
  count: bills.length,
  client: bills.map(({ client = 0 }) => client),
  amount: bills.map(({ amount = 100 }) => amount),
  issued: bills.map(({ issued = NaN }) => issued),
  due: bills.map(({ due = NaN }) => due),
  paid: bills.map(({ paid = NaN }) => paid),
  ...(payments && { payments }),
});
const all = (): boolean => true;
const day = 1000;

test("a period holds its first day and not the first of the next; what lies outside has none", () => {
  const bounds = [10, 17, 24, 31];
  expect([9, 10, 16, 17, 23, 24, 30, 31].map((each) => periodOf(bounds, each))).toEqual([-1, 0, 0, 1, 1, 2, 2, -1]);
  expect(weeksFrom(10, 3)).toEqual(bounds);
  expect([9, 10, 11].map((days) => firstAbove(Float64Array.of(5, 10, 10, 20), days))).toEqual([1, 3, 3]);
});

test("open on a day is what was issued by then and not paid by then; days that are not known leave it open", () => {
  const open = openOn(
    billsOf([{}, { issued: day }, { issued: day + 1 }, { paid: day }, { paid: day + 1 }, { issued: day, paid: day + 1 }]),
    day,
  );
  expect([0, 1, 2, 3, 4, 5].map(open)).toEqual([true, true, false, false, true, true]);
  const none: Bills = { count: 1, client: [0], amount: [1], issued: null, due: null, paid: null };
  expect([openOn(none, day)(0), pastDelays(none, day).all.length]).toEqual([true, 0]);
});

test("what is owed on a day is what parts paid by then leave, never less than nothing, and no payment on account", () => {
  const bills = billsOf(
    [{ amount: 100 }, { amount: 50 }, { amount: -30 }],
    [
      { invoice: 0, day, amount: 40 },
      { invoice: 0, day: day + 1, amount: 20 },
      { invoice: 1, day: day - 5, amount: 80 },
      { invoice: 2, day, amount: 10 },
    ],
  );
  expect([...Array.from(owedOn(bills, day).amount), ...Array.from(owedOn(bills, day - 1).amount)]).toEqual([60, 0, -30, 100, 0, -30]);
  const whole = billsOf([{}]);
  expect(owedOn(whole, day)).toBe(whole);
});

describe("what came in", () => {
  const bounds = weeksFrom(day + 1, 2);

  test("is the whole of an invoice on the day it was settled, where it was open", () => {
    const bills = billsOf([
      { client: 0, amount: 10, paid: day + 1 },
      { client: 1, amount: 20, paid: day + 8 },
      { client: 1, amount: 40, paid: day + 15 },
      { client: 1, amount: 80, paid: day + 3 },
      { client: 1, amount: 160 },
    ]);
    expect([...cameIn(bills, (k) => k !== 3, bounds)]).toEqual([10, 20]);
    expect([...cameInByClient(bills, (k) => k !== 3, [day + 1, day + 15], 2)]).toEqual([10, 20]);
    expect([...cameIn({ ...bills, paid: null }, all, bounds)]).toEqual([0, 0]);
  });

  test("is each part of one paid in parts, and money on account up to what its client still owed, the earliest first", () => {
    const bills = billsOf(
      [
        { client: 0, amount: 100, paid: day + 9 },
        { client: 0, amount: 50 },
        { client: 0, amount: -60 },
        { client: 0, amount: -500 },
        { client: 1, amount: -70 },
        { client: 1, amount: 30, paid: day - 3 },
      ],
      [
        { invoice: 0, day: day + 2, amount: 60 },
        { invoice: 0, day: day + 9, amount: 40 },
        { invoice: 3, day: day + 10, amount: 500 },
        { invoice: 2, day: day + 3, amount: 20 },
        { invoice: 4, day: day + 3, amount: 70 },
      ],
    );
    const open = openOn(bills, day);
    // Of the 150 the first client owes 100 comes in by parts: 20 on account in the first week leave 30 for the second.
    expect([...cameIn(bills, open, bounds)]).toEqual([80, 70]);
    expect([...cameInByClient(bills, open, [day + 1, day + 15], 2)]).toEqual([150, 0]);
    // A part of what was not open came in for something else.
    expect([...cameIn(bills, (k) => k !== 0 && open(k), bounds)]).toEqual([20, 30]);
  });

  test("on account takes nothing off where its client paid more by parts than it owed", () => {
    const bills = billsOf(
      [{ amount: 100 }, { amount: -20 }],
      [
        { invoice: 0, day: day + 1, amount: 130 },
        { invoice: 1, day: day + 2, amount: 20 },
      ],
    );
    expect([...cameIn(bills, all, bounds)]).toEqual([130, 0]);
  });

  test("on account counts against what parts paid before the span have left", () => {
    const bills = billsOf(
      [{ amount: 100 }, { amount: -90 }],
      [
        { invoice: 0, day, amount: 70 },
        { invoice: 1, day: day + 1, amount: 90 },
      ],
    );
    expect([...cameIn(bills, openOn(bills, day), bounds)]).toEqual([30, 0]);
  });
});

describe("delays of the past", () => {
  test("are those of invoices settled by the day, credits and those without a due date left out, from few days to many", () => {
    const { all: found } = pastDelays(
      billsOf([
        { due: day - 50, paid: day - 30 },
        { due: day - 50, paid: day },
        { due: day - 50, paid: day + 1 },
        { due: day - 50, paid: day - 55 },
        { paid: day - 30 },
        { due: day - 50 },
        { due: day - 50, paid: day - 30, amount: -5 },
        { due: day - 50, paid: day - 30, amount: 0 },
      ]),
      day,
    );
    expect([...found]).toEqual([-5, 20, 50]);
  });

  test("are a client's own from five on; of its own the latest hundred count, of all the latest three hundred", () => {
    const settled = (client: number, count: number, late: (i: number) => number): Bill[] =>
      Array.from({ length: count }, (_, i) => ({ client, due: day - 500 + i, paid: day - 500 + i + late(i) }));
    const few = pastDelays(billsOf([...settled(0, 4, () => 1), ...settled(1, 5, (i) => 9 - i)]), day);
    expect([...few.of(1)]).toEqual([5, 6, 7, 8, 9]);
    expect(few.of(0)).toBe(few.all);
    expect(few.of(7)).toBe(few.all);
    // Those of the first days are forgotten, whatever their place in the list.
    const many = [...settled(0, 130, (i) => (i < 30 ? -40 : 3)), ...settled(1, 230, (i) => (i < 30 ? -50 : 4))];
    for (const bills of [many, [...many].reverse()]) {
      const { all: found, of } = pastDelays(billsOf(bills), day);
      expect([of(0).length, of(1).length, found.length]).toEqual([100, 100, 300]);
      expect([new Set(of(0)), new Set(of(1)), new Set(found)]).toEqual([new Set([3]), new Set([4]), new Set([3, 4])]);
    }
    // Not those of the last 300 places alone.
    expect(pastDelays({ ...billsOf(many), due: null }, day).all).toHaveLength(0);
  });
});

describe("cash to come", () => {
  const nothing = pastDelays(billsOf([]), day);
  const habit = (...late: number[]) =>
    pastDelays(billsOf(late.map((days) => ({ client: 0, due: day - 300, paid: day - 300 + days }))), day);
  const bounds = weeksFrom(day + 1, 3);
  const spread = (bills: readonly Bill[], past = nothing, more: Parameters<typeof spreadCash>[5] = {}, open = all) =>
    spreadCash(billsOf(bills), open, day, bounds, past, more);

  test("where nothing was ever settled the due day counts, and what is overdue comes next; without a due date later", () => {
    const found = spread([{ due: day + 8 }, { due: day - 40, amount: 7 }, { amount: 5 }, { due: day + 99, amount: 3 }, { amount: 0 }]);
    expect([...found.expected, found.later, found.never]).toEqual([7, 100, 0, 8, 0]);
    expect([...found.variance]).toEqual([0, 0, 0]);
    expect(found.byClient).toBeNull();
    expect(spreadCash({ ...billsOf([{}]), due: null }, all, day, bounds, nothing).later).toBe(100);
    expect([...spread([{ due: day + 1 }], nothing, {}, () => false).expected]).toEqual([0, 0, 0]);
  });

  test("an invoice is spread over the delays that have not passed, its own client's first, with the variance of each part", () => {
    const past = habit(-3, 2, 9, 9, 16);
    const found = spread([{ due: day - 2 }, { client: 1, due: day + 1, amount: 10 }], past, { clients: 2 });
    // Two days late today, the first has 9 twice and 16 left; the second, due tomorrow, all but the three days before.
    expect([...found.expected]).toEqual([200 / 3 + 2.5, 100 / 3 + 5, 2.5].map((cash) => expect.closeTo(cash, 9)));
    const share = (amount: number, part: number): number => amount * amount * part * (1 - part);
    expect([...found.variance]).toEqual(
      [share(100, 2 / 3) + share(10, 0.25), share(100, 1 / 3) + share(10, 0.5), share(10, 0.25)].map((sum) => expect.closeTo(sum, 9)),
    );
    expect([...found.byClient!]).toEqual([200 / 3, 100 / 3, 0, 2.5, 5, 2.5].map((cash) => expect.closeTo(cash, 9)));
    expect(found.later).toBeCloseTo(0, 9);
  });

  test("later than all of its own it takes the portfolio's; later than those it fades", () => {
    const bills = [...Array<Bill>(5).fill({ client: 0, due: day - 300, paid: day - 299 }), { client: 1, due: day - 300, paid: day - 270 }];
    const past = pastDelays(billsOf(bills), day);
    expect([...spread([{ client: 0, due: day - 20 }], past).expected]).toEqual([0, 100, 0]);
    const faded = (late: number): number[] => [...spread([{ due: day - late }], past).expected];
    const by = (beyond: number): unknown[] =>
      [0, 7, 14].map((from) => expect.closeTo((100 * beyond) / (beyond + from) - (100 * beyond) / (beyond + from + 7), 9));
    expect([faded(32), faded(90), faded(31)]).toEqual([by(16), by(60), by(15.5)]);
    expect([...spread([{ due: day - 8 }], habit(1)).expected]).toEqual(by(7));
  });

  test("a promise counts on its day, a dispute delays the habit, and of a file with a court nothing comes", () => {
    const past = habit(0, 0, 0, 0, 0);
    const special = (promised: number, add = 0, never = false) => ({ override: () => ({ day: promised, add, never }) });
    const of = (more: object): unknown[] => {
      const { expected, later, never } = spread([{ due: day + 2 }], past, more);
      return [...expected, later, never];
    };
    expect([of(special(day + 15)), of(special(day - 9)), of(special(NaN, 7)), of(special(NaN, 0, true)), of(special(day + 50))]).toEqual([
      [0, 0, 100, 0, 0],
      [100, 0, 0, 0, 0],
      [0, 100, 0, 0, 0],
      [0, 0, 0, 0, 100],
      [0, 0, 0, 100, 0],
    ]);
    expect(of({ override: () => null })).toEqual([100, 0, 0, 0, 0]);
  });

  test("a span that has begun counts from tomorrow, and one that is over not at all", () => {
    const past = habit(1);
    const fading = spreadCash(billsOf([{ due: day - 60 }]), all, day, [day - 13, day - 6, day + 1, day + 8], past);
    const whole = spreadCash(billsOf([{ due: day - 60 }]), all, day, [day + 1, day + 8], past);
    expect([...fading.expected]).toEqual([0, 0, whole.expected[0]!]);
  });

  test("the band is eighty per cent of a normal distribution wide, and never below nothing", () => {
    expect(band(100, 400, 2)).toEqual({ low: expect.closeTo(100 - 51.262, 3), high: expect.closeTo(151.262, 3) });
    expect(band(10, 400, 1).low).toBe(0);
    expect(band(10, -1, 1)).toEqual({ low: 10, high: 10 });
  });
});

describe("by how much more weeks vary than single invoices tell", () => {
  /** A bill a day for a year and a half, paid by the delay of its place. */
  const daily = (late: (i: number) => number): Bills =>
    billsOf(Array.from({ length: 540 }, (_, i) => ({ issued: day - 570 + i, due: day - 540 + i, paid: day - 540 + i + late(i) })));

  /** What the method said and what came in, each look of its own. */
  function expectedSpread(bills: Bills): number {
    const ratios: number[] = [];
    for (const back of [0, 14, 28, 42, 56, 70, 84, 98, 112, 126]) {
      const then = day - 42 - back;
      const past = pastDelays(bills, then);
      if (past.all.length < 30) break;
      const bounds = weeksFrom(then + 1, 6);
      const open = openOn(bills, then);
      const said = spreadCash(owedOn(bills, then), open, then, bounds, past);
      const came = cameIn(bills, open, bounds);
      came.forEach((cash, w) => {
        if (said.variance[w]! > 0) ratios.push(Math.min(25, (cash - said.expected[w]!) ** 2 / said.variance[w]!));
      });
    }
    const factor = Math.sqrt(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length);
    return ratios.length < 12 ? 1 : Math.min(6, Math.max(1, factor));
  }

  test("is told by what was said and what came in on ten days two weeks apart", () => {
    // Delays that grow for a season at a time: weeks vary by more than invoices that are independent.
    for (const seasons of [40, 160]) {
      const bills = daily((i) => (Math.floor(i / seasons) % 2 === 0 ? (i % 7) * 3 : 15 + ((i * 5) % 11) * 2));
      const found = pastSpread(bills, day);
      expect(found).toBeGreaterThan(1);
      expect(found).toBeCloseTo(expectedSpread(bills), 12);
    }
  });

  test("takes thirty settled invoices and two days looked back at, twelve weeks of them", () => {
    // Twenty invoices of one day that never came in, and delays that fill every week after them.
    const open = Array.from({ length: 20 }, (): Bill => ({ issued: day - 90, due: day - 56 }));
    const settled = (count: number): Bills =>
      billsOf([...open, ...Array.from({ length: count }, (_, i): Bill => ({ due: day - 60 - 2 * i, paid: day - 60 }))]);
    expect([pastSpread(settled(29), day), pastSpread(settled(30), day) > 1.5]).toEqual([1, true]);
  });

  test("is one where clients pay by a clock, where they vary as chance does, and where the past is short", () => {
    expect(
      pastSpread(
        daily(() => 10),
        day,
      ),
    ).toBe(1);
    const short = billsOf(Array.from({ length: 29 }, (_, i) => ({ due: day - 100 - i, paid: day - 90 + (i % 9) })));
    expect(pastSpread(short, day)).toBe(1);
    const jumping = daily((i) => (i < 480 ? (i % 2) * 40 : 90));
    expect(pastSpread(jumping, day)).toBeCloseTo(expectedSpread(jumping), 12);
  });
});
