import { defaultPolicy } from "../../../core/policy/default";
import type { Cell, Grid } from "../../../core/cells/values";
import type { SegmentedClients } from "../../../core/ledger/clients";
import { workListTexts, type ListColumnId } from "../../../core/words/lists/type";
import type { JournalEntry } from "../../../core/work/journal/entry";
import { defaultWorkOptions, type WorkOptions } from "../../../core/work/lists/options";
import { keptLines } from "../../../core/work/lists/kept-lines";
import { limitOf } from "../../../core/work/lists/limit";
import { workLists } from "../../../core/work/lists/lists";
import { wordingIn, listSheet, type ListColumn } from "../../../core/work/lists/list-sheet";
import type { ClientLine } from "../../../core/work/lists/work-list";
import { asOf, entry, situation, type Beside, type Bill, type Client } from "./small-book";

const wording = wordingIn("en", "€");
const elsewhere = { remindedElsewhere: true };
const setting = { language: "en", asOf, currency: "€", options: defaultWorkOptions, sender: null } as const;
type ListId = keyof typeof workLists;
const list = (
  id: ListId,
  clients: readonly Client[],
  bills: readonly Bill[] | null = null,
  entries: readonly JournalEntry[] = [],
  options: Partial<WorkOptions> = {},
  beside: Beside = {},
) => workLists[id](situation(clients, bills, entries, options, beside));

describe("what the journal records once a row is done", () => {
  const done = (...given: Parameters<typeof list>) => list(...given).done(0);
  const cover = { figures: { insuredLimit: 50_000 } };

  test("is the client and the day, and the amount of the row where the list names no other", () => {
    expect(done("securities", [{ riskClass: 5, balance: 9_000 }])).toEqual({
      ...entry("securityAsked", 0, { amount: 9_000 }),
      invoice: null,
      level: null,
    });
    expect(list("securities", [{}]).done(0)).toBeNull();
  });

  test("is a hold where orders are held, else the limit that was decided", () => {
    const over = (balance: number) => done("overLimit", [{ balance, figures: { creditLimit: 5_000 } }]);
    expect([over(9_000), over(5_500), over(4_500)]).toMatchObject([
      { kind: "held", amount: 4_000 },
      { kind: "limit", amount: 5_000 },
      { kind: "limit", amount: 5_000 },
    ]);
  });

  test("is the reminder and its level, with the numbers of the invoices", () => {
    expect(done("letters", [{}], [{ late: 60, open: 100 }, { late: 50 }], [], elsewhere)).toMatchObject({
      kind: "reminder",
      level: 3,
      invoice: "F0; F1",
    });
    expect(done("preventive", [{ tier: 0 }], [{ late: 0 }])).toMatchObject({ kind: "reminder", level: 0, invoice: "F0", amount: 100 });
    expect(done("preventive", [{ tier: 0, balance: 100, overdue: 0 }])).toMatchObject({ kind: "reminder", level: 0, invoice: null });
    expect(done("letters", [{}], [{ late: 20, number: null }], [], elsewhere)).toMatchObject({ level: 2, invoice: null });
  });

  test("is where a file goes: to court, to the agency, written off, or filed whole in proceedings", () => {
    const file = (open: number, client: Client = {}, late = 80) => done("collection", [client], [{ late, open }], [], elsewhere);
    expect([
      file(900),
      file(90_000),
      file(9),
      file(900, { inProcedure: true, balance: 900 }),
      file(900, { type: "public" }, 100),
    ]).toMatchObject([
      { kind: "court", invoice: "F0" },
      { kind: "agency", invoice: "F0" },
      { kind: "writeOff", invoice: "F0" },
      { kind: "claimFiled", invoice: null },
      { kind: "court" },
    ]);
  });

  test("is the first step towards the insurer, and what it is about", () => {
    const step = (...bills: readonly Bill[]) => done("insurer", [cover], bills);
    expect([step({ late: 45, open: 900 }), step({ late: 120, open: 900 }, { late: 130, open: 70 })]).toMatchObject([
      { kind: "extended", invoice: "F0", amount: 900 },
      { kind: "declared", invoice: "F1", amount: 70 },
    ]);
    expect(done("insurer", [cover], [{ late: 140, open: 900 }], [entry("declared", 9)])).toMatchObject({ kind: "intervention" });
  });

  test("is what the factor takes besides; nothing where it takes nothing, and nothing of a group", () => {
    const assigned = [entry("assigned", 1, { invoice: "F0" })];
    expect(done("factoring", [{}], [{ open: 900 }, { open: 10 }], assigned)).toBeNull();
    expect(
      done("factoring", [{}, {}], [{ client: 1, open: 900 }, { open: 10 }], [entry("assigned", 1, { client: "Client 1", invoice: "F0" })]),
    ).toMatchObject({
      kind: "assigned",
      invoice: "F1",
      amount: 10,
    });
    const nord: Client = { balance: 5, texts: { group: "Nord" } };
    expect([list("groups", [nord, nord]).count, done("groups", [nord, nord])]).toEqual([1, null]);
  });
});

