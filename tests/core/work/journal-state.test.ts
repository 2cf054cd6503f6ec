import type { Invoices, SegmentedClients } from "../../../core/ledger/clients";
import { defaultPolicy } from "../../../core/policy/default";
import { blankEntry, type JournalEntry, type ReminderLevel } from "../../../core/work/journal/entry";
import { badDebt, promisesKept } from "../../../core/work/journal/promises-and-losses";
import { failedChecks, holders, invoiceNumbers, journalState, proofs, type ClientState } from "../../../core/work/journal/state";
import { fileDue, letterDue } from "../../../core/work/ladder";
import type { OpenItems } from "../../../core/work/lists/open-items";
import type { Situation } from "../../../core/work/lists/situation";
import type { JournalKind } from "../../../core/words/journal/type";

/** 22 November 2026 */
const asOf = 46_348;

interface Bill {
  readonly client?: number;
  readonly number?: string | null;
  readonly amount?: number;
  readonly open?: number;
  readonly late?: number;
  readonly issued?: number;
  /** The ledger says no due day. */
  readonly undated?: true;
  readonly paid?: number;
}

function clientsOf(bills: readonly Bill[] | null, more: Partial<SegmentedClients> = {}): SegmentedClients {
  const names = more.names ?? ["Alpha", "Bravo"];
  const invoices: Invoices | null = bills && {
    count: bills.length,
    client: Int32Array.from(bills, ({ client }) => client ?? 0),
    row: Int32Array.from(bills, (_, k) => k + 1),
    number: bills.map(({ number }, k) => (number === undefined ? `F${k}` : number)),
    amount: Float64Array.from(bills, ({ amount, open }) => amount ?? open ?? 100),
    open: Float64Array.from(bills, ({ amount, open }) => open ?? amount ?? 100),
    issued: Float64Array.from(bills, ({ issued, late = 10 }) => issued ?? asOf - late - 30),
    due: Float64Array.from(bills, ({ late = 10, undated }) => (undated ? NaN : asOf - late)),
    paid: Float64Array.from(bills, ({ paid }) => paid ?? NaN),
    late: Float64Array.from(bills, ({ late = 10 }) => late),
    disputed: new Uint8Array(bills.length),
    payments: [],
  };
  return { count: names.length, names, ids: null, sirens: () => null, invoices, ...more } as SegmentedClients;
}

const entry = (kind: JournalKind, ago: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...blankEntry,
  day: asOf - ago,
  client: "Alpha",
  kind,
  ...more,
});
const stateOf = (bills: readonly Bill[] | null, ...entries: readonly JournalEntry[]) => journalState(clientsOf(bills), entries, asOf);
const alpha = (bills: readonly Bill[] | null, ...entries: readonly JournalEntry[]): ClientState =>
  stateOf(bills, ...entries).clients.get(0)!;

