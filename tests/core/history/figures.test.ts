import { serialOf } from "../../../core/cells/dates";
import type { Cell, Grid } from "../../../core/cells/values";
import { breakdown } from "../../../core/history/figures/breakdown";
import { knownFigures, monthByMonth } from "../../../core/history/figures/figures-sheet";
import { monthFigures, type MonthFigures } from "../../../core/history/figures/month-figures";
import { snapshotOf } from "../../../core/history/snapshots/snapshot";
import { snapshotFrom, snapshotHeader, snapshotIndex, snapshotRows } from "../../../core/history/snapshots/snapshot-rows";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { figureIds } from "../../../core/words/figures/type";
import { badDebt, promisesKept } from "../../../core/work/journal/promises-and-losses";
import { readJournal } from "../../../core/work/journal/read-journal";

const day = serialOf(2026, 9, 30);
const ledger: Grid = [
  ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Reste dû", "Date de règlement", "Commercial"],
  ["A", "1", day - 80, day - 50, 1000, 0, day - 10, "Léa"],
  ["A", "2", day - 150, day - 100, 600, 600, null, "Léa"],
  ["B", "3", day - 20, day + 10, 400, 400, null, "LEA"],
  ["C", "4", day - 100, day - 10, 5000, 5000, null, "Max"],
  ["D", "5", day - 90, day - 60, 1000, 0, day - 60, null],
];
const book = segment(ledger, { asOf: day });
const figures = monthFigures(book.portfolio!, book.clients!, day);

test("the month’s figures are those of the formulas of their names", () => {
  const sales = 8000;
  const dso = (6000 / sales) * 151;
  expect(figures).toMatchObject({
    receivables: 6000,
    overdueShare: 5600 / 6000,
    over90Share: 600 / 6000,
    promisesKept: null,
    badDebt: null,
  });
  expect(figures.dso).toBeCloseTo(dso, 9);
  expect(figures.bestDso).toBeCloseTo((dso * 400) / 6000, 9);
  expect(figures.delinquentDays).toBeCloseTo((dso * 5600) / 6000, 9);
  expect(figures.daysLate).toBeCloseTo((1000 * 40 + 600 * 100 + 5000 * 10 + 1000 * 0) / 7600, 9);
  expect(figures.terms).toBeCloseTo((1000 * 30 + 600 * 50 + 400 * 30 + 5000 * 90 + 1000 * 30) / sales, 9);
  // Ninety days are more than sixty, and more than forty-five to the end of the month.
  expect(figures.beyondLegal).toBeCloseTo(5000 / sales, 9);
});

test("a client table says what it knows, and nothing else", () => {
  const { portfolio, clients } = segment(
    [
      ["Client", "Encours", "Score bureau"],
      ["A", 100, 80],
      ["B", 50, 10],
    ],
    { asOf: day },
  );
  const known = monthFigures(portfolio!, clients!, day);
  expect(figureIds.filter((id) => known[id] !== null)).toEqual(["receivables", "riskyShare"]);
});

test("figures are kept with their snapshot, and one without them is read as before", () => {
  const read = (given: MonthFigures | null) => {
    const rows = [snapshotHeader, ...snapshotRows(snapshotOf(book.clients!, defaultPolicy, day, given), 1)];
    const { entries } = snapshotIndex(rows);
    return snapshotFrom(
      entries[0]!,
      rows.slice(1).map((row) => row[4] as Cell),
    );
  };
  const { snapshot, broken } = read(figures);
  expect(broken).toBe(0);
  expect(snapshot.clients).toHaveLength(4);
  for (const id of figureIds) {
    if (figures[id] === null) expect(snapshot.figures![id]).toBeNull();
    else expect(snapshot.figures![id]).toBeCloseTo(figures[id], 5);
  }
  expect(read(null).snapshot).toEqual({ ...snapshot, figures: null });
});

test("of each month the last day counts, of twelve months at the most", () => {
  const then = (at: number) => ({ day: at, figures });
  const days = Array.from({ length: 16 }, (_, m) => serialOf(2025 + Math.floor(m / 12), (m % 12) + 1, 15));
  const shown = monthByMonth([...days.map(then), then(serialOf(2026, 4, 28)), then(serialOf(2026, 3, 2))]);
  expect(shown).toHaveLength(12);
  expect(shown[0]!.day).toBe(serialOf(2025, 5, 15));
  expect(shown.slice(-2).map((each) => each.day)).toEqual([serialOf(2026, 3, 15), serialOf(2026, 4, 28)]);
  expect(knownFigures(shown)).not.toContain("badDebt");
});

test("a breakdown adds up, spells a salesperson once, and keeps those of whom nothing is said apart", () => {
  const { clients } = book;
  const people = clients!.texts("salesperson");
  const rows = breakdown(clients!, (client) => people![client]!);
  expect(rows.map(({ label, clients: count, receivables }) => [label, count, receivables])).toEqual([
    ["Max", 1, 5000],
    ["Léa", 2, 1000],
    [null, 1, 0],
  ]);
  expect(rows[1]).toMatchObject({ overdueShare: 0.6, over90Share: 0.6 });
});

test("promises and losses are the follow-up’s, unknown where it does not tell", () => {
  const { entries } = readJournal([
    ["Jour", "Client", "Facture", "Quoi", "Montant", "Pour le"],
    [day - 30, "A", "1", "Promesse", 1000, day - 9],
    [day - 30, "A", "2", "Promesse", 600, day - 20],
    [day - 30, "D", null, "Passage en perte", 80, null],
  ]);
  expect(promisesKept(book.clients!, entries, day)).toBe(0.5);
  expect(badDebt(entries, 8000, day)).toBe(0.01);
  expect(badDebt(entries, 8000, day - 60)).toBeNull();
  expect(badDebt(entries, null, day)).toBeNull();
  const openOnly = segment(
    ledger.map((row) => [...row.slice(0, 6), row[7]!]),
    { asOf: day },
  );
  expect(promisesKept(openOnly.clients!, entries, day)).toBeNull();
});
