import { addMonths } from "../../../core/cells/dates";
import { defaultPolicy } from "../../../core/policy/default";
import { discountGain, worthOfEarlier } from "../../../core/method/receivables/early-payment";
import type { JournalEntry } from "../../../core/work/journal/entry";
import { discountList } from "../../../core/work/lists/discounts";
import { factoringList } from "../../../core/work/lists/factoring";
import { groupList } from "../../../core/work/lists/groups";
import { insuredList } from "../../../core/work/lists/insured";
import { insuredOf, insurerList } from "../../../core/work/lists/insurer";
import type { WorkOptions } from "../../../core/work/lists/options";
import { reviewList } from "../../../core/work/lists/reviews";
import { securityList } from "../../../core/work/lists/securities";
import { vatList } from "../../../core/work/lists/vat";
import { asOf, entry, situation, type Bill, type Client } from "./small-book";

describe("deposits and guarantees", () => {
  const asked = (client: Client, entries: readonly JournalEntry[] = []) => {
    const { rows, aside } = securityList(situation([client], null, entries));
    return rows[0] ?? aside;
  };

  test("are none of classes 1 and 2, insurance of 3, both of 4, payment before delivery of 5 and of whoever is not rated", () => {
    expect([1, 2, 3, 4, 5, 0].map((riskClass) => asked({ riskClass, balance: 90_000 }))).toMatchObject([
      {},
      {},
      { ask: "insurance", depositShare: 0 },
      { ask: "depositAndGuarantee", depositShare: 0.3 },
      { ask: "prepayment", depositShare: 1 },
      { ask: "prepayment", depositShare: 1 },
    ]);
    expect(asked({ riskClass: 1, balance: 90_000 })).toEqual({});
    expect(asked({ riskClass: 5, balance: 90_000, type: "public" })).toEqual({});
    expect(asked({ riskClass: 1, balance: 90_000 }, [entry("checkFailed", 3)])).toMatchObject({ ask: "prepayment" });
  });

  test("are asked for beyond 500 left uncovered, insurance beyond 25,000; of what the insurer covers a tenth is ours", () => {
    const uncovered = (client: Client): number | null => {
      const found = asked(client);
      return "uncovered" in found ? found.uncovered : null;
    };
    expect([uncovered({ riskClass: 4, balance: 500 }), uncovered({ riskClass: 4, balance: 501 })]).toEqual([null, 501]);
    expect([uncovered({ riskClass: 3, balance: 25_000 }), uncovered({ riskClass: 3, balance: 25_001 })]).toEqual([null, 25_001]);
    const insured = (insuredLimit: number) => uncovered({ riskClass: 4, balance: 6_000, figures: { insuredLimit } });
    expect([insured(0), insured(5_000), insured(9_000), insured(-1)]).toEqual([6_000, 1_500, expect.closeTo(600, 9), 6_000]);
    expect(uncovered({ riskClass: 4, balance: 4_000, figures: { insuredLimit: 9_000 } })).toBeNull();
  });

  test("the deposit is the class’s share of the open orders less what was received; whoever prepays pays all of them", () => {
    const deposit = (riskClass: number, figures: Readonly<Record<string, number>>, balance = 90_000): unknown => {
      const found = asked({ riskClass, balance, figures });
      return "deposit" in found ? found.deposit : "none";
    };
    expect([deposit(4, { orders: 10_000 }), deposit(5, { orders: 10_000 }), deposit(3, { orders: 10_000 })]).toEqual([3_000, 10_000, 0]);
    expect([deposit(4, { orders: 10_000, deposits: 1_000 }), deposit(4, { orders: 10_000, deposits: 9_000 })]).toEqual([2_000, 0]);
    expect([deposit(4, {}), deposit(4, { orders: -10 }), deposit(4, { orders: 10_000, deposits: -50 })]).toEqual([null, 0, 3_000]);
    // Half the orders count in the exposure: 400 of it is a trifle, 800 to prepay are none.
    expect([deposit(5, { orders: 800 }, 0), deposit(5, { orders: 500 }, 0)]).toEqual([800, "none"]);
  });

  test("are not asked for twice within thirty days", () => {
    const ago = (days: number) => asked({ riskClass: 4, balance: 9_000 }, [entry("securityAsked", days)]);
    expect([ago(29), "ask" in ago(30)]).toEqual([{ asked: 1 }, true]);
  });

  test("the most that is likely to be lost comes first", () => {
    const { rows, amount, basis, lacks } = securityList(
      situation([
        { riskClass: 4, balance: 10_000, probability: 0.1 },
        { riskClass: 4, balance: 9_000, probability: 0.2, figures: { orders: 0, deposits: 0 } },
      ]),
    );
    expect([rows.map(({ client }) => client), amount, basis, lacks]).toEqual([[1, 0], 19_000, "clients", ["guarantees", "insuredLimit"]]);
  });
});

