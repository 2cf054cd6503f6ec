import { addMonths } from "../../../core/cells/dates";
import { interestBetweenTraders } from "../../../core/method/law/late-interest";
import { builtInRates } from "../../../core/method/law/rates/penalty-rates";
import { lastDayToClaimFromPublicBody } from "../../../core/method/law/limitation";
import type { JournalEntry } from "../../../core/work/journal/entry";
import { claimOf, invoiceAt, overdueOf } from "../../../core/work/lists/claim";
import { collectionList } from "../../../core/work/lists/collection";
import { eInvoiceList } from "../../../core/work/lists/e-invoices";
import { evidenceList } from "../../../core/work/lists/evidence";
import type { WorkOptions } from "../../../core/work/lists/options";
import { asOf, entry, situation, type Bill, type Client } from "./small-book";

describe("a file for the agency, the lawyer or the bailiff", () => {
  const file = (bill: Bill, client: Client = {}, options: Partial<WorkOptions> = {}, entries: readonly JournalEntry[] = []) => {
    const { rows, aside } = collectionList(situation([client], [bill], entries, { remindedElsewhere: true, ...options }));
    return rows[0] ?? aside;
  };
  const route = (...given: Parameters<typeof file>): unknown => {
    const found = file(...given);
    return "route" in found ? found.route : null;
  };
  /** Late by so much that it is time-barred so many days from now. */
  const barredIn = (days: number): number => asOf - addMonths(asOf + days, -60);

  test("is opened on the day of its client’s track: 75 days in class 3", () => {
    expect([route({ late: 74 }), route({ late: 75 })]).toEqual([null, "drop"]);
  });

  test("takes the route its amount pays for: nothing up to 150, the bailiff up to 5,000, then the agency", () => {
    expect([150, 150.01, 5_000, 5_000.01].map((open) => file({ late: 80, open }))).toMatchObject([
      { route: "drop", cost: 150, net: 0 },
      { route: "smallClaim", cost: 150 },
      { route: "smallClaim", cost: 150, net: 4_850 },
      { route: "agency", cost: 0.15 * 5_000.01 },
    ]);
    expect(file({ late: 80, open: 10_000 })).toMatchObject({ cost: 1_500, net: 8_500 });
  });

  test("goes to court within 183 days of the day it is time-barred, and nowhere after it", () => {
    expect([184, 183, 0, -1].map((days) => route({ late: barredIn(days), open: 900 }))).toEqual(["smallClaim", "court", "court", "barred"]);
    expect(file({ late: barredIn(-1), open: 900 })).toMatchObject({ cost: 0, net: 0 });
    // Whatever it lacks otherwise: no notice is on record here.
    const own = { remindedElsewhere: false };
    expect([184, 183].map((days) => file({ late: barredIn(days), open: 900 }, {}, own))).toMatchObject([
      { noNotice: 1 },
      { route: "court" },
    ]);
  });

  test("abroad is a European order where the country takes part in it, else the agency’s; the bailiff is French", () => {
    const from = (country: string, open = 900): unknown => route({ late: 80, open }, { texts: { country } });
    expect([from("FR"), from("GP"), from("DE"), from("DE", 90_000), from("DK"), from("US")]).toEqual([
      "smallClaim",
      "smallClaim",
      "europeanOrder",
      "europeanOrder",
      "agency",
      "agency",
    ]);
    const british = { country: "GB" } as const;
    expect([route({ late: 80, open: 900 }, {}, british), route({ late: 80, open: 900 }, { texts: { country: "DE" } }, british)]).toEqual([
      "agency",
      "agency",
    ]);
  });

  test("of a French public body goes to the prefect at no cost, four years long; of a British one to the agency", () => {
    const body: Client = { type: "public" };
    expect(file({ late: 90, open: 100 }, body)).toMatchObject({
      route: "prefect",
      cost: 0,
      net: 100,
      limitation: lastDayToClaimFromPublicBody(asOf - 120),
    });
    // A ledger without the day of the invoice: from the due date.
    expect(file({ late: 90, issued: null }, body)).toMatchObject({ limitation: lastDayToClaimFromPublicBody(asOf - 90) });
    expect(route({ late: 90, open: 900 }, body, { country: "GB" })).toBe("agency");
  });

  test("in transport and of a person time is shorter", () => {
    const transport = { limitation: "TRANSPORT" } as const;
    expect(file({ late: 80, open: 900 }, {}, transport)).toMatchObject({ limitation: addMonths(asOf - 110, 12), route: "smallClaim" });
    expect(file({ late: 80, open: 900, issued: null }, {}, transport)).toMatchObject({ limitation: null });
    expect(file({ late: 80, open: 900 }, { type: "particulier" }, transport)).toMatchObject({ limitation: addMonths(asOf - 80, 24) });
  });

  test("waits for a notice on record, and as long after it as the policy says", () => {
    const own = { remindedElsewhere: false };
    const notice = (ago: number) => [entry("reminder", ago, { level: 3 })];
    expect(file({ late: 80, open: 900 }, {}, own)).toEqual({ noNotice: 1 });
    // Thirty days lie between the notice and the file.
    expect([29, 30].map((ago) => file({ late: 80, open: 900 }, {}, own, notice(ago)))).toMatchObject([
      { reminded: 1 },
      { route: "smallClaim" },
    ]);
  });

  test("in proceedings is the whole claim, due or not, disputed or not, unless it was filed", () => {
    const insolvent: Client = { inProcedure: true, balance: 700 };
    expect(file({ late: -5, open: 700 }, insolvent)).toMatchObject({
      route: "fileClaim",
      principal: 700,
      cost: 0,
      net: 700,
      invoices: [],
      daysLate: null,
      limitation: null,
      missing: [],
    });
    expect(file({ late: 5, open: 700, disputed: true }, insolvent)).toMatchObject({ route: "fileClaim", principal: 700 });
    expect(file({ late: 5 }, { ...insolvent, balance: 0 })).toEqual({});
    expect(file({ late: 5 }, insolvent, {}, [entry("claimFiled", 3)])).toEqual({ handed: 1 });
    expect(file({ late: 80 }, {}, {}, [entry("agency", 3)])).toEqual({});
  });

  test("names what of the sums is urgent: the earliest day of all its invoices, the days of the oldest, what each lacks", () => {
    const all = situation(
      [{}],
      [
        { late: 80, open: 900 },
        { late: 100, open: 50 },
        { late: 90, open: 70, number: null },
      ],
      [],
      {
        remindedElsewhere: true,
      },
    );
    const { rows, amount, lacks, basis } = collectionList(all);
    expect([rows[0], amount, lacks, basis]).toMatchObject([
      {
        principal: 1_020,
        daysLate: 100,
        limitation: addMonths(asOf - 100, 60),
        invoiceNumbers: "F1; F0",
        // The one without a number was never sent, as far as anybody can tell.
        missing: ["order", "delivery", "invoice", "terms"],
        fee: 120,
      },
      1_020,
      [],
      "invoices",
    ]);
    const signed = situation([{}], [{ late: 80 }], [entry("termsSigned", 9), entry("orderProof", 9)], { remindedElsewhere: true });
    expect(collectionList(signed).rows[0]!.missing).toEqual(["delivery"]);
  });

  test("of the largest amount comes first", () => {
    const bills: Bill[] = [
      { late: 80, open: 700 },
      { client: 1, late: 80, open: 900 },
    ];
    expect(collectionList(situation([{}, {}], bills, [], { remindedElsewhere: true })).rows.map(({ client }) => client)).toEqual([1, 0]);
  });

  test("of a client table goes by its last band or its average delay", () => {
    const of = (client: Client, entries: readonly JournalEntry[] = []) => {
      const { rows, aside } = collectionList(situation([{ balance: 900, overdue: 400, ...client }], null, entries));
      return rows[0] ?? aside;
    };
    expect([of({ daysLate: 74 }), of({ daysLate: 75 }), of({})]).toMatchObject([{}, { principal: 400, daysLate: 75, fee: 0 }, {}]);
    expect(of({ daysLate: 10, figures: { overdueOver90: 1 } })).toMatchObject({ daysLate: 91, principal: 400, interest: null });
    expect(of({ daysLate: 10, figures: { overdueOver90: 0 } })).toEqual({});
    expect([of({ daysLate: 80, overdue: 0 }), of({ inProcedure: true })]).toMatchObject([{}, { principal: 900, route: "fileClaim" }]);
    expect(of({ daysLate: 80 }, [entry("lawyer", 3)])).toEqual({ handed: 1 });
    expect(of({ daysLate: 80, inProcedure: true }, [entry("claimFiled", 3)])).toEqual({ handed: 1 });
    expect(collectionList(situation([{ balance: 9 }]))).toMatchObject({ basis: "nothing", lacks: ["invoices"] });
    expect(collectionList(situation([{ overdue: 9 }]))).toMatchObject({ basis: "clients", lacks: ["invoices"] });
    expect(collectionList(situation([{}], [{}], [], {}, { invoices: { due: null } }))).toMatchObject({
      basis: "invoices",
      lacks: ["dueDate"],
    });
  });
});

