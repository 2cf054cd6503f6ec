import { serialOf } from "../../../core/cells/dates";
import { close, signalsOf } from "../../../core/ledger/close";
import { FoldContext, foldClient, type LineStates } from "../../../core/ledger/fold-client";
import { FoldedClients, foldedFields, type FoldedField } from "../../../core/ledger/folded-clients";
import {
  afterTheDay,
  counted,
  documentKinds,
  notClaimable,
  standingOf,
  statusBits,
  tellOfPayments,
  toBeIssuedAnew,
  withoutAmount,
  type LedgerLines,
} from "../../../core/ledger/ledger-lines";
import { defaultPolicy } from "../../../core/policy/default";
import { bitOf } from "../../../core/rating/events";
import type { DocumentKind } from "../../../core/reading/rows/document-kind";

const asOf = serialOf(2026, 3, 19);
/** Figures that are easily worked out by hand; those of the house are elsewhere. */
const policy = { ...defaultPolicy, usualDelay: 14, latestCounted: 60, paymentHalfLife: 10 };

interface Line {
  readonly amount?: number;
  readonly open?: number;
  readonly issued?: number;
  readonly due?: number;
  readonly paid?: number;
  readonly age?: number;
  readonly disputed?: true;
  readonly status?: number;
  readonly kind?: DocumentKind;
  readonly number?: string;
}

/** Lines as columns; a column that no line fills is not there. */
function columnsOf(rows: readonly Line[]): LedgerLines {
  const numbers = (key: "amount" | "open" | "issued" | "due" | "paid" | "age"): Float64Array | null =>
    rows.some((row) => row[key] !== undefined) ? Float64Array.from(rows, (row) => row[key] ?? NaN) : null;
  return {
    amount: numbers("amount"),
    open: numbers("open"),
    issued: numbers("issued"),
    due: numbers("due"),
    paid: numbers("paid"),
    ages: numbers("age"),
    disputed: rows.some((row) => row.disputed) ? Uint8Array.from(rows, (row) => (row.disputed ? 1 : 0)) : null,
    statuses: rows.some((row) => row.status !== undefined) ? Uint8Array.from(rows, (row) => row.status ?? 0) : null,
    kinds: rows.some((row) => row.kind) ? Uint8Array.from(rows, (row) => documentKinds.indexOf(row.kind ?? "invoice")) : null,
    numbers: rows.some((row) => row.number) ? rows.map((row) => row.number ?? null) : null,
  };
}

function fold(rows: readonly Line[], history = true, changed: Partial<typeof policy> = {}) {
  const blank = (): Float64Array => new Float64Array(rows.length).fill(NaN);
  const states: LineStates = {
    amount: blank(),
    owed: blank(),
    late: blank(),
    settled: blank(),
    due: blank(),
    disputed: new Uint8Array(rows.length),
    payments: [],
  };
  const context = new FoldContext(asOf, { ...policy, ...changed }, history);
  const folded = new FoldedClients(1);
  foldClient(0, { lines: columnsOf(rows), order: null, from: 0, to: rows.length }, context, folded, states);
  const figures = Object.fromEntries(foldedFields.map((field) => [field, folded.get(field, 0)])) as Record<FoldedField, number>;
  const { notDue, overdue1to30, overdue31to60, overdue61to90, overdueOver90, withoutDate } = figures;
  return {
    ...figures,
    ageing: [notDue, overdue1to30, overdue31to60, overdue61to90, overdueOver90, withoutDate],
    states,
    folded,
    context,
  };
}

const invoice = (days: number, more: Line = {}): Line => ({ amount: 100, issued: asOf - days - 30, due: asOf - days, ...more });