describe("the letters of a list", () => {
  test("are those of its own clients, in its order; no other list writes any", () => {
    const bills = [
      { open: 10, late: 20 },
      { client: 1, open: 900, late: 20 },
      { client: 2, late: -30 },
    ];
    const letters = list("letters", [{}, {}, {}], bills, [], elsewhere);
    expect(letters.letters().map(({ client }) => client)).toEqual([1, 0]);
    expect([letters.letter(0)?.principal, letters.letter(2)]).toEqual([10, null]);
    const calls = list("calls", [{ riskClass: 5 }], null);
    expect([calls.letter(0), calls.letters()]).toEqual([null, []]);
    const over = list("overLimit", [{ balance: 9_000, figures: { creditLimit: 1_000 } }]);
    expect([over.count, over.letter(0), over.letters()]).toEqual([1, null, []]);
  });

  test("before the due date name the invoices; a client table has none to name", () => {
    expect(list("preventive", [{ tier: 0 }], [{ late: -3 }]).letter(0)).toMatchObject({ level: "CHECK", principal: 100 });
    const table = list("preventive", [{ tier: 0, balance: 100, overdue: 0 }]);
    expect([table.count, table.letter(0), table.letters()]).toEqual([1, null, []]);
    // Nor has a client that the ledger beside the table does not know.
    const beside = list("preventive", [{}, { tier: 0, balance: 100, overdue: 0 }], [{ late: 40 }]);
    expect([beside.shown(9, wording).map(({ client }) => client), beside.letter(1)]).toEqual([[1], null]);
  });
});

describe("a list of the day", () => {
  const promised = entry("promise", 20, { client: "Client 1", target: asOf - 4 });
  const bills = [
    { open: 900, late: 40 },
    { client: 1, open: 10, late: 40 },
    { client: 2, open: 70, late: 31 },
  ];
  const options = { remindedElsewhere: true };

  test("leaves to another list whose client has a stronger action, and adds up only what it shows", () => {
    const reminded = entry("reminder", 1, { client: "Client 2", level: 2, invoice: "F2" });
    const found = list("calls", [{}, {}, {}], bills, [reminded], {});
    // Reminded yesterday, the third is only called; the others get a letter first.
    expect([found.count, found.elsewhere, found.amount, found.shown(9, wording).map(({ client }) => client)]).toEqual([1, 2, 70, [2]]);
  });

  test("begins with whom broke a promise, and says the day but for calls, which say it themselves", () => {
    const letters = list("letters", [{}, {}, {}], bills, [promised], options).shown(9, wording);
    expect(letters.map(({ client, broken, also }) => [client, broken, also])).toEqual([
      [1, asOf - 4, ["call"]],
      [0, null, ["call"]],
      [2, null, ["call"]],
    ]);
    // In class 1 the first letter goes out on the fifth day.
    const calls = list("calls", [{}, { riskClass: 1 }], [{ client: 1, late: 4 }], [promised], options);
    expect(calls.shown(9, wording).map(({ client, broken }) => [client, broken])).toEqual([[1, null]]);
    expect(list("letters", [{}, {}, {}], bills, [promised], options).shown(2, wording)).toHaveLength(2);
  });

  test("of our own decisions holds all that are due for it, whatever is done towards the client", () => {
    const over = list("overLimit", [{ balance: 9_000, figures: { creditLimit: 1_000 } }], [{ late: 60 }], [], options);
    expect([over.elsewhere, over.shown(9, wording).map(({ also, broken, amount }) => [also, broken, amount])]).toEqual([
      0,
      [[[], null, 8_000]],
    ]);
  });

  test("shows what is only near its limit by what it owes", () => {
    expect(list("overLimit", [{ balance: 4_500, figures: { creditLimit: 5_000 } }]).shown(9, wording)[0]!.amount).toBe(4_500);
  });
});

