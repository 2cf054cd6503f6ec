import fc from "fast-check";
import { serialOf } from "../../core/cells/dates";
import { defaultPolicy } from "../../core/policy/default";
import { segment } from "../../core/segment/segment";
import type { Grid } from "../../core/cells/values";
import { bestPossibleDso, collectionEffectiveness } from "../../core/history/figures/month-figures";
import { expectedLosses, paretoOf } from "../../pane/portfolio/measures";
import { barsOf, curveRanks, writePrintSheet } from "../../pane/portfolio/print-sheet";
import { portfolioOfRun } from "../../pane/segment/portfolio-of-run";
import { sourceOf } from "../../pane/segment/source";
import { paneTexts } from "../../pane/words/pane/type";
import { memorySheet } from "../hosts/memory-sheet";
import { madeClients } from "./made-portfolios";

const day = serialOf(2026, 9, 30);

describe("the measures of a portfolio", () => {
  const ledger: Grid = [
    ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Reste dû", "Date de règlement"],
    ["A", "1", day - 80, day - 50, 1000, 0, day - 10],
    ["A", "2", day - 60, day - 30, 600, 600, null],
    ["B", "3", day - 20, day + 10, 400, 400, null],
    ["B", "4", day - 90, day - 60, 5000, 0, day - 45],
  ];
  const { portfolio, clients } = segment(ledger, { asOf: day });
  test("CEI is what was collected in thirty days of what could be", () => {
    // Owed a month ago: 1,000 + 600; sold since: 400; owed now: 1,000, of which 400 not due.
    expect(collectionEffectiveness(clients!.invoices!, day)).toBeCloseTo(((2000 - 1000) / (2000 - 400)) * 100, 9);
  });
  test("CEI is unknown where nothing tells of payments", () => {
    const open = ledger.map((row) => row.slice(0, 6));
    expect(collectionEffectiveness(segment(open, { asOf: day }).clients!.invoices!, day)).toBeNull();
  });
  test("the best possible DSO is the part of DSO that is not due", () => {
    expect(bestPossibleDso(portfolio!)).toBeCloseTo((portfolio!.dso! * 400) / 1000, 9);
  });
  test("expected loss adds up class by class, and credits cover nothing", () => {
    const rows: Grid = [
      ["Client", "Encours", "Score bureau", "Retard moyen (jours)"],
      ["A", 1000, 90, 0],
      ["B", -400, 90, 0],
      ["C", 500, 5, 90],
    ];
    const rated = segment(rows, { asOf: day }).clients!;
    const losses = expectedLosses(rated, 0.5);
    expect(losses.reduce((sum, { exposure }) => sum + exposure, 0)).toBe(1500);
    for (const { exposure, probability, loss } of losses) expect(loss).toBeCloseTo(exposure * probability * 0.5, 9);
    const own = (i: number) => Math.max(0, rated.balance[i]!) * rated.probability[i]! * 0.5;
    expect(losses.reduce((sum, { loss }) => sum + loss, 0)).toBeCloseTo(own(0) + own(1) + own(2), 9);
  });
  test("the curve of the largest rises to one, and its mark is where 80 % is reached", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const { portfolio: figures, clients: rated } = segment(madeClients(count), { asOf: day });
        const { cumulated, for80 } = paretoOf(rated!, figures!.concentration.clientsFor80);
        expect(cumulated[cumulated.length - 1]).toBeCloseTo(1, 9);
        for (let rank = 1; rank < cumulated.length; rank++) expect(cumulated[rank]!).toBeGreaterThan(cumulated[rank - 1]!);
        expect(cumulated[for80 - 1]!).toBeGreaterThanOrEqual(0.8 - 1e-9);
        if (for80 > 1) expect(cumulated[for80 - 2]!).toBeLessThan(0.8);
      }),
      { numRuns: 30 },
    );
  });
});

test("bars of blocks stand for amounts, and nothing for credits", () => {
  const bars = barsOf([
    ["Âge", "Montant"],
    ["a", 200],
    ["b", 100],
    ["c", -50],
    ["d", 1],
  ]).map(([bar]) => String(bar ?? "").replace(/^\u00a0/, "").length);
  expect(bars).toEqual([0, 24, 12, 0, 1]);
});

