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