describe("the sheet of a list", () => {
  const titles = workListTexts("en").columns;
  const rowOf = (client: number, more: Partial<ClientLine> = {}): ClientLine => ({ ...situation([{}, {}, {}]).line(client), ...more });
  const columns: ListColumn<ClientLine>[] = [
    { id: "client", format: "text", width: 9, cell: ({ name }) => name },
    { id: "phone", format: "text", width: 9, cell: ({ phone }) => phone },
  ];
  const sheetOf = (rows: readonly ClientLine[], before: Grid = [], more: Parameters<typeof listSheet<ClientLine>>[4] = {}) =>
    listSheet(columns, rows, wording, keptLines(before), more);

  test("leaves out the columns that no row fills, and names what else is due and what a tick records", () => {
    expect(sheetOf([rowOf(0)]).table[0]).toEqual([titles.done, titles.client, titles.comment]);
    const { table } = sheetOf([rowOf(0, { phone: "01" }), rowOf(1)], [], {
      alsoDue: ({ client }) => (client === 0 ? ["call", "preventive"] : []),
      logAs: ({ client }) => (client === 0 ? { kind: "reminder", level: 3 } : null),
    });
    expect(table[0]).toEqual([titles.done, titles.client, titles.phone, titles.alsoDue, titles.logAs, titles.comment]);
    expect(table[2]).toEqual([null, "Client 1", null, null, null, null]);
    const { actions } = workListTexts("en");
    expect([table[1]![3], table[1]![4]]).toEqual([`${actions.call}, ${actions.preventive}`, expect.stringMatching(/formal notice/i)]);
  });

  test("has the amount in the client’s own currency beside the book’s", () => {
    const { table, format } = sheetOf([rowOf(0, { currency: { code: "USD", rate: 0.8 } }), rowOf(1)], [], { amount: () => 40 });
    expect(table.slice(1).map((row) => row.slice(2, 4))).toEqual([
      ["USD", 50],
      [null, null],
    ]);
    const bare = listSheet(columns, [], wordingIn("en", null), new Map()).format;
    expect([format.currency, bare.currency, "classColumn" in bare]).toEqual(["€", null, false]);
  });

  test("keeps the ticks and comments of three namesakes apart", () => {
    const rows = [0, 1, 2].map((client) => rowOf(client, { name: "Martin" }));
    const before: Grid = [
      [titles.done, titles.client, titles.comment],
      [null, "Martin", "first"],
      [true, "Martin", null],
      ["x", "Martin", "third"],
    ];
    const { table, ticked, left } = sheetOf(rows, before);
    expect([table.slice(1).map(([tick, , comment]) => [tick, comment]), ticked, left]).toEqual([
      [
        [null, "first"],
        [true, null],
        ["x", "third"],
      ],
      2,
      0,
    ]);
  });

  test("knows a client by its number where it has one, whatever its name is by now", () => {
    const numbered: ListColumn<ClientLine>[] = [...columns, { id: "clientId", format: "text", width: 9, cell: ({ id }) => id }];
    const before: Grid = [
      [titles.done, titles.client, titles.clientId],
      [true, "Former name", "C1"],
      ["x", "Martin", null],
    ];
    const rows = [rowOf(0, { id: "C1", name: "New name" }), rowOf(1, { name: "Martin" }), rowOf(2, { id: "C3", name: "Martin" })];
    const { table, left } = listSheet(numbered, rows, wording, keptLines(before));
    expect([table.slice(1).map(([tick]) => tick), left]).toEqual([[true, "x", null], 0]);
  });

  test("writes an amount of a currency nobody knows without a blank at its end, and how to pay where the sender says it", () => {
    expect(wordingIn("fr", null).money(5)).toBe(wordingIn("fr", null).money(5).trim());
    const letterhead = { logo: "", block: "Encours", iban: "FR7630006000011234567890189", place: "" };
    const letters = list("letters", [{}], [{ late: 60 }], [], elsewhere);
    const head = (given: object): Cell[][] => letters.sheet(wording, { ...setting, ...given }, new Map()).table.map((row) => [...row]);
    const [names, row] = head({ letterhead });
    expect(row![names!.indexOf(titles.bank)]).toMatch(/FR76/);
    expect(head({})[0]).not.toContain(titles.bank);
  });

  test("counts what was ticked or noted of rows that are gone, but for ticks the journal has by now", () => {
    const before: Grid = [
      [titles.done, titles.client, titles.comment],
      [true, "Gone", null],
      [null, "Gone too", "call in May"],
    ];
    expect([sheetOf([], before).left, sheetOf([], before, { logged: true }).left]).toEqual([2, 1]);
  });
});

