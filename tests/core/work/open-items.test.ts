import { serialOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import type { Invoices, SegmentedClients } from "../../../core/ledger/clients";
import { blankEntry } from "../../../core/work/journal/entry";
import { journalColumnOrder, journalFormat, journalRow, kindText } from "../../../core/work/journal/journal-sheet";
import { kindOf } from "../../../core/work/journal/journal-words";
import { journalColumns, readJournal } from "../../../core/work/journal/read-journal";
import { holders, type InvoiceStates } from "../../../core/work/journal/state";
import { notYetIn, tickedEntries } from "../../../core/work/journal/ticked";
import { hasItems, itemsOf, openItemsOf, standings } from "../../../core/work/lists/open-items";
import type { Situation } from "../../../core/work/lists/situation";
import { mostPressingFirst, type ClientLine } from "../../../core/work/lists/work-list";
import { standingsOf } from "../../../core/work/reports/client-age";
import {
  clientsBySalesperson,
  commissionLines,
  commissionTotals,
  salespeople,
  wholeMonths,
  type CommissionLine,
} from "../../../core/work/sales";

const asOf = serialOf(2026, 11, 22);

interface Bill {
  readonly client?: number;
  readonly number?: string | null;
  readonly open?: number;
  readonly late?: number;
  readonly disputed?: true;
  readonly promised?: number;
  readonly status?: number;
  readonly currency?: string;
  readonly said?: Partial<{ readonly dispute: number; readonly promise: number; readonly holder: (typeof holders)[number] }>;
}

function itemsFrom(bills: readonly Bill[], clients = 2) {
  const invoices: Invoices = {
    count: bills.length,
    client: Int32Array.from(bills, ({ client }) => client ?? 0),
    row: new Int32Array(bills.length),
    number: bills.map(({ number }, k) => (number === undefined ? `F${k}` : number)),
    amount: Float64Array.from(bills, ({ open }) => open ?? 100),
    open: Float64Array.from(bills, ({ open }) => open ?? 100),
    issued: null,
    due: null,
    paid: null,
    late: Float64Array.from(bills, ({ late }) => late ?? 10),
    disputed: Uint8Array.from(bills, ({ disputed }) => (disputed ? 1 : 0)),
    payments: [],
  };
  const column = bills.some(({ promised }) => promised !== undefined) ? Float64Array.from(bills, ({ promised }) => promised ?? NaN) : null;
  const journal = bills.some(({ said }) => said)
    ? ({
        dispute: Uint8Array.from(bills, ({ said }) => said?.dispute ?? 0),
        promise: Float64Array.from(bills, ({ said }) => said?.promise ?? NaN),
        holder: Uint8Array.from(bills, ({ said }) => holders.indexOf(said?.holder ?? "none")),
      } as unknown as InvoiceStates)
    : null;
  const statuses = bills.some(({ status }) => status) ? bills.map(({ status }) => (status ?? null) as never) : null;
  const currencies = bills.some(({ currency }) => currency)
    ? bills.map(({ currency }) => (currency ? { code: currency, rate: 1 } : null))
    : null;
  return openItemsOf(invoices, clients, column, asOf, journal, statuses, currencies);
}
const standing = (bill: Bill): string => standings[itemsFrom([bill]).standing[0]!]!;

describe("an open invoice", () => {
  test("is disputed as the ledger says, unless the journal says more lately; a dispute is never claimed", () => {
    expect([standing({}), standing({ disputed: true })]).toEqual(["claimed", "disputed"]);
    expect([
      standing({ disputed: true, said: { dispute: 2 } }),
      standing({ said: { dispute: 1 } }),
      standing({ disputed: true, said: {} }),
    ]).toEqual(["claimed", "disputed", "disputed"]);
    const items = itemsFrom([{ disputed: true, open: 70 }, { open: 30 }]);
    expect([items.overdue[0], items.disputed[0], items.left[0], items.oldest[0]]).toEqual([30, 70, 0, 1]);
    // A credit note in dispute takes nothing off.
    expect(itemsFrom([{ open: -20, disputed: true }, { open: 30 }]).overdue[0]).toBe(30);
  });

  test("is promised until two days after its day, by the journal before the column", () => {
    expect([2, 3].map((ago) => standing({ promised: asOf - ago }))).toEqual(["promised", "claimed"]);
    expect(standing({ promised: asOf - 9, said: { promise: asOf } })).toBe("promised");
    expect(standing({ promised: asOf, said: { promise: asOf - 9 } })).toBe("claimed");
    expect(standing({ promised: asOf, said: {} })).toBe("promised");
    expect(itemsFrom([{ promised: asOf, open: 40 }]).pending[0]).toBe(40);
  });

  test("is handed over where an agency, a court or a factor has it, and a dispute or a credit comes before", () => {
    expect([standing({ said: { holder: "agency" } }), standing({ said: { holder: "factor" } })]).toEqual(["handed", "handed"]);
    expect([standing({ said: { holder: "agency", dispute: 1 } }), standing({ open: -5, said: { holder: "agency" } })]).toEqual([
      "disputed",
      "credit",
    ]);
    expect(standing({ promised: asOf, said: { holder: "lawyer" } })).toBe("handed");
    expect([...itemsFrom([{ said: { holder: "factor" } }, { said: { holder: "court" } }]).factored]).toEqual([1, 0]);
  });

  test("is no item once nothing is open of it", () => {
    const items = itemsFrom([{ open: 0 }, { client: 1 }]);
    expect([[...items.at], hasItems(items, 0), hasItems(items, 1)]).toEqual([[1], false, true]);
  });
});

describe("a client's open invoices", () => {
  test("stand oldest due first, by number where they are of one day, those without a day last", () => {
    const bills = [
      { late: 5 },
      { late: NaN },
      { late: 9, number: "B" },
      { late: 9, number: "A" },
      { late: 9, number: null, open: 7 },
      { late: 9, number: null, open: 3 },
    ];
    expect([...itemsFrom(bills).at]).toEqual([5, 4, 3, 2, 0, 1]);
    const two = itemsFrom([
      { client: 1, late: 1 },
      { client: 0, late: 2 },
      { client: 1, late: 3 },
    ]);
    expect([[...two.at], [...two.start]]).toEqual([
      [1, 2, 0],
      [0, 1, 3],
    ]);
    expect([itemsOf(two, 1, "claimed"), itemsOf(two, 1, "disputed")]).toEqual([[2, 0], []]);
  });

  test("are overdue from the first day late, and what is not due is not claimed as such", () => {
    expect([1, 0, -1, NaN].map((late) => itemsFrom([{ late }]).overdue[0])).toEqual([100, 0, 0, 0]);
    expect([1, 0].map((late) => itemsFrom([{ late }]).oldest[0])).toEqual([0, -1]);
  });

  test("are paid by credits, the oldest first, to the cent", () => {
    const of = (credit: number) => {
      const { left, overdue, credits, oldest, covered } = itemsFrom([
        { late: 30, open: 50.1 },
        { late: 20, open: 60 },
        { open: -credit, late: 5 },
      ]);
      return [left[0], left[1], overdue[0], credits[0], oldest[0], covered[0]];
    };
    expect(of(20.05)).toEqual([30.05, 60, 90.05, 20.05, 0, 0]);
    expect(of(50.1)).toEqual([0, 60, 60, 50.1, 1, 0]);
    expect(of(80)).toEqual([0, 30.1, 30.1, 80, 1, 0]);
    expect(of(110.1)).toEqual([0, 0, 0, 110.1, -1, 1]);
    expect(of(110.09)).toEqual([0, 0.01, 0.01, 110.09, 1, 0]);
    expect(of(500)).toEqual([0, 0, 0, 500, -1, 1]);
    // Of what is not due yet a credit covers nothing that is chased.
    expect(itemsFrom([{ late: -3 }, { open: -100, late: 5 }]).covered[0]).toBe(0);
  });

  test("are paid by credits of their own client and their own currency alone", () => {
    const { left, covered } = itemsFrom([
      { open: 100 },
      { open: 100, currency: "USD" },
      { open: -100, currency: "USD" },
      { client: 1, open: 100 },
    ]);
    expect([...left]).toEqual([100, 0, 0, 100]);
    expect([...covered]).toEqual([0, 0]);
  });
});

test("most pressing comes first; equals by name, then by number, wherever they stood", () => {
  const row = (name: string, id: string | null, by: number) => ({ name, id, by }) as unknown as ClientLine & { by: number };
  const rows = [row("B", "2", 5), row("A", null, 5), row("B", "1", 5), row("C", null, 9), row("A", "0", 5)];
  const order = (given: typeof rows) => mostPressingFirst(given, ({ by }) => by).map(({ name, id }) => name + (id ?? ""));
  expect(order(rows)).toEqual(["C", "A", "A0", "B1", "B2"]);
  expect(order([...rows].reverse())).toEqual(["C", "A", "A0", "B1", "B2"]);
});

describe("salespeople", () => {
  const book = (
    more: Partial<SegmentedClients> & { readonly own?: readonly (string | null)[]; readonly byInvoice?: readonly (string | null)[] } = {},
  ) =>
    ({
      count: 3,
      balance: Float64Array.of(10, 30, NaN),
      overdue: Float64Array.of(1, NaN, 4),
      riskClass: Uint8Array.of(3, 4, 5),
      texts: () => more.own ?? null,
      invoiceTexts: () => more.byInvoice ?? null,
      invoices: null,
      ...more,
    }) as unknown as SegmentedClients;

  test("an invoice has its own, else its client's, spelled as it was met first", () => {
    const who = salespeople(book({ own: ["Léa", null, "max"], byInvoice: ["LEA", null, "Max"] }))!;
    expect([who(0), who(0, 0), who(1, 1), who(2, 2), who(2), who(0, 1)]).toEqual(["Léa", "Léa", null, "Max", "Max", "Léa"]);
    expect(salespeople(book())).toBeNull();
    expect(salespeople(book({ byInvoice: ["Léa"] }))!(0)).toBeNull();
  });

  test("stand with what their clients owe, the most first, and how many are of class 4 or 5", () => {
    expect(clientsBySalesperson(book({ own: ["Léa", "Léa", null] }))).toEqual([
      { salesperson: "Léa", clients: [1, 0], receivables: 40, overdue: 1, risky: 1 },
      { salesperson: null, clients: [2], receivables: 0, overdue: 4, risky: 1 },
    ]);
    const even = book({ own: ["A", "A", "B"], balance: Float64Array.of(5, 5, 50) });
    expect(clientsBySalesperson(even)!.map(({ salesperson, clients }) => [salesperson, clients])).toEqual([
      ["B", [2]],
      ["A", [0, 1]],
    ]);
  });

  test("earn on what came in from the first to the last day, each payment on its own", () => {
    const [from, to] = [serialOf(2026, 10, 1), serialOf(2026, 10, 31)];
    const bills = [
      // client, issued, due, paid, amount
      [0, from - 60, from - 30, from, 1000],
      [1, from - 60, from - 30, to, 1000],
      [0, from - 60, from - 30, from - 1, 1000],
      [0, from - 60, from - 30, to + 1, 1000],
      [1, from - 50, from + 10, from + 5, 100],
      [0, NaN, from, from, 200],
      [0, from - 9, NaN, from + 1, 300],
      [1, from - 60, from - 30, NaN, 900],
      [1, from - 60, from - 30, from + 9, -50],
      [1, from - 60, from - 30, from + 8, 600],
    ] as const;
    const column = (at: number): Float64Array => Float64Array.from(bills, (bill) => bill[at]!);
    const invoices = {
      count: bills.length,
      client: Int32Array.from(bills, ([client]) => client),
      number: bills.map((_, k) => `F${k}`),
      amount: column(4),
      issued: column(1),
      due: column(2),
      paid: column(3),
      late: bills.map(([, , due, paid]) => (Number.isNaN(due) ? 12 : paid - due)),
      payments: [
        { invoice: 9, day: from + 2, amount: 400 },
        { invoice: 9, day: from + 8, amount: 200 },
      ],
    };
    const rule = { rate: 0.01, cutPerDay: 0.0001, usualTerms: 30, bonusPerDay: 0.0002 };
    const lines = commissionLines(book({ own: ["Léa", "Max", null], invoices: invoices as never }), { from, to }, rule)!;
    expect(lines.map(({ number, cash, daysLate }) => [number, cash, daysLate])).toEqual([
      ["F0", 1000, 30],
      ["F5", 200, 0],
      ["F6", 300, 12],
      ["F9", 400, 32],
      ["F4", 100, -5],
      ["F9", 200, 38],
      ["F8", -50, 39],
      ["F1", 1000, 60],
    ]);
    // 30 days late cut 0.3 points of one per cent on 1,000.
    expect(lines[0]!.commission).toBeCloseTo(7, 9);
    // Terms of 60 days are 30 longer than usual and add nothing; nobody knows those of F5 and F6.
    expect(lines.map(({ rate }) => rate)).toEqual(lines.map(() => 0.01));
    // Léa: 7 + 2 + 2.64 of 1,500. Max: 2.72 + 1 + 1.24 - 0.305 + 4 of 1,650, less of it for more days late.
    expect(commissionTotals(lines)).toEqual([
      { salesperson: "Léa", cash: 1500, commission: expect.closeTo(11.64, 9) as number },
      { salesperson: "Max", cash: 1650, commission: expect.closeTo(8.655, 9) as number },
    ]);
    expect(commissionLines(book({ invoices: { ...invoices, paid: null } as never }), { from, to }, rule)).toBeNull();
    expect(commissionLines(book(), { from, to }, rule)).toBeNull();
  });

  test("earn the full rate where no column says when an invoice was issued or due, and are late by what the ledger says of its last payment", () => {
    const invoices = {
      count: 1,
      client: Int32Array.of(0),
      number: null,
      amount: Float64Array.of(600),
      issued: null,
      due: null,
      paid: Float64Array.of(asOf - 2),
      late: Float64Array.of(12),
      payments: [
        { invoice: 0, day: asOf - 8, amount: 400 },
        { invoice: 0, day: asOf - 2, amount: 200 },
      ],
    };
    const rule = { rate: 0.01, cutPerDay: 0.0005, usualTerms: 30, bonusPerDay: 0.0002 };
    const lines = commissionLines(book({ invoices: invoices as never }), { from: asOf - 9, to: asOf }, rule)!;
    expect(lines.map(({ salesperson, number, cash, rate, daysLate }) => [salesperson, number, cash, rate, daysLate])).toEqual([
      [null, null, 400, 0.01, null],
      [null, null, 200, 0.01, 12],
    ]);
    // Twelve days cut 0.6 points of one per cent.
    expect(lines.map(({ commission }) => commission)).toEqual([4, expect.closeTo(0.8, 9)]);
    expect(clientsBySalesperson(book({ own: ["Léa", "Léa", "Léa"], overdue: null }))).toMatchObject([{ overdue: 0 }]);
  });

  test("whose commission is the same stand by the cash that came in", () => {
    const line = (salesperson: string, cash: number) => ({ salesperson, cash, commission: 0 }) as CommissionLine;
    expect(
      commissionTotals([line("Léa", 10), line("Max", 30), line("Léa", 5)]).map(({ salesperson, cash }) => [salesperson, cash]),
    ).toEqual([
      ["Max", 30],
      ["Léa", 15],
    ]);
  });

  test("months end on their last day, over the year's end too", () => {
    expect(wholeMonths(serialOf(2026, 2, 28), 3)).toEqual([
      { from: serialOf(2026, 2, 1), to: serialOf(2026, 2, 28) },
      { from: serialOf(2026, 1, 1), to: serialOf(2026, 1, 31) },
      { from: serialOf(2025, 12, 1), to: serialOf(2025, 12, 31) },
    ]);
    expect(wholeMonths(serialOf(2026, 1, 30), 1)).toEqual([{ from: serialOf(2025, 12, 1), to: serialOf(2025, 12, 31) }]);
  });
});

describe("how long a client has been one", () => {
  const invoiced = (days: readonly (readonly [client: number, ago: number])[], paid = true, count = 2) =>
    standingsOf({
      asOf,
      count,
      clients: {
        invoices: {
          client: Int32Array.from(days, ([client]) => client),
          issued: Float64Array.from(days, ([, ago]) => asOf - ago),
          paid: paid ? new Float64Array(days.length) : null,
        },
      },
    } as unknown as Situation);

  test("is told by its first invoice: of 365 days ago it recurs, later it is new, where the ledger reaches as far back", () => {
    expect(
      invoiced([
        [0, 365],
        [1, 364],
      ]),
    ).toEqual(["recurring", "new"]);
    expect(
      invoiced([
        [0, 364],
        [1, 9],
        [1, 3],
      ]),
    ).toEqual(["unknown", "recurring"]);
    expect(
      invoiced(
        [
          [0, 400],
          [1, 9],
        ],
        false,
      ),
    ).toEqual(["recurring", "unknown"]);
    expect(invoiced([[0, 400]])).toEqual(["recurring", "unknown"]);
    expect(
      invoiced([
        [0, 400],
        [0, 3],
        [1, 3],
        [1, 2],
      ]),
    ).toEqual(["recurring", "new"]);
  });

  test("is not known of any client where the ledger has no invoice dates", () => {
    const of = (issued: null) => ({ asOf, count: 2, clients: { invoices: { client: new Int32Array(2), issued, paid: null } } });
    expect(standingsOf(of(null) as unknown as Situation)).toEqual(["unknown", "unknown"]);
  });

  test("is told by the age of the firm or its orders a year in a table", () => {
    const of = (figures: Partial<Record<"age" | "ordersPerYear", number>>, created: number | null = null) =>
      standingsOf({
        asOf,
        count: 1,
        clients: { invoices: null },
        dates: () => (created === null ? null : Float64Array.of(created)),
        number: (meaning: "age" | "ordersPerYear") => figures[meaning] ?? null,
      } as unknown as Situation)[0];
    expect([of({ age: 0 }), of({ age: 0.99 }), of({ age: 1 }), of({ age: -1 })]).toEqual(["new", "new", "unknown", "unknown"]);
    expect([of({}, asOf), of({}, asOf - 364), of({}, asOf - 365), of({}, asOf + 1)]).toEqual(["new", "new", "unknown", "unknown"]);
    expect([of({ ordersPerYear: 2 }), of({ ordersPerYear: 1 }), of({ ordersPerYear: 0 }), of({ age: 0.5, ordersPerYear: 9 })]).toEqual([
      "recurring",
      "occasional",
      "occasional",
      "new",
    ]);
  });
});

describe("the journal's sheet", () => {
  const head: Cell[] = ["Jour", "Client", "Facture", "Quoi", "Montant", "Pour le", "Motif"];
  const read = (...rows: readonly Cell[][]) => readJournal([head, ...rows]);

  test("needs a day, a kind, and whom or what it is about", () => {
    expect(journalColumns(["Jour", "Quoi", "Facture"])).toEqual({ day: 0, kind: 1, invoice: 2 });
    expect(journalColumns(["Jour", "Quoi", "N° client"])).toEqual({ day: 0, kind: 1, clientId: 2 });
    expect(journalColumns(["Jour", "Quoi", "Note"])).toBeNull();
    expect(journalColumns(["Jour", "Client"])).toBeNull();
    expect(journalColumns(["Quoi", "Client"])).toBeNull();
    expect(journalColumns([12, "Jour", "Date", "Quoi", "Client"])).toEqual({ day: 1, kind: 3, client: 4 });
  });

  test("has its headings within twelve rows", () => {
    const titles = (count: number): Cell[][] => Array.from({ length: count }, () => ["Titre"]);
    expect(readJournal([...titles(11), head]).header).toBe(11);
    expect(readJournal([...titles(12), head])).toEqual({ entries: [], unread: [], columns: null, header: -1 });
  });

  test("reads days first unless one proves otherwise, and amounts as they are written, always as money", () => {
    const day = (text: string, ...more: readonly Cell[][]) =>
      read([text, "Alpha", null, "Appel", null, null, null], ...more).entries.map((each) => each.day);
    expect(day("05/11/2026")).toEqual([serialOf(2026, 11, 5)]);
    expect(day("05/11/2026", ["11/25/2026", "Alpha", null, "Appel", null, null, null])).toEqual([
      serialOf(2026, 5, 11),
      serialOf(2026, 11, 25),
    ]);
    // The day promised may be the one that proves it.
    expect(day("05/11/2026", [asOf, "Alpha", null, "Appel", null, "11/25/2026", null])).toEqual([serialOf(2026, 5, 11), asOf]);
    const amount = (...texts: readonly Cell[]) =>
      read(...texts.map((text): Cell[] => [asOf, "Alpha", null, "Appel", text, null, null])).entries.map((each) => each.amount);
    expect(amount("1,234")).toEqual([1.234]);
    expect(amount("1,234", "5.50")).toEqual([1234, 5.5]);
    expect(amount(-80, null)).toEqual([80, null]);
  });

  test("keeps the order of the days, and of the sheet within a day", () => {
    const row = (day: number, invoice: string): Cell[] => [day, "Alpha", invoice, "Appel", null, null, null];
    expect(read(row(asOf, "1"), row(asOf - 1, "2"), row(asOf, "3")).entries.map(({ invoice }) => invoice)).toEqual(["2", "1", "3"]);
  });

  test("a promise needs its day, a plan too, a call does not; an invoice alone says whom it is about", () => {
    const row = (kind: string, target: Cell, client: Cell = "Alpha", invoice: Cell = null): Cell[] => [
      asOf,
      client,
      invoice,
      kind,
      null,
      target,
      null,
    ];
    expect(read(row("Promesse", null), row("Échéancier", null), row("Appel", null)).unread).toEqual([
      { row: 1, why: "target" },
      { row: 2, why: "target" },
    ]);
    expect(read(row("Appel", "bientôt")).unread).toEqual([{ row: 1, why: "target" }]);
    expect(read(row("Promesse", asOf + 1)).entries[0]!.target).toBe(asOf + 1);
    expect([read(row("Appel", null, null)).unread, read(row("Appel", null, null, "F1")).unread]).toEqual([[{ row: 1, why: "client" }], []]);
    // A name or a note by itself is no event; a date is.
    expect(read([null, null, null, null, null, asOf, "prix"]).unread).toEqual([]);
    expect(read([null, null, "F1", null, null, null, null]).unread).toEqual([{ row: 1, why: "day" }]);
    expect(
      read([asOf, "Alpha", null, "Litige", null, null, "tarif"], [asOf, "Alpha", null, "Litige", null, null, "mystère"]).entries,
    ).toMatchObject([
      { reason: "price", reasonText: "tarif" },
      { reason: null, reasonText: "mystère" },
    ]);
  });

  test("takes a plain number before a reminder for its level, and what is said of one for none", () => {
    expect(["2 relance", "Pas de relance", "Relance à voir"].map(kindOf)).toEqual([{ kind: "reminder", level: 2 }, null, null]);
  });

  test("tells the level of a reminder by its number, wherever it stands", () => {
    const levels = [
      "2e relance",
      "Relance n° 2",
      "Relance niveau 3",
      "relance 7",
      "relance 0",
      "3rd reminder",
      "Rappel envoyé 1",
      "Relance envoyée",
    ];
    expect(levels.map((text) => kindOf(text)?.level ?? null)).toEqual([2, 2, 3, 3, null, 3, null, null]);
    expect([kindOf("relance 12"), kindOf("xx"), kindOf(""), kindOf("before due")?.level, kindOf("formal notice")?.level]).toEqual([
      null,
      null,
      null,
      0,
      3,
    ]);
    expect(kindOf("xx")).toBeNull();
  });

  test("shows days as days, amounts as money, and the rest as text, ready to filter and to print", () => {
    const { columns, currency, filter, print } = journalFormat("€");
    const formats = Object.fromEntries(journalColumnOrder.map((id, c) => [id, columns[c]!.format]));
    expect(formats).toEqual({
      ...Object.fromEntries(journalColumnOrder.map((id) => [id, "text"])),
      day: "date",
      target: "date",
      amount: "money",
    });
    expect([columns.length, columns.every(({ width }) => width > 0), currency, filter, print]).toEqual([
      10,
      true,
      "€",
      true,
      { landscape: true },
    ]);
    expect(kindText({ kind: "call", level: 2 }, "en")).toBe(kindText({ kind: "call", level: null }, "en"));
  });

  test("leaves blank what lies between its columns in the user's sheet", () => {
    expect(journalRow({ ...blankEntry, day: asOf, kind: "call" }, "fr", { kind: 0, day: 5 })).toEqual([
      "Appel",
      null,
      null,
      null,
      null,
      asOf,
    ]);
  });

  test("is written in the order of the columns the sheet has, whatever they are", () => {
    const entry = { ...blankEntry, day: asOf, client: "Alpha", kind: "disputeOpened" as const, reason: "price" as const, amount: 5 };
    expect(journalRow(entry, "en", { kind: 0, day: 2, reason: 3 })).toEqual(["Dispute opened", null, asOf, "price"]);
    expect(journalRow({ ...entry, reasonText: "too dear" }, "en").slice(5)).toEqual([5, null, "too dear", null, null]);
    expect(journalRow({ ...entry, reason: null }, "en")[7]).toBeNull();
    expect(journalRow({ ...entry, kind: "reminder", level: 3 }, "en")[4]).toBe("Formal notice");
    expect(journalRow({ ...entry, kind: "reminder" }, "en")[4]).toBe("Reminder sent");
  });

  test("takes what was ticked in a list, with its amount and its comment, and each only once", () => {
    const sheet: Cell[][] = [
      ["Liste des appels"],
      ["Fait", "N° client", "Client", "Échu à réclamer", "Coché, noté au suivi comme", "N° des factures", "Commentaire"],
      [true, "C1", "Alpha", 500, "Appel", "F1; F2", "rappeler"],
      [false, "C2", "Bravo", 300, "Appel", null, null],
      ["x", "C3", "Charlie", "beaucoup", "Relance 2", null, null],
      [true, "C4", "Delta", 1, "rien", null, null],
    ];
    const found = tickedEntries(sheet, asOf);
    expect(found).toEqual([
      { ...blankEntry, day: asOf, clientId: "C1", client: "Alpha", invoice: "F1; F2", kind: "call", amount: 500, note: "rappeler" },
      { ...blankEntry, day: asOf, clientId: "C3", client: "Charlie", kind: "reminder", level: 2 },
    ]);
    const first = found[0]!;
    expect(notYetIn([], [first, first])).toEqual([first]);
    expect(
      notYetIn([first], [first, { ...first, day: asOf - 1 }, { ...first, invoice: "F9" }, { ...first, kind: "message" }]),
    ).toHaveLength(3);
    expect(tickedEntries([["Nom"], ["Alpha"]], asOf)).toEqual([]);
  });
});