describe("who an entry is of", () => {
  const found = (of: Partial<SegmentedClients>, more: Partial<JournalEntry>, bills: readonly Bill[] | null = null): number | null => {
    const { clients, unknown } = journalState(clientsOf(bills, of), [entry("call", 1, { client: null, ...more })], asOf);
    expect(clients.size + unknown).toBe(1);
    return [...clients.keys()][0] ?? null;
  };
  const numbered = { names: ["Alpha", "Bravo", "Bravo"], ids: ["0012", "C 7", null] };

  test("its number says, with or without spaces and leading zeros, then its SIREN, then its name", () => {
    expect(found(numbered, { clientId: "0012" })).toBe(0);
    expect(found(numbered, { clientId: "12" })).toBe(0);
    expect(found(numbered, { clientId: "c7" })).toBe(1);
    expect(found({ ...numbered, sirens: () => [null, "732829320", null] }, { clientId: "732829320" })).toBe(1);
    expect(found(numbered, { clientId: "ALPHA." })).toBe(0);
    expect(found(numbered, { client: "alpha" })).toBe(0);
    expect(found(numbered, { client: "C7" })).toBe(1);
    // 12 and 012 are two clients here: neither is meant by 0012.
    expect(found({ names: ["Alpha", "Bravo"], ids: ["12", "012"] }, { clientId: "0012" })).toBeNull();
    expect(found({ names: ["Alpha", "Bravo"], ids: ["12", "012"] }, { clientId: "012" })).toBe(1);
  });

  test("a number that no client has is another client’s, whatever the name; without numbers the name decides", () => {
    expect(found(numbered, { clientId: "C9", client: "Alpha" })).toBeNull();
    expect(found({ names: ["Alpha"], ids: null }, { clientId: "C9", client: "Alpha" })).toBe(0);
    expect(found({ names: ["Alpha"], ids: null }, { clientId: "C9", client: "Zulu" })).toBeNull();
  });

  test("of two with one name, and of nobody named, an invoice tells that one client alone has", () => {
    const bills = [
      { client: 1, number: "F1" },
      { client: 2, number: "F2" },
      { client: 0, number: "F2" },
      { client: 2, number: "F 3" },
      { client: 2, number: "F3" },
    ];
    expect(found(numbered, { client: "Bravo", invoice: "F1" }, bills)).toBe(1);
    expect(found(numbered, { client: "Bravo" }, bills)).toBeNull();
    expect(found(numbered, { invoice: "F1" }, bills)).toBe(1);
    expect(found(numbered, { invoice: "F2" }, bills)).toBeNull();
    expect(found(numbered, { invoice: "f3" }, bills)).toBe(2);
    expect(found(numbered, { invoice: "F9; F2; F1" }, bills)).toBe(1);
    expect(found(numbered, { invoice: "F9" }, bills)).toBeNull();
    expect(found(numbered, {}, bills)).toBeNull();
    expect(found(numbered, { invoice: "F1" })).toBeNull();
  });

  test("a number that two clients share leaves it to the name, and a name nobody has is nobody’s, whatever the invoice", () => {
    const shared = { names: ["Alpha", "Bravo"], ids: ["7", "7"] };
    expect([found(shared, { clientId: "7", client: "Bravo" }), found(shared, { clientId: "7" })]).toEqual([1, null]);
    expect(found({}, { client: "Zulu", invoice: "F0" }, [{}])).toBeNull();
    // Signs alone are no name, and an invoice without a number is named by none.
    expect(found({ names: ["***", "Bravo"] }, { client: "---" })).toBeNull();
    expect(found({}, { invoice: "F1" }, [{ number: null }, { client: 1 }])).toBe(1);
    const { clients, unknown } = journalState(
      clientsOf(null, { invoices: { ...clientsOf([{}]).invoices!, number: null } }),
      [entry("call", 1, { client: null, invoice: "F0" })],
      asOf,
    );
    expect([clients.size, unknown]).toEqual([0, 1]);
  });

  test("several invoices stand in one cell with signs between them; a comma within a number is none", () => {
    expect(invoiceNumbers("F1; F2 + F3,\nF4, F5")).toEqual(["F1", "F2", "F3", "F4", "F5"]);
    expect(invoiceNumbers("F1,2")).toEqual(["F1,2"]);
    expect(invoiceNumbers(" ; ")).toEqual([]);
  });
});