describe("the cells of a row", () => {
  const titles = workListTexts("en").columns;
  const cells = (...given: Parameters<typeof list>) => {
    const [head, row] = list(...given).sheet(wording, setting, new Map()).table;
    return (id: ListColumnId): Cell | undefined => row![head!.indexOf(titles[id])];
  };
  const cover = { figures: { insuredLimit: 50_000 } };

  test("are blank where a sum is nil, an amount is not known, or a client is not rated", () => {
    const call = cells("calls", [{ riskClass: 0 }], [{ late: 40, open: 50 }], [entry("reminder", 1, { level: 2 })]);
    expect([call("riskClass"), call("disputed"), call("promised"), call("overdue")]).toEqual([null, undefined, undefined, 50]);
    const owed = cells("calls", [{}], [{ late: 40 }, { disputed: true, open: 30 }], [entry("reminder", 1, { level: 2 })]);
    expect([owed("riskClass"), owed("disputed"), owed("invoices")]).toEqual([3, 30, 1]);
    const watched = cells("overLimit", [{ balance: 4_500, figures: { creditLimit: 5_000 } }]);
    expect([watched("excess"), watched("allOverdue"), watched("use"), watched("largestOrder")]).toEqual([null, null, 0.9, 500]);
    const over = cells("overLimit", [{ balance: 9_000, overdue: 20, figures: { creditLimit: 5_000 } }]);
    expect([over("excess"), over("allOverdue")]).toEqual([4_000, 20]);
    const ahead = cells("preventive", [{ tier: 0 }], [{ late: 0 }]);
    expect([ahead("invoices"), ahead("allOverdue"), ahead("nextDue")]).toEqual([1, null, asOf]);
    expect(cells("preventive", [{ tier: 0, balance: 9, overdue: 0 }])("invoices")).toBeUndefined();
  });

  test("say when a review was due, and nothing of one that never was", () => {
    const never = cells("reviews", [{ riskClass: 5, balance: 9 }]);
    expect([never("reviewDue"), never("daysOverdue")]).toEqual([undefined, null]);
    const late = cells("reviews", [{ riskClass: 5, balance: 9, days: { lastReview: asOf - 9 } }]);
    expect([late("lastReview"), late("reviewDue"), late("daysOverdue")]).toEqual([asOf - 9, asOf - 2, 2]);
  });

  test("say the share of a deposit where there is one", () => {
    const share = (riskClass: number) => cells("securities", [{ riskClass, balance: 90_000, figures: { orders: 1_000 } }])("depositShare");
    expect([share(3), share(4), share(5)]).toEqual([null, 0.3, 1]);
  });

  test("say the last day of the first step towards the insurer, and that of the next", () => {
    const row = cells(
      "insurer",
      [cover],
      [
        { late: 110, open: 900 },
        { late: 120, open: 70 },
      ],
    );
    expect([row("deadline"), row("next"), row("principal"), row("allOverdue"), row("invoiceNumbers")]).toEqual([
      asOf,
      asOf + 10,
      70,
      970,
      "F1",
    ]);
    expect(cells("insurer", [cover], [{ late: 110, open: 900 }])("next")).toBeNull();
  });

  test("of a file say what it still lacks", () => {
    const file = (...entries: readonly JournalEntry[]) => cells("collection", [{}], [{ late: 80, open: 900 }], entries, elsewhere);
    const { proofs } = workListTexts("en");
    expect(file()("missing")).toBe([proofs.order, proofs.delivery, proofs.terms].join(", "));
    const whole = file(entry("orderProof", 3), entry("evidence", 3));
    expect([whole("missing"), whole("oldestInvoice"), whole("oldestDue"), String(whole("invoiceList")).includes("F0")]).toEqual([
      undefined,
      "F0",
      asOf - 80,
      true,
    ]);
  });

  test("of a group and of a factor are blank where nothing is insured, assigned or given back", () => {
    const nord = (more: Client = {}): Client => ({ balance: 50, ...more, texts: { group: "Nord" } });
    const group = cells("groups", [nord(), nord({ riskClass: 4 })]);
    expect([group("insured"), group("excess"), group("allOverdue"), group("members"), group("weakest")]).toEqual([
      null,
      null,
      null,
      "Client 0; Client 1",
      "Client 1",
    ]);
    const factor = cells("factoring", [{}], [{ open: 900 }], [entry("assigned", 1)]);
    expect([factor("assigned"), factor("reserve"), factor("givenBack"), factor("eligible")]).toEqual([900, 90, null, null]);
  });

  test("of a discount never promise more than it brings: days to the nearest, shares rounded down", () => {
    const offer = cells(
      "discounts",
      [{ probability: 0.02 }],
      [
        { late: -38, open: 9_000 },
        { late: -40, open: 9_001 },
      ],
      [],
      { earlyDiscount: 0.001 },
    );
    // (6 % + 2 % × 90 %) × 31 / 365 = 0.66 %.
    expect([offer("daysEarlier"), offer("breakEven"), offer("dueLater")]).toEqual([31, 0.006, 18_001]);
  });

  test("of proofs and electronic invoices count the invoices", () => {
    const rejected: Bill = { texts: { eInvoiceStatus: "213" } };
    expect(cells("eInvoices", [{}], [rejected, rejected])("invoices")).toBe(2);
    expect(cells("evidence", [{}], [{}, {}, { late: 5 }])("invoices")).toBe(2);
  });
});

