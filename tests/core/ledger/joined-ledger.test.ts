import fc from "fast-check";
import { serialOf } from "../../../core/cells/dates";
import { segment } from "../../../core/encours";
import { segmentInSteps } from "../../../core/segment/segment";
import type { Cell, Grid } from "../../../core/cells/values";

const asOf = serialOf(2026, 9, 30);
const options = { asOf, language: "en" } as const;

const clients: Grid = [
  ["Client", "N° client", "Encours", "Retard moyen (jours)", "Score bureau"],
  ["Ateliers Morel", "C1", 9000, 2, 78],
  ["Bati Sud", "c 2", 5000, null, 60],
  ["CHARPENTES DU LYS S.A.R.L", null, 700, 4, 55],
  ["Delta Froid", "C4", 120, 7, 81],
];
const ledger: Grid = [
  ["N° client", "Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Reste dû", "Date de règlement"],
  ["C1", "Atelier Morel", "F1", asOf - 120, asOf - 100, 4000, 4000, null],
  ["C2", "Bâti-Sud", "F2", asOf - 90, asOf - 60, 1000, 0, asOf - 50],
  ["C2", "Bâti-Sud", "F3", asOf - 20, asOf + 10, 5000, 5000, null],
  [null, "Charpentes du Lys SARL", "F4", asOf - 60, asOf - 30, 700, 700, null],
  ["C9", "Etanchéité Nord", "F5", asOf - 60, asOf - 30, 333, 333, null],
];
const column = (table: readonly (readonly Cell[])[], header: string): Cell[] => {
  const index = table[0]!.indexOf(header);
  expect([header, index]).not.toEqual([header, -1]);
  return table.slice(1).map((row) => row[index]!);
};

describe("a client table with its ledger", () => {
  const alone = segment(clients, options);
  const joined = segment(clients, { ...options, ledger });
  test("takes days late from the invoices, and keeps its own where there are none", () => {
    expect(column(alone.table, "Average days late")).toEqual([2, null, 4, 7]);
    // C1: one open invoice 100 days late. C2: 1,000 paid 10 days late. C3: open for 30 days past its due date.
    expect(column(joined.table, "Average days late")).toEqual([100, 10, 30, 7]);
  });
  test("counts what is overdue by more than 90 days against the class", () => {
    expect(joined.clients!.riskClass[0]).toBeGreaterThanOrEqual(4);
    expect(alone.clients!.riskClass[0]).toBeLessThanOrEqual(2);
  });
  test("keeps the table's balances, and ages what is open by the invoices", () => {
    expect(column(joined.table, "Balance")).toEqual(column(alone.table, "Balance"));
    expect(joined.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([5000, 700, 0, 0, 4000]);
  });
  test("hands on the invoices under the table's places", () => {
    const { invoices } = joined.clients!;
    expect([...invoices!.client]).toEqual([0, 1, 1, 2]);
    expect(invoices!.number).toEqual(["F1", "F2", "F3", "F4"]);
    expect([...invoices!.row]).toEqual([1, 2, 3, 4]);
  });
  test("notes whom either side does not know", () => {
    const said = (code: string) => joined.notes.filter((note) => note.code === code).map(({ message }) => message);
    expect(said("LEDGER_UNMATCHED")).toEqual([expect.stringContaining("“Etanchéité Nord” has 1 invoice (333")]);
    expect(said("WITHOUT_INVOICES")).toEqual([expect.stringContaining("1 client of the table has no invoice")]);
  });
  test("tells its own rows from those of the ledger", () => {
    const broken = ledger.map((row, r) => (r === 2 ? ["C2", "Bâti-Sud", "F2", "31/31/2026", ...row.slice(4)] : row));
    const note = segment(clients, { ...options, ledger: broken, ledgerFirstRow: 11 }).notes.find(({ inLedger }) => inLedger);
    expect(note).toMatchObject({ row: 2, column: 3, code: "BAD_DATE", message: expect.stringContaining("13") as string });
  });
  test("is the table alone where the second range is no ledger", () => {
    const odd = segment(clients, { ...options, ledger: [["Rouge"], ["a"]] });
    expect(odd.table).toEqual(alone.table);
    expect(odd.notes.map(({ code }) => code)).toContain("LEDGER_UNREAD");
  });
});

describe("in steps", () => {
  test("a segmentation is the same as at once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 30 }), fc.boolean(), (scores, withLedger) => {
        const grid: Grid = [clients[0]!, ...scores.map((score, i) => [`Client ${i}`, `C${i}`, 100 * i, i, score])];
        const all = { ...options, ...(withLedger && { ledger }) };
        const steps = segmentInSteps(grid, all);
        let step = steps.next();
        for (; !step.done; step = steps.next()) expect(step.value).toBeLessThanOrEqual(scores.length);
        expect(step.value.table).toEqual(segment(grid, all).table);
      }),
      { numRuns: 40 },
    );
  });
  test("there is more than one for many clients", () => {
    const many: Grid = [clients[0]!, ...Array.from({ length: 20_000 }, (_, i) => [`Client ${i}`, `C${i}`, i + 1, i % 90, i % 100])];
    const steps = segmentInSteps(many, options);
    const done: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) done.push(step.value);
    expect(done.filter((count) => count > 0 && count < 20_000).length).toBeGreaterThan(1);
  });
});
