import fc from "fast-check";
import { serialOf } from "../../../core/cells/dates";
import type { Cell, Grid } from "../../../core/cells/values";
import { call } from "../../../core/encours";
import { segment } from "../../../core/segment/segment";
import { clientsBySalesperson, commissionLines, commissionTotals, defaultCommissionRule, wholeMonths } from "../../../core/work/sales";

const day = serialOf(2026, 9, 30);
const from = serialOf(2026, 9, 1);
const bill = (client: string, number: string, issued: number, terms: number, amount: number, paid: number | null, who: Cell): Cell[] => [
  client,
  number,
  issued,
  issued + terms,
  amount,
  paid,
  who,
];
const ledger: Grid = [
  ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Date de règlement", "Commercial"],
  bill("Alpha", "A1", day - 60, 30, 10_000, day - 30, "Léa"), // the day it is due, 31 August: not in September
  bill("Alpha", "A2", day - 60, 30, 10_000, day - 20, "Léa"), // ten days late
  bill("Bravo", "B1", day - 30, 15, 4_000, day - 15, "LÉA"), // on the day, on terms fifteen days shorter
  bill("Bravo", "B2", day - 100, 30, 5_000, day, "Max"), // seventy days late: nothing left
  bill("Charlie", "C1", day - 60, 30, 900, null, "Max"),
];
const { clients } = segment(ledger, { asOf: day });

test("commission is on what came in within the month, less for lateness, more for shorter terms", () => {
  const lines = commissionLines(clients!, { from, to: day }, defaultCommissionRule)!;
  expect(lines.map(({ number, salesperson, daysLate }) => [number, salesperson, daysLate])).toEqual([
    ["A2", "Léa", 10],
    ["B1", "Léa", 0],
    ["B2", "Max", 70],
  ]);
  expect(lines.map(({ commission }) => Math.round(commission * 100) / 100)).toEqual([80, 46, 0]);
  expect(commissionTotals(lines)).toEqual([
    { salesperson: "Léa", cash: 14_000, commission: expect.closeTo(126, 9) as number },
    { salesperson: "Max", cash: 5_000, commission: 0 },
  ]);
});

test("an invoice paid in parts counts with each payment on its own day, whatever way the ledger writes payments", () => {
  const collected = (rows: Grid, months = { from, to: day }) => {
    const { clients: own, fault } = segment(rows, { asOf: day });
    expect(fault).toBeUndefined();
    return commissionLines(own!, months, { ...defaultCommissionRule, bonusPerDay: 0 })!.map(({ number, paid, cash, daysLate }) => [
      number,
      day - paid,
      cash,
      daysLate,
    ]);
  };
  const head: Cell[] = [
    "Client",
    "Type",
    "N° facture",
    "Date de facture",
    "Échéance",
    "Montant TTC",
    "Date de règlement",
    "Solde restant dû",
  ];
  // Half is paid in September, the rest is open; the whole invoice came in by two lines of payment; money on account.
  const lines: Grid = [
    head,
    ["Alpha", "Facture", "A1", day - 60, day - 30, 10_000, day - 10, 6_000],
    ["Bravo", "Facture", "B1", day - 70, day - 40, 9_000, null, null],
    ["Bravo", "Règlement", "B1", day - 45, null, 4_000, day - 45, null],
    ["Bravo", "Règlement", "B1", day - 5, null, 5_000, day - 5, null],
    ["Charlie", "Facture", "C1", day - 20, day + 10, 3_000, null, null],
    ["Charlie", "Règlement", null, day - 2, null, 700, day - 2, null],
  ];
  expect(collected(lines)).toEqual([
    ["A1", 10, 4_000, 20],
    ["B1", 5, 5_000, 35],
    [null, 2, 700, null],
  ]);
  expect(collected(lines, { from: day - 60, to: from - 1 })).toEqual([["B1", 45, 4_000, -5]]);
  // An account of movements: what a credit note settles brought nothing in.
  const account: Grid = [
    ["Compte", "Client", "Date", "Type", "Pièce", "Échéance", "Débit", "Crédit", "Lettrage"],
    ["C1", "Alpha", day - 90, "Facture", "F1", day - 60, 1000, null, "A"],
    ["C1", "Alpha", day - 50, "Règlement", "R1", null, null, 400, "A"],
    ["C1", "Alpha", day - 8, "Règlement", "R2", null, null, 500, "A"],
    ["C1", "Alpha", day - 7, "Avoir", "AV1", null, null, 100, "A"],
    ["C2", "Bravo", day - 80, "Facture", "F2", day - 50, 2000, null, null],
    ["C2", "Bravo", day - 6, "Règlement", "R3", null, null, 1200, null],
    ["C3", "Charlie", day - 80, "Facture", "F3", day - 50, 300, null, "B"],
    ["C3", "Charlie", day - 4, "Avoir", "AV2", null, null, 300, "B"],
  ];
  expect(collected(account)).toEqual([
    ["F1", 8, 500, 52],
    ["F2", 6, 1200, 44],
  ]);
});

test("the formula in a cell and the pane say the same", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.05, noNaN: true }), fc.double({ min: 0, max: 0.001, noNaN: true }), (rate, cutPerDay) => {
      const rule = { ...defaultCommissionRule, rate, cutPerDay };
      for (const line of commissionLines(clients!, { from, to: day }, rule)!)
        expect(call("COMMISSION", [line.cash, line.rate, line.daysLate, cutPerDay])).toEqual({ value: line.commission });
    }),
  );
});

test("months are whole: the one a day closes, else the one before", () => {
  expect(wholeMonths(day, 2)).toEqual([
    { from, to: day },
    { from: serialOf(2026, 8, 1), to: serialOf(2026, 8, 31) },
  ]);
  expect(wholeMonths(day - 1, 1)).toEqual([{ from: serialOf(2026, 8, 1), to: serialOf(2026, 8, 31) }]);
});

test("every client stands with one salesperson, and a book without the column has none", () => {
  const people = clientsBySalesperson(clients!)!;
  expect(people.map(({ salesperson, clients: own, receivables }) => [salesperson, own.length, receivables])).toEqual([
    ["Max", 1, 900],
    ["Léa", 2, 0],
  ]);
  const without = segment(
    ledger.map((row) => row.slice(0, 6)),
    { asOf: day },
  ).clients!;
  expect(clientsBySalesperson(without)).toBeNull();
  expect(commissionTotals(commissionLines(without, { from, to: day }, defaultCommissionRule)!)).toHaveLength(1);
  const open = segment(
    ledger.map((row) => row.slice(0, 5)),
    { asOf: day },
  ).clients!;
  expect(commissionLines(open, { from, to: day }, defaultCommissionRule)).toBeNull();
});