describe("ageing", () => {
  test("a band ends on its last day: 0, 30, 60 and 90 days late belong to it, a day more to the next; the bands add up to the balance", () => {
    const days = [-1, 0, 1, 30, 31, 60, 61, 90, 91];
    const found = fold(days.map((late, k) => ({ amount: 2 ** k, due: asOf - late })));
    expect(found.ageing).toEqual([1 + 2, 4 + 8, 16 + 32, 64 + 128, 256, 0]);
    expect(found.balance).toBe(511);
    expect(found.overdue).toBe(508);
    expect(found.overdue90).toBe(256);
    expect([found.lines, found.undated]).toEqual([9, 0]);
  });

  test("a disputed invoice is overdue, but is not held against its client after 90 days", () => {
    const found = fold([invoice(91, { disputed: true }), invoice(200)]);
    expect([found.overdue, found.overdue90]).toEqual([200, 100]);
    expect([...found.states.disputed]).toEqual([1, 0]);
    expect(fold([invoice(91, { disputed: true })]).recent).toBeNaN();
    // Days late by amount count it all the same: (100 × 91 + 100 × 200) / 200.
    expect(found.daysLate).toBe(145.5);
    expect(found.delay).toBe(200);
  });

  test("without any due day nobody knows what is overdue; beside dated invoices the others are only without a band", () => {
    const bare = fold([{ amount: 70 }, { amount: 30 }]);
    expect([bare.balance, bare.overdue, bare.undated]).toEqual([100, NaN, 2]);
    expect(bare.ageing).toEqual([0, 0, 0, 0, 0, 100]);
    const both = fold([{ amount: 70 }, invoice(10)]);
    expect([both.overdue, both.undated]).toEqual([100, 1]);
    expect(both.ageing).toEqual([0, 100, 0, 0, 0, 70]);
    expect(fold([]).overdue).toBe(0);
  });

  test("stated days late stand in for a due day that is missing, and only for it", () => {
    const found = fold([
      { amount: 40, age: 31 },
      { amount: 2, age: 31, due: asOf - 5 },
    ]);
    expect(found.ageing).toEqual([0, 2, 40, 0, 0, 0]);
    expect(found.daysLate).toBeCloseTo((40 * 31 + 2 * 5) / 42, 12);
    // What was paid on a day that is known was not paid so late: nobody knows how late.
    const paid = fold([{ amount: 40, age: 31, paid: asOf - 1 }]);
    expect([paid.balance, paid.daysLate, paid.settled]).toEqual([0, NaN, 0]);
  });

  test("a credit note takes away in its own band, with or without its sign, and tells no delay", () => {
    for (const amount of [30, -30]) {
      const found = fold([invoice(5), { amount, due: asOf - 45, kind: "credit" }]);
      expect(found.ageing).toEqual([0, 100, -30, 0, 0, 0]);
      expect([found.balance, found.overdue, found.daysLate]).toEqual([70, 70, 5]);
    }
    expect(fold([invoice(5), { amount: 100, open: 20, due: asOf - 45, kind: "credit" }]).balance).toBe(80);
  });

  test("a retention is due a year after its invoice, or on the later day it states", () => {
    const issued = serialOf(2025, 3, 18);
    expect(fold([{ amount: 50, issued, due: asOf - 300, kind: "retention" }]).ageing).toEqual([0, 50, 0, 0, 0, 0]);
    expect(fold([{ amount: 50, issued: issued + 1, due: asOf - 300, kind: "retention" }]).ageing).toEqual([50, 0, 0, 0, 0, 0]);
    expect([...fold([{ amount: 50, issued, due: asOf + 9, kind: "retention" }]).states.due]).toEqual([asOf + 9]);
    expect(fold([{ amount: -50, issued, kind: "retention" }]).balance).toBe(-50);
  });
});

