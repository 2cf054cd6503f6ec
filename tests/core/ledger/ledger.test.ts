import fc from "fast-check";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import type { Cell, Grid } from "../../../core/cells/values";

const asOf = 46100;
const ledger = (headers: readonly string[], ...rows: readonly (readonly Cell[])[]) => {
  const done = segment([headers, ...rows] as Grid, { asOf, language: "en" });
  expect(done.clients).not.toBeNull();
  return { ...done, clients: done.clients! };
};
const recentOf = (clients: ReturnType<typeof ledger>["clients"], i = 0): number =>
  clients.blocks[0]!.signals.indicators.get("recentDelay")![i]!;

test("an amount still open beside a payment date is a part payment", () => {
  const { clients } = ledger(
    ["Client", "Montant", "Reste à payer", "Date facture", "Échéance", "Date de règlement"],
    ["A", 1000, 400, 46000, 46030, 46040],
  );
  expect([...clients.balance]).toEqual([400]);
  // 600 were ten days late; 400 are seventy days late and open.
  expect(clients.daysLate![0]).toBeCloseTo((600 * 10 + 400 * 70) / 1000, 12);
  expect(clients.invoices!.paid![0]).toBeNaN();
});

test("an invoice paid after the day was still owed in full, whatever stands open now", () => {
  const { clients } = ledger(
    ["Client", "Montant", "Reste à payer", "Date facture", "Échéance", "Date de règlement"],
    ["A", 1000, 0, 46000, 46030, 46140],
  );
  expect([...clients.balance]).toEqual([1000]);
});

const typed = ["Client", "N° facture", "Type", "Montant", "Date facture", "Échéance"];

test("payments in rows of their own pay the invoice they name, in parts, each with its delay", () => {
  const { clients, portfolio } = ledger(
    typed,
    ["A", "F1", "Facture", 1000, 46000, 46030],
    ["A", "F1", "Règlement", -600, 46040, null],
    ["A", "F1", "Règlement", 300, 46050, null],
    ["A", "F1", "Règlement", 100, asOf + 5, null],
  );
  expect([...clients.balance]).toEqual([100]);
  expect(clients.daysLate![0]).toBeCloseTo((600 * 10 + 300 * 20 + 100 * 70) / 1000, 12);
  expect(portfolio!.invoices).toBe(1);
});

test("a payment pays the instalments of its invoice one after the other", () => {
  const { clients } = ledger(
    typed,
    ["A", "F1", "Facture", 500, 46000, 46030],
    ["A", "F1", "Facture", 500, 46000, 46060],
    ["A", "F1", "Règlement", -700, 46035, null],
  );
  expect([...clients.balance]).toEqual([300]);
  expect([...clients.invoices!.open]).toEqual([0, 300]);
  expect(clients.invoices!.paid![0]).toBe(46035);
});

test("a payment that names no invoice is held against the account, without a due date", () => {
  const { clients, portfolio, notes } = ledger(
    typed,
    ["A", "F1", "Facture", 1000, 46000, 46030],
    ["A", "RG7", "Règlement", -250, 46040, null],
    ["A", "F1", "Règlement", -1200, 46040, null],
  );
  expect([...clients.balance]).toEqual([-450]);
  expect(portfolio!.ageing!.reduce((sum, { amount }) => sum + amount, 0)).toBe(-450);
  expect(notes.some(({ code }) => code === "NO_DUE_DATE")).toBe(false);
});

test("where no column bears invoice numbers, all payments are held against the account: they are no sales and no invoices", () => {
  const payments: readonly (readonly Cell[])[] = [
    ["A", "Règlement", -700, 46040, null, 46040],
    ["A", "Règlement", 100, 46045, null, 46045],
  ];
  // With a payment day of its own or without, a payment takes 800 of 1,500 off.
  for (const width of [5, 6]) {
    const cut = (row: readonly Cell[]): readonly Cell[] => row.slice(0, width);
    const { clients, portfolio, notes } = ledger(
      cut(["Client", "Type", "Montant", "Date facture", "Échéance", "Date de règlement"]) as string[],
      cut(["A", "Facture", 1000, 46000, 46030, null]),
      cut(["A", "Facture", 500, 46020, 46050, null]),
      ...payments.map(cut),
    );
    expect([...clients.balance]).toEqual([700]);
    expect([...clients.overdue!]).toEqual([1500]);
    expect(portfolio!.ageing!.map(({ amount }) => amount)).toEqual([0, 0, 500, 1000, 0, -800]);
    // 1,500 were sold in the 101 days since the first invoice.
    expect(portfolio!.dso).toBeCloseTo((700 / 1500) * 101, 9);
    expect(notes.map(({ code }) => code)).not.toContain("NO_DUE_DATE");
  }
});