describe("what is to be done, in words", () => {
  const said = (...given: Parameters<typeof list>): string => list(...given).shown(1, wording)[0]!.todo;
  const reminded = entry("reminder", 1, { level: 2 });

  test("of a call names how late and what not to chase, and no day where none is known", () => {
    expect(said("calls", [{ balance: 500, overdue: 100 }])).toBe("Call: €100 overdue, for how long is not known.");
    const full = said(
      "calls",
      [{ riskClass: 1 }],
      [
        { late: 4, open: 70 },
        { late: -9, open: 50, disputed: true },
      ],
      [entry("promise", 20, { target: asOf - 4 })],
    );
    expect(full).toMatch(/^Call: €0, late by 4 days\. Promise of 18 Nov 2026 not kept\. €50 disputed/);
    expect(said("calls", [{}], [{ late: 40 }], [reminded])).not.toMatch(/not kept|disputed|promised/);
  });

  test("before the due date names the first of the days, none of a client table", () => {
    expect(said("preventive", [{ tier: 0 }], [{ late: -3 }])).toMatch(/^€100 falling due from 25 Nov 2026\. .*approved\?$/);
    expect(said("preventive", [{ tier: 0, balance: 90, overdue: 20, daysLate: 5 }])).toMatch(/^€70 falling due\. .*€20 already overdue\.$/);
  });

  test("towards the insurer names the last day, says where it is over, and of proceedings that it is to be done at once", () => {
    const cover = { figures: { insuredLimit: 50_000 } };
    const step = (late: number, client: Client = {}) => said("insurer", [{ ...cover, ...client }], [{ late, open: 900 }]);
    expect([step(110), step(130)].map((text) => /\d+ [A-Z][a-z]+ 2026/.exec(text)?.[0])).toEqual(["2 Dec 2026", "12 Nov 2026"]);
    expect(step(130)).not.toBe(step(110).replace("2 Dec", "12 Nov"));
    expect(step(120)).toBe(step(110).replace("2 Dec", "22 Nov"));
    expect(step(3, { inProcedure: true })).not.toMatch(/\d{4}/);
  });

  test("of a file, a group and a deposit names no day, room or sum that nobody knows", () => {
    expect(said("collection", [{ balance: 900, overdue: 400, daysLate: 80 }])).not.toMatch(/\d{4}/);
    expect(said("collection", [{}], [{ late: 1_700, open: 900 }], [], elsewhere)).toMatch(/\d{4}/);
    const nord = (figures: Readonly<Record<string, number>>): Client => ({ balance: 50, figures, texts: { group: "Nord" } });
    const room = (figures: Readonly<Record<string, number>>) => said("groups", [nord(figures), nord({})]);
    expect([room({ groupCeiling: 140 }).includes("€40"), room({}).includes("€")]).toEqual([true, false]);
    const deposit = (figures?: Readonly<Record<string, number>>) =>
      said("securities", [{ riskClass: 4, balance: 9_000, ...(figures && { figures }) }]);
    expect([deposit({ orders: 1_000 }).includes("€300"), deposit().includes("€0")]).toEqual([true, false]);
    expect(said("reviews", [{ riskClass: 5, balance: 9 }])).toMatch(/^No review known\./);
    expect(said("reviews", [{ riskClass: 5, balance: 9, days: { lastReview: asOf - 9 } }])).toMatch(/^Last reviewed on 13 Nov 2026\./);
  });
});