describe("an invoice to be issued again", () => {
  const anew = (line: Line): number => fold([{ amount: 100, status: toBeIssuedAnew, ...line }]).states.due[0]!;

  test("has its whole term before it, from the day looked at", () => {
    expect(anew({ issued: asOf - 60, due: asOf - 30 })).toBe(asOf + 30);
    expect(anew({ issued: asOf - 1, due: asOf + 60 })).toBe(asOf + 61);
    expect(anew({ issued: asOf + 5, due: asOf + 20 })).toBe(asOf + 20);
    expect(anew({ due: asOf - 30 })).toBe(asOf);
    expect(anew({ issued: asOf - 20, due: asOf - 30 })).toBe(asOf);
    expect(anew({ issued: asOf - 20 })).toBeNaN();
  });

  test("is due as before once it is settled, or where it is a credit note", () => {
    expect(anew({ issued: asOf - 60, due: asOf - 30, open: 0 })).toBe(asOf - 30);
    expect(anew({ issued: asOf - 60, due: asOf - 30, amount: -100 })).toBe(asOf - 30);
    expect(anew({ issued: asOf - 60, due: asOf - 30, status: notClaimable })).toBe(asOf - 30);
  });

  test("one that can't be claimed counts as disputed while it is open", () => {
    const disputed = (line: Line): number => fold([invoice(95, { status: notClaimable, ...line })]).states.disputed[0]!;
    expect([disputed({}), disputed({ open: 0 }), disputed({ amount: -5 }), disputed({ status: toBeIssuedAnew })]).toEqual([1, 0, 0, 0]);
    expect(fold([invoice(95, { status: notClaimable })]).overdue90).toBe(0);
    expect(statusBits(null)).toBe(0);
  });
});

