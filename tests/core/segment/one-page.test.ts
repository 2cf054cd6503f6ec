import type { Cell, Grid } from "../../../core/cells/values";
import { segment } from "../../../core/segment/segment";
import { expectedLosses } from "../../../pane/portfolio/measures";

/** 31 October 2026 */
const closed = 46_326;
const names = Array.from({ length: 40 }, (_, i) => `Client ${i}`);
const bill = (i: number, k: number): { readonly due: number; readonly amount: number } => ({
  due: closed - 120 + ((i * 37 + k * 53) % 150),
  // A credit note now and then.
  amount: (k === 2 && i % 7 === 0 ? -1 : 1) * (100 + ((i * 91 + k * 17) % 900)),
});
const ledger: Grid = [
  ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde"],
  ...names.flatMap((name, i) =>
    [0, 1, 2].map((k): Cell[] => {
      const { due, amount } = bill(i, k);
      return [name, `F${i}-${k}`, due - 30, due, amount, amount];
    }),
  ),
];
/** The table as it was closed: what was overdue on its own day. */
const table: Grid = [
  ["Client", "Encours", "Échu", "CA facturé"],
  ...names.map((name, i): Cell[] => {
    const bills = [0, 1, 2].map((k) => bill(i, k));
    const overdue = bills.filter(({ due }) => due < closed).reduce((sum, { amount }) => sum + amount, 0);
    return [name, bills.reduce((sum, { amount }) => sum + amount, 0), overdue, 6_000];
  }),
];

test.each([
  ["the ledger alone", closed + 14, ledger, undefined],
  ["the ledger on the day it was closed", closed, ledger, undefined],
  ["a table with its ledger, two weeks after it was closed", closed + 14, table, ledger],
  ["a table with its ledger, two months after", closed + 61, table, ledger],
])("overdue and ageing of a page are of one day: %s", (_, asOf, rows, beside) => {
  const { portfolio } = segment(rows, { asOf, ...(beside && { ledger: beside }) });
  const { overdue, ageing, balance } = portfolio!;
  const late = ageing!.slice(1, 5).reduce((sum, { amount }) => sum + amount, 0);
  expect(overdue).toBeCloseTo(late, 6);
  expect(ageing!.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(balance, 6);
});

test("matrix, classes and expected loss of a page add up to one balance, credits apart", () => {
  const { portfolio, clients } = segment(table, { asOf: closed + 14, ledger });
  const losses = expectedLosses(clients!, 0.9);
  for (const { riskClass, balance, clients: count } of portfolio!.classes) {
    const cells = portfolio!.matrix.filter((cell) => cell.riskClass === riskClass);
    expect(cells.reduce((sum, cell) => sum + cell.balance, 0)).toBeCloseTo(balance, 6);
    const loss = losses.find((each) => each.riskClass === riskClass)!;
    const credits = clients!.balance.reduce((sum, own, i) => (clients!.riskClass[i] === riskClass ? sum + Math.max(0, -own) : sum), 0);
    expect(loss.exposure - credits).toBeCloseTo(balance, 6);
    expect(loss.clients).toBe(count);
  }
});