describe("what stands in the tick column", () => {
  const titles = workListTexts("fr").columns;
  const kept = (box: Cell, comment: Cell = null) =>
    [...keptLines([["Ma liste"], [titles.done, titles.client, titles.comment], [box, "Alpha", comment]]).values()][0] ?? null;

  test("is a tick, where it is a box, a yes or a sign; another word of the user’s is kept and is none", () => {
    for (const box of [true, "oui", "x", "✓", "✔", "☑", "☒", "V"]) expect(kept(box)).toEqual({ tick: box, ticked: true, comment: null });
    expect(kept("mardi")).toEqual({ tick: "mardi", ticked: false, comment: null });
    for (const box of [false, "non", null, " "]) expect(kept(box)).toBeNull();
  });

  test("is nothing beside a comment, which is kept alone", () => {
    expect([kept(null, "rappeler"), kept(false, "rappeler"), kept(null, "  ")]).toEqual([
      { tick: null, ticked: false, comment: "rappeler" },
      { tick: null, ticked: false, comment: "rappeler" },
      null,
    ]);
    expect(keptLines([["Client"], ["Alpha"]]).size).toBe(0);
    // Of two columns of one title the first counts.
    const twice: Grid = [
      [titles.done, titles.client, titles.comment, titles.comment],
      [null, "Alpha", "one", "two"],
    ];
    expect([...keptLines(twice).values()]).toEqual([{ tick: null, ticked: false, comment: "one" }]);
  });
});

describe("a client’s insurer", () => {
  const insurers = { of: [{ insurer: "Coface" }, { insurer: "Allianz" }, null], contracts: new Map([["coface", { threshold: 900 }]]) };
  const of = situation([{}, {}, {}], null, [], {}, { book: { insurers } as unknown as Partial<SegmentedClients> });

  test("has its contract’s own numbers, the policy’s where it says none", () => {
    expect([0, 1, 2].map((client) => [of.insurer(client), of.insurance(client)])).toEqual([
      ["Coface", { ...defaultPolicy.insurance, threshold: 900 }],
      ["Allianz", defaultPolicy.insurance],
      [null, defaultPolicy.insurance],
    ]);
    expect([situation([{}]).insurer(0), situation([{}]).insurance(0)]).toEqual([null, defaultPolicy.insurance]);
  });

  test("stands in the sheet of the deadlines where several are known", () => {
    const cover: Client = { figures: { insuredLimit: 50_000 } };
    const head = (book: Partial<SegmentedClients>) =>
      list("insurer", [cover], [{ late: 110, open: 900 }], [], {}, { book }).sheet(wording, setting, new Map()).table;
    const insurer = workListTexts("en").columns.insurer;
    expect(head({})[0]).not.toContain(insurer);
    const [titles, row] = head({ insurers } as unknown as Partial<SegmentedClients>);
    // Coface’s contract begins at 900.
    expect(row![titles!.indexOf(insurer)]).toBe("Coface");
  });
});

describe("a client’s limit", () => {
  const at = (client: number, clients: readonly Client[], entries: readonly JournalEntry[] = []) =>
    limitOf(situation(clients, null, entries), client);
  const stated = (creditLimit: number, balance = 0, more: Readonly<Record<string, number>> = {}, texts = {}): Client => ({
    balance,
    figures: { creditLimit, ...more },
    texts,
  });

  test("is the one its column states, nothing included; a negative one states none", () => {
    expect([at(0, [stated(900)]), at(0, [stated(0)]), at(0, [stated(-1)]), at(0, [{ balance: 5 }]), at(1, [stated(1), {}])]).toEqual([
      { amount: 900, from: "stated" },
      { amount: 0, from: "stated" },
      null,
      null,
      null,
    ]);
    expect(at(0, [stated(900)], [entry("checkFailed", 3)])).toEqual({ amount: 0, from: "check" });
  });

  test("is what its group or its country leaves where that is less", () => {
    const nord = { group: "Nord" };
    const members = [stated(900, 100, { groupCeiling: 1_000 }, nord), stated(900, 400, {}, nord)];
    expect([at(0, members), at(1, members)]).toEqual([
      { amount: 600, from: "group" },
      { amount: 900, from: "stated" },
    ]);
    const there = { country: "IT" };
    const neighbours = [stated(900, 100, { countryCeiling: 450 }, there), stated(900, 400, {}, there), stated(900)];
    expect([0, 1, 2].map((client) => at(client, neighbours))).toEqual([
      { amount: 50, from: "country" },
      { amount: 350, from: "country" },
      { amount: 900, from: "stated" },
    ]);
  });
});