describe("what was paid", () => {
  test("a part payment counts on its day, what is left with its delay so far", () => {
    // 600 of 1,000 came 20 days late, ten days ago; 400 are 30 days late.
    const found = fold([{ amount: 1000, open: 400, issued: asOf - 60, due: asOf - 30, paid: asOf - 10 }]);
    expect(found.balance).toBe(400);
    expect(found.daysLate).toBe((600 * 20 + 400 * 30) / 1000);
    expect(found.delay).toBe(24);
    // By invoice: 0.6 of it halved by ten days, 0.4 as it stands, and one invoice of the average payer.
    expect(found.recent).toBeCloseTo((0.6 * 0.5 * 20 + 0.4 * 30 + 14) / (0.6 * 0.5 + 0.4 + 1), 12);
    expect([found.settled, found.shareLate, found.arbitrage]).toEqual([0, 1, 24 - 30]);
    expect(found.states.payments).toEqual([{ place: 0, day: asOf - 10, amount: 600 }]);
    expect([found.states.late[0], found.states.settled[0]]).toEqual([30, NaN]);
  });

  test("open beside a payment day is a part only where it is less than the amount and of its sign", () => {
    const owed = (open: number, amount = 1000): number => fold([{ amount, open, due: asOf - 30, paid: asOf - 10 }]).balance;
    expect([owed(1000), owed(999.99), owed(1000.01), owed(-400), owed(0), owed(0.01)]).toEqual([0, 999.99, 0, 0, 0, 0.01]);
    expect([owed(-400, -1000), owed(400, -1000)]).toEqual([-400, 0]);
  });

  test("a payment on the day looked at has come in, one of the next day has not, whatever stands open now", () => {
    const paid = (day: number): number => fold([{ amount: 1000, open: 0, due: asOf - 30, paid: day }]).balance;
    expect([paid(asOf), paid(asOf + 1)]).toEqual([0, 1000]);
  });

  test("without a payment day what is open says what is owed, else the amount", () => {
    expect(fold([{ amount: 1000, open: 0, due: asOf - 30 }]).balance).toBe(0);
    expect(fold([{ amount: 1000, open: 250, due: asOf - 30 }]).balance).toBe(250);
    expect(fold([{ amount: 1000, due: asOf - 30 }, { open: 5 }]).balance).toBe(1005);
    // Nobody knows when it was settled: it tells no delay.
    expect(fold([{ amount: 1000, open: 0, due: asOf - 30 }]).daysLate).toBeNaN();
  });

  test("early is early by amount, and on time to the rating; very late counts to the policy's cap", () => {
    const early = fold([{ amount: 100, due: asOf - 10, paid: asOf - 20 }]);
    expect([early.daysLate, early.shareLate, early.settled]).toEqual([-10, 0, 1]);
    expect(early.recent).toBeCloseTo(14 / (0.25 + 1), 12);
    // Between 90 points for 20 days early and 80 on the day.
    expect(early.paydex).toBe(85);
    const onTheDay = fold([{ amount: 100, due: asOf, paid: asOf }]);
    expect([onTheDay.shareLate, onTheDay.recent, onTheDay.paydex]).toEqual([0, 7, 80]);
    const veryLate = fold([{ amount: 100, due: asOf - 200, paid: asOf }]);
    expect([veryLate.delay, veryLate.recent, veryLate.shareLate]).toEqual([200, (60 + 14) / 2, 1]);
    expect(fold([invoice(61)]).recent).toBe((60 + 14) / 2);
    expect(fold([invoice(59)]).recent).toBe((59 + 14) / 2);
  });

  test("what is not yet due, or due today, says nothing where the ledger tells of payments, and is on time where it does not", () => {
    for (const days of [0, -20]) {
      expect([fold([invoice(days)]).daysLate, fold([invoice(days)]).recent]).toEqual([NaN, NaN]);
      const open = fold([invoice(days), invoice(40)], false);
      expect([open.daysLate, open.recent, open.shareLate]).toEqual([20, (40 + 14) / 3, 0.5]);
    }
    expect(fold([{ amount: 100 }, invoice(40)], false).daysLate).toBe(40);
  });

  test("a payment weighs half as much after each half-life; without one, all weigh alike", () => {
    const weights = (half: number): readonly number[] => {
      const context = new FoldContext(asOf, { ...policy, paymentHalfLife: half }, true);
      return [asOf, asOf - 10, asOf - 20, asOf + 10, asOf - 5000, asOf - 10].map((day) => context.recency(day));
    };
    expect(weights(10)).toEqual([1, 0.5, 0.25, 1, 2 ** -500, 0.5]);
    expect(weights(0)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new FoldContext(asOf, policy, true).recency(asOf - 2.5)).toBeCloseTo(2 ** -0.25, 12);
  });

  test("the trend compares three months with the three before, by due day, and needs three invoices in each", () => {
    // The last three months begin after 19 December, the three before after 19 September.
    const [last, before] = [serialOf(2025, 12, 19), serialOf(2025, 9, 19)];
    const due = (day: number, late: number, amount = 100): Line => ({ amount, due: day, paid: day + late });
    const lines = [
      due(last + 1, 10),
      due(last + 9, 20, 200),
      due(asOf, 0),
      due(last, 1),
      due(before + 1, 3),
      due(before + 2, 5),
      // Neither counts: due before, and not due yet.
      due(before, 100),
      due(asOf + 1, -9),
    ];
    // (10 + 2 × 20 + 0) / 4 less (1 + 3 + 5) / 3.
    expect(fold(lines).trend).toBe(12.5 - 3);
    expect(fold(lines.slice(1)).trend).toBeNaN();
    expect(fold(lines.filter((_, k) => k !== 3)).trend).toBeNaN();
  });

  test("what was invoiced is that of 365 days, credit notes taken off, payments aside; the first invoice says since when", () => {
    const found = fold([
      { amount: 1, issued: asOf - 365 },
      { amount: 20, issued: asOf - 364 },
      { amount: 300, issued: asOf },
      { amount: 50, issued: asOf - 3, kind: "credit" },
      { amount: 7, issued: asOf - 2, kind: "payment" },
      { amount: 4000 },
    ]);
    expect([found.invoiced, found.firstIssue, found.lines]).toEqual([270, asOf - 365, 6]);
    expect(fold([{ amount: 4000 }]).firstIssue).toBe(Infinity);
  });
});