describe("reviews", () => {
  const due = (client: Client, entries: readonly JournalEntry[] = []) => reviewList(situation([client], null, entries)).rows[0] ?? null;
  const reviewed = (lastReview: number, more: Client = {}): Client => ({ balance: 100, ...more, days: { lastReview } });

  test("are due the day the months of class and size have passed", () => {
    expect(due(reviewed(addMonths(asOf, -6)))).toMatchObject({ reviewDue: asOf, daysOverdue: 0, everyMonths: 6 });
    expect(due(reviewed(addMonths(asOf, -6) + 1))).toBeNull();
    expect(due(reviewed(addMonths(asOf, -6) - 40, { tier: 0 }))!.daysOverdue).toBe(asOf - addMonths(addMonths(asOf, -6) - 40, 3));
  });

  test("of class 5 are due every week, as long as something is owed", () => {
    expect([7, 6].map((ago) => due(reviewed(asOf - ago, { riskClass: 5 })) !== null)).toEqual([true, false]);
    expect(due(reviewed(asOf - 90, { riskClass: 5, balance: 0 }))).toBeNull();
    expect(due({ riskClass: 5, balance: 1 })).toMatchObject({ lastReview: null, reviewDue: null, daysOverdue: 0 });
    expect(due(reviewed(asOf - 900, { balance: 0 }))).not.toBeNull();
  });

  test("count from the last one, in the column or in the follow-up", () => {
    expect(due(reviewed(asOf - 900), [entry("review", 3)])).toBeNull();
    expect(due(reviewed(asOf - 3), [entry("review", 900)])).toBeNull();
    expect(due(reviewed(asOf - 300), [entry("review", 250)])).toMatchObject({ lastReview: asOf - 250 });
  });

  test("without a column name whoever is seen monthly, and whoever the follow-up shows to be due", () => {
    expect([due({ riskClass: 4, tier: 0, balance: 1 }) !== null, due({ riskClass: 4, balance: 1 })]).toEqual([true, null]);
    expect(due({ balance: 1 }, [entry("review", 200)])).toMatchObject({ lastReview: asOf - 200 });
  });

  test("the most that is likely to be lost comes first, and a credit balance adds nothing", () => {
    const { rows, amount, lacks } = reviewList(
      situation([
        reviewed(asOf - 900, { balance: 10_000, probability: 0.1 }),
        reviewed(asOf - 900, { balance: 9_000, probability: 0.2 }),
        reviewed(asOf - 900, { balance: -50_000, probability: 0.5 }),
      ]),
    );
    expect([rows.map(({ client }) => client), amount, lacks]).toEqual([[1, 0, 2], 19_000, []]);
    expect(reviewList(situation([{}])).lacks).toEqual(["lastReview"]);
  });
});