describe("what the journal says of a client", () => {
  test("is nothing of a later day, and the last of each thing else", () => {
    const state = stateOf([{}], entry("call", 9), entry("call", 0), entry("call", -1));
    expect(state.clients.get(0)!.called).toBe(asOf);
    expect(state.clients.get(0)!.entries).toHaveLength(2);
    expect(stateOf([{}], entry("reminder", -1, { level: 2 })).tellsReminders).toBe(false);
  });

  test.each<[JournalKind, Partial<ClientState>]>([
    ["call", { called: asOf - 1, contacted: asOf - 1, reviewed: null }],
    ["promise", { called: asOf - 1, contacted: asOf - 1 }],
    ["plan", { called: asOf - 1, contacted: asOf - 1 }],
    ["message", { called: null, contacted: asOf - 1 }],
    ["reminder", { called: null, contacted: asOf - 1 }],
    ["review", { reviewed: asOf - 1, failedCheck: false, contacted: null }],
    ["checkFailed", { reviewed: asOf - 1, failedCheck: true }],
    ["checkPassed", { reviewed: asOf - 1, failedCheck: false }],
    ["reportReceived", { reviewed: asOf - 1, reportOrdered: null }],
    ["reportOrdered", { reviewed: null, reportOrdered: asOf - 1 }],
    ["limit", { reviewed: asOf - 1, limit: 500, limitDecided: asOf - 1 }],
    ["guarantee", { guarantees: 500, limit: null, limitDecided: null }],
    ["held", { held: true }],
    ["released", { held: false }],
    ["securityAsked", { securityAsked: asOf - 1, coverAsked: null }],
    ["coverAsked", { coverAsked: asOf - 1, securityAsked: null }],
    ["claimFiled", { claimFiled: asOf - 1, termsSigned: null }],
    ["termsSigned", { termsSigned: asOf - 1, claimFiled: null }],
  ])("%s", (kind, expected) => {
    expect(alpha(null, entry(kind, 1, { amount: 500, target: asOf + 9 }))).toMatchObject(expected);
  });

  test("a release ends a hold, a review a failed check, guarantees add up, and a limit without an amount is no limit", () => {
    expect(alpha(null, entry("held", 3), entry("released", 2)).held).toBe(false);
    expect(alpha(null, entry("checkFailed", 3), entry("review", 2)).failedCheck).toBe(false);
    expect(
      alpha(null, entry("guarantee", 3, { amount: 200 }), entry("guarantee", 2, { amount: 300 }), entry("guarantee", 1)).guarantees,
    ).toBe(500);
    expect(alpha(null, entry("limit", 3, { amount: 200 }), entry("limit", 2))).toMatchObject({ limit: 200, limitDecided: asOf - 2 });
  });

  test("who failed the free check prepays until it is reviewed, and not before the day", () => {
    const failed = (...entries: readonly JournalEntry[]): number[] => [...failedChecks(clientsOf(null), entries, asOf)];
    expect(failed(entry("checkFailed", 0))).toEqual([0]);
    expect(failed(entry("checkFailed", -1))).toEqual([]);
    expect(failed(entry("checkFailed", 3), entry("checkPassed", 1))).toEqual([]);
    expect(failed(entry("checkFailed", 3), entry("review", -1))).toEqual([0]);
    expect(failed(entry("checkFailed", 3), entry("call", 1), entry("review", 1, { client: "Bravo" }))).toEqual([0]);
    expect(failed(entry("checkFailed", 3, { client: "Zulu" }))).toEqual([]);
    expect(failed(entry("review", 3))).toEqual([]);
  });

  test("without invoices, promises, disputes and who holds the debt stand against the account", () => {
    expect(alpha(null, entry("promise", 3, { target: asOf + 1, amount: 40 })).promise).toEqual({ day: asOf + 1, amount: 40 });
    expect(alpha(null, entry("plan", 3, { target: asOf + 1 })).promise).toEqual({ day: asOf + 1, amount: null });
    expect(alpha(null, entry("promise", 3)).promise).toBeNull();
    expect(alpha(null, entry("disputeOpened", 3)).accountDisputed).toBe(true);
    expect(alpha(null, entry("disputeOpened", 3), entry("disputeClosed", 2)).accountDisputed).toBe(false);
    const handed = (...kinds: readonly JournalKind[]) => alpha(null, ...kinds.map((kind, k) => entry(kind, 9 - k))).handed;
    expect([handed("agency"), handed("lawyer"), handed("court"), handed("claimFiled"), handed("writeOff"), handed("assigned")]).toEqual([
      "agency",
      "lawyer",
      "court",
      "administrator",
      "writtenOff",
      "factor",
    ]);
    expect([handed("assigned", "reassigned"), handed("agency", "call"), handed("call")]).toEqual(["none", "agency", "none"]);
    // An invoice that the ledger of the day does not hold was paid since.
    expect(alpha([{ number: "F1" }], entry("disputeOpened", 3, { invoice: "F9" })).accountDisputed).toBe(false);
    expect(alpha([{ number: "F1" }], entry("promise", 3, { invoice: "F9", target: asOf + 9 })).promise).toBeNull();
  });

  test("a promise against the account is over two days after its day, once the ledger shows the client’s invoices", () => {
    // Nothing was due by the promised day: the promise is of the account.
    const bills = [{ late: -90, amount: 100 }];
    const promise = (ago: number, of: readonly Bill[] | null = bills) => alpha(of, entry("promise", 20, { target: asOf - ago })).promise;
    expect([promise(2)?.day, promise(3), promise(3, null)?.day, promise(3, [{ client: 1 }])?.day]).toEqual([
      asOf - 2,
      null,
      asOf - 3,
      asOf - 3,
    ]);
  });
});