describe("a claim in several currencies", () => {
  test("has a part in each, the first met first, with its own sums", () => {
    const own = (currency: string) => ({ currency });
    const bills: Bill[] = [
      { late: 60, texts: own("USD") },
      { late: 50, texts: own("GBP") },
      { late: 40 },
      { late: 30, texts: own("USD"), open: 20 },
    ];
    const all = situation([{}], bills, [], {}, { book: { rates: { EUR: 1, USD: 0.8, GBP: 1.25 } } });
    const { parts, principal } = claimOf(all, all.items!, 0);
    expect(parts.map(({ currency, principal: of, fee }) => [currency?.code ?? null, of, fee])).toEqual([
      ["USD", 120, 80],
      ["GBP", 100, 40],
      [null, 100, 40],
    ]);
    expect(principal).toBe(320);
  });
});

describe("a claim without due dates", () => {
  test("bears interest from as many days ago as the ledger says it is late", () => {
    const all = situation([{}], [{ open: 1_000, late: 60 }], [], {}, { invoices: { due: null } });
    const { interest, invoices } = claimOf(all, all.items!, 0);
    expect(interest).toBe(interestBetweenTraders(1_000, asOf - 60, asOf, null, "FR", builtInRates));
    expect(invoices).toMatchObject([{ due: null, daysLate: 60, issued: asOf - 90 }]);
  });

  test("of a person bears none, and what is not late is no part of it", () => {
    const all = situation([{ type: "particulier" }], [{ late: 0 }, { late: 1 }, { late: NaN }]);
    expect([overdueOf(all.items!, 0), claimOf(all, all.items!, 0).interest]).toEqual([[1], 0]);
    expect(invoiceAt(all.items!, 2).daysLate).toBeNull();
  });
});