describe("payments in lines of their own", () => {
  const own = (number: string, amount: number, more: Line = {}): Line => ({ number, amount, issued: asOf - 50, due: asOf - 20, ...more });
  const pays = (number: string | undefined, amount: number, day: number | undefined, more: Line = {}): Line => ({
    amount,
    kind: "payment",
    ...(number !== undefined && { number }),
    ...(day !== undefined && { issued: day }),
    ...more,
  });

  test("settle the invoice they name, each on its day, with or without a sign, down to half a cent", () => {
    const found = fold([own("F1", 100.1), pays("F1", -50.05, asOf - 30), pays("F1", 50.05, asOf - 10)]);
    expect([found.balance, found.settled, found.lines]).toEqual([0, 1, 1]);
    // Half came ten days early, half ten days late; the last payment is the invoice's.
    expect(found.daysLate).toBeCloseTo(0, 12);
    expect(found.states.settled[0]).toBe(asOf - 10);
    expect(found.states.payments).toEqual([
      { place: 0, day: asOf - 30, amount: 50.05 },
      { place: 0, day: asOf - 10, amount: expect.closeTo(50.05, 9) as number },
    ]);
    expect(fold([own("F1", 100), pays("F1", 99.996, asOf)]).balance).toBe(0);
    expect(fold([own("F1", 100), pays("F1", 99.99, asOf)]).balance).toBeCloseTo(0.01, 9);
  });

  test("one that settles its invoice at once is no payment of its own; a part of it is", () => {
    expect(fold([own("F1", 100), pays("F1", 100, asOf)]).states.payments).toEqual([]);
    expect(fold([own("F1", 100), pays("F1", 40, asOf)]).states.payments).toEqual([{ place: 0, day: asOf, amount: 40 }]);
    // One of nothing pays nothing and tells no delay.
    const nil = fold([own("F1", 100), pays("F1", 0, asOf - 60)]);
    expect([nil.balance, nil.daysLate, nil.states.payments]).toEqual([100, 20, []]);
  });

  test("come in on their payment day where they have one", () => {
    const found = fold([own("F1", 100), pays("F1", 100, asOf - 40, { paid: asOf - 5 })]);
    expect(found.states.settled[0]).toBe(asOf - 5);
    expect(found.daysLate).toBe(15);
  });

  test("lower the account where they name no invoice, one that is not there, no day, or more than is owed", () => {
    const account = (payment: Line): readonly number[] => {
      const { balance, ageing, undated, overdue } = fold([own("F1", 100), payment]);
      return [balance, ageing[1]!, ageing[5]!, undated, overdue];
    };
    expect(account(pays(undefined, 30, asOf))).toEqual([70, 100, -30, 0, 100]);
    expect(account(pays("F2", -30, asOf))).toEqual([70, 100, -30, 0, 100]);
    expect(account(pays("F1", 30, undefined))).toEqual([70, 100, -30, 0, 100]);
    expect(account(pays("F1", 130, asOf))).toEqual([-30, 0, -30, 0, 0]);
    // What is left of it says more than its amount.
    expect(account(pays(undefined, 30, asOf, { open: 10 }))).toEqual([90, 100, -10, 0, 100]);
    expect(account(pays("F2", 30, asOf, { open: 10 }))).toEqual([90, 100, -10, 0, 100]);
    expect(account(pays("F1", 30, undefined, { open: 10 }))).toEqual([90, 100, -10, 0, 100]);
    expect(fold([own("F1", 100), pays(undefined, 30, asOf - 4)]).states.payments).toEqual([{ place: 1, day: asOf - 4, amount: 30 }]);
    expect(fold([own("F1", 100), pays(undefined, 30, undefined)]).states.payments).toEqual([]);
    expect(fold([own("F1", 100), pays(undefined, 30, asOf)]).daysLate).toBe(20);
  });

  test("pay no other client's invoice, and not a credit note", () => {
    const found = fold([own("A1", 100, { kind: "credit" }), pays("A1", 100, asOf)]);
    expect(found.balance).toBe(-200);
  });

  test("a dispute is no matter of a payment on account", () => {
    expect([...fold([own("F1", 100), pays(undefined, 30, asOf, { disputed: true })]).states.disputed]).toEqual([0, 0]);
  });
});