describe("which invoices an entry concerns", () => {
  const held = (bills: readonly Bill[], more: Partial<JournalEntry> = {}, kind: JournalKind = "agency", ago = 5): number[] =>
    [...stateOf(bills, entry(kind, ago, more)).invoices!.holder].flatMap((holder, k) => (holder > 0 ? [k] : []));

  test("those it names, however they are spelled", () => {
    const bills = [{ number: "F 0012" }, { number: "0013" }, { number: "A;B" }, { number: null }];
    expect(held(bills, { invoice: "F 0012" })).toEqual([0]);
    expect(held(bills, { invoice: "f0012" })).toEqual([0]);
    expect(held(bills, { invoice: "A;B" })).toEqual([2]);
    expect(held([{ number: "13" }, { number: "14" }], { invoice: "0013; 14" })).toEqual([0, 1]);
    expect(held([{ number: "F1" }, { number: "F1" }, { number: "f1" }], { invoice: "F1" })).toEqual([0, 1]);
    expect(held([{ number: "F1" }, { number: "F1", client: 1 }], { invoice: "F1" })).toEqual([0]);
    const many = Array.from({ length: 70 }, (_, k) => ({ number: `N${k}` }));
    expect(held(many, { invoice: "N69" })).toEqual([69]);
  });

  test("of which some invoices of the ledger have no number, none by it", () => {
    expect(held([{ number: null }, { number: "F 2" }], { invoice: "f2" })).toEqual([1]);
  });

  test("without an invoice, those that were due by its day: issued before, not paid before, no credit notes", () => {
    // The entry is of five days ago.
    expect(held([{ late: 5 }, { late: 4 }, { late: 6 }])).toEqual([0, 2]);
    expect(
      held([
        { late: 9, amount: -100 },
        { late: 9, amount: 0 },
      ]),
    ).toEqual([]);
    expect(
      held([
        { late: 9, issued: asOf - 5 },
        { late: 9, issued: asOf - 4 },
      ]),
    ).toEqual([0]);
    expect(
      held([
        { late: 9, paid: asOf - 5 },
        { late: 9, paid: asOf - 6 },
      ]),
    ).toEqual([0]);
    expect(
      held([
        { late: 9, undated: true },
        { late: NaN, undated: true, issued: asOf - 50 },
      ]),
    ).toEqual([0]);
    // A claim is filed for all that is owed.
    expect(
      held(
        [
          { late: -30, issued: asOf - 40 },
          { late: -30, issued: asOf - 4 },
        ],
        {},
        "claimFiled",
      ),
    ).toEqual([0]);
  });

  const promised = (
    bills: readonly Bill[],
    more: Partial<JournalEntry>,
    ago = 5,
    kind: "promise" | "plan" = "promise",
  ): (number | null)[] =>
    [...stateOf(bills, entry(kind, ago, more)).invoices!.promise].map((day) => (Number.isNaN(day) ? null : day - asOf));

  test("a promise reaches to its day: what is due by then", () => {
    expect(promised([{ late: -7 }, { late: -8 }], { target: asOf + 7 })).toEqual([7, null]);
    expect(promised([{ late: 5 }, { late: 4 }], { target: asOf - 6 }, 5)).toEqual([-6, null]);
    // Another day that is noted, such as the one to come back on, reaches no further than today.
    expect(held([{ late: -7 }, { late: 7 }], { target: asOf + 7 })).toEqual([1]);
  });

  test("an instalment of a plan pays the oldest first as well, and 100 are near enough to 101", () => {
    expect(promised([{ late: 5, amount: 200 }, { late: 9 }], { target: asOf + 7, amount: 100 }, 3, "plan")).toEqual([null, 7]);
    expect([
      promised([{ amount: 101 }], { target: asOf, amount: 100 }),
      promised([{ amount: 101.01 }], { target: asOf, amount: 100 }),
    ]).toEqual([[0], [null]]);
  });

  test("a promised sum pays the oldest first, a hundredth beside it is near enough, and what it pays in part is not promised", () => {
    const bills = [
      { late: 10, amount: 300 },
      { late: 30, amount: 100 },
      { late: 20, amount: 200 },
    ];
    const to = { target: asOf + 7 };
    expect(promised(bills, { ...to, amount: 300 })).toEqual([null, 7, 7]);
    expect(promised(bills, { ...to, amount: 299 })).toEqual([null, 7, 7]);
    expect(promised(bills, { ...to, amount: 297 })).toEqual([null, 7, null]);
    // 100 for the oldest, the 200 of the next can't be paid from 50, nor the 300.
    expect(promised(bills, { ...to, amount: 150 })).toEqual([null, 7, null]);
    expect(promised(bills, { ...to, amount: 600 })).toEqual([7, 7, 7]);
    expect(promised(bills, to)).toEqual([7, 7, 7]);
    expect(promised([{ late: 30, amount: 500, open: 100 }], { ...to, amount: 100 })).toEqual([7]);
    // Of two due on one day the first of the ledger.
    expect(
      promised(
        [
          { late: 10, amount: 100 },
          { late: 10, amount: 100 },
        ],
        { ...to, amount: 100 },
      ),
    ).toEqual([7, null]);
  });
});