describe("exposure beyond the insured limit", () => {
  const beyond = (balance: number, insuredLimit: number, more: Client = {}, entries: readonly JournalEntry[] = []) => {
    const { rows, aside } = insuredList(situation([{ balance, figures: { insuredLimit }, ...more }], null, entries));
    return rows[0]?.excess ?? aside;
  };

  test("is listed where it is more than 500 and a twentieth of the cover, of no public body nor person", () => {
    expect([beyond(5_500, 5_000), beyond(5_501, 5_000), beyond(21_000, 20_000), beyond(21_001, 20_000)]).toEqual([{}, 501, {}, 1_001]);
    expect([beyond(9_000, 0, { type: "public" }), beyond(9_000, 0, { type: "particulier" })]).toEqual([{}, {}]);
    const ago = (days: number) => beyond(9_000, 0, {}, [entry("coverAsked", days)]);
    expect([ago(29), ago(30)]).toEqual([{ asked: 1 }, 9_000]);
  });

  test("weighs by class, and names whom the insurer refused", () => {
    const { rows, amount, lacks } = insuredList(
      situation([
        { balance: 9_000, riskClass: 2, figures: { insuredLimit: 1_000 } },
        { balance: 5_000, riskClass: 4, figures: { insuredLimit: 0 } },
        { balance: 99_000 },
      ]),
    );
    expect([rows.map(({ client, refused }) => [client, refused]), amount, lacks]).toEqual([
      [
        [1, true],
        [0, false],
      ],
      13_000,
      [],
    ]);
    expect(insuredList(situation([{ balance: 9_000 }]))).toMatchObject({ rows: [], basis: "nothing", lacks: ["insuredLimit"] });
  });
});

describe("the insurer", () => {
  const cover = { insuredLimit: 50_000 };
  const tasks = (bills: readonly Bill[], client: Client = {}, entries: readonly JournalEntry[] = [], more = {}) =>
    (insurerList(situation([{ figures: cover, ...client }], bills, entries, {}, more)).rows[0]?.tasks ?? []).map(
      ({ step, by, amount, invoices }) => [step, by === null ? null : by - asOf, amount, invoices],
    );

  test("covers the limit it gave, else that of clients not named, and no public body nor person", () => {
    const blind = { policy: { ...defaultPolicy, insurance: { ...defaultPolicy.insurance, unnamedLimit: 5_000 } } };
    const of = (client: Client): number => insuredOf(situation([client], null, [], {}, blind), 0);
    expect([
      of({}),
      of({ figures: { insuredLimit: 70 } }),
      of({ figures: { insuredLimit: 0 } }),
      of({ figures: { insuredLimit: -9 } }),
    ]).toEqual([5_000, 70, 0, 0]);
    expect([of({ type: "public", figures: cover }), of({ type: "particulier", figures: cover })]).toEqual([0, 0]);
  });

  test("is told at once of a client in proceedings, of the others by the day of the contract", () => {
    // Issued thirty days before the due date: 120 days of credit are covered, and thirty more to declare.
    expect(tasks([{ open: 900, late: 110 }])).toEqual([["DECLARE", 10, 900, 1]]);
    // A ledger without due dates: the same days, from the day of the invoice.
    expect(tasks([{ open: 900, late: 110 }], {}, [], { invoices: { due: null } })).toEqual([["DECLARE", 10, 900, 1]]);
    expect(tasks([{ open: 900, late: 3 }], { inProcedure: true })).toEqual([["DECLARE", null, 900, 1]]);
    expect(tasks([{ open: 900, late: 3 }], { inProcedure: true }, [entry("declared", 1)])).toEqual([]);
    expect(tasks([{ open: 900, late: 140 }], { inProcedure: true }, [entry("declared", 1)])).toEqual([["INTERVENTION", 10, 900, 1]]);
    expect(tasks([{ open: 900, late: 140 }], {}, [entry("intervention", 1)])).toEqual([]);
  });

  test("is told of what is late, disputed or promised or not; never of a credit, of what a factor has, nor of what is written off", () => {
    expect(tasks([{ open: 900, late: 110, disputed: true }])).toEqual([["DECLARE", 10, 900, 1]]);
    expect(tasks([{ open: 900, late: 110 }], {}, [entry("promise", 1, { target: asOf + 9 })])).toEqual([["DECLARE", 10, 900, 1]]);
    expect(
      tasks([
        { open: 900, late: 110 },
        { open: -800, late: 110 },
      ]),
    ).toEqual([["DECLARE", 10, 900, 1]]);
    expect([
      tasks([{ open: 900, late: 110 }], {}, [entry("assigned", 1)]),
      tasks([{ open: 900, late: 110 }], {}, [entry("writeOff", 1)]),
    ]).toEqual([[], []]);
    // Ten days of credit are covered here: not late, it is nobody's business yet.
    const short = { policy: { ...defaultPolicy, insurance: { ...defaultPolicy.insurance, longestTerm: 10 } } };
    expect(tasks([{ open: 900, late: 0 }], {}, [], short)).toEqual([]);
  });

  test("is told of several invoices of one day together, the earliest day first", () => {
    expect(
      tasks([
        { open: 900, late: 110 },
        { open: 50, late: 110 },
        { open: 70, late: 115 },
      ]),
    ).toEqual([
      ["DECLARE", 5, 70, 1],
      ["DECLARE", 10, 950, 2],
    ]);
    // Declared, the older one has a day more; of steps of one day the strongest is said first.
    expect(
      tasks(
        [
          { open: 900, late: 139 },
          { open: 50, late: 110 },
        ],
        {},
        [entry("declared", 1, { invoice: "F0" })],
      ),
    ).toEqual([
      ["DECLARE", 10, 50, 1],
      ["INTERVENTION", 11, 900, 1],
    ]);
    const issued = Float64Array.of(asOf - 80, asOf - 140);
    expect(
      tasks(
        [
          { open: 900, late: 50 },
          { open: 50, late: 20 },
        ],
        {},
        [],
        { invoices: { issued } },
      ),
    ).toEqual([
      ["DECLARE", 10, 50, 1],
      ["EXTEND", 10, 900, 1],
    ]);
    const { rows, amount, basis } = insurerList(
      situation(
        [{ figures: cover }, { figures: cover }],
        [
          { open: 900, late: 110 },
          { client: 1, open: 500, late: 115 },
        ],
      ),
    );
    expect([rows.map(({ client }) => client), amount, basis]).toEqual([[1, 0], 1_400, "invoices"]);
    expect(insurerList(situation([{ figures: cover }]))).toMatchObject({ basis: "nothing", lacks: ["invoices"] });
  });

  test("is told nothing of less than the contract’s threshold", () => {
    const of = (open: number) => insurerList(situation([{ figures: cover }], [{ open, late: 110 }]));
    expect([of(300).rows.length, of(299.99)]).toEqual([1, expect.objectContaining({ rows: [], aside: { belowThreshold: 1 } })]);
  });
});