describe("which lines count", () => {
  test("one without an amount does not, nor one of a later day; a payment is of the day it was paid", () => {
    const standing = (line: Line): number => standingOf(columnsOf([line]), 0, asOf);
    expect(standing({ amount: 5, issued: asOf })).toBe(counted);
    expect(standing({ amount: 5, issued: asOf + 1 })).toBe(afterTheDay);
    expect(standing({ issued: asOf })).toBe(withoutAmount);
    expect(standing({ open: 5, issued: asOf })).toBe(counted);
    expect(standing({ amount: 5 })).toBe(counted);
    expect(standing({ amount: 5, issued: asOf - 9, paid: asOf + 1 })).toBe(counted);
    expect(standing({ amount: 5, issued: asOf - 9, paid: asOf + 1, kind: "payment" })).toBe(afterTheDay);
    expect(standing({ amount: 5, issued: asOf + 9, paid: asOf, kind: "payment" })).toBe(counted);
    expect(standing({ amount: 5, issued: asOf + 9, kind: "payment" })).toBe(afterTheDay);
  });

  test("a payment day or a payment's line tells of payments", () => {
    const tells = (line: Line): boolean => tellOfPayments(columnsOf([line]));
    expect([tells({ amount: 1 }), tells({ paid: asOf }), tells({ kind: "payment" }), tells({ kind: "credit" })]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("a portfolio of folded clients", () => {
  const closed = (rows: readonly Line[], history = true) => {
    const { folded, context } = fold(rows, history);
    return close(folded, context);
  };

  test("shows sales once its invoices reach back four weeks and tell of payments", () => {
    const sales = (first: number, history = true) => closed([{ amount: 100, issued: asOf - first }], history).sales;
    expect([sales(26), sales(27), sales(27, false)]).toEqual([null, { amount: 100, days: 28 }, null]);
    expect(
      closed([
        { amount: 100, issued: asOf - 400 },
        { amount: 50, issued: asOf },
      ]).sales,
    ).toEqual({ amount: 50, days: 365 });
    expect(closed([{ amount: -100, issued: asOf - 40 }]).sales).toBeNull();
    expect(closed([{ amount: 100 }]).sales).toBeNull();
  });

  test("is measured by what is owed, or by what was invoiced where all is settled", () => {
    const line = { amount: 100, issued: asOf - 40, paid: asOf - 1 };
    expect(closed([line])).toMatchObject({ settledAll: true, size: Float64Array.of(100), ageing: [0, 0, 0, 0, 0, 0], undated: 0 });
    expect(closed([line, { amount: 3 }])).toMatchObject({ settledAll: false, size: Float64Array.of(3), undated: 1 });
    expect(close(new FoldedClients(), new FoldContext(asOf, policy, true)).settledAll).toBe(false);
  });

  test("long overdue counts from a twentieth of the balance, and never for nothing", () => {
    const event = (long: number, recent: number): number => {
      const { folded, context } = fold([invoice(91, { amount: long }), invoice(5, { amount: recent })]);
      return signalsOf(folded, context, { ...defaultPolicy, overdue90Share: 0.05 }).events[0]!;
    };
    expect([event(50, 950), event(49.99, 950.01), event(0, 0), event(0, -10), event(10, -30)]).toEqual([
      bitOf("OVERDUE_90"),
      0,
      0,
      0,
      bitOf("OVERDUE_90"),
    ]);
  });

  test("open items alone speak as open items", () => {
    const named = (history: boolean): readonly string[] => {
      const { folded, context } = fold([invoice(5)], history);
      return [...signalsOf(folded, context, defaultPolicy).indicators.keys()];
    };
    expect([named(true), named(false)]).toEqual([
      ["recentDelay", "paymentTrend"],
      ["openDelay", "paymentTrend"],
    ]);
  });

  test("a client's columns grow with its place, and keep what they held", () => {
    const folded = new FoldedClients(2);
    folded.reach(1);
    folded.set("balance", 1, 5);
    folded.reach(9);
    folded.set("balance", 9, 7);
    folded.reach(0);
    expect([...folded.column("balance")]).toEqual([0, 5, 0, 0, 0, 0, 0, 0, 0, 7]);
    expect([folded.count, folded.get("balance", 1)]).toEqual([10, 5]);
  });
});