describe("the sheet to print", () => {
  const cells = madeClients(400);
  const area = { sheet: "Clients", row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
  const written = async () => {
    const made = memorySheet({ sheets: [{ name: "Clients", cells }] });
    const run = {
      areas: [area],
      visibleOnly: false,
      layoutKey: "",
      corrections: {},
      ledger: null,
      asOf: day,
      sheet: null,
      columns: null,
      endRow: null,
    };
    const segmentation = segment(cells, { asOf: day });
    const portfolio = portfolioOfRun(
      { source: sourceOf([area])!, rows: cells, shown: {}, ledger: null, beside: [] },
      run,
      segmentation,
      defaultPolicy,
      null,
    )!;
    const name = await writePrintSheet(made.sheet, portfolio, { before: null, lossGivenDefault: 0.9, language: "fr" });
    return { made, portfolio, name, sheet: made.cells(name) };
  };
  test("charts the expected loss where it says so", async () => {
    const { made, portfolio, sheet } = await written();
    const title = sheet.findIndex(([cell]) => String(cell).startsWith(`${paneTexts("fr").overview.expectedLoss} ·`));
    const losses = expectedLosses(portfolio.clients, 0.9);
    const rows = sheet.slice(title + 2, title + 2 + losses.length);
    losses.forEach(({ loss, exposure }, k) => {
      expect(rows[k]![1]).toBeCloseTo(loss, 3);
      expect(rows[k]![2]).toBeCloseTo(exposure, 3);
    });
    const chart = made.charts.find((each) => each.title === sheet[title]![0])!;
    expect(chart.from).toMatchObject({ row: title + 1, column: 0, columns: 2, rows: losses.length + 1 });
  });
  test("draws the curve as far as the client with whom 80 % is passed, and marks it", async () => {
    const { portfolio, sheet } = await written();
    const { clientsFor80 } = portfolio.figures.concentration;
    expect(clientsFor80).toBeGreaterThan(15);
    const marked = sheet.filter(([cell]) => String(cell).endsWith("(80\u202f%)"));
    expect(marked).toHaveLength(1);
    expect(String(marked[0]![0])).toMatch(new RegExp(`^${clientsFor80}\\. `));
    expect(marked[0]![1]).toBeGreaterThanOrEqual(0.8 - 1e-4);
  });
  test("lists the clients from the largest on, none left out, on one landscape page wide", async () => {
    const { made, sheet, name } = await written();
    const title = sheet.findIndex(([cell]) => cell === paneTexts("fr").overview.pareto);
    const ranks = sheet.slice(title + 2).map(([cell]) => Number(/^(\d+)\. /.exec(String(cell))?.[1]));
    const listed = ranks.slice(0, ranks.findIndex(Number.isNaN));
    expect(listed.slice(0, 3)).toEqual([1, 2, 3]);
    expect(listed.slice(0, -1)).toEqual(listed.slice(0, -1).map((_, k) => k + 1));
    const { area, page } = made.pages.get(name)!;
    expect(page).toEqual({ landscape: true });
    expect(area).toMatchObject({ row: 0, column: 0 });
    expect(area.rows).toBeGreaterThanOrEqual(sheet.length);
  });
  test("keeps whole numbers whole, and writes each measure as what it is", async () => {
    const { made, name } = await written();
    const [measures] = made.tables.get(name)!;
    expect(measures!.columns[1]!.rows!.slice(0, 2)).toEqual(["whole", "money"]);
    expect(measures!.columns[1]!.rows).toContain("index");
  });
  test("goes on from the largest one by one, and keeps the client of 80 %", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (clients, part) => {
        const for80 = Math.max(1, Math.ceil(clients * part));
        const ranks = curveRanks(clients, for80);
        expect(ranks.length).toBeLessThanOrEqual(41);
        expect(ranks).toContain(for80 - 1);
        expect(ranks.slice(0, 3)).toEqual([0, 1, 2].slice(0, clients));
        expect(ranks.every((rank, k) => rank < clients && (k === 0 || rank > ranks[k - 1]!))).toBe(true);
      }),
    );
  });
});
