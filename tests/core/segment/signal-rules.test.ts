import { serialOf } from "../../../core/cells/dates";
import type { Accounts } from "../../../core/ledger/accounts";
import { defaultPolicy } from "../../../core/policy/default";
import type { IndicatorId } from "../../../core/policy/policy";
import { bitOf } from "../../../core/rating/events";
import type { FirmEvents } from "../../../core/rating/firm-events";
import type { TableColumns } from "../../../core/reading/columns/columns";
import { spokenNotes } from "../../../core/reading/proof/spoken-notes";
import { accountsTrust } from "../../../core/segment/accounts-trust";
import { actionFor, grantedDays, lawfulAction } from "../../../core/segment/actions";
import { bureauSignals } from "../../../core/segment/bureau-signals";
import { clientKindAt, clientKinds } from "../../../core/segment/client-kinds";
import { clientSignals, youthOf } from "../../../core/segment/client-signals";
import { accountsOfTable } from "../../../core/segment/client-table";
import { columnNotches } from "../../../core/segment/column-overrides";
import { derived, either } from "../../../core/segment/derived";
import { FactsBeside, namedOf } from "../../../core/segment/facts-beside";
import { financialSignals } from "../../../core/segment/financial-signals";
import { formerPoints } from "../../../core/segment/former-points";
import { withOutsideKnowledge } from "../../../core/segment/outside-knowledge";
import type { Cell } from "../../../core/cells/values";

const asOf = serialOf(2026, 9, 30);
type Value = number | string | null;

/** Columns of a client table by meaning; `_` is a cell that says nothing. */
const _ = null;
function columnsOf(given: Readonly<Record<string, readonly Value[]>>) {
  const length = Object.values(given)[0]!.length;
  const notes = spokenNotes("en");
  const numbers = (meaning: string): Float64Array | null =>
    given[meaning] ? Float64Array.from(given[meaning], (value) => (value === null ? NaN : Number(value))) : null;
  const columns = {
    length,
    rows: Int32Array.from({ length }, (_, i) => i + 1),
    notes,
    numbers,
    dates: numbers,
    texts: (meaning: string) => given[meaning]?.map((value) => (value === null ? null : String(value))) ?? null,
    someText: (meaning: string, is: (text: string) => boolean) =>
      given[meaning]?.some((value) => value !== null && is(String(value))) ?? false,
    has: (meaning: string) => meaning in given,
    place: () => 0,
    withheld: null,
    unread: () => [],
  };
  return columns as unknown as TableColumns;
}
const codesOf = ({ notes }: { readonly notes: ReturnType<typeof spokenNotes> }): string[] => notes.all().map(({ code }) => code);
const messagesOf = ({ notes }: { readonly notes: ReturnType<typeof spokenNotes> }): string[] =>
  notes.all().map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "));