describe("a group", () => {
  const member = (balance: number, more: Client = {}, group = "Nord"): Client => ({ balance, ...more, texts: { group } });
  const groups = (...clients: readonly Client[]) => groupList(situation(clients));

  test("has the class of its weakest member, whoever is not rated weighing as class 4", () => {
    const weakest = (...classes: readonly number[]) => {
      const [row] = groups(...classes.map((riskClass, i) => member(100 - i, { riskClass }))).rows;
      return [row!.riskClass, row!.weakest];
    };
    expect([weakest(2, 3), weakest(3, 0), weakest(5, 0), weakest(3, 3)]).toEqual([
      [3, "Client 1"],
      [0, "Client 1"],
      [5, "Client 0"],
      [3, null],
    ]);
    // Of two as weak the one that owes more.
    expect(groups(member(10, { riskClass: 4 }), member(30, { riskClass: 4 }), member(20, { riskClass: 1 })).rows[0]!.weakest).toBe(
      "Client 1",
    );
  });

  test("owes what its members owe, and opens the largest of them", () => {
    const { rows, amount } = groups(
      member(10, { overdue: 4, figures: { insuredLimit: 6, groupCeiling: 60 } }),
      member(90, { overdue: 5, figures: { insuredLimit: 500 } }),
      member(7, {}, "Seul"),
      member(0, {}, "Rien"),
      member(-5, {}, "Rien"),
    );
    expect([rows.length, amount]).toEqual([1, 100]);
    expect(rows[0]).toMatchObject({
      client: 1,
      name: "Nord",
      exposure: 100,
      overdue: 9,
      insured: 96,
      limit: 60,
      excess: 40,
      members: ["Client 0", "Client 1"],
    });
    expect(rows[0]!.use).toBeCloseTo(100 / 60, 12);
  });

  test("beyond its ceiling comes first; a ceiling of nothing is used by no share", () => {
    const { rows, lacks } = groups(
      member(900, {}, "Zénith"),
      member(900, {}, "Zénith"),
      member(10, { figures: { groupCeiling: 0 } }, "Petit"),
      member(10, {}, "Petit"),
      member(20, { figures: { groupCeiling: 40 } }, "Juste"),
      member(20, {}, "Juste"),
    );
    expect(rows.map(({ name, limit, use, excess }) => [name, limit, use, excess])).toEqual([
      ["Petit", 0, null, 20],
      ["Zénith", null, null, 0],
      ["Juste", 40, 1, 0],
    ]);
    expect(lacks).toEqual([]);
    expect(groups(member(1), member(2)).lacks).toEqual(["groupCeiling"]);
    expect(groups({ balance: 1 })).toMatchObject({ rows: [], basis: "nothing", lacks: ["group"] });
  });
});