describe("what proves a claim", () => {
  const lacking = (bills: readonly Bill[], entries: readonly JournalEntry[] = []) => {
    const { rows, aside } = evidenceList(situation([{}], bills, entries));
    return rows[0]?.missing.map(({ proof, invoices }) => `${proof} ${invoices}`) ?? aside;
  };

  test("is asked for of what is unpaid beyond thirty days", () => {
    expect([lacking([{ late: 30 }]), lacking([{ late: 31 }])]).toEqual([{}, ["order 1", "delivery 1", "terms 0"]]);
    expect(lacking([{ late: 31 }, { late: 60, open: -100 }])).toEqual({});
    expect(evidenceList(situation([{}]))).toMatchObject({ rows: [], basis: "nothing", lacks: ["invoices"] });
  });

  test("is a delivery note’s number, a day or a yes; no, a dash or a blank prove nothing", () => {
    const noted = (deliveryEvidence: string): boolean =>
      (lacking([{ texts: { deliveryEvidence } }]) as string[]).every((proof) => !proof.startsWith("delivery"));
    expect(["BL 4711", "oui", "12/03/2026", "non", "-", "no"].map(noted)).toEqual([true, true, true, false, false, false]);
    expect(evidenceList(situation([{}], [{ texts: { deliveryEvidence: "oui" } }])).lacks).toEqual([]);
    expect(evidenceList(situation([{}], [{}])).lacks).toEqual(["deliveryEvidence"]);
  });

  test("is what the follow-up says was received, and nothing more once the client approved the invoice", () => {
    const got = (kind: "evidence" | "orderProof") => entry(kind, 3, { invoice: "F0" });
    expect([lacking([{}], [got("evidence")]), lacking([{}], [got("orderProof")])]).toEqual([
      ["order 1", "terms 0"],
      ["delivery 1", "terms 0"],
    ]);
    expect(lacking([{}], [got("evidence"), got("orderProof")])).toEqual({ proved: 1 });
    expect(lacking([{}], [entry("termsSigned", 3)])).toEqual(["order 1", "delivery 1"]);
    expect(lacking([{ texts: { eInvoiceStatus: "205" } }])).toEqual({ proved: 1 });
  });

  test("is the invoice itself: one without a number, or that the platform did not deliver, has to be sent", () => {
    expect(lacking([{ number: null }])).toContain("invoice 1");
    const status = (eInvoiceStatus: string): unknown => lacking([{ texts: { eInvoiceStatus } }, { texts: { eInvoiceStatus: "203" } }]);
    expect([status("201"), status("202")]).toMatchObject([
      ["order 2", "delivery 2", "invoice 1", "terms 0"],
      ["order 2", "delivery 2", "terms 0"],
    ]);
  });

  test("is not asked for again within a week of a message about every invoice; about none says nothing", () => {
    const message = (ago: number, invoice: string | null) => lacking([{}, {}], [entry("message", ago, { invoice })]);
    expect([message(6, "F0; F1"), message(7, "F0; F1"), message(6, "F0"), message(6, null)]).toMatchObject([
      { handled: 1 },
      ["order 2", "delivery 2", "terms 0"],
      ["order 2", "delivery 2", "terms 0"],
      ["order 2", "delivery 2", "terms 0"],
    ]);
  });

  test("of the largest amount comes first", () => {
    const { rows, amount } = evidenceList(
      situation([{}, {}], [{ open: 100 }, { client: 1, open: 900 }, { client: 1, open: 50, texts: { eInvoiceStatus: "205" } }]),
    );
    expect([rows.map(({ client, amount: of, places }) => [client, of, places]), amount]).toEqual([
      [
        [1, 900, [1]],
        [0, 100, [0]],
      ],
      1_000,
    ]);
  });
});

