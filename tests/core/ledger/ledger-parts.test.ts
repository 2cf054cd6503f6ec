import type { Accounts } from "../../../core/ledger/accounts";
import type { Invoices, SegmentedClients } from "../../../core/ledger/clients";
import { ageingOf, joinedBehaviour, joinedInvoices, joinLedger, withLedger } from "../../../core/ledger/joined-ledger";
import { isSiret, LedgerClients } from "../../../core/ledger/ledger-clients";
import { invoiceCurrencies, ownCurrencies } from "../../../core/ledger/own-currency";
import { firstOfEach, RepeatedInvoices } from "../../../core/ledger/repeated-invoices";
import type { IndicatorId } from "../../../core/policy/policy";
import { bitOf } from "../../../core/rating/events";
import type { TableColumns } from "../../../core/reading/columns/columns";
import { spokenNotes } from "../../../core/reading/proof/spoken-notes";

const noInvoices = {
  count: 0,
  client: new Int32Array(),
  row: new Int32Array(),
  number: null,
  amount: new Float64Array(),
  open: new Float64Array(),
  issued: null,
  due: null,
  paid: null,
  late: new Float64Array(),
  disputed: new Uint8Array(),
  payments: [],
} satisfies Invoices;

/** Accounts of clients; `indicators` by id. */
function accountsOf(
  names: readonly string[],
  {
    ids = null,
    balance,
    overdue,
    daysLate,
    events,
    indicators = {},
    ...more
  }: Partial<Accounts> & {
    readonly events?: readonly number[];
    readonly indicators?: Partial<Record<IndicatorId, readonly number[]>>;
  },
): Accounts {
  const count = names.length;
  return {
    count,
    names,
    ids,
    idMeaning: "clientId",
    sirens: () => null,
    balance: balance ?? new Float64Array(count),
    overdue: overdue ?? null,
    daysLate: daysLate ?? null,
    size: new Float64Array(count),
    ageing: null,
    sales: null,
    invoices: null,
    behaviour: null,
    signals: {
      count,
      events: Int32Array.from(events ?? new Array<number>(count).fill(0)),
      indicators: new Map(Object.entries(indicators).map(([id, values]) => [id as IndicatorId, Float64Array.from(values)])),
    },
    ...more,
  };
}

const tableOf = (ids: readonly (string | null)[] | null, names: readonly (string | null)[] | null): TableColumns =>
  ({
    length: (ids ?? names)!.length,
    texts: (meaning: string) => (meaning === "clientId" ? ids : meaning === "client" ? names : null),
  }) as unknown as TableColumns;