describe("a factor", () => {
  const list = (
    clients: readonly Client[],
    bills: readonly Bill[],
    entries: readonly JournalEntry[] = [],
    options: Partial<WorkOptions> = {},
  ) => factoringList(situation(clients, bills, entries, options));
  /** Something another client has assigned, so that there is a factor. */
  const assigned = entry("assigned", 1, { client: "Client 0", invoice: "F0" });
  const eligible = (bill: Bill, client: Client = {}): number =>
    list([{}, client], [{ open: 1_000 }, { client: 1, ...bill }], [assigned]).rows.find((row) => row.client === 1)?.eligible ?? 0;

  test("takes what is not contested nor promised, no later than ninety days, of no public body, person, nor whoever is as good as lost", () => {
    expect(eligible({ late: 90 })).toBe(100);
    expect([eligible({ late: 91 }), eligible({ disputed: true }), eligible({ texts: { eInvoiceStatus: "213" } })]).toEqual([0, 0, 0]);
    expect(
      [{ type: "public" }, { type: "particulier" }, { riskClass: 5 }, { inProcedure: true } as const].map((client) => eligible({}, client)),
    ).toEqual([0, 0, 0, 0]);
  });

  test("keeps a tenth of what it holds, and may give back what is later than it accepts", () => {
    const [row] = list([{}], [{ open: 400 }, { open: 60, late: 91 }, { open: 40, late: 90 }], [entry("assigned", 1)]).rows;
    expect(row).toMatchObject({ assigned: 500, reserve: 50, givenBack: 60, eligible: 0 });
  });

  test("takes of one client no more than a quarter of all, the oldest first, each invoice whole", () => {
    const bills = [
      { open: 600 },
      { client: 1, open: 100, late: 50 },
      { client: 1, open: 300, late: 40 },
      { client: 1, open: 100, late: 30 },
      { client: 1, open: 100, late: 20 },
    ];
    // All of it is 1,200: three hundred of the second client.
    expect(
      list([{}, {}], bills, [assigned]).rows.map(({ client, eligible: taken, invoiceNumbers }) => [client, taken, invoiceNumbers]),
    ).toEqual([
      [0, 0, null],
      [1, 300, "F1; F3; F4"],
    ]);
  });

  test("there is none where nothing is assigned, and what it holds comes before what it would take", () => {
    expect(list([{}], [{}])).toMatchObject({ rows: [], basis: "nothing", lacks: [], amount: 0 });
    expect(factoringList(situation([{}]))).toMatchObject({ rows: [], basis: "nothing", lacks: ["invoices"] });
    const { rows, amount, basis } = list(
      [{}, {}, {}, {}],
      [{ open: 10 }, { client: 1, open: 900 }, { client: 2, open: 5_000 }, { client: 3, open: -40 }],
      [assigned],
    );
    expect([rows.map(({ client }) => client), amount, basis]).toEqual([[0, 1], 10, "invoices"]);
  });
});

