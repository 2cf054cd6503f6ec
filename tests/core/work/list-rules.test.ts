import { defaultPolicy } from "../../../core/policy/default";
import { dayPlan, todayOf } from "../../../core/work/day-plan";
import type { JournalEntry, ReminderLevel } from "../../../core/work/journal/entry";
import { isInLitigation, reportMatters } from "../../../core/work/litigation";
import { amountIn, exactAmount, invoiceLines, printable, printedIban } from "../../../core/work/letters/letter-text";
import { letterList } from "../../../core/work/letters/letter";
import { callList } from "../../../core/work/lists/calls";
import { claimOf, numbersOf, unpaidOf, type ClaimedInvoice } from "../../../core/work/lists/claim";
import { overLimitList } from "../../../core/work/lists/over-limit";
import type { WorkOptions } from "../../../core/work/lists/options";
import { preventiveList } from "../../../core/work/lists/preventive";
import { asOf, entry, situation, type Bill, type Client } from "./small-book";

describe("calls", () => {
  const called = (bills: readonly Bill[], entries: readonly JournalEntry[] = []) => {
    const { rows, aside } = callList(situation([{}], bills, entries));
    return { row: rows[0] ?? null, aside };
  };

  test("are due from the day after the thirtieth, for all that is overdue, and pressing by what is late so long", () => {
    expect([30, 31].map((late) => called([{ late }]).row !== null)).toEqual([false, true]);
    const { row } = called([{ late: 40, open: 200 }, { late: 5, open: 70 }, { late: -3 }]);
    // 200 × 40 days × class 3.
    expect(row).toMatchObject({
      overdue: 270,
      longOverdue: 200,
      daysLate: 40,
      daysAre: "oldest",
      invoices: 2,
      invoiceNumbers: "F0; F1",
      oldestInvoice: "F0",
      oldestDue: asOf - 40,
      pressing: 24_000,
      brokenPromise: null,
    });
  });

  test("never raise the disputed or the promised as overdue, and say why nobody is called", () => {
    expect(called([{ disputed: true }])).toEqual({ row: null, aside: { disputed: 1 } });
    expect(called([{ disputed: true, late: 30 }])).toEqual({ row: null, aside: {} });
    expect(called([{}], [entry("promise", 1, { target: asOf })])).toEqual({ row: null, aside: { promised: 1 } });
    expect(called([{}], [entry("agency", 1)])).toEqual({ row: null, aside: { handed: 1 } });
    expect(called([{}, { open: -100, late: 1 }])).toEqual({ row: null, aside: { credits: 1 } });
    // A credit that is disputed is no money of ours, nor is what it takes back whole.
    expect(called([{ open: -100, disputed: true }])).toEqual({ row: null, aside: {} });
    expect(called([{ disputed: true }, { open: -100, disputed: true }])).toEqual({ row: null, aside: {} });
    expect(called([{ open: 50 }, { open: 70, disputed: true }]).row).toMatchObject({ overdue: 50, disputed: 70, promised: 0 });
    expect(callList(situation([{ inProcedure: true }], [{}]))).toMatchObject({ rows: [], aside: { procedure: 1 } });
  });

  test("of a few days ago are not made again, unless a promise was broken since", () => {
    expect([6, 7].map((ago) => called([{}], [entry("call", ago)]).row !== null)).toEqual([false, true]);
    expect(called([{}], [entry("call", 6)]).aside).toEqual({ called: 1 });
    const promised = [entry("promise", 20, { target: asOf - 4 })];
    expect(called([{ late: 20 }], promised).row).toMatchObject({ brokenPromise: asOf - 4, overdue: 100, longOverdue: 0 });
    expect(called([{ late: 20 }], [...promised, entry("call", 5)]).row).not.toBeNull();
    expect(called([{ late: 20 }], [...promised, entry("call", 4)]).row).toBeNull();
  });

  test("come first to whom broke a promise, then by amount, days and class", () => {
    const clients = [{ riskClass: 1 }, { riskClass: 4 }, { riskClass: 0 }, {}];
    const bills = [
      { client: 0, open: 1000 },
      { client: 1, open: 300 },
      { client: 2, open: 290 },
      { client: 3, late: 10, open: 1 },
    ];
    const promise = entry("promise", 20, { client: "Client 3", target: asOf - 5 });
    // 1,000 × 1, 300 × 4, and 290 × 4 of a client that is not rated.
    expect(callList(situation(clients, bills, [promise])).rows.map(({ client }) => client)).toEqual([3, 1, 2, 0]);
  });

  test("from a table go by its bands, else by its average, else to whoever is overdue", () => {
    const row = (client: Client, entries: readonly JournalEntry[] = [], options: Partial<WorkOptions> = {}) => {
      const { rows, aside } = callList(situation([{ balance: 500, overdue: 100, ...client }], null, entries, options));
      return rows[0] ?? aside;
    };
    expect(row({ overdue: 0 })).toEqual({});
    expect(row({})).toMatchObject({
      overdue: 100,
      longOverdue: 100,
      daysLate: null,
      daysAre: "unknown",
      pressing: 100 * 30 * 3,
      invoices: null,
      step: null,
    });
    expect(row({ daysLate: 30 })).toEqual({});
    expect(row({ daysLate: 31 })).toMatchObject({ daysLate: 31, daysAre: "average", pressing: 100 * 31 * 3 });
    const bands = (overdue31to60: number, overdue61to90: number, overdueOver90: number) => ({
      figures: { overdue31to60, overdue61to90, overdueOver90 },
    });
    expect(row(bands(40, 0, 0))).toMatchObject({ daysLate: 31, daysAre: "atLeast", longOverdue: 40 });
    expect(row(bands(10, 20, 0))).toMatchObject({ daysLate: 61, longOverdue: 30 });
    expect(row(bands(10, 20, 500))).toMatchObject({ daysLate: 91, longOverdue: 100 });
    expect(row(bands(0, 0, 0))).toEqual({});
    expect([row(bands(40, 0, 0), [], { callAfterDays: 31 }), row(bands(40, 0, 5), [], { callAfterDays: 31 })]).toMatchObject([
      {},
      { daysLate: 91, longOverdue: 5 },
    ]);
    // One band is enough to tell that nothing is late so long; thirty days on average are not beyond thirty.
    expect([row({ figures: { overdueOver90: 0 } }), row({ ...bands(0, 0, 0), daysLate: 30 })]).toEqual([{}, {}]);
    expect(row({ ...bands(0, 0, 0), daysLate: 45 })).toMatchObject({ daysLate: 45, daysAre: "average" });
    expect(row({}, [entry("promise", 3, { target: asOf - 2 })])).toEqual({ promised: 1 });
    expect(row({}, [entry("promise", 9, { target: asOf - 3 })])).toMatchObject({ brokenPromise: asOf - 3 });
    expect(row({ daysLate: 1 }, [entry("promise", 9, { target: asOf - 3 })])).toMatchObject({ brokenPromise: asOf - 3 });
    // Called before the promise was broken, the client is called again.
    const broke = entry("promise", 9, { target: asOf - 3 });
    expect([row({}, [broke, entry("call", 5)]), row({}, [broke, entry("call", 2)])]).toMatchObject([
      { brokenPromise: asOf - 3 },
      { called: 1 },
    ]);
    expect(row({}, [entry("disputeOpened", 3)])).toEqual({ disputed: 1 });
    expect(row({}, [entry("court", 3)])).toEqual({ handed: 1 });
    expect([row({}, [entry("call", 6)]), row({ daysLate: 3 }, [entry("call", 6)])]).toEqual([{ called: 1 }, {}]);
    expect(callList(situation([{ balance: 5 }]))).toMatchObject({ basis: "nothing", lacks: ["invoices", "overdue", "daysLate"] });
    expect(callList(situation([{ overdue: 5, daysLate: 1 }]))).toMatchObject({ basis: "clients", lacks: ["invoices"] });
    expect(callList(situation([{}], [{}]))).toMatchObject({ basis: "invoices", lacks: [], amount: 100 });
  });
});