test("a credit note takes away, with or without its sign, in the band of its own due date, and tells no delay", () => {
  for (const sign of [1, -1]) {
    const { clients, portfolio } = ledger(
      typed,
      ["A", "F1", "Facture", 1000, 46000, 46030],
      ["A", "A1", "Avoir", sign * 200, 46010, 46090],
    );
    expect([...clients.balance]).toEqual([800]);
    expect(portfolio!.ageing!.map(({ amount }) => amount)).toEqual([0, -200, 0, 1000, 0]);
    expect(clients.daysLate![0]).toBe(70);
  }
});

test("a disputed invoice that is open ages with the others but says nothing of how the client pays", () => {
  const { clients } = ledger(
    ["Client", "Montant", "Date facture", "Échéance", "Date de règlement", "Litige"],
    ["A", 1000, 45900, 45930, null, "oui"],
    ["A", 1000, 46000, 46030, 46030, null],
    ["A", 1000, 46000, 46030, 46030, null],
    ["A", 1000, 46000, 46030, 46030, null],
  );
  expect([...clients.overdue!]).toEqual([1000]);
  expect(clients.blocks[0]!.signals.events[0]).toBe(0);
  // Three settled on the day, faded, and the average payer's one.
  expect(recentOf(clients)).toBeCloseTo(14 / (3 * 2 ** (-(asOf - 46030) / 120) + 1), 9);
});

const paidLedger = ["Client", "Montant", "Date facture", "Échéance", "Date de règlement"];

test("recent settlements weigh more: half after the half-life", () => {
  const { clients } = ledger(
    paidLedger,
    ["A", 100, asOf - 260, asOf - 240, asOf - 240],
    ["A", 100, asOf - 200, asOf - 140, asOf - 120],
    ["A", 100, asOf - 60, asOf - 40, asOf],
  );
  expect(recentOf(clients)).toBeCloseTo((0.25 * 0 + 0.5 * 20 + 1 * 40 + 14) / 2.75, 12);
});

test("every client is leaned on one invoice of an average payer, and not on the others", () => {
  const { clients } = ledger(paidLedger, ...[0, 0, 0, 0].map((late): Cell[] => ["B", 100, asOf - 60, asOf - 30 - late, asOf - 30]), [
    "A",
    100,
    asOf - 60,
    asOf - 60,
    asOf - 30,
  ]);
  const faded = 2 ** (-30 / 120);
  expect(recentOf(clients, clients.names.indexOf("A"))).toBeCloseTo((30 * faded + 14) / (faded + 1), 12);
  expect(recentOf(clients, clients.names.indexOf("B"))).toBeCloseTo(14 / (4 * faded + 1), 12);
  expect(clients.daysLate![clients.names.indexOf("A")]).toBe(30);
});

test("behaviour: share late, PAYDEX, trend, median, arbitrage", () => {
  const late = [0, 0, 0, 20, 20, 26];
  const { clients } = ledger(
    paidLedger,
    ...late.map((days, k): Cell[] => ["A", k === 5 ? 500 : 100, asOf - 160, asOf - (k < 3 ? 150 : 60), asOf - (k < 3 ? 150 : 60) + days]),
  );
  const behaviour = clients.behaviour!;
  expect(behaviour.settled[0]).toBe(6);
  expect(behaviour.shareLate[0]).toBeCloseTo(0.7, 12);
  expect(behaviour.trend[0]).toBeCloseTo((20 + 20 + 5 * 26) / 7, 12);
  expect(behaviour.median()[0]).toBe(10);
  expect(behaviour.arbitrage[0]).toBeCloseTo((20 + 20 + 130) / 10 - 66 / 6, 12);
  expect(behaviour.paydex[0]).toBeCloseTo((3 * 80 + 2 * (70 - 50 / 7) + 5 * 55) / 10, 10);
});