describe("a discount for paying early", () => {
  const options = { earlyDiscount: 0.001, moneyRate: 0.06 };
  const offered = (bills: readonly Bill[], client: Client = {}, more: Partial<WorkOptions> = {}, entries: readonly JournalEntry[] = []) => {
    const { rows, aside } = discountList(situation([client], bills, entries, { ...options, ...more }));
    return rows[0] ?? aside;
  };

  test("is what the money is worth from the eighth day to the day it would come", () => {
    expect(offered([{ open: 9_000, late: -38 }])).toMatchObject({
      amount: 9_000,
      daysEarlier: 30,
      breakEven: worthOfEarlier(30, 0.06, 0, 0.9),
      gain: discountGain(9_000, 0.001, 30, 0.06, 0, 0.9),
      discountCost: 9,
      invoices: 1,
      invoiceNumbers: "F0",
    });
    // By amount: 9,000 thirty days and 3,000 ten days earlier.
    expect(
      offered([
        { open: 9_000, late: -38 },
        { open: 3_000, late: -18 },
      ]),
    ).toMatchObject({ amount: 12_000, daysEarlier: 25, invoices: 2 });
    // What falls due within the eight days comes no earlier.
    expect([offered([{ open: 9_000, late: -8 }]), offered([{ open: 9_000, late: 0 }]), offered([{ open: 9_000, late: 5 }])]).toEqual([
      {},
      {},
      {},
    ]);
    expect(offered([{ open: 9_000, late: -9 }], {}, { earlyDiscount: 0 })).toMatchObject({ daysEarlier: 1 });
  });

  test("is none on what a credit pays, nor on what is due today or late, however late the client pays", () => {
    const slow: Bill[] = [20, 60, 60].map((late) => ({ client: 1, paid: asOf - 90, late }));
    const of = (...bills: Bill[]) => discountList(situation([{}, {}], [...bills, ...slow], [], options)).rows[0] ?? null;
    expect([of({ open: 9_000, late: 0 }), of({ open: 9_000, late: 20 }), of({ open: 9_000, late: -1 })?.amount]).toEqual([
      null,
      null,
      9_000,
    ]);
    expect(of({ open: 900, late: -1 }, { open: 9_000, late: -2 }, { open: -900, late: 1 })).toMatchObject({ amount: 9_000, invoices: 1 });
  });

  test("is offered where a message was about some of the invoices alone", () => {
    const bills: Bill[] = [
      { open: 9_000, late: -38 },
      { open: 9_000, late: -38 },
    ];
    expect(offered(bills, {}, {}, [entry("message", 2, { invoice: "F0" })])).toMatchObject({ invoices: 2 });
    expect(offered(bills, {}, {}, [entry("message", 2, { invoice: "F0; F1" })])).toEqual({ handled: 1 });
    // A call says nothing of the offer.
    expect(offered(bills, {}, {}, [entry("call", 2, { invoice: "F0; F1" })])).toMatchObject({ invoices: 2 });
  });

  test("goes by the delay clients usually pay with", () => {
    const paid = (late: number): Bill => ({ client: 1, paid: asOf - 90, late, amount: 500 });
    const of = (...bills: Bill[]) =>
      discountList(situation([{}, {}], [{ open: 9_000, late: -38 }, ...bills], [], options)).rows[0]!.daysEarlier;
    expect([of(), of(paid(4), paid(10), paid(12)), of(paid(4), paid(10), { ...paid(50), amount: -500 })]).toEqual([30, 40, 37]);
  });

  test("is offered on more than a trifle, to no public body, person, nor client in proceedings, and where it is worth it", () => {
    expect([offered([{ open: 500, late: -38 }]), offered([{ open: 500, late: -38, disputed: true }])]).toEqual([{}, {}]);
    expect(
      [{ type: "public" }, { type: "particulier" }, { inProcedure: true } as const].map((client) =>
        offered([{ open: 9_000, late: -38 }], client),
      ),
    ).toEqual([{}, {}, {}]);
    expect(offered([{ open: 9_000, late: -38 }], { probability: NaN })).toEqual({});
    expect(offered([{ open: 9_000, late: -38, texts: { eInvoiceStatus: "213" } }])).toEqual({});
    expect(offered([{ open: 9_000, late: -38 }], {}, { earlyDiscount: worthOfEarlier(30, 0.06, 0, 0.9) })).toEqual({ notWorth: 1 });
    expect(
      offered([
        { open: 9_000, late: -38 },
        { open: 501, late: 31 },
      ]),
    ).toEqual({ overdueFirst: 1 });
    expect(
      offered([
        { open: 9_000, late: -38 },
        { open: 500, late: 31 },
        { open: 900, late: 30 },
      ]),
    ).toMatchObject({ amount: 9_000 });
    expect(offered([{ open: 9_000, late: -38 }], {}, {}, [entry("message", 6, { invoice: "F0" })])).toEqual({ handled: 1 });
    expect(offered([{ open: 9_000, late: -38 }], {}, {}, [entry("message", 7, { invoice: "F0" })])).toMatchObject({ amount: 9_000 });
  });

  test("comes first where it brings most, and needs due dates", () => {
    const { rows, amount, lacks } = discountList(
      situation(
        [{}, {}],
        [
          { open: 900, late: -38 },
          { client: 1, open: 9_000, late: -38 },
        ],
        [],
        options,
      ),
    );
    expect([rows.map(({ client }) => client), amount, lacks]).toEqual([[1, 0], 9_900, ["paidDate"]]);
    expect(discountList(situation([{}]))).toMatchObject({ rows: [], basis: "nothing", lacks: ["invoices"] });
    expect(discountList(situation([{}], [{}], [], {}, { invoices: { due: null } }))).toMatchObject({ rows: [], lacks: ["dueDate"] });
  });
});