describe("a client's accounts", () => {
  const ratio = (id: IndicatorId, given: Readonly<Record<string, readonly Value[]>>): number[] | null => {
    const found = new Map(financialSignals(columnsOf(given))).get(id);
    return found ? [...found] : null;
  };

  test("give each ratio that its figures make, and none where one is missing", () => {
    expect(ratio("gearing", { netDebt: [50, _, 50], equity: [200, 200, _] })).toEqual([0.25, NaN, NaN]);
    expect(ratio("gearing", { netDebt: [50] })).toBeNull();
    expect(ratio("equityRatio", { equity: [50, -10], totalAssets: [200, 100] })).toEqual([0.25, -0.1]);
    expect(ratio("currentRatio", { currentAssets: [150, 150, -5000], currentLiabilities: [100, 0, -1000] })).toEqual([1.5, NaN, NaN]);
    expect(ratio("quickRatio", { currentAssets: [150], inventory: [70], currentLiabilities: [100] })).toEqual([0.8]);
    expect(ratio("solvency", { totalAssets: [300], totalDebts: [200] })).toEqual([1.5]);
    expect(ratio("returnOnAssets", { netIncome: [-10, 5, 5], totalAssets: [200, 0, -1] })).toEqual([-0.05, NaN, NaN]);
    expect(ratio("operatingMargin", { ebit: [10], turnover: [200] })).toEqual([0.05]);
    expect(ratio("retainedEarnings", { retainedEarnings: [30], totalAssets: [200] })).toEqual([0.15]);
    expect(ratio("marketValueToDebts", { marketValue: [30, 30], totalDebts: [20, 0] })).toEqual([1.5, NaN]);
  });

  test("a ratio stated in its own column comes before the one worked out", () => {
    expect(ratio("equityRatio", { equityRatio: [0.4, _], equity: [50, 50], totalAssets: [200, 200] })).toEqual([0.4, 0.25]);
  });

  test("debt against no equity is beyond any scale, worked out or stated; net cash against equity is not", () => {
    expect(ratio("gearing", { netDebt: [50, 50, -50], equity: [0, -1, 200] })).toEqual([Infinity, Infinity, -0.25]);
    expect(ratio("gearing", { gearing: [-0.5, 0, 0.5] })).toEqual([Infinity, 0, 0.5]);
    expect(ratio("gearing", { gearing: [-0.5, -0.5, -0.5, -0.5], equity: [10, 0, -10, _] })).toEqual([-0.5, Infinity, Infinity, Infinity]);
  });

  test("a profit without interest is beyond the scale, a loss without interest and interest below nil say nothing", () => {
    expect(ratio("interestCover", { ebit: [30, 30, 0, -1, 30, -30], interest: [10, 0, 0, 0, -10, 10] })).toEqual([
      3,
      Infinity,
      Infinity,
      NaN,
      NaN,
      -3,
    ]);
  });

  test("cash flow is stated, or income and what was written off; debts are stated, or what equity does not pay for", () => {
    expect(ratio("cashFlowToDebt", { cashFlow: [40, _], netIncome: [1, 10], depreciation: [1, 15], totalDebts: [200, 100] })).toEqual([
      0.2, 0.25,
    ]);
    expect(ratio("cashFlowToDebt", { cashFlow: [40, 40], totalAssets: [300, 300], equity: [100, 100], totalDebts: [_, 80] })).toEqual([
      0.2, 0.5,
    ]);
    // Without debts, an inflow is beyond the scale and an outflow says nothing.
    expect(ratio("cashFlowToDebt", { cashFlow: [40, 0, -1], totalDebts: [0, 0, 0] })).toEqual([Infinity, Infinity, NaN]);
    expect(ratio("marketValueToDebts", { marketValue: [100], totalAssets: [300], equity: [100] })).toEqual([0.5]);
    expect(ratio("retainedEarnings", { retainedEarnings: [100], totalAssets: [300], equity: [100] })).toEqual([100 / 300]);
    // With nothing that asks for debts, they are not worked out.
    expect(ratio("altmanZ2", { currentAssets: [5], currentLiabilities: [1], ebit: [1], equity: [1], totalAssets: [5] })).toBeNull();
  });

  test("years of EBITDA: stated, or operating profit and what was written off; no earnings are beyond the scale, net cash is nil", () => {
    expect(ratio("debtToEbitda", { netDebt: [60, 60, 60, -5], ebit: [10, -30, 10, -30], depreciation: [20, 20, 10, 20] })).toEqual([
      2,
      Infinity,
      3,
      0,
    ]);
    expect(ratio("debtToEbitda", { netDebt: [60, 60], ebitda: [15, _], ebit: [10, 10], depreciation: [20, 20] })).toEqual([4, 2]);
  });

  test("Altman's Z″ of working capital 100, reserves 50, profit 20 and equity 150 on 400, 250 of them debts", () => {
    const figures = {
      currentAssets: [300],
      currentLiabilities: [200],
      retainedEarnings: [50],
      ebit: [20],
      equity: [150],
      totalAssets: [400],
    };
    const expected = 6.56 * 0.25 + 3.26 * 0.125 + 6.72 * 0.05 + 1.05 * 0.6;
    expect(ratio("altmanZ2", { ...figures, totalDebts: [250] })![0]).toBeCloseTo(expected, 12);
    expect(ratio("altmanZ2", figures)![0]).toBeCloseTo(expected, 12);
  });

  test("a figure worked out is missing where one it is made of is, whatever comes before or after", () => {
    const sum = (a: number, b: number, c: number): number => a + b + c;
    const column = (...values: number[]): Float64Array => Float64Array.from(values);
    expect([...derived([column(1, NaN, 1, 1), column(2, 2, NaN, 2), column(3, 3, 3, NaN)], sum)!]).toEqual([6, NaN, NaN, NaN]);
    expect(derived([column(1), null], (a, b) => a + b)).toBeNull();
    expect(derived([], () => 1)).toBeNull();
    expect([...derived([column(4, NaN)], (a) => (a > 3 ? null : a), 9)!]).toEqual([9, NaN]);
    expect([...derived([column(4, NaN), column(1, 1)], () => null, 9)!]).toEqual([9, NaN]);
    expect([...derived([column(4), column(1), column(1)], () => null, 9)!]).toEqual([9]);
    expect([...either(column(1, NaN), column(5, 6))!]).toEqual([1, 6]);
    expect([either(null, column(5)), either(column(5), null), either(null, null)]).toEqual([column(5), column(5), null]);
  });

  test("count in full for 18 months, half until 30, then not at all; without a day they count", () => {
    const trust = (closed: number | null, today: number | null = asOf): number =>
      accountsTrust(columnsOf({ accountsDate: [closed] }), () => today, {
        ...defaultPolicy,
        accountsHalfAfter: 18,
        accountsUntil: 30,
      })![0]!;
    expect([trust(serialOf(2025, 3, 30)), trust(serialOf(2025, 3, 29))]).toEqual([1, 0.5]);
    expect([trust(serialOf(2024, 3, 30)), trust(serialOf(2024, 3, 29))]).toEqual([0.5, 0]);
    expect([trust(null), trust(serialOf(2020, 1, 1), null)]).toEqual([1, 1]);
    expect(accountsTrust(columnsOf({ equity: [1] }), () => asOf, defaultPolicy)).toBeNull();
  });
});