describe("over the limit", () => {
  const line = (balance: number, creditLimit: number, more: Client = {}, entries: readonly JournalEntry[] = []) => {
    const { rows, aside } = overLimitList(situation([{ balance, figures: { creditLimit }, ...more }], null, entries));
    return rows[0] ?? aside;
  };

  test("is whoever owes more than its limit; near it, it is watched from the policy's share on", () => {
    const from = defaultPolicy.watchShare * 10_000;
    expect(line(from - 1, 10_000)).toEqual({});
    expect(line(from, 10_000)).toMatchObject({ proposal: "watch", excess: 0, largestOrder: 10_000 - from, use: defaultPolicy.watchShare });
    expect(line(10_000, 10_000)).toMatchObject({ proposal: "watch", excess: 0, largestOrder: 0, use: 1 });
    expect(line(0, 0)).toEqual({});
    expect(line(1, 0)).toMatchObject({ excess: 1, use: null, limit: 0 });
  });

  test("an excess of 500 or a twentieth of the balance is approved, one cent more holds the orders, of a public body never", () => {
    expect([line(5500, 5000), line(5500.01, 5000), line(20_000, 19_000), line(20_000, 18_999.99)]).toMatchObject([
      { proposal: "approve", excess: 500 },
      { proposal: "hold" },
      { proposal: "approve", excess: 1000 },
      { proposal: "hold" },
    ]);
    expect(line(9000, 1000, { type: "public" })).toMatchObject({ proposal: "approve" });
  });

  test("what was decided within thirty days stands, and so does a hold", () => {
    const limit = (ago: number) => line(9000, 1000, {}, [entry("limit", ago)]);
    expect([limit(29), "proposal" in limit(30)]).toEqual([{ decided: 1 }, true]);
    expect(line(9000, 1000, {}, [entry("held", 90)])).toEqual({ held: 1 });
    expect("proposal" in line(9000, 1000, {}, [entry("held", 90), entry("released", 80)])).toBe(true);
    expect(line(9000, 100_000, {}, [entry("checkFailed", 3)])).toMatchObject({ limit: 0, limitFrom: "check", excess: 9000 });
  });

  test("the largest excess by class comes first, whoever is only watched last", () => {
    const clients = [
      { balance: 1500, riskClass: 5, figures: { creditLimit: 1000 } },
      { balance: 2000, riskClass: 2, figures: { creditLimit: 1000 } },
      { balance: 99_000, riskClass: 5, figures: { creditLimit: 100_000 } },
      { balance: 5, riskClass: 3 },
    ];
    const { rows, amount, basis, lacks } = overLimitList(situation(clients));
    // 500 × 5, 1,000 × 2.
    expect([rows.map(({ client }) => client), amount, basis]).toEqual([[0, 1, 2], 1500, "clients"]);
    expect(lacks).toEqual(["orders", "uninvoiced"]);
    expect(overLimitList(situation([{ balance: 5, figures: { sales: 900 } }])).lacks).toEqual([
      "creditLimit",
      "equity",
      "turnover",
      "orders",
      "uninvoiced",
    ]);
    // An order weight that is no share: what is owed alone is at stake.
    expect(situation([{ balance: 900, figures: { orders: 50 } }], null, [], { orderWeight: 5 }).exposure(0)).toBe(900);
    expect(overLimitList(situation([{ balance: 5 }]))).toMatchObject({
      basis: "nothing",
      lacks: ["creditLimit", "sales", "equity", "turnover", "orders", "uninvoiced"],
    });
  });
});

