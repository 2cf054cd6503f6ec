import { segment } from "../../core/encours";
import { explainClient } from "../../core/client/explain-client";
import { defaultPolicy } from "../../core/policy/default";
import { clientKindAt } from "../../core/segment/client-kinds";
import { isoOf } from "../../core/cells/dates";
import { demonstrationDay, demonstrationPortfolio } from "../../workbench/demonstration/portfolio";
import { demonstrationSheets } from "../../workbench/demonstration/workbook";

const { clients, invoices } = demonstrationPortfolio();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("the demonstration", () => {
  test("is the same every time, and another with another seed", () => {
    expect(demonstrationPortfolio()).toEqual({ clients, invoices });
    expect(demonstrationPortfolio(1).clients[0]).not.toEqual(clients[0]);
  });

  test("stands at 30 September 2026 and knows nothing later", () => {
    expect(isoOf(demonstrationDay)).toBe("2026-09-30");
    for (const { issued, paid } of invoices) expect(Math.max(issued, paid ?? 0)).toBeLessThanOrEqual(demonstrationDay);
  });

  test("has 400 clients of different names, long ones among them", () => {
    expect(clients).toHaveLength(400);
    expect(new Set(clients.map(({ name }) => name)).size).toBe(400);
    expect(Math.max(...clients.map(({ name }) => name.length))).toBeGreaterThan(60);
    expect(clients.some(({ name }) => /[éèœ]/.test(name))).toBe(true);
  });

  test("gives every client a SIREN that passes Luhn, some with a leading zero", () => {
    for (const { siren } of clients.filter(({ siren }) => siren !== "")) {
      const digits = [...siren.replaceAll(" ", "")].map(Number);
      expect(digits).toHaveLength(9);
      expect(sum(digits.map((digit, i) => (i % 2 === 1 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit))) % 10).toBe(0);
    }
    // A consumer and a foreign firm have none.
    expect(new Set(clients.map(({ siren }) => siren)).size).toBe(399);
    expect(clients.some(({ siren }) => siren.startsWith("0"))).toBe(true);
  });

  test("is skewed: the first fifth of the clients owes some four fifths", () => {
    const balances = clients.map(({ balance }) => balance).sort((a, b) => b - a);
    const share = sum(balances.slice(0, 80)) / sum(balances);
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.88);
  });

  test("has what real ledgers have: credit notes, disputes, old remainders, blanks, negative equity, events", () => {
    expect(invoices.some(({ amount }) => amount < 0)).toBe(true);
    expect(invoices.some(({ disputed }) => disputed)).toBe(true);
    expect(invoices.some(({ open, amount, due }) => open > 0 && open < amount && due < demonstrationDay - 90)).toBe(true);
    for (const some of [
      clients.filter(({ accounts }) => accounts.equity === null),
      clients.filter(({ bureauScore }) => bureauScore === null),
      clients.filter(({ accounts }) => (accounts.equity ?? 1) < 0),
      clients.filter(({ event }) => event !== "none"),
      clients.filter(({ isPublic }) => isPublic),
    ]) {
      expect(some.length).toBeGreaterThan(8);
      expect(some.length).toBeLessThan(90);
    }
  });

  test("has clients for whom law and trade have rules of their own", () => {
    const named = (name: RegExp) => clients.find((client) => name.test(client.name))!;
    const count = (kind: string): number => clients.filter((client) => client.kind === kind).length;
    expect(["public", "hospital", "consumer", "construction"].map((kind) => count(kind) > 0)).toEqual([true, true, true, true]);
    expect(named(/Confidence/)).toMatchObject({ recommended: 15_000, creditLimit: null });
    expect(named(/Fontanel SARL$/).event).toBeDefined();
    expect(clients.some(({ event }) => event === "closedUnpaid")).toBe(true);
    expect(named(/BV$/).country.en).toBe("Netherlands");
    const retained = invoices.filter(({ isRetention }) => isRetention);
    expect(retained).toHaveLength(1);
    expect(retained[0]!.due).toBeGreaterThan(demonstrationDay);
  });

  test("each of them gets what the law and the trade allow", () => {
    const [clientSheet] = demonstrationSheets("en");
    const { table, clients: known } = segment(clientSheet!.rows, { language: "en", asOf: demonstrationDay });
    const at = (name: RegExp): number => known!.names.findIndex((each) => name.test(each));
    const terms = (name: RegExp): string => String(table[at(name) + 1]!.at(-3));
    expect(terms(/^Centre hospitalier/)).toMatch(/^50 days/);
    expect(terms(/^Commune de Saint/)).toMatch(/^30 days/);
    expect(explainClient(known!, at(/Confidence/), defaultPolicy, "en").limit).toMatchObject({
      binds: expect.stringMatching(/recommended|riskClass/) as string,
    });
    expect(known!.riskClass[known!.names.findIndex((name) => name === "Anciens Ateliers Fontanel SARL")]).toBe(5);
    expect(clientKindAt(known!, at(/^Mme /))).toBe("CONSUMER");
  });

  test.each(["fr", "en"] as const)(
    "no report, guarantee or cover is asked of a public body, and no business report of a consumer: %s",
    (language) => {
      const [clientSheet] = demonstrationSheets(language);
      const { clients: known, table } = segment(clientSheet!.rows, { language, asOf: demonstrationDay });
      const at = (name: RegExp): number => known!.names.findIndex((each) => name.test(each));
      const bought = /complet|intermédiaire|garantie|assurer|full|mid-range|guarantee|insure/i;
      for (const name of [/^Centre hospitalier/, /^Commune de Saint/, /^M(?:me|rs) /]) {
        const { action, terms } = explainClient(known!, at(name), defaultPolicy, language);
        expect([action.report, action.step].join("; ")).not.toMatch(bought);
        expect(table[at(name) + 1]).toContain(action.report);
        expect(table[at(name) + 1]).toContain(terms.text);
      }
      const foreign = explainClient(known!, at(/BV$/), defaultPolicy, language);
      expect(foreign.limit.amount).not.toBeNull();
    },
  );

  test("sells by season", () => {
    const month = (number: number): number =>
      sum(invoices.filter(({ issued }) => Number(isoOf(issued).slice(5, 7)) === number).map(({ amount }) => amount));
    expect(month(8)).toBeLessThan(month(6) * 0.85);
  });

  describe.each(["fr", "en"] as const)("in %s", (language) => {
    const [clientSheet, invoiceSheet] = demonstrationSheets(language) as [
      ReturnType<typeof demonstrationSheets>[0],
      ReturnType<typeof demonstrationSheets>[0],
    ];

    test("both sheets are understood without a question and agree with each other", () => {
      const ofClients = segment(clientSheet.rows, { language, asOf: demonstrationDay });
      const ofInvoices = segment(invoiceSheet.rows, { language, asOf: demonstrationDay });
      expect(ofClients.fault).toBeUndefined();
      expect(ofInvoices.fault).toBeUndefined();
      expect(ofClients.layout.columns.filter(({ meaning, confidence }) => meaning === null || confidence < 0.8)).toEqual([]);
      expect(ofInvoices.layout.columns.filter(({ meaning, confidence }) => meaning === null || confidence < 0.8)).toEqual([]);
      expect(ofInvoices.portfolio!.balance).toBeCloseTo(ofClients.portfolio!.balance, 2);
      expect(ofInvoices.portfolio!.overdue).toBeCloseTo(ofClients.portfolio!.overdue, 2);
    });

    test("each client's balance and overdue is that of its invoices", () => {
      const ofInvoices = segment(invoiceSheet.rows, { language, asOf: demonstrationDay });
      const column = (id: string): number => ofInvoices.columns.findIndex((each) => each.id === id);
      const found = new Map(ofInvoices.table.slice(1).map((row) => [row[column("client")], row]));
      for (const client of clients.filter(({ sales }) => sales !== 0)) {
        const row = found.get(client.name)!;
        expect(row[column("balance")]).toBeCloseTo(client.balance, 2);
        expect(row[column("overdue")]).toBeCloseTo(client.overdue, 2);
        if (client.daysLate !== null) expect(row[column("daysLate")]).toBeCloseTo(client.daysLate, 0);
      }
    });
  });
});