describe("a table's client finds its invoices", () => {
  const match = (accounts: Accounts, ids: readonly (string | null)[] | null, names: readonly (string | null)[] | null) => {
    const notes = spokenNotes("en");
    const found = [...joinLedger(tableOf(ids, names), accounts, notes).match];
    return { found, codes: notes.all().map(({ code }) => code), messages: notes.all().map(({ message }) => message) };
  };

  test("by its number before its name, spelled alike or not; each client of the ledger once", () => {
    const accounts = accountsOf(["Alpha", "Beta", "Gamma"], { ids: ["C 1", "c2", null] });
    expect(match(accounts, ["C1", "C2", null], ["Beta", "Alpha", "GAMMA."]).found).toEqual([0, 1, 2]);
    expect(match(accounts, ["C9", null], ["Alpha", "Beta"]).found).toEqual([0, 1]);
    expect(match(accounts, ["C1", "C1"], ["Alpha", "Alpha"]).found).toEqual([0, -1]);
    expect(match(accounts, null, ["Delta", null, "Alpha"]).found).toEqual([-1, -1, 0]);
    expect(match(accounts, ["C2"], null).found).toEqual([1]);
  });

  test("where the ledger bears numbers for names, they are numbers; of two with one name the first is meant", () => {
    expect(match(accountsOf(["C1", "C2"], {}), ["c 2"], [null]).found).toEqual([1]);
    expect(match(accountsOf(["Alpha", "Alpha"], { ids: ["1", "1"] }), null, ["Alpha"]).found).toEqual([0]);
    expect(match(accountsOf(["Alpha", "Beta"], { ids: ["1", "1"] }), ["1"], [null]).found).toEqual([0]);
  });

  test("and whom either side lacks is said, with its invoices and what it owes", () => {
    const accounts = accountsOf(["Alpha", "Beta"], {
      balance: Float64Array.of(100, 333),
      invoices: { ...noInvoices, count: 3, client: Int32Array.of(1, 0, 1) },
    });
    const { codes, messages } = match(accounts, null, ["Alpha", "Zeta"]);
    expect(codes).toEqual(["LEDGER_UNMATCHED", "WITHOUT_INVOICES"]);
    expect(messages[0]).toMatch(/“Beta” has 2 invoices \(333/);
    expect(messages[1]).toMatch(/^1 client /);
    expect(match(accounts, null, ["Alpha", "Beta"]).codes).toEqual([]);
  });
});

describe("a table with its ledger", () => {
  const long = bitOf("OVERDUE_90");
  const young = bitOf("AGE_LT_1");
  const own = (indicators: Partial<Record<IndicatorId, readonly number[]>>): Accounts =>
    accountsOf(["Alpha", "Beta", "Gamma"], {
      balance: Float64Array.of(1, 2, 3),
      daysLate: Float64Array.of(5, 6, 7),
      overdue: Float64Array.of(10, 20, 30),
      events: [young, 0, long],
      indicators,
    });
  // Beta is the ledger's first client, Gamma its second, of which nothing is known.
  const ledger = (indicators: Partial<Record<IndicatorId, readonly number[]>>): Accounts =>
    accountsOf(["Beta", "Gamma"], {
      balance: Float64Array.of(200, 300),
      daysLate: Float64Array.of(60, NaN),
      overdue: Float64Array.of(0, NaN),
      events: [long | young, 0],
      indicators,
    });
  const match = Int32Array.of(-1, 0, 1);

  test("has days late and what is overdue of the ledger where that knows them, the balances of its own, and long overdue of either", () => {
    const found = withLedger(own({}), { accounts: ledger({}), match }, 0);
    expect([...found.daysLate!]).toEqual([5, 60, 7]);
    expect([...found.overdue!]).toEqual([10, 0, 30]);
    expect([...found.balance]).toEqual([1, 2, 3]);
    // Of the ledger's events that one alone is taken.
    expect([...found.signals.events]).toEqual([young, long, long]);
  });

  test("says nothing twice: how the client pays by its invoices stands in for what the table states of it", () => {
    const states = { paymentDelay: [1, 2, 3], openDelay: [4, 5, 6], overdueShare: [0.1, 0.2, 0.3], shareLate: [0.4, 0.5, 0.6] };
    const column = (theirs: Parameters<typeof ledger>[0], id: IndicatorId): number[] => [
      ...withLedger(own(states), { accounts: ledger(theirs), match }, 0).signals.indicators.get(id)!,
    ];
    const paid = { recentDelay: [9, NaN], paymentTrend: [-3, NaN] };
    expect(column(paid, "recentDelay")).toEqual([NaN, 9, NaN]);
    expect(column(paid, "paymentTrend")).toEqual([NaN, -3, NaN]);
    expect(column(paid, "paymentDelay")).toEqual([1, NaN, 3]);
    expect(column(paid, "openDelay")).toEqual([4, NaN, 6]);
    expect(column(paid, "overdueShare")).toEqual([0.1, NaN, 0.3]);
    expect(column(paid, "shareLate")).toEqual([0.4, NaN, 0.6]);
    // Open items alone say less than a mean of past payments, which stays.
    const open = { openDelay: [9, NaN] };
    expect(column(open, "openDelay")).toEqual([4, 9, 6]);
    expect(column(open, "paymentDelay")).toEqual([1, 2, 3]);
    expect(column(open, "overdueShare")).toEqual([0.1, NaN, 0.3]);
    expect(column({}, "overdueShare")).toEqual([0.1, 0.2, 0.3]);
  });

  test("is read block by block: a block's first client has its own place", () => {
    const block = accountsOf(["Gamma"], { daysLate: Float64Array.of(7) });
    const found = withLedger(block, { accounts: ledger({ recentDelay: [9, 8] }), match }, 2);
    expect([...found.signals.indicators.get("recentDelay")!]).toEqual([8]);
    expect(withLedger(block, { accounts: ledger({}), match }, 1).daysLate![0]).toBe(60);
  });

  test("shows behaviour by the table's places; whom the ledger lacks has settled nothing", () => {
    const column = (value: number): Float64Array => Float64Array.of(value, value + 1);
    const behaviour = {
      delay: column(10),
      recent: column(20),
      trend: column(30),
      shareLate: column(0),
      paydex: column(50),
      arbitrage: column(60),
      settled: column(70),
      median: () => column(80),
    };
    const found = joinedBehaviour({ accounts: { ...ledger({}), behaviour }, match })!;
    expect([found.delay, found.recent, found.trend, found.paydex, found.arbitrage, found.median()].map((each) => [...each])).toEqual(
      [10, 20, 30, 50, 60, 80].map((value) => [NaN, value, value + 1]),
    );
    expect([...found.settled]).toEqual([0, 70, 71]);
    expect(joinedBehaviour({ accounts: ledger({}), match })).toBeNull();
  });

  test("shows the invoices of its clients alone, their payments with them", () => {
    const invoices: Invoices = {
      count: 4,
      client: Int32Array.of(1, 0, 2, 1),
      row: Int32Array.of(5, 6, 7, 8),
      number: ["F5", "F6", "F7", null],
      amount: Float64Array.of(50, 60, 70, 80),
      open: Float64Array.of(5, 6, 7, 8),
      issued: Float64Array.of(1, 2, 3, 4),
      due: null,
      paid: Float64Array.of(NaN, 9, NaN, 9),
      late: Float64Array.of(0, 31, 2, NaN),
      disputed: Uint8Array.of(0, 1, 0, 0),
      payments: [
        { invoice: 2, day: 1, amount: 7 },
        { invoice: 3, day: 2, amount: 8 },
      ],
    };
    const accounts = { ...ledger({}), count: 3, invoices };
    const found = joinedInvoices({ accounts, match: Int32Array.of(-1, 1, 0) })!;
    expect(found).toEqual({
      count: 3,
      client: Int32Array.of(1, 2, 1),
      row: Int32Array.of(5, 6, 8),
      number: ["F5", "F6", null],
      amount: Float64Array.of(50, 60, 80),
      open: Float64Array.of(5, 6, 8),
      issued: Float64Array.of(1, 2, 4),
      due: null,
      paid: Float64Array.of(NaN, 9, 9),
      late: Float64Array.of(0, 31, NaN),
      disputed: Uint8Array.of(0, 1, 0),
      payments: [{ invoice: 2, day: 2, amount: 8 }],
    });
    expect(ageingOf(found)).toEqual([5, 0, 6, 0, 0, 8]);
    expect(joinedInvoices({ accounts: ledger({}), match })).toBeNull();
  });

  test("ages what is open to the day: 0, 1, 30, 31, 90 and 91 days late", () => {
    const ageing = (late: number, open = 4): readonly number[] =>
      ageingOf({ ...noInvoices, count: 1, open: Float64Array.of(open), late: Float64Array.of(late) });
    expect([0, 1, 30, 31, 60, 61, 90, 91].map((late) => ageing(late).indexOf(4))).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
    expect(ageing(12, 0)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(ageing(NaN, -3)).toEqual([0, 0, 0, 0, 0, -3]);
  });
});

describe("a client's own currency", () => {
  const clientsOf = (
    invoices: readonly (readonly [client: number, currency: string | null, open: number])[] | null,
    column: readonly (string | null)[] | null = null,
    rates: Readonly<Record<string, number>> | null = { EUR: 1, USD: 0.8, GBP: 1.2 },
  ): SegmentedClients =>
    ({
      count: 3,
      rates,
      invoices: invoices && {
        ...noInvoices,
        count: invoices.length,
        client: Int32Array.from(invoices, ([client]) => client),
        open: Float64Array.from(invoices, ([, , open]) => open),
      },
      texts: () => column,
      invoiceTexts: () => invoices?.map(([, currency]) => currency) ?? null,
    }) as unknown as SegmentedClients;
  const usd = { code: "USD", rate: 0.8 };

  test("is that of all its open invoices, and none where they have several or the book's", () => {
    expect(
      ownCurrencies(
        clientsOf([
          [0, "USD", 5],
          [0, "$", 6],
          [1, "USD", 5],
          [1, "EUR", 5],
          [2, "EUR", 5],
        ]),
      ),
    ).toEqual([usd, null, null]);
    expect(
      ownCurrencies(
        clientsOf([
          [0, "EUR", 5],
          [0, "USD", 5],
          [1, "USD", 5],
          [1, "GBP", 5],
          [2, "usd", 5],
        ]),
      ),
    ).toEqual([null, null, usd]);
    // What is settled does not count, whatever its currency.
    expect(
      ownCurrencies(
        clientsOf([
          [0, "USD", 5],
          [0, "GBP", 0],
          [1, "GBP", 0],
          [1, null, 3],
        ]),
      ),
    ).toEqual([usd, null, null]);
  });

  test("is that of the table's column where no invoice says it, and unknown without rates", () => {
    expect(ownCurrencies(clientsOf(null, ["USD", null, "EUR"]))).toEqual([usd, null, null]);
    expect(ownCurrencies(clientsOf(null, ["CHF", "usd", "$"]))).toEqual([null, usd, usd]);
    expect(ownCurrencies(clientsOf(null))).toEqual([null, null, null]);
    expect(ownCurrencies(clientsOf([[0, "USD", 5]], ["USD", "USD", "USD"], null))).toEqual([null, null, null]);
    expect(invoiceCurrencies(clientsOf([[0, "USD", 5]], null, null))).toBeNull();
    expect(
      invoiceCurrencies(
        clientsOf([
          [0, "USD", 5],
          [0, "EUR", 5],
          [0, null, 5],
        ]),
      ),
    ).toEqual([usd, null, null]);
  });

  test("is looked up once", () => {
    const clients = clientsOf([[0, "USD", 5]]);
    expect(ownCurrencies(clients)).toBe(ownCurrencies(clients));
    expect(invoiceCurrencies(clients)).toBe(invoiceCurrencies(clients));
  });
});

describe("the clients a ledger mentions", () => {
  const met = (
    mentions: readonly (readonly [id: string | null, name: string | null, registered?: string | null])[],
    { byRegister = false, sirets = false } = {},
  ) => {
    const clients = new LedgerClients("en", byRegister, sirets);
    const places = mentions.map(([id, name, registered = null], k) => clients.of({ id, name, registered }, () => k + 2));
    return { places, names: clients.names, ids: clients.ids, registered: clients.registered };
  };

  test("are told apart by number, by name where a line has none, and each nameless line by itself", () => {
    const found = met([
      ["1", "Alpha"],
      ["2", "Alpha"],
      [null, "ALPHA."],
      ["1", "Beta"],
      [null, "Beta"],
      [null, null],
      [null, null],
    ]);
    // The name beside another client's number leads to that number's client no more than before.
    expect(found.places).toEqual([0, 1, 0, 0, 2, 3, 4]);
    expect(found.names.slice(0, 3)).toEqual(["Alpha", "Alpha", "Beta"]);
    expect(found.names[3]).toContain("7");
    expect(found.ids).toEqual(["1", "2", null, null, null]);
  });

  test("take the name a later line gives beside their number, and keep the first one", () => {
    const found = met([
      ["1", null, null],
      ["1", "Alpha", "732829320"],
      ["1", "Beta", "552008443"],
    ]);
    expect([found.names, found.registered]).toEqual([["Alpha"], ["732829320"]]);
  });

  test("are one company with several sites where SIRETs say so, by the SIREN these begin with", () => {
    const sites = [
      [null, "Halle Lyon", "73282932000074"],
      [null, "Halle Nantes", "73282932000082"],
      [null, "Halle Nantes", null],
    ] as const;
    expect(met(sites, { sirets: true }).places).toEqual([0, 0, 0]);
    expect(met(sites).places).toEqual([0, 1, 1]);
    const numbered = [
      ["73282932000074", "Lyon", "73282932000074"],
      ["732 829 320", "Nantes", "732 829 320"],
    ] as const;
    expect(met(numbered, { byRegister: true }).places).toEqual([0, 0]);
    expect(met(numbered).places).toEqual([0, 1]);
  });

  test("a SIRET has fourteen digits", () => {
    expect(["73282932000074", "732 829 320 00074", "7328293200007", "732829320"].map(isSiret)).toEqual([true, true, false, false]);
    expect(isSiret(null)).toBe(false);
  });
});

/** A key of an invoice, and what its line shows as owed. */
type Keyed = readonly [key: number, open: number];
const keyed = (...flat: readonly number[]): Keyed[] =>
  Array.from({ length: flat.length / 2 }, (_, line) => [flat[2 * line]!, flat[2 * line + 1]!]);

describe("an invoice written on several lines", () => {
  const look = (...clients: Keyed[][]): RepeatedInvoices => {
    const repeated = new RepeatedInvoices();
    for (const lines of clients)
      repeated.look(
        Float64Array.from(lines, ([key]) => key),
        Float64Array.from(lines, ([, open]) => open),
        0,
        lines.length,
      );
    return repeated;
  };
  const counts = (...given: Keyed[][]): readonly unknown[] => {
    const { several, repeated, asks } = look(...given);
    return [several, repeated, asks];
  };

  test("repeats its amount where all of its lines bear the same one, to half a cent, and not nil", () => {
    expect(counts(keyed(1, 80, 1, 80))).toEqual([1, 1, true]);
    expect(counts(keyed(1, 80, 1, 80.004, 2, 5))).toEqual([1, 1, true]);
    expect(counts(keyed(1, 80, 1, 80.01))).toEqual([1, 0, false]);
    expect(counts(keyed(1, 80, 1, 80, 1, 81))).toEqual([1, 0, false]);
    expect(counts(keyed(1, 80, 1, 81, 1, 80))).toEqual([1, 0, false]);
    expect(counts(keyed(1, 80, 1, 80, 1, 80))).toEqual([1, 1, true]);
    expect(counts(keyed(1, 0, 1, 0))).toEqual([1, 0, false]);
    expect(counts(keyed(1, NaN, 1, NaN, 1, NaN))).toEqual([1, 0, false]);
    expect(counts(keyed(NaN, 80, NaN, 80))).toEqual([0, 0, false]);
    expect(counts(keyed(1, 80), keyed(1, 80))).toEqual([0, 0, false]);
  });

  test("is asked about where nine of ten of them repeat their amount", () => {
    const invoices = (same: number, other: number): Keyed[] =>
      Array.from({ length: same + other }, (_, k) => [[k + 1, 80] as Keyed, [k + 1, k < same ? 80 : 90] as Keyed]).flat();
    expect(counts(invoices(9, 1))).toEqual([10, 9, true]);
    expect(counts(invoices(8, 1))).toEqual([9, 8, false]);
  });

  test("is found among as many as there are, and among keys that share a slot", () => {
    const many = Array.from({ length: 200 }, (_, k) => [(k >> 1) * 1_073_741_824 + 5, 10 + (k >> 1)] as Keyed);
    expect(counts(many)).toEqual([100, 100, true]);
    expect(counts(many, many)).toEqual([200, 200, true]);
  });

  test("counts once where it repeats its amount, and line by line where it does not", () => {
    const places = (lines: readonly Keyed[], from = 0, to = lines.length): number[] => [
      ...firstOfEach(
        Float64Array.from(lines, ([key]) => key),
        Float64Array.from(lines, ([, open]) => open),
        from,
        to,
      ),
    ];
    expect(places(keyed(1, 80, 2, 5, 1, 80.004, 2, 6, NaN, 9, NaN, 9))).toEqual([0, 1, 3, 4, 5]);
    expect(places(keyed(1, 80, 1, 80, 1, 80.01))).toEqual([0, 1, 2]);
    expect(places(keyed(1, 0, 1, 0))).toEqual([0, 1]);
    expect(places(keyed(3, 1, 1, 80, 1, 80, 3, 1), 1, 3)).toEqual([1]);
  });
});