describe("the state of an electronic invoice", () => {
  const acts = (bill: Bill, status: string, entries: readonly JournalEntry[] = []): unknown => {
    const { rows, aside } = eInvoiceList(situation([{}], [{ ...bill, texts: { eInvoiceStatus: status } }], entries));
    return rows[0]?.acts.map(({ act }) => act)[0] ?? aside;
  };

  test("asks for a look once it was submitted six days ago and not received", () => {
    // Issued thirty days before it is due.
    const all = { texts: { eInvoiceStatus: "200" } };
    expect(eInvoiceList(situation([{}], [all], [], {}, { invoices: { issued: null } })).rows).toEqual([]);
    // What was rejected was rejected on the day.
    expect(acts({ late: -30 }, "213")).toBe("rejected");
    expect([acts({ late: -25 }, "200"), acts({ late: -24 }, "200"), acts({ late: -24, issued: null }, "200")]).toEqual([
      {},
      "notReceived",
      {},
    ]);
  });

  test("asks for the money that was announced once it is eleven days late", () => {
    expect([acts({ late: 10 }, "211"), acts({ late: 11 }, "211")]).toEqual([{}, "announced"]);
  });

  test("asks for nothing of a dispute that was logged, of a credit, nor for a week after a message", () => {
    const logged = (...entries: readonly JournalEntry[]) => acts({ disputed: true }, "207", entries);
    expect([logged(), logged(entry("disputeOpened", 3, { invoice: "F0" })), logged(entry("disputeClosed", 3, { invoice: "F0" }))]).toEqual([
      "disputed",
      {},
      {},
    ]);
    expect(acts({ open: -100 }, "210")).toEqual({});
    const told = (ago: number) => acts({}, "210", [entry("message", ago, { invoice: "F0" })]);
    expect([told(6), told(7), acts({}, "203")]).toEqual([{ handled: 1 }, "refused", {}]);
  });

  test("is worked through by amount, of a client what presses most first", () => {
    const of = (eInvoiceStatus: string, more: Bill): Bill => ({ ...more, texts: { eInvoiceStatus } });
    const { rows, amount } = eInvoiceList(
      situation([{}, {}], [of("212", { open: 5 }), of("213", { open: 10 }), of("213", { open: 20 }), of("208", { client: 1, open: 900 })]),
    );
    expect([rows.map(({ client, invoices, amount: own }) => [client, invoices, own]), amount]).toEqual([
      [
        [1, 1, 900],
        [0, 3, 35],
      ],
      935,
    ]);
    expect(rows[1]).toMatchObject({
      acts: [
        { act: "rejected", amount: 30, places: [1, 2] },
        { act: "toReconcile", amount: 5, places: [0] },
      ],
      invoiceNumbers: "F1; F2; F0",
    });
    expect(eInvoiceList(situation([{}]))).toMatchObject({ rows: [], basis: "nothing", lacks: ["invoices", "eInvoiceStatus"] });
    expect(eInvoiceList(situation([{}], [{}]))).toMatchObject({ rows: [], basis: "nothing", lacks: ["eInvoiceStatus"] });
  });
});
