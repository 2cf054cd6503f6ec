import { FoldContext } from "../../../core/ledger/fold-client";
import { FoldedClients, type FoldedField } from "../../../core/ledger/folded-clients";
import { defaultPolicy } from "../../../core/policy/default";
import { bookOf, FoldedLedger, type ClientIdentities } from "../../../core/segment/folded-ledger";

const asOf = 46_348;
const context = new FoldContext(asOf, defaultPolicy, true);

/** Clients as an engine folds them: each owes what is given, and pays as many days late. */
function folded(clients: readonly (readonly [owes: number, late: number])[]): FoldedClients {
  const columns = new FoldedClients(1);
  clients.forEach(([owes, late], i) => {
    columns.reach(i);
    const figures: Partial<Record<FoldedField, number>> = {
      lines: 2 + i,
      balance: owes,
      overdue: owes / 2,
      invoiced: owes,
      daysLate: late,
      recent: late,
      trend: NaN,
      firstIssue: asOf - 400,
      notDue: owes / 2,
      overdue1to30: owes / 2,
    };
    for (const [field, value] of Object.entries(figures)) columns.set(field as FoldedField, i, value);
  });
  return columns;
}
const identities = (count: number, more: Partial<ClientIdentities> = {}): ClientIdentities => ({
  names: Array.from({ length: count }, (_, i) => `Client ${i}`),
  ids: null,
  idMeaning: "clientId",
  registered: new Array<string | null>(count).fill(null),
  types: null,
  sectors: null,
  ...more,
});
const ledger = (clients: Parameters<typeof folded>[0], more: Partial<ClientIdentities> = {}): FoldedLedger =>
  new FoldedLedger(folded(clients), identities(clients.length, more), context, defaultPolicy, "en");

describe("a ledger an engine folded", () => {
  const owed = [
    [9_000, 5],
    [100, 60],
    [2_000, 25],
  ] as const;
  const who = {
    ids: ["C1", null, "C3"],
    registered: ["552 008 443", null, "216404459"],
    types: ["Entreprise", "Particulier", null],
    sectors: [null, null, "Travaux"],
  };

  test("gives a row a client under the heads of its columns, and the portfolio once all are written", () => {
    const whole = ledger(owed, who);
    expect([whole.count, whole.columns.length]).toEqual([3, whole.headers.length]);
    const rows = [...whole.rows()].flat();
    expect(rows.map((row) => row[whole.headers.indexOf("Client")])).toEqual(["Client 0", "Client 1", "Client 2"]);
    expect([...whole.riskClass].every((each) => each >= 1)).toBe(true);
    // The later it pays the worse its class, and the more likely it fails.
    expect(whole.riskClass[1]!).toBeGreaterThan(whole.riskClass[0]!);
    expect(whole.probability[1]!).toBeGreaterThan(whole.probability[0]!);
    const portfolio = whole.portfolio("EUR");
    expect(portfolio).toMatchObject({ kind: "ledger", asOf, currency: "EUR", invoices: 2 + 3 + 4 });
    expect(portfolio.ageing!.map(({ amount }) => amount).filter((amount) => amount > 0)).toEqual([5_550, 5_550]);
    const worst = portfolio.watch.find(({ client }) => client === "Client 1")!;
    expect(worst).toMatchObject({ row: 2, balance: 100, overdue: 50, daysLate: 60, riskClass: whole.riskClass[1] });
    expect(worst.reasons).not.toBe("");
  });

  test("is told client by client the same as all of it: each machine of an engine may write its own", () => {
    const whole = ledger(owed, who);
    const setting = { context, policy: defaultPolicy, language: "en" } as const;
    const parts = owed.map((_, i) => bookOf(folded(owed), identities(3, who), whole.tiers, setting, i, i + 1).table[1]);
    expect(parts).toEqual([...whole.rows()].flat());
    expect(bookOf(folded(owed), identities(3, who), whole.tiers, setting).table.slice(1)).toEqual(parts);
  });

  test("knows who a client is by its type, its trade and its number: a public body, a person", () => {
    const { columns, headers } = ledger(owed, who);
    expect(columns).toHaveLength(headers.length);
    const book = bookOf(folded(owed), identities(3, who), new Uint8Array(3), { context, policy: defaultPolicy, language: "en" });
    expect([0, 1, 2].map((client) => book.kind(client))).toEqual(["PRIVATE", "CONSUMER", "PUBLIC"]);
    const bare = bookOf(folded(owed), identities(3), new Uint8Array(3), { context, policy: defaultPolicy, language: "en" });
    expect([0, 1, 2].map((client) => bare.kind(client))).toEqual(["PRIVATE", "PRIVATE", "PRIVATE"]);
    const trade = bookOf(folded(owed), identities(3, { sectors: ["Travaux", null, null] }), new Uint8Array(3), {
      context,
      policy: defaultPolicy,
      language: "en",
    });
    expect([0, 1].map((client) => trade.kind(client))).toEqual(["CONSTRUCTION", "PRIVATE"]);
  });

  test("of thousands of clients is written some thousands at a time, none left out and none twice", () => {
    const many = ledger(Array.from({ length: 8_193 }, (_, i) => [100 + i, i % 50] as const));
    const blocks = [...many.rows()];
    expect(blocks.map(({ length }) => length)).toEqual([8_192, 1]);
    const name = many.headers.indexOf("Client");
    expect(new Set(blocks.flat().map((row) => row[name])).size).toBe(8_193);
    expect([many.riskClass[8_192]! > 0, many.probability[8_192]! > 0]).toEqual([true, true]);
  });
});
