import fc from "fast-check";
import { serialOf } from "../../core/dates";
import { defaultPolicy } from "../../core/policy/default";
import { segment } from "../../core/segment/segment";
import type { Grid } from "../../core/values";
import { bestPossibleDso, collectionEffectiveness, expectedLosses, paretoOf } from "../../pane/portfolio/measures";
import { barsOf } from "../../pane/portfolio/print-sheet";
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
    const losses = expectedLosses(rated, defaultPolicy, 0.5);
    expect(losses.reduce((sum, { exposure }) => sum + exposure, 0)).toBe(1500);
    for (const { riskClass, exposure, probability, loss } of losses) {
      expect(probability).toBe(defaultPolicy.classes[riskClass === 0 ? 5 : riskClass - 1]!.defaultProbability);
      expect(loss).toBeCloseTo(exposure * probability * 0.5, 9);
    }
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
  ]).map(([bar]) => String(bar ?? "").length);
  expect(bars).toEqual([0, 24, 12, 0, 1]);
});