describe("the VAT within what a client in liquidation owes", () => {
  const vat = (
    amounts: Readonly<Record<string, readonly number[]>>,
    balance = 120,
    bills: readonly Bill[] = [{ open: 120 }],
    client: Client = {},
  ) => {
    const invoiceAmounts = (meaning: string): Float64Array | null => (amounts[meaning] ? Float64Array.from(amounts[meaning]) : null);
    const book = { invoiceAmounts };
    const [row] = vatList(situation([{ inProcedure: true, balance, ...client }, {}], bills, [], {}, { book })).rows;
    return row && [row.vat, row.rate, row.assumed];
  };

  test("is what its invoices state, what amounts without it leave, or what their rates make of it", () => {
    expect(vat({ vatAmount: [6.26] })).toEqual([6.26, 0.055, false]);
    expect(vat({ netAmount: [100], amount: [120] })).toEqual([20, 0.2, false]);
    // What is gross is not told where there is no amount beside it.
    expect(vat({ netAmount: [100] })).toEqual([20, 0.2, true]);
    expect([vat({ vatRate: [0.1] }), vat({ vatRate: [10] })]).toEqual([
      [10.91, 0.1, false],
      [10.91, 0.1, false],
    ]);
    expect(vat({ vatRate: [1] })).toEqual([1.19, 0.01, false]);
    // Of what is left of an invoice as much as of all of it.
    expect(vat({ vatAmount: [20] }, 60, [{ amount: 120, open: 60 }])).toEqual([10, 0.2, false]);
  });

  test("is at our rate where nothing says it, and for what the invoices do not explain", () => {
    expect([vat({}), vat({ vatAmount: [70] }), vat({ vatAmount: [NaN] })]).toEqual([
      [20, 0.2, true],
      [20, 0.2, true],
      [20, 0.2, true],
    ]);
    expect(vat({ vatAmount: [6.26] }, 240)).toEqual([26.26, 0.1229, true]);
    expect(vat({ vatAmount: [60] })).toEqual([60, 1, false]);
  });

  test("is at the client’s own rate where the ledger knows none of its invoices", () => {
    const own = { figures: { vatRate: 10 } };
    expect(vat({ vatAmount: [20] }, 110, [{ client: 1 }], own)).toEqual([10, 0.1, false]);
    expect(vat({ vatAmount: [20] }, 120, [{ client: 1 }])).toEqual([20, 0.2, true]);
    expect(vat({}, 110, [{}], own)).toEqual([10, 0.1, false]);
  });
});