describe("before the due date", () => {
  const soon = (bills: readonly Bill[], client: Client = { tier: 0 }, entries: readonly JournalEntry[] = []) =>
    preventiveList(situation([client], bills, entries)).rows[0]?.invoices ?? null;

  test("large or risky clients are reminded of what falls due within ten days, today and the tenth included", () => {
    expect([1, 0, -10, -11].map((late) => soon([{ late }]))).toEqual([null, [0], [0], null]);
    const chosen = (riskClass: number, tier: number): boolean => soon([{ late: 0 }], { riskClass, tier }) !== null;
    expect([chosen(1, 0), chosen(3, 1), chosen(4, 1), chosen(4, 2), chosen(0, 1), chosen(0, 2), chosen(3, 2)]).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(soon([{ late: 0 }], { tier: 0, inProcedure: true })).toBeNull();
  });

  test("not of what is disputed, promised, paid by a credit, or was reminded before", () => {
    expect(soon([{ late: 0, disputed: true }])).toBeNull();
    expect(soon([{ late: 0 }, { late: 1, open: -100 }])).toBeNull();
    expect(soon([{ late: 0 }], { tier: 0 }, [entry("reminder", 1, { level: 0, invoice: "F0" })])).toBeNull();
    expect(soon([{ late: 0 }], { tier: 0 }, [entry("reminder", 1, { level: 1, invoice: "F0" })])).toBeNull();
    expect(soon([{ late: 0 }], { tier: 0 }, [entry("promise", 1, { target: asOf + 1, invoice: "F0" })])).toBeNull();
    const { rows, amount } = preventiveList(
      situation(
        [{ tier: 0 }],
        [
          { late: -4, open: 30 },
          { late: -2, open: 50 },
          { late: 9, open: 7 },
        ],
      ),
    );
    expect([rows[0], amount]).toMatchObject([{ dueSoon: 80, nextDue: asOf + 2, overdue: 7 }, 80]);
  });

  test("of a ledger without due dates are none, and say what they lack", () => {
    expect(preventiveList(situation([{ tier: 0 }], [{ late: 0 }], [], {}, { invoices: { due: null } }))).toMatchObject({
      rows: [],
      basis: "nothing",
      lacks: ["dueDate"],
    });
    expect(preventiveList(situation([{ tier: 0 }], [{ late: 0 }]))).toMatchObject({ basis: "invoices", lacks: [] });
  });

  test("from a table it is all that is not due, once in ten days", () => {
    const table = (client: Client, entries: readonly JournalEntry[] = []) =>
      preventiveList(situation([{ tier: 0, balance: 100, overdue: 30, ...client }], null, entries)).rows[0]?.dueSoon ?? null;
    expect([table({}), table({ figures: { notDue: 55 } }), table({ overdue: 100 })]).toEqual([70, 55, null]);
    expect([table({}, [entry("message", 10)]), table({}, [entry("message", 11)])]).toEqual([null, 70]);
    expect(preventiveList(situation([{ tier: 0, balance: 5 }]))).toMatchObject({
      rows: [],
      basis: "nothing",
      lacks: ["invoices", "notDue"],
    });
  });
});

