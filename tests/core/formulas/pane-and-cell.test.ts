// A formula and the pane read the same range the same: one class, one limit, one set of terms.
import { call, segment } from "../../../core/encours";
import type { Cell, Grid } from "../../../core/cells/values";
import { explainClient } from "../../../core/client/explain-client";
import { defaultPolicy } from "../../../core/policy/default";
import { bookOf, familyNames, gridOf } from "../../reading/generator/book";
import { families } from "../../reading/generator/families";

const headings = [
  "Client",
  "SIREN",
  "Type de client",
  "Secteur",
  "Pays",
  "Groupe",
  "Plafond groupe",
  "Encours",
  "Échu",
  "Retard moyen (jours)",
  "CA facturé",
  "Capitaux propres",
  "CA",
  "Score Creditsafe",
  "Limite assurée",
  "Événements",
  "Dernière revue",
];
const kinds: Cell[][] = [
  ["Commune de Lezoux", null, "Collectivité", null, null, null, null, 10_000, 4_000, 40, 90_000, null, null, 10, null, null, 45_900],
  ["CHU de Nantes", null, "Hôpital", null, null, null, null, 60_000, 0, 5, 400_000, null, null, null, null, null, null],
  ["Ville de Pau", "216404452", null, null, null, null, null, 5_000, 0, 90, null, null, null, 5, null, "Liquidation", null],
  ["RATP", null, "EPIC", null, null, null, null, 5_000, 0, 20, null, null, null, 50, null, null, null],
  ["Mme Roux", null, "Particulier", null, null, null, null, 900, 900, 70, null, null, null, null, null, null, null],
  ["Bati Sud", null, "BTP", null, null, null, null, 40_000, 20_000, 30, 300_000, 80_000, 900_000, 45, 20_000, null, 45_800],
  ["Morel", null, "Entreprise", null, null, "Holding", 50_000, 30_000, 0, 2, 300_000, 450_000, 2_000_000, 78, null, null, null],
  ["Morel Sud", null, null, null, null, "Holding", 50_000, 15_000, 0, 2, 300_000, 450_000, 2_000_000, 78, null, null, null],
  ["Réunion Froid", null, null, "Commerce", "La Réunion", null, null, 8_000, 0, 8, 60_000, null, null, 60, null, null, null],
  ["Gemeente Utrecht", null, "Public", null, "Pays-Bas", null, null, 8_000, 0, 8, 60_000, null, null, 60, null, null, null],
  [
    "Fermée",
    null,
    null,
    null,
    null,
    null,
    null,
    7_000,
    7_000,
    120,
    null,
    -5_000,
    100_000,
    20,
    null,
    "Clôture pour insuffisance d'actif",
    null,
  ],
  ["Inconnue", null, null, null, null, null, null, 3_000, null, null, null, null, null, null, null, null, null],
];

test.each(["fr", "en"] as const)("whatever kind a client is, its card says what its view says: %s", (language) => {
  const { clients } = segment([headings, ...kinds], { language });
  const card = (call("RISKCARD", [kinds, [headings], null, language]) as { value: Cell[][] }).value.slice(1);
  const classes = (call("RISKCLASS", [kinds, [headings]]) as { value: Cell[][] }).value;
  kinds.forEach(([name], i) => {
    const view = explainClient(clients!, i, defaultPolicy, language);
    const [, score, riskClass, , coverage, limit, terms, review, approver] = card[i]!;
    expect({ name, score, riskClass, coverage, limit, review, approver }).toEqual({
      name,
      score: view.score,
      riskClass: view.riskClass || null,
      coverage: view.coverage,
      limit: view.limit.amount,
      review: view.review.text,
      approver: view.approver,
    });
    expect(String(terms)).toContain(view.terms.text);
    expect(String(terms).includes(view.termsStart ?? "\0")).toBe(view.termsStart !== null);
    if (view.riskClass > 0) expect(classes[i]![0]).toBe(view.riskClass);
    const stepOf = call("SEGMENT", [view.tier, view.riskClass, language, kinds[i]![2] ?? null]) as { value: string };
    // Who is public by its SIREN or abroad is so in a table; a cell alone has its type.
    if (!["Ville de Pau", "Gemeente Utrecht"].includes(String(name))) expect(stepOf.value).toContain(view.action.report);
  });
});

test("in the layouts of other programs a cell gives the pane's class or none, never another", () => {
  // A unit that a title or the heading of another column says is the pane's alone, and the functions' pages say so.
  const tables = families.filter(({ lists, name }) => lists === "balances" && name !== "Clients in thousands").map(({ name }) => name);
  let [compared, alike] = [0, 0];
  const other: string[] = [];
  for (const name of tables)
    for (let turn = 1; turn <= 6; turn++) {
      const seed = turn * familyNames.length + 7;
      const book = bookOf(seed, name);
      // A letter alone, `D` or `C`, is a debit or a credit where a whole table shows it, and nothing in a cell.
      if (book.choices.includes("D/C")) continue;
      const grid = gridOf(book);
      const { clients, layout, fault } = segment(grid, book.options);
      if (fault || !clients?.rows) continue;
      const width = Math.max(...grid.map((row) => row.length));
      const wide = (rows: Grid): Cell[][] => rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null));
      const found = call("RISKCLASS", [
        wide(Array.from(clients.rows, (row) => grid[row]!)),
        wide(grid.slice(layout.headerRow, Math.min(layout.firstRow, layout.headerRow + 3))),
      ]) as { value?: Cell[][] };
      clients.riskClass.forEach((own, i) => {
        const cell = found.value?.[i]?.[0];
        compared++;
        if (cell === own) alike++;
        else if (typeof cell === "number")
          other.push(`${name}, seed ${seed}, ${clients.names[i]}: ${own} in the pane, ${cell} in the cell`);
      });
    }
  expect(other).toEqual([]);
  // What headings alone do not say is unknown to a cell: it answers none there.
  expect(alike / compared).toBeGreaterThan(0.75);
});