describe("a client's signals", () => {
  const none = { delay: null, openDelay: null, overdueShare: null, overdue90: null };
  const signals = (given: Readonly<Record<string, readonly Value[]>>, day: number | null = asOf) =>
    clientSignals(columnsOf(given), day, none, defaultPolicy);

  test("youth is told by birthdays: under one, three and five years; a guarantee lifts the first", () => {
    expect([0.99, 1, 2.99, 3, 4.99, 5, NaN].map((years) => youthOf(years))).toEqual([
      bitOf("AGE_LT_1"),
      bitOf("AGE_LT_3"),
      bitOf("AGE_LT_3"),
      bitOf("AGE_LT_5"),
      bitOf("AGE_LT_5"),
      0,
      0,
    ]);
    expect(youthOf(0.5, true)).toBe(bitOf("AGE_LT_3"));
  });

  test("age runs from the day of creation to the day of situation, else to the day looked at, and is never below nil", () => {
    const age = (given: Readonly<Record<string, readonly Value[]>>, day: number | null = asOf) =>
      signals(given, day).indicators.get("age")?.[0];
    const born = asOf - 3 * 365.25;
    expect(age({ creationDate: [born] })).toBe(3);
    expect(age({ creationDate: [born], situationDate: [asOf - 365.25] })).toBe(2);
    expect(age({ creationDate: [born], situationDate: [_] })).toBe(3);
    expect(age({ creationDate: [asOf + 1] })).toBeNaN();
    expect(age({ creationDate: [asOf] })).toBe(0);
    expect(age({ creationDate: [born] }, null)).toBeNaN();
    expect(age({ age: [7], creationDate: [born] })).toBe(7);
    expect(age({ age: [_], creationDate: [born] })).toBe(3);
  });

  test("equity of nil is none", () => {
    const events = (equity: Value): number => signals({ equity: [equity] }).events[0]!;
    expect([events(-1), events(0), events(0.01), events(_)]).toEqual([bitOf("NEG_EQUITY"), bitOf("NEG_EQUITY"), 0, 0]);
  });

  test("a sector that is named is not unknown", () => {
    expect(signals({ sector: ["Wood", _] }).named!.get("sector")).toEqual(Uint8Array.of(1, 0));
    expect(signals({ equity: [1] }).named!.size).toBe(0);
  });

  test("several warnings in one cell are worse than one, and a text that names no event is said", () => {
    const columns = columnsOf({
      legalEvents: ["fusion", "changement de dirigeant ; fusion", _, `Une vie tranquille ${"et longue ".repeat(9)}`],
    });
    const found = clientSignals(columns, asOf, none, defaultPolicy);
    expect([...found.warned!]).toEqual([0, 1, 0, 0]);
    expect([...found.indicators.get("legalEvents")!].map(Number.isNaN)).toEqual([false, false, true, true]);
    expect(codesOf(columns)).toEqual(["UNKNOWN_EVENT"]);
    expect(messagesOf(columns)[0]).toContain("Une vie tranquille");
    expect(messagesOf(columns)[0]).not.toContain("et longue ".repeat(6));
    expect(signals({ equity: [1] }).warned).toBeNull();
  });

  test("a former score stands for itself from 0 to 100, else the middle of its class", () => {
    const points = (given: Readonly<Record<string, readonly Value[]>>): number[] | null => {
      const found = formerPoints(columnsOf(given));
      return found && [...found];
    };
    expect(points({ previousScore: [0, 100, 55, 101, -1, _] })).toEqual([0, 100, 55, NaN, NaN, NaN]);
    expect(points({ previousClass: [1, 2, 3, 4, 5, 6, 0, _] })).toEqual([90, 70, 50, 30, 10, NaN, NaN, NaN]);
    expect(points({ previousScore: [12, 101, _], previousClass: [1, 2, 3] })).toEqual([12, 70, 50]);
    expect(points({ equity: [1] })).toBeNull();
  });

  test("a notch holds until its day, within six months, with an author and a reason; else it is refused and said", () => {
    const notch = (notch: Value, expires: Value, author: Value = "Anne", reason: Value = "Caution", day: number | null = asOf) => {
      const columns = columnsOf({ override: [notch], overrideExpires: [expires], overrideAuthor: [author], overrideReason: [reason] });
      return [columnNotches(columns, () => day)![0], codesOf(columns).length];
    };
    expect([notch(1, asOf + 20), notch(-1, asOf + 20)]).toEqual([
      [1, 0],
      [-1, 0],
    ]);
    expect([notch(0, _), notch(_, _)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect([notch(2, asOf + 20), notch(1, _), notch(1, asOf - 1), notch(1, asOf + 400)]).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect([notch(1, asOf + 20, _), notch(1, asOf + 20, "Anne", _), notch(1, asOf + 20, "Anne", "Caution", null)]).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    const bare = columnsOf({ override: [1] });
    expect([columnNotches(bare, () => asOf)![0], codesOf(bare)]).toEqual([0, ["OVERRIDE_REFUSED"]]);
    expect(columnNotches(columnsOf({ equity: [1] }), () => asOf)).toBeNull();
  });
});

describe("a bureau's score", () => {
  const found = (given: Readonly<Record<string, readonly Value[]>>, ownScale = { best: 0, worst: 0 }) => {
    const columns = columnsOf(given);
    const values = new Map(bureauSignals(columns, ownScale));
    return { of: (id: IndicatorId) => values.get(id) && [...values.get(id)!], messages: messagesOf(columns) };
  };

  test("counts on the ends of its scale, and not beyond either", () => {
    const { of, messages } = found({ altaresScore: [0, 20, 21, -1, _] });
    expect(of("altaresScore")).toEqual([0, 20, NaN, NaN, NaN]);
    expect(messages).toHaveLength(2);
  });

  test("on a scale the user described runs from its worst to its best, whichever is the larger number", () => {
    expect(found({ ownScale: [1, 5, 3, 0, 6, _] }, { best: 5, worst: 1 }).of("ownScale")).toEqual([0, 100, 50, NaN, NaN, NaN]);
    expect(found({ ownScale: [1, 5, 2] }, { best: 1, worst: 5 }).of("ownScale")).toEqual([100, -0, 75]);
    expect(found({ ownScale: [1, 9, _] }, { best: 5, worst: 1 }).messages).toEqual([expect.stringMatching(/“9”.*1–5/)]);
    expect(found({ ownScale: [1] }).of("ownScale")).toBeFalsy();
    expect(found({ equity: [1] }, { best: 5, worst: 1 }).of("ownScale")).toBeFalsy();
  });

  test("of the Banque de France is a place on its scale, the letter of the turnover before it left aside; P is a failure, 0 says nothing", () => {
    const { of, messages } = found({ bdfRating: ["1+", "E1+", "1", "4-", "F4-", "2.0", "8", _, "12", `x${"y".repeat(90)}`] });
    const places = of("bdfRating")!;
    expect(places[0]).toBe(1);
    expect(places[1]).toBe(1);
    expect(places[3]).toBe(places[4]);
    expect(places[2]).toBeGreaterThan(places[0]!);
    expect(places[5]).toBe(found({ bdfRating: ["2"] }).of("bdfRating")![0]);
    expect(places.slice(7)).toEqual([NaN, NaN, NaN]);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain("“12”");
    expect(messages[1]).toContain(`x${"y".repeat(59)}”`);
    expect(found({ bdfRating: ["0"] })).toMatchObject({ messages: [] });
  });

  test("in letters is a place on its scale; one that is on none is said with both ends", () => {
    const { of, messages } = found({ letterRating: ["A", "e", " b ", "Z", _] });
    expect(of("letterRating")!.slice(0, 2)).toEqual([1, 5]);
    expect(of("letterRating")!.slice(2)).toEqual([2, NaN, NaN]);
    expect(messages).toEqual([expect.stringMatching(/“Z”.*A–/)]);
    expect(found({ letterRating: [_] }).messages).toEqual([]);
    expect(found({ letterRating: ["AAA", "D"] }).of("agencyRating")![0]).toBe(1);
  });
});

describe("what a table says of how its clients pay", () => {
  const accounts = (given: Readonly<Record<string, readonly Value[]>>, more: Partial<typeof defaultPolicy> = {}) => {
    const columns = columnsOf({ client: Object.values(given)[0]!.map((_, i) => `Client ${i}`), ...given });
    return {
      ...accountsOfTable(columns, asOf, { ...defaultPolicy, ...more }, columns.notes),
      codes: codesOf(columns),
      messages: messagesOf(columns),
    };
  };
  const bands = (one: Value, two: Value, three: Value, four: Value) => ({
    overdue1to30: [one],
    overdue31to60: [two],
    overdue61to90: [three],
    overdueOver90: [four],
  });

  test("the balance is stated, or what is not due and the bands add up to; a row of nothing has none, and is said", () => {
    expect(accounts({ notDue: [100], ...bands(1, 2, 4, 8) }).balance[0]).toBe(115);
    expect(accounts({ balance: [7], notDue: [100], ...bands(1, 2, 4, 8) }).balance[0]).toBe(7);
    expect(accounts({ balance: [_], notDue: [100], ...bands(1, _, _, 8) }).balance[0]).toBe(109);
    expect(accounts(bands(1, 2, 4, 8)).balance[0]).toBe(15);
    expect(accounts({ notDue: [100] }).balance[0]).toBe(100);
    const nothing = accounts({ notDue: [_], ...bands(_, _, _, _) });
    expect([nothing.balance[0], nothing.codes]).toEqual([NaN, ["NO_DATA"]]);
    expect(nothing.messages[0]).toContain("Client 0");
  });

  test("what is overdue is stated, or the sum of its bands, or the balance less what is not due", () => {
    const overdue = (given: Readonly<Record<string, readonly Value[]>>): number | undefined => accounts(given).overdue?.[0];
    expect(overdue({ balance: [100], overdue: [40], ...bands(1, 2, 4, 8) })).toBe(40);
    expect(overdue({ balance: [100], overdue: [_], ...bands(1, 2, 4, 8) })).toBe(15);
    expect(overdue({ balance: [100], notDue: [70] })).toBe(30);
    expect(overdue({ balance: [100] })).toBeUndefined();
    expect(accounts({ balance: [100], overdue: [40], ...bands(10, 10, 10, 10) }).ageing).toEqual([60, 10, 10, 10, 10, 0]);
    expect(accounts({ balance: [100], overdue: [40] }).ageing).toBeNull();
    expect(accounts({ balance: [100], overdue1to30: [10], overdue31to60: [10] }).ageing).toBeNull();
  });

  test("days late come from the bands where no column states them: their middles, and what is not due as on time", () => {
    // 10 × 15 + 20 × 45 + 30 × 75 + 40 × 120 = 8,100 days for 200 owed.
    expect(accounts({ balance: [200], ...bands(10, 20, 30, 40) }).daysLate![0]).toBe(40.5);
    // The bands come to more than the balance: 8,100 for 100.
    expect(accounts({ balance: [50], ...bands(10, 20, 30, 40) }).daysLate![0]).toBe(81);
    // A credit in a band is not early payment.
    expect(accounts({ balance: [100], ...bands(10, -20, 0, 0) }).daysLate![0]).toBe(1.5);
    expect(accounts({ balance: [100], ...bands(0, 0, 0, 0) }).daysLate![0]).toBe(0);
    expect(accounts({ balance: [100], ...bands(_, _, _, _) }).daysLate![0]).toBeNaN();
    expect(accounts({ balance: [0], ...bands(0, 0, 0, 0) }).daysLate![0]).toBeNaN();
    expect(accounts({ balance: [-5], ...bands(0, 0, 0, 0) }).daysLate![0]).toBeNaN();
    expect(accounts({ balance: [1e308], ...bands(1e308, 1e308, 1e308, 1e308) }).daysLate![0]).toBeNaN();
    expect(accounts({ balance: [200], daysLate: [3], ...bands(10, 20, 30, 40) }).daysLate![0]).toBe(3);
    expect(accounts({ balance: [200, 10], overdueOver90: [20, _] }).daysLate![0]).toBe(12);
    expect(accounts({ balance: [200] }).daysLate).toBeNull();
  });

  test("the share overdue lies within 0 and 1, and is nobody’s who owes nothing", () => {
    const share = (balance: number, overdue: number): number =>
      accounts({ balance: [balance], overdue: [overdue] }).signals.indicators.get("overdueShare")![0]!;
    expect([share(100, 25), share(100, 130), share(100, -5), share(0, 5), share(-100, 5)]).toEqual([0.25, 1, 0, NaN, NaN]);
  });

  test("overdue by more than 90 days counts from a twentieth of the balance, and never for nothing", () => {
    const event = (balance: Value, long: Value): number =>
      accounts({ balance: [balance], overdueOver90: [long] }, { overdue90Share: 0.05 }).signals.events[0]!;
    const long = bitOf("OVERDUE_90");
    expect([event(1000, 50), event(1000, 49.99), event(0, 0), event(-100, 1), event(1000, _), event(_, 50)]).toEqual([
      long,
      0,
      0,
      long,
      0,
      long,
    ]);
  });

  test("sales are those of a year, where there are any", () => {
    expect([
      accounts({ balance: [1, 2], sales: [100, _] }).sales,
      accounts({ balance: [1], sales: [0] }).sales,
      accounts({ balance: [1] }).sales,
    ]).toEqual([{ amount: 100, days: 365 }, null, null]);
  });

  test("a client without a name is called by its number, else by its row, which is said", () => {
    const found = (given: Readonly<Record<string, readonly Value[]>>) => {
      const columns = columnsOf(given);
      const { names, ids, idMeaning } = accountsOfTable(columns, asOf, defaultPolicy, columns.notes);
      return { names, ids, idMeaning, codes: codesOf(columns) };
    };
    expect(found({ client: ["A", _], clientId: ["1", "2"], balance: [5, 5] })).toEqual({
      names: ["A", "2"],
      ids: ["1", "2"],
      idMeaning: "clientId",
      codes: [],
    });
    expect(found({ clientId: ["1"], balance: [5] })).toMatchObject({ names: ["1"], ids: null });
    expect(found({ client: [_], balance: [5] })).toMatchObject({
      names: [expect.stringContaining("2")],
      codes: ["NO_CLIENT"],
      idMeaning: "siren",
    });
  });
});

describe("what stands beside a table", () => {
  const young = bitOf("AGE_LT_1");
  const accounts = (
    more: Partial<Accounts["signals"]> = {},
    indicators: Partial<Record<IndicatorId, readonly number[]>> = {},
  ): Accounts => ({
    count: 2,
    names: ["Alpha", "Bravo"],
    ids: ["C1", "C2"],
    idMeaning: "clientId",
    sirens: () => ["732829320", "552008443"],
    balance: Float64Array.of(1, 2),
    overdue: null,
    daysLate: null,
    size: Float64Array.of(1, 2),
    ageing: null,
    sales: null,
    invoices: null,
    behaviour: null,
    signals: {
      count: 2,
      events: new Int32Array(2),
      indicators: new Map(Object.entries(indicators).map(([id, values]) => [id as IndicatorId, Float64Array.from(values)])),
      ...more,
    },
  });
  const firm = (more: Partial<FirmEvents>): FirmEvents => ({ events: [], settled: [], worse: 0, created: null, ...more });
  const told = (more: Partial<FirmEvents>, of = accounts(), day: number | null = asOf) => {
    const { signals } = withOutsideKnowledge(of, { events: new Map([["732829320", firm(more)]]) }, day);
    return { events: [...signals.events], warned: [...signals.warned!], of: (id: IndicatorId) => [...signals.indicators.get(id)!] };
  };

  test("notices add events and lift settled ones, of the firm they name alone", () => {
    expect(
      told(
        { events: ["PROTEST"], settled: ["NO_ACCOUNTS_2Y"] },
        accounts({ events: Int32Array.of(bitOf("NO_ACCOUNTS_2Y"), bitOf("NO_ACCOUNTS_2Y")) }),
      ).events,
    ).toEqual([bitOf("PROTEST"), bitOf("NO_ACCOUNTS_2Y")]);
    expect(told({ worse: 1 }).warned).toEqual([1, 0]);
    expect(told({ worse: 0 }, accounts({ warned: Uint8Array.of(1, 1) })).warned).toEqual([1, 1]);
    expect(told({ worse: 1 }, accounts({ warned: Uint8Array.of(0, 0) })).warned).toEqual([1, 0]);
  });

  test("the gravest event counts, whichever of them says it", () => {
    const gravity = (events: FirmEvents["events"], own?: number): number =>
      told({ events }, own === undefined ? accounts() : accounts({}, { legalEvents: [own, 0] })).of("legalEvents")[0]!;
    const grave = gravity(["LIQUIDATION"]);
    const light = gravity(["PROTEST"]);
    expect(grave).toBeGreaterThan(light);
    expect(gravity(["PROTEST"], grave)).toBe(grave);
    expect(gravity(["LIQUIDATION"], light)).toBe(grave);
    expect([gravity([]), gravity([], light)]).toEqual([NaN, light]);
  });

  test("its day of creation tells its age where the table does not, and not before it", () => {
    const age = (created: number | null, of = accounts(), day: number | null = asOf) => {
      const found = told({ created }, of, day);
      return [found.of("age")[0], found.events[0]];
    };
    expect(age(asOf - 365.25 / 2)).toEqual([0.5, young]);
    expect(age(asOf)).toEqual([0, young]);
    expect([age(asOf + 1), age(null), age(asOf - 100, accounts(), null)]).toEqual([
      [NaN, 0],
      [NaN, 0],
      [NaN, 0],
    ]);
    expect(age(asOf - 100, accounts({}, { age: [9, 9] }))).toEqual([9, 0]);
    expect(age(asOf - 365.25 / 2, accounts({ vouchedFor: Uint8Array.of(1, 0) }))).toEqual([0.5, bitOf("AGE_LT_3")]);
  });

  test("what is known of a client changes none of what the table was read into", () => {
    const own = accounts(
      { events: Int32Array.of(0, 0), warned: Uint8Array.of(0, 0), notches: Int8Array.of(0, 0) },
      { legalEvents: [0, 0], age: [NaN, NaN] },
    );
    const override = { notch: 1 as const, author: "A", approver: "B", reason: "c", made: asOf - 1, expires: asOf + 1 };
    const found = withOutsideKnowledge(
      own,
      {
        events: new Map([["732829320", firm({ events: ["LIQUIDATION"], worse: 1, created: asOf - 9 })]]),
        overrides: new Map([["n:c2", override]]),
      },
      asOf,
    );
    expect([...found.signals.notches!]).toEqual([0, 1]);
    const { events, warned, notches, indicators } = own.signals;
    expect([[...events], [...warned!], [...notches!], [...indicators.get("legalEvents")!], [...indicators.get("age")!]]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [NaN, NaN],
    ]);
    expect(withOutsideKnowledge(own, { events: new Map(), overrides: new Map() }, asOf)).toBe(own);
    const bare = withOutsideKnowledge({ ...accounts(), ids: null, sirens: () => null }, { overrides: new Map([["x", override]]) }, asOf);
    expect([...bare.signals.notches!]).toEqual([0, 0]);
  });

  const sheet = (...rows: readonly (readonly Cell[])[]) => ({ name: "Accounts", rows, kind: "facts" as const });
  const beside = (rows: ReturnType<typeof sheet>): FactsBeside => FactsBeside.in([rows], asOf, defaultPolicy, "en")!;

  test("accounts of another sheet fill what the table leaves open, client by client", () => {
    const facts = beside(
      sheet(
        ["Client", "SIREN", "Capitaux propres", "Total bilan", "Date de clôture", "Événements légaux"],
        ["Bravo", null, -10, 100, asOf - 1000, "changement de dirigeant ; fusion"],
        ["Zulu", null, 50, 100, asOf, null],
      ),
    );
    const equityRatio = (of: Accounts): number[] => [...facts.complete(of).signals.indicators.get("equityRatio")!];
    expect(equityRatio(accounts())).toEqual([NaN, -0.1]);
    expect(equityRatio(accounts({}, { equityRatio: [0.7, NaN] }))).toEqual([0.7, -0.1]);
    expect(equityRatio(accounts({}, { equityRatio: [0.7, 0.6] }))).toEqual([0.7, 0.6]);
    const { signals } = facts.complete(accounts({ events: Int32Array.of(bitOf("PROTEST"), 0) }));
    expect([signals.events[0], signals.events[1]! & bitOf("NEG_EQUITY")]).toEqual([bitOf("PROTEST"), bitOf("NEG_EQUITY")]);
    // Equity that the table's own ratios speak of is not the sheet's.
    expect(facts.complete(accounts({}, { gearing: [NaN, 1] })).signals.events[1]! & bitOf("NEG_EQUITY")).toBe(0);
    // Old accounts are trusted less, of those alone who have them from the sheet.
    expect([...signals.trust!.get("financial")!]).toEqual([1, 0]);
    const trusted = (own: Accounts): number[] => [...facts.complete(own).signals.trust!.get("financial")!];
    expect(trusted(accounts({ trust: new Map([["financial", Float64Array.of(0.5, 0.5)]]) }, { solvency: [NaN, 2] }))).toEqual([0.5, 0.5]);
    expect([...signals.warned!]).toEqual([0, 1]);
    expect([...facts.complete(accounts({ warned: Uint8Array.of(1, 0) })).signals.warned!]).toEqual([1, 1]);
    expect(facts.details("en")).toEqual([expect.stringContaining("Accounts")]);
  });

  test("their columns fill those of the table, and no sheet of facts is none", () => {
    const facts = beside(
      sheet(["Client", "Capitaux propres", "Date de clôture", "Grade Allianz Trade", "Score bureau"], ["Bravo", 70, asOf - 9, 3, 55]),
    );
    const named = namedOf(["Alpha", "Bravo"], null, "clientId", null);
    expect([...facts.numbers("equity", null, named)!]).toEqual([NaN, 70]);
    expect([...facts.numbers("equity", Float64Array.of(5, NaN), named)!]).toEqual([5, 70]);
    expect([...facts.numbers("equity", Float64Array.of(NaN, 5), named)!]).toEqual([NaN, 5]);
    expect(facts.numbers("turnover", null, named)).toBeNull();
    expect([...facts.dates("accountsDate", null, named)!]).toEqual([NaN, asOf - 9]);
    expect(facts.texts("client", ["Own", null], named)).toEqual(["Own", "Bravo"]);
    expect(facts.texts("client", null, named)).toEqual([null, "Bravo"]);
    expect(facts.texts("address", ["x", null], named)).toEqual(["x", null]);
    expect(facts.details("en")).toEqual([]);
    expect(FactsBeside.in([], asOf, defaultPolicy, "en")).toBeNull();
    expect(FactsBeside.in([{ ...sheet(["Client", "Groupe"], ["A", "G"]), kind: "groups" } as never], asOf, defaultPolicy, "en")).toBeNull();
  });

  test("a client is looked for by its SIREN, by a number that is one, and by its name", () => {
    expect(namedOf(["A", "B"], ["1", null], "clientId", ["732829320", null])).toEqual([
      { name: "A", id: "1", siren: "732829320" },
      { name: "B", id: null, siren: null },
    ]);
    expect(namedOf(["A"], ["732829320"], "siren", null)).toEqual([{ name: "A", id: "732829320", siren: "732829320" }]);
    expect(namedOf(["A"], ["1"], "clientId", null)).toEqual([{ name: "A", id: "1", siren: null }]);
    expect(namedOf(["732829320"], null, "siren", null)).toEqual([{ name: "732829320", id: "732829320", siren: "732829320" }]);
  });
});

describe("a client's kind", () => {
  const known = (
    names: readonly string[],
    columns: Readonly<Record<string, readonly (string | null)[]>> = {},
    sirens: readonly (string | null)[] | null = null,
  ) => ({
    count: names.length,
    names,
    sirens: () => sirens,
    texts: (meaning: string) => columns[meaning] ?? null,
  });

  test("is what its type or trade says, before its name; a public body elsewhere has no French law", () => {
    expect(clientKinds(known(["Mairie de Lyon", "Alpha"]))).toEqual(["PUBLIC", "PRIVATE"]);
    expect(clientKinds(known(["Mairie de Lyon", "Alpha"], { clientType: ["particulier", "public"] }))).toEqual(["CONSUMER", "PUBLIC"]);
    expect(clientKinds(known(["Mairie de Lyon", "Alpha"], { clientType: [null, null] }))).toEqual(["PUBLIC", "PRIVATE"]);
    expect(clientKinds(known(["Mairie de Lyon", "Mairie de Bern"], { country: ["FR", "CH"] }))).toEqual(["PUBLIC", "PRIVATE"]);
    expect(clientKinds(known(["Alpha", "Alpha", "Bravo"], { clientType: ["public", "entreprise", "public"] }))).toEqual([
      "PUBLIC",
      "PRIVATE",
      "PUBLIC",
    ]);
    expect(clientKinds(known(["Mairie"], { sector: ["Administration publique"] }))).toEqual(clientKinds(known(["Mairie"])));
  });

  test("is the same for one client alone as for it among others", () => {
    const all = known(["Alpha", "Mairie de Lyon", "Bravo", "Commune"], { clientType: ["public", null, "particulier", null] }, [
      null,
      null,
      null,
      "213801855",
    ]);
    const kinds = clientKinds(all);
    expect([0, 1, 2, 3].map((client) => clientKindAt(all, client))).toEqual(kinds);
    expect(kinds.slice(0, 3)).toEqual(["PUBLIC", "PUBLIC", "CONSUMER"]);
  });

  test("decides on its days: the law's for a public body, none for a private person, the class's for a firm", () => {
    expect([
      grantedDays("PUBLIC", "STATE", 45),
      grantedDays("PUBLIC", "HEALTH", 0),
      grantedDays("CONSUMER", "STATE", 45),
      grantedDays("PRIVATE", "STATE", 45),
    ]).toEqual([30, 50, 0, 45]);
  });

  test("and on what is asked of it; in proceedings nobody is reminded", () => {
    const own = actionFor("large", 3, defaultPolicy, "en");
    const lawful = (kind: "PUBLIC" | "CONSUMER" | "PRIVATE", inProcedure?: boolean) =>
      lawfulAction(own, kind, () => "STATE", "en", inProcedure);
    expect(lawful("PRIVATE")).toEqual(own);
    expect(lawful("PRIVATE", true)).toEqual({ ...own, dunning: lawful("PUBLIC", true).dunning });
    expect(lawful("PUBLIC").dunning).not.toBe(lawful("PUBLIC", true).dunning);
    expect(lawful("CONSUMER").dunning).toBe(own.dunning);
    expect(lawful("CONSUMER").terms).not.toBe(own.terms);
    expect(lawful("PUBLIC").terms).not.toBe(own.terms);
  });
});