describe("what the journal says of an invoice", () => {
  const invoice = (bill: Bill, ...entries: readonly JournalEntry[]) => {
    const { invoices, settledDisputes, tellsReminders } = stateOf([bill], ...entries);
    const { promise, broken, dispute, disputedSince, disputeReason, level, remindedOn, holder, evidence, insurer, extended } = invoices!;
    return {
      promise: promise[0],
      broken: broken[0],
      dispute: dispute[0],
      since: disputedSince[0],
      reason: disputeReason.get(0) ?? null,
      level: level[0],
      remindedOn: remindedOn[0],
      holder: holders[holder[0]!],
      evidence: evidence[0],
      insurer: insurer[0],
      extended: extended[0],
      settledDisputes,
      tellsReminders,
    };
  };
  const on = (kind: JournalKind, ago: number, more: Partial<JournalEntry> = {}) => entry(kind, ago, { invoice: "F0", ...more });

  test("nothing, where it is silent", () => {
    expect(invoice({}, entry("call", 1, { client: "Bravo" }))).toMatchObject({
      promise: NaN,
      broken: 0,
      dispute: 0,
      level: -1,
      remindedOn: NaN,
      holder: "none",
      evidence: 0,
      insurer: 0,
      extended: NaN,
    });
    expect(stateOf([{}]).invoices).toBeNull();
    expect(stateOf(null, entry("call", 1)).invoices).toBeNull();
  });

  test("a dispute runs from its first day until it is closed, and how long it took is kept with its reason", () => {
    const opened = on("disputeOpened", 20, { reason: "price", reasonText: "prix" });
    expect(invoice({}, opened, on("disputeOpened", 10))).toMatchObject({ dispute: 1, since: asOf - 20, reason: "prix" });
    expect(invoice({}, opened, on("disputeClosed", 5))).toMatchObject({ dispute: 2, settledDisputes: [{ reason: "price", days: 15 }] });
    expect(invoice({}, on("disputeClosed", 5))).toMatchObject({ dispute: 2, settledDisputes: [] });
    expect(invoice({}, opened, on("disputeClosed", 15), on("disputeOpened", 8))).toMatchObject({ dispute: 1, since: asOf - 8 });
    expect(invoice({}, on("disputeOpened", 20), on("disputeClosed", 5)).settledDisputes).toEqual([{ reason: null, days: 15 }]);
  });

  test("reminders go up a level where none is said, never to a formal notice unsaid, and never down", () => {
    const levels = (...given: readonly (ReminderLevel | null)[]) =>
      invoice({}, ...given.map((level, k) => on("reminder", 30 - k, { level }))).level;
    expect([levels(null), levels(null, null), levels(null, null, null), levels(3, null), levels(2, 1), levels(0), levels(0, null)]).toEqual(
      [1, 2, 2, 3, 2, 0, 1],
    );
    expect(invoice({}, on("reminder", 9, { level: 2 }), on("reminder", 4, { level: 1 })).remindedOn).toBe(asOf - 4);
    expect([invoice({}, on("reminder", 9, { level: 0 })).tellsReminders, invoice({}, on("reminder", 9)).tellsReminders]).toEqual([
      false,
      true,
    ]);
  });

  test("proof of delivery and of the order stand beside each other", () => {
    expect(invoice({}, on("evidence", 5)).evidence).toBe(proofs.delivery);
    expect(invoice({}, on("orderProof", 5), on("orderProof", 4)).evidence).toBe(proofs.order);
    expect(invoice({}, on("evidence", 5), on("orderProof", 4)).evidence).toBe(proofs.delivery + proofs.order);
  });

  test("an intervention of the insurer is more than a declaration; a postponed day is the last one said", () => {
    expect(invoice({}, on("declared", 5)).insurer).toBe(1);
    expect(invoice({}, on("intervention", 5), on("declared", 4)).insurer).toBe(2);
    expect(invoice({}, on("extended", 5, { target: asOf + 30 })).extended).toBe(asOf + 30);
    expect(invoice({}, on("extended", 5)).extended).toBe(asOf - 5);
  });

  test("a factor gives back what it holds, and nothing that a lawyer has", () => {
    expect(invoice({}, on("assigned", 5), on("reassigned", 4)).holder).toBe("none");
    expect(invoice({}, on("lawyer", 5), on("reassigned", 4)).holder).toBe("lawyer");
    expect(invoice({}, on("agency", 5), on("court", 4), on("call", 3)).holder).toBe("court");
  });

  test("a promise holds to two days after its day, then it was broken or kept", () => {
    const promise = (bill: Bill, target: number, more: Partial<JournalEntry> = {}) => {
      const { promise, broken } = invoice(bill, on("promise", 20, { target, ...more }));
      const { promisesKept: kept, promisesBroken } = alpha([bill], on("promise", 20, { target, ...more }));
      return [promise! - asOf, broken, kept, promisesBroken];
    };
    const [owed, settled] = [{ amount: 100 }, { amount: 100, open: 0 }];
    expect(promise(owed, asOf - 2)).toEqual([-2, 0, 0, 0]);
    expect(promise(owed, asOf - 3)).toEqual([-3, 1, 0, 1]);
    expect(promise(settled, asOf - 3)).toEqual([NaN, 0, 1, 0]);
    expect(promise({ ...settled, paid: asOf - 1 }, asOf - 3)).toEqual([NaN, 0, 1, 0]);
    expect(promise({ ...settled, paid: asOf }, asOf - 3)).toEqual([NaN, 0, 0, 1]);
    expect(promise({ amount: 100, open: 0.005 }, asOf - 3)).toEqual([NaN, 0, 1, 0]);
    // A part that was promised is kept by as much money.
    expect(promise({ amount: 100, open: 60 }, asOf - 3, { amount: 40 })).toEqual([NaN, 0, 1, 0]);
    expect(promise({ amount: 100, open: 60.01 }, asOf - 3, { amount: 40 })).toEqual([-3, 1, 0, 1]);
    expect(promise({ amount: 100, open: 60 }, asOf - 3)).toEqual([-3, 1, 0, 1]);
    // Without a day it is of the day it was made.
    expect(invoice(owed, on("promise", 3)).broken).toBe(1);
  });

  test("one sum for several invoices is no sum of each: they are to be paid whole", () => {
    const bills = [
      { amount: 100, open: 40 },
      { amount: 100, open: 40 },
    ];
    const broken = (invoice: string) => [
      ...stateOf(bills, entry("promise", 20, { invoice, amount: 50, target: asOf - 9 })).invoices!.broken,
    ];
    expect([broken("F0; F1"), broken("F0")]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test("one promise for several invoices is one, kept where all of them are", () => {
    const promised = (...paid: readonly number[]) => {
      const bills = paid.map((day) => ({ amount: 100, open: 0, paid: day }));
      const { promisesKept: kept, promisesBroken } = alpha(
        bills,
        entry("promise", 20, { invoice: "F0; F1", amount: 200, target: asOf - 9 }),
      );
      return [kept, promisesBroken];
    };
    expect(promised(asOf - 9, asOf - 10)).toEqual([1, 0]);
    expect(promised(asOf - 9, asOf - 2)).toEqual([0, 1]);
    expect(promised(asOf - 2, asOf - 9)).toEqual([0, 1]);
  });

  test("the instalments of a plan come one after the other, and a later promise takes the place of the one before", () => {
    const plan = [10, -10, 30].map((ago) => on("plan", 20, { target: asOf - ago, amount: 30 }));
    const after = (open: number) => {
      const { promise, broken } = invoice({ amount: 90, open }, ...plan);
      const { promisesKept: kept, promisesBroken } = alpha([{ amount: 90, open }], ...plan);
      return [promise! - asOf, broken, kept, promisesBroken];
    };
    // The first instalment was 30 days ago, the second 10, the third is to come.
    expect(after(90)).toEqual([-30, 1, 0, 1]);
    expect(after(60)).toEqual([-10, 1, 1, 1]);
    expect(after(30)).toEqual([10, 0, 2, 0]);
    const again = [on("promise", 20, { target: asOf - 10 }), on("promise", 5, { target: asOf + 4 })];
    expect(invoice({}, ...again)).toMatchObject({ promise: asOf + 4, broken: 0 });
    expect(alpha([{}], ...again)).toMatchObject({ promisesBroken: 0, promisesKept: 0 });
    // An amount for several invoices is no part of one of them.
    expect(
      stateOf([{ open: 60, amount: 100 }, { amount: 50 }], on("promise", 20, { invoice: "F0; F1", target: asOf - 9, amount: 40 })).invoices!
        .broken[0],
    ).toBe(1);
  });

  test("a promise for an invoice the ledger no longer holds was kept, once its day is over", () => {
    const kept = (ago: number, kind: JournalKind = "promise") =>
      alpha([{}], on(kind, 20, { invoice: "F9", target: asOf - ago })).promisesKept;
    expect([kept(3), kept(2), kept(3, "call")]).toEqual([1, 0, 0]);
    expect(alpha([{}], on("promise", 20, { invoice: "F9" })).promisesKept).toBe(0);
  });

  test("the share of promises kept is of those whose day is over", () => {
    const bills = [{ open: 0, amount: 100 }, { amount: 100 }, { amount: 100 }];
    const entries = [0, 1, 2].map((k) => on("promise", 20, { invoice: `F${k}`, target: k === 2 ? asOf + 5 : asOf - 5 }));
    expect(promisesKept(clientsOf(bills), entries, asOf)).toBe(0.5);
    expect(promisesKept(clientsOf(bills), entries.slice(2), asOf)).toBeNull();
    expect(promisesKept(clientsOf(null), entries, asOf)).toBeNull();
  });
});

test("bad debt is what was written off within 365 days, of a year’s sales", () => {
  const off = (ago: number, amount: number | null = 50): JournalEntry => entry("writeOff", ago, { amount });
  expect(badDebt([off(0), off(364), off(365), off(-1), entry("call", 1, { amount: 7 })], 1000, asOf)).toBe(0.1);
  expect(badDebt([off(0), off(1, null)], 1000, asOf)).toBeNull();
  expect(badDebt([off(0), off(365, null)], 1000, asOf)).toBe(0.05);
  expect([badDebt([entry("call", 1)], 1000, asOf), badDebt([off(0)], 1000, asOf)]).toEqual([0, 0.05]);
  expect([badDebt([off(0)], null, asOf), badDebt([off(0)], 0, asOf), badDebt([], 1000, asOf), badDebt([off(-1)], 1000, asOf)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe("the next letter", () => {
  const usual: Record<string, number | null> = { PREVENTIVE: null, REMINDER: 5, REMINDER2: 15, NOTICE: 30, CALL: 10, COLLECTION: 60 };
  const at = (late: number, level: number | null, remindedAgo = 0, { days = usual, elsewhere = false } = {}) => {
    const situation = {
      asOf,
      policy: defaultPolicy,
      options: { remindedElsewhere: elsewhere },
      dunningDays: () => days,
    } as unknown as Situation;
    const items = {
      invoices: { late: Float64Array.of(late) },
      journal: level === null ? null : { level: Int8Array.of(level), remindedOn: Float64Array.of(asOf - remindedAgo) },
    } as unknown as OpenItems;
    return { letter: letterDue(situation, items, 0, 0), file: fileDue(situation, items, 0, 0) };
  };

  test("is the one its days late have come to, but begins with a reminder where none is on record", () => {
    expect([4, 5, 14, 15, 29, 30, 90].map((late) => at(late, null).letter)).toEqual([0, 1, 1, 2, 2, 2, 2]);
    expect([4, 5, 15, 30].map((late) => at(late, -1).letter)).toEqual([0, 1, 2, 2]);
    expect([29, 30].map((late) => at(late, 0, 3, { elsewhere: true }).letter)).toEqual([2, 3]);
    // A policy of a notice alone sends it at once.
    expect([29, 30].map((late) => at(late, null, 0, { days: { ...usual, REMINDER: null, REMINDER2: null } }).letter)).toEqual([0, 3]);
  });

  test("goes up a level once the policy’s interval has passed since the last, to the day", () => {
    // Ten days lie between first and second reminder, fifteen between second and notice.
    expect([9, 10].map((ago) => at(20, 1, ago).letter)).toEqual([0, 2]);
    expect([14, 15].map((ago) => at(40, 2, ago).letter)).toEqual([0, 3]);
    expect(at(14, 1, 50).letter).toBe(0);
    expect(at(90, 3, 80).letter).toBe(0);
    // Without a second reminder the notice follows the first, 25 days after it.
    const two = { days: { ...usual, REMINDER2: null } };
    expect([24, 25].map((ago) => at(60, 1, ago, two).letter)).toEqual([0, 3]);
    // After a letter the policy does not name, eight days.
    expect([7, 8].map((ago) => at(60, 2, ago, two).letter)).toEqual([0, 3]);
    // Two steps of one day are a day apart.
    const same = { days: { ...usual, REMINDER2: 5 } };
    expect([0, 1].map((ago) => at(20, 1, ago, same).letter)).toEqual([0, 2]);
  });

  test("after it the file is due: late enough, and the notice on record for as long as the policy waits", () => {
    expect([at(59, 3, 90).file, at(60, 3, 29).file, at(60, 3, 30).file]).toEqual([null, "waits", "due"]);
    expect([at(60, 2, 90).file, at(60, null).file, at(60, null, 0, { elsewhere: true }).file]).toEqual(["noNotice", "noNotice", "due"]);
    expect(at(60, 2, 90, { days: { ...usual, NOTICE: null } }).file).toBe("due");
    expect(at(600, 3, 90, { days: { ...usual, COLLECTION: null } }).file).toBeNull();
    expect(at(NaN, 3, 90).file).toBeNull();
  });
});
