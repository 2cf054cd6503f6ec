import { serialOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { ratedBlock } from "../../../core/ledger/clients";
import { segment } from "../../../core/segment/segment";

const asOf = serialOf(2026, 9, 30);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const ledger = (headers: readonly string[], ...rows: readonly (readonly Cell[])[]) => {
  const done = segment([headers, ...rows], { asOf, language: "en" });
  expect(done.fault).toBeUndefined();
  return { ...done, clients: done.clients!, said: done.notes.map(({ code, row, message }) => [code, row, plain(message)]) };
};
const bare = ["Client", "N° facture", "Date facture", "Échéance", "Montant"];

test("a line that names nobody or has no amount is said with its row, and only what is wrong of it", () => {
  const { clients, said } = ledger(
    bare,
    ["Alpha", "F1", asOf - 60, asOf - 30, 100],
    [null, "F2", asOf - 60, asOf - 30, 50],
    ["Bravo", "F3", asOf - 60, asOf - 30, null],
  );
  expect(said).toEqual([
    ["NO_CLIENT", 2, expect.stringMatching(/^Row 3\b/)],
    ["NO_DATA", 3, expect.stringMatching(/^Row 4\b/)],
  ]);
  expect([...clients.balance]).toEqual([100, 50]);
  expect(clients.names[1]).toContain("3");
});

test("a payment without an amount is no fault; a portfolio of which all is settled is said", () => {
  const typed = ledger(
    ["Client", "N° facture", "Type", "Date facture", "Échéance", "Montant"],
    ["Alpha", "F1", "Facture", asOf - 60, asOf - 30, 100],
    ["Alpha", "F1", "Règlement", asOf - 10, null, null],
  );
  expect(typed.said.map(([code]) => code)).toEqual([]);
  const settled = ledger([...bare, "Date de règlement"], ["Alpha", "F1", asOf - 60, asOf - 30, 100, asOf - 20]);
  expect(settled.said.map(([code]) => code)).toEqual(["SETTLED_PORTFOLIO"]);
  const open = ledger(
    [...bare, "Date de règlement"],
    ["Alpha", "F1", asOf - 60, asOf - 30, 100, null],
    ["Alpha", "F2", asOf - 60, asOf - 30, 100, asOf - 20],
  );
  expect(open.said.map(([code]) => code)).toEqual([]);
});

test("invoices of later days are left out, and said with their sum", () => {
  const { clients, said } = ledger(
    bare,
    ["Alpha", "F1", asOf, asOf + 30, 100],
    ["Alpha", "F2", asOf + 1, asOf + 31, 50.5],
    ["Alpha", "F3", asOf + 2, asOf + 32, 20],
  );
  expect([...clients.balance]).toEqual([100]);
  expect(said).toEqual([["AFTER_AS_OF", null, "2 invoices are dated after 30 Sep 2026 (71 ): they are not counted."]]);
});

test("the median is of invoices settled with a day, credit notes left out; none, where none is", () => {
  const { clients } = ledger(
    [...bare, "Date de règlement"],
    ["Alpha", "F1", asOf - 90, asOf - 60, 100, asOf - 50],
    ["Alpha", "F2", asOf - 90, asOf - 60, 100, asOf - 60],
    ["Alpha", "F3", asOf - 90, asOf - 60, 100, asOf - 30],
    ["Alpha", "F4", asOf - 90, asOf - 60, -100, asOf - 5],
    ["Alpha", "F5", asOf - 90, null, 100, asOf - 5],
    ["Alpha", "F6", asOf - 99, asOf - 70, 100, null],
    ["Bravo", "F7", asOf - 90, asOf - 60, 100, null],
  );
  // 10, 0 and 30 days late.
  expect([...clients.behaviour!.median()]).toEqual([10, NaN]);
  expect([...clients.behaviour!.settled]).toEqual([3, 0]);
});

test("in an account of movements each payment is of its invoice, in parts on their days; one that settles it at once is its day alone", () => {
  const { clients } = ledger(
    ["Compte", "Client", "Date", "Type", "Pièce", "Échéance", "Débit", "Crédit", "Lettrage"],
    ["C1", "Alpha", asOf - 90, "Facture", "F1", asOf - 60, 1000, null, "A"],
    ["C1", "Alpha", asOf - 50, "Règlement", "R1", null, null, 400, "A"],
    ["C1", "Alpha", asOf - 8, "Règlement", "R2", null, null, 600, "A"],
    ["C2", "Bravo", asOf - 80, "Facture", "F2", asOf - 50, 300, null, "B"],
    ["C2", "Bravo", asOf - 20, "Règlement", "R3", null, null, 300, "B"],
    ["C3", "Charlie", asOf - 80, "Facture", "F3", asOf - 50, 2000, null, null],
    ["C3", "Charlie", asOf - 6, "Règlement", "R4", null, null, 1200, null],
  );
  const { number, payments, open, paid } = clients.invoices!;
  expect(number).toEqual(["F1", "F2", "F3"]);
  expect([...open]).toEqual([0, 0, 800]);
  expect([...paid!]).toEqual([asOf - 8, asOf - 20, NaN]);
  expect([...payments].sort((a, b) => a.invoice - b.invoice || a.day - b.day)).toEqual([
    { invoice: 0, day: asOf - 50, amount: 400 },
    { invoice: 0, day: asOf - 8, amount: 600 },
    { invoice: 2, day: asOf - 6, amount: 1200 },
  ]);
});

test("sites of one company are one debtor only where SIRETs say so", () => {
  const of = (...numbers: readonly string[]): readonly string[] =>
    ledger(
      ["Client", "SIRET", "N° facture", "Date facture", "Échéance", "Montant"],
      ...numbers.map((number, k): Cell[] => [`Site ${k}`, number, `F${k}`, asOf - 60, asOf - 30, 10]),
    ).clients.names;
  expect(of("73282932000074", "73282932000082", "55210055400013")).toEqual(["Site 0", "Site 2"]);
  const byNumber = ledger(
    ["N° client", "Client", "SIREN", "N° facture", "Date facture", "Échéance", "Montant"],
    ["C1", "Site 0", "732829320", "F1", asOf - 60, asOf - 30, 10],
    ["C2", "Site 1", "732829320", "F2", asOf - 60, asOf - 30, 10],
  ).clients;
  expect([byNumber.names, byNumber.ids, byNumber.sirens()]).toEqual([
    ["Site 0", "Site 1"],
    ["C1", "C2"],
    ["732829320", "732829320"],
  ]);
});

test("a client's block is the last that begins at or before its place", () => {
  const blocks = [0, 10, 20, 30, 40].map((start) => ({ start }) as never);
  const found = (client: number) => {
    const { block, at } = ratedBlock({ blocks }, client);
    return [block.start, at];
  };
  expect([0, 9, 10, 19, 20, 29, 30, 39, 40, 99].map(found)).toEqual([
    [0, 0],
    [0, 9],
    [10, 0],
    [10, 9],
    [20, 0],
    [20, 9],
    [30, 0],
    [30, 9],
    [40, 0],
    [40, 59],
  ]);
  expect(ratedBlock({ blocks: blocks.slice(0, 1) }, 7).at).toBe(7);
});