describe("litigation", () => {
  const inIt = (bills: readonly Bill[] | null, ...entries: readonly JournalEntry[]): boolean =>
    isInLitigation(situation([{}], bills, entries), 0);

  test("is with an agency, a lawyer or a court, or where all is disputed; a factor is none", () => {
    expect(inIt([{}])).toBe(false);
    expect([inIt([{}], entry("court", 3)), inIt([{}], entry("agency", 3)), inIt([{}], entry("assigned", 3))]).toEqual([true, true, false]);
    expect([
      inIt(null, entry("lawyer", 3)),
      inIt(null, entry("assigned", 3)),
      inIt(null, entry("disputeOpened", 3)),
      inIt(null, entry("call", 3)),
    ]).toEqual([true, false, true, false]);
    expect([inIt([{ disputed: true }]), inIt([{ disputed: true }, { late: 5 }]), inIt([{ disputed: true }, { late: -5 }])]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("is not where something is late that the client promised, beside what it disputes", () => {
    const bills: Bill[] = [{ disputed: true }, { open: 100 }, { open: 100 }];
    expect(inIt(bills, entry("promise", 1, { invoice: "F2", target: asOf + 5 }))).toBe(false);
  });

  test("there, in proceedings, of a public body and of a person no report changes a decision", () => {
    const matters = (client: Client, bills: readonly Bill[] = [{}]): boolean => reportMatters(situation([client], bills), 0);
    expect([
      matters({}),
      matters({ type: "public" }),
      matters({ type: "particulier" }),
      matters({ inProcedure: true }),
      matters({}, [{ disputed: true }]),
    ]).toEqual([true, false, false, false, false]);
  });

  test("a list of actions holds those for whom its action is the strongest; other lists hold all", () => {
    const of = situation([{}, { tier: 0 }], [{ client: 0 }, { client: 1, late: 0 }]);
    const plan = dayPlan(of);
    // Every list asks for it: it is made once.
    expect(dayPlan(of)).toBe(plan);
    expect([...plan.days.entries()]).toEqual([
      [0, { main: "reminder", also: ["call"], broken: null }],
      [1, { main: "preventive", also: [], broken: null }],
    ]);
    const rows = [{ client: 0 }, { client: 1 }];
    expect([
      todayOf(plan, "calls", rows),
      todayOf(plan, "letters", rows),
      todayOf(plan, "preventive", rows),
      todayOf(plan, "overLimit", rows),
    ]).toEqual([[], [rows[0]], [rows[1]], rows]);
  });
});

describe("a claim", () => {
  test("is what credits leave, to the cent, with the fee of each invoice they leave something of, none from a person", () => {
    const of = (client: Client = {}) => {
      const all = situation(
        [client],
        [
          { open: 100.1, late: 50 },
          { open: 60, late: 40 },
          { open: -100.1, late: 1 },
          { open: 5, late: -2 },
        ],
      );
      const { credits, principal, fee, invoices } = claimOf(all, all.items!, 0);
      return [
        credits,
        principal,
        fee,
        invoices.map(({ number }) => number),
        unpaidOf(all.items!, 0),
        numbersOf(all.items!, unpaidOf(all.items!, 0)),
      ];
    };
    expect(of()).toEqual([100.1, 60, 40, ["F0", "F1"], [1], "F1"]);
    expect(of({ type: "particulier" })[2]).toBe(0);
  });
});

describe("letters", () => {
  const letters = (bills: readonly Bill[], ...entries: readonly JournalEntry[]) => letterList(situation([{}], bills, entries));
  const reminded = (invoice: string, level: ReminderLevel, ago: number) => entry("reminder", ago, { invoice, level });

  test("wait where one of the invoices was reminded lately and the others are not late enough", () => {
    expect(letters([{ late: 20 }, { late: 1 }], reminded("F0", 2, 1))).toMatchObject({ rows: [], aside: { reminded: 1 } });
    expect(letters([{ late: 1 }])).toMatchObject({ rows: [], aside: {} });
  });

  test("do not name what a credit has paid, and what is due today as still to come", () => {
    const [letter] = letters(
      [{ late: 90 }, { late: 60 }, { late: 50 }, { late: 0 }, { open: -100, late: 5 }],
      reminded("F0", 3, 20),
      reminded("F1", 2, 50),
      reminded("F2", 2, 9),
    ).rows;
    const numbers = (invoices: readonly ClaimedInvoice[]) => invoices.map(({ number }) => number);
    // The credit pays the oldest; the third waits for its own letter.
    expect(letter).toMatchObject({ level: "NOTICE", principal: 100, daysLate: 60 });
    expect([numbers(letter!.invoices), numbers(letter!.others), numbers(letter!.toCome)]).toEqual([["F1"], ["F2"], ["F3"]]);
  });
});

describe("in a letter", () => {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
  test("an IBAN is printed in fours, and anything else as it was typed", () => {
    expect(plain(printedIban("fr7630006000011234567890189"))).toBe("FR76 3000 6000 0112 3456 7890 189");
    expect(plain(printedIban("GB82 WEST 1234 5698 7654 32"))).toBe("GB82 WEST 1234 5698 7654 32");
    expect(printedIban("voir  facture")).toBe("voir facture");
    expect(printedIban("FR76 123")).toBe("FR76 123");
    const typed = ["N° FR7630006000011234567890189", `FR76${"1".repeat(31)}`, "FR7X30006000011234567890189"];
    expect(typed.map(printedIban)).toEqual(typed);
  });

  test("an amount has its currency where the language writes it, converted to the cent", () => {
    expect(
      [exactAmount(1234.5, "en", "€"), exactAmount(1234.5, "en", "USD"), exactAmount(1234.5, "fr", "€"), exactAmount(5, "en", "")].map(
        plain,
      ),
    ).toEqual(["€1,234.50", "1,234.50 USD", "1 234,50 €", "5.00"]);
    expect([amountIn(null, 10.005), amountIn({ code: "USD", rate: 0.8 }, 10), amountIn({ code: "USD", rate: 3 }, 10)]).toEqual([
      10.005, 12.5, 3.33,
    ]);
  });

  test("a name of eighty signs is printed whole, a longer one is cut", () => {
    const whole = "x".repeat(80);
    expect([printable(whole), printable(`${whole}x`), printable("abcdef", 5)]).toEqual([whole, `${whole.slice(1)}…`, "abcd…"]);
  });

  test("sixty invoices are named, the others summed up by currency", () => {
    const bill = (k: number, currency: ClaimedInvoice["currency"] = null): ClaimedInvoice => ({
      number: `F${k}`,
      row: k,
      issued: null,
      due: null,
      daysLate: k % 2,
      open: 10,
      currency,
    });
    const byTwo = Array.from({ length: 62 }, (_, k) => bill(k, { code: k === 60 ? "USD" : "GBP", rate: 0.5 }));
    expect(plain(invoiceLines(byTwo, "en", "€")[60]!)).toBe("– and 2 more: 20.00 USD and 20.00 GBP");
    expect(plain(invoiceLines([{ ...bill(1), number: null }], "en", "€")[0]!)).not.toMatch(/null|F1/);
    const lines = (count: number, currency?: ClaimedInvoice["currency"]) =>
      invoiceLines(
        Array.from({ length: count }, (_, k) => bill(k, k > 61 ? (currency ?? null) : null)),
        "en",
        "€",
      ).map(plain);
    expect([lines(60).length, lines(61).length]).toEqual([60, 61]);
    expect(lines(60)[1]).toBe("– Invoice F1 (1 day late): €10.00");
    expect(lines(63)[60]).toBe("– and 3 more: €30.00");
    expect(lines(63, { code: "USD", rate: 0.8 })[60]).toBe("– and 3 more: €20.00 and 12.50 USD");
  });
});