/** What happens to invoices, and the ledger as it is exported on a day, payments in rows of their own or as dates. */
interface Happening {
  readonly client: string;
  readonly issued: number;
  readonly term: number;
  readonly amount: number;
  readonly first: number | null;
  readonly then: number | null;
}
const happening = fc.record<Happening>({
  client: fc.constantFrom("A", "B", "C"),
  issued: fc.integer({ min: asOf - 250, max: asOf + 100 }),
  term: fc.integer({ min: 0, max: 60 }),
  amount: fc.integer({ min: 2, max: 10_000 }),
  first: fc.option(fc.integer({ min: 0, max: 200 })),
  then: fc.option(fc.integer({ min: 0, max: 100 })),
});

function exportedOn(day: number, happened: readonly Happening[]): Cell[][] {
  return happened.flatMap(({ client, issued, term, amount, first, then }, k): Cell[][] => {
    if (issued > day) return [];
    const half = Math.floor(amount / 2);
    const payments = [
      ...(first === null ? [] : [[half, issued + first] as const]),
      ...(first === null || then === null ? [] : [[amount - half, issued + first + then] as const]),
    ];
    return [
      [client, `F${k}`, "Facture", amount, issued, issued + term],
      ...payments.filter(([, on]) => on <= day).map(([paid, on]): Cell[] => [client, `F${k}`, "Règlement", -paid, on, null]),
    ];
  });
}

test("property: changing the future changes nothing, payments in parts and in rows of their own included", () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 300 }), (happened, later) => {
      const then = exportedOn(asOf, happened);
      fc.pre(then.some(([, , type]) => type === "Facture") && then.some(([, , type]) => type === "Règlement"));
      const seenThen = segment([typed, ...then], { asOf, language: "en" });
      const seenLater = segment([typed, ...exportedOn(asOf + later, happened)], { asOf, language: "en" });
      expect(seenLater.table).toEqual(seenThen.table);
      expect(seenLater.portfolio).toEqual(seenThen.portfolio);
      expect(seenLater.clients!.behaviour!.median()).toEqual(seenThen.clients!.behaviour!.median());
    }),
  );
});

test("property: ageing adds up to the balance, and the balance to what was invoiced less what was paid", () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 25 }), (happened) => {
      const rows = exportedOn(asOf, happened);
      fc.pre(rows.length > 0);
      const { portfolio } = segment([typed, ...rows], { asOf, language: "en" });
      const balance = rows.reduce((sum, row) => sum + (row[3] as number), 0);
      expect(portfolio!.balance).toBeCloseTo(balance, 6);
      expect(portfolio!.ageing!.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(balance, 6);
    }),
  );
});

test("a half-life of nil counts all settlements alike", () => {
  const rows: Grid = [
    paidLedger,
    ["A", 100, asOf - 300, asOf - 280, asOf - 280],
    ["A", 100, asOf - 300, asOf - 280, asOf - 280],
    ["A", 100, asOf - 40, asOf - 30, asOf],
  ];
  const { clients } = segment(rows, { asOf, policy: { ...defaultPolicy, paymentHalfLife: 0 } });
  expect(clients!.blocks[0]!.signals.indicators.get("recentDelay")![0]).toBe(11);
});

test("a row that is not counted makes no client, where some rows are payments", () => {
  const { clients, portfolio } = ledger(
    typed,
    ["1 - 30 days past due", null, null, null, null, null],
    ["A", "F1", "Invoice", 1000, 46000, 46030],
    ["B", "F2", "Invoice", "n.c.", 46000, 46030],
    ["C", null, "Payment", 50, asOf + 3, null],
    ["A", null, "Payment", 300, 46040, null],
  );
  expect(clients.names).toEqual(["A"]);
  expect([...clients.balance]).toEqual([700]);
  expect(portfolio!.clients).toBe(1);
});

test("two sites of one company are one debtor, by the SIREN their SIRETs begin with", () => {
  const { clients } = ledger(
    ["Client", "SIRET", "N° facture", "Date facture", "Échéance", "Reste à payer"],
    ["Halle Lyon", "73282932000074", "F1", 46000, 46030, 100],
    ["Halle Nantes", "73282932000082", "F2", 46000, 46030, 200],
    ["Sorel", "552100554 00013", "F3", 46000, 46030, 50],
  );
  expect(clients.names).toEqual(["Halle Lyon", "Sorel"]);
  expect([...clients.balance]).toEqual([300, 50]);
});
