import type { Grid } from "../../../core/cells/values";
import type { ColumnCorrections } from "../../../core/reading/layout";
import { kindBeside } from "../../../core/reading/beside/beside";
import { segment } from "../../../core/segment/segment";

/** 22 November 2026 */
const asOf = 46_348;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const clients: Grid = [
  ["N° client", "Client", "SIREN", "Encours", "Échu"],
  ["C1", "Alpha SARL", "732 829 320", 12_000, 1000],
  ["C2", "Beta SAS", null, 8000, 0],
  ["C3", "Gamma", null, 500, 500],
  ["C4", "Delta", null, 90, 0],
];
const ledger: Grid = [
  ["N° client", "Client", "N° facture", "Date facture", "Échéance", "Montant TTC"],
  ["C1", "Alpha SARL", "F1", asOf - 60, asOf - 30, 12_000],
  ["C2", "Beta SAS", "F2", asOf - 20, asOf + 10, 8000],
  ["C3", "Gamma", "F3", asOf - 50, asOf - 20, 500],
];
/** Three years of accounts, on one sheet in columns, on another in rows. */
const wide: Grid = [
  ["Bilans des clients, en k€"],
  [
    "Raison sociale",
    "SIREN",
    "CA 2024",
    "CA 2025",
    "Capitaux propres 2024",
    "Capitaux propres 2025",
    "Total bilan 2024",
    "Total bilan 2025",
  ],
  ["ALPHA SARL", "732829320", 900, 1000, 300, 350, 700, 800],
  ["Beta SAS", null, 600, 500, 30, -20, 300, 300],
];
const long: Grid = [
  ["Client", "Exercice", "CA", "Capitaux propres", "Total bilan"],
  ["Gamma", 2015, 100, 60, 100],
  ["Gamma", 2014, 90, 10, 100],
];
const scores: Grid = [
  ["Code client", "Score Creditsafe", "Date de création", "Limite conseillée"],
  ["C1", 80, "01/02/1990", 20_000],
  ["C2", 35, "15/03/2001", 4000],
  ["C3", "n.c.", "20/11/2026", ""],
];
const beside = [
  { name: "Bilans", rows: wide },
  { name: "Anciens", rows: long },
  { name: "Creditsafe", rows: scores },
];

test("accounts and scores are told from tables of what is owed, and from other sheets", () => {
  expect([wide, long, scores].map(kindBeside)).toEqual(["facts", "facts", "facts"]);
  expect([clients, ledger].map(kindBeside)).toEqual([null, null]);
  expect(
    kindBeside([
      ["Client", "Groupe"],
      ["Alpha", "G"],
    ]),
  ).toBe("groups");
  expect(
    kindBeside([
      ["Article", "Prix"],
      ["Vis", 3],
    ]),
  ).toBeNull();
});

test.each<[string, Grid]>([
  ["a table of clients", clients],
  ["a ledger", ledger],
])("beside %s they rate its clients: by SIREN, by number, by name", (_, rows) => {
  const alone = segment(rows, { asOf });
  const found = segment(rows, { asOf, beside });
  const column = (meaning: "equity" | "bureauScore" | "recommendedLimit"): unknown[] =>
    Array.from(found.clients!.numbers(meaning)!).slice(0, 3);
  expect(column("equity")).toEqual([350_000, -20_000, 60]);
  expect(column("bureauScore")).toEqual([80, 35, NaN]);
  expect(column("recommendedLimit")).toEqual([20_000, 4000, NaN]);
  const place = found.columns.findIndex(({ id }) => id === "coverage");
  const coverage = (result: typeof found): number => result.table[1]![place] as number;
  expect(coverage(found)).toBeGreaterThan(coverage(alone) + 0.2);
  // Equity gone holds Beta down; a firm of two days is young.
  const riskClass = found.columns.findIndex(({ id }) => id === "riskClass");
  expect(found.table[2]![riskClass]).toBe(4);
  expect(found.clients!.blocks[0]!.signals.events[2]).not.toBe(0);
  // Accounts of 2015 no longer speak for Gamma.
  expect(Array.from(found.clients!.blocks[0]!.signals.trust!.get("financial")!).slice(0, 3)).toEqual([1, 1, 0]);
  expect(found.portfolio!.balance).toBe(alone.portfolio!.balance);
  expect(found.reading.details.map(plain)).toContain(
    "Comptes et scores des feuilles « Bilans », « Anciens », « Creditsafe » : 3 clients y sont retrouvés. Une formule comme RISKCLASS, qui ne voit que sa plage, peut donner à ces clients une autre classe.",
  );
});

test("what the table says itself stays", () => {
  const own = clients.map((row, r) => [
    ...row,
    ...(r === 0 ? ["Capitaux propres", "Total bilan", "Score bureau"] : r === 2 ? [50_000, 100_000, 60] : [null, null, null]),
  ]);
  const found = segment(own, { asOf, beside });
  expect(Array.from(found.clients!.numbers("equity")!)).toEqual([350_000, 50_000, 60, NaN]);
  expect(Array.from(found.clients!.numbers("bureauScore")!)).toEqual([80, 60, NaN, NaN]);
  const riskClass = found.columns.findIndex(({ id }) => id === "riskClass");
  expect(found.table[2]![riskClass]).not.toBe(4);
});

test("of a client that stands there twice nothing is taken", () => {
  const twice = [...scores, ["C1", 10, null, null]];
  const found = segment(clients, { asOf, beside: [{ name: "Creditsafe", rows: twice }] });
  expect(Array.from(found.clients!.numbers("bureauScore")!).slice(0, 2)).toEqual([NaN, 35]);
});

test("fiscal years in English, and a total that is no amount owed", () => {
  const accounts: Grid = [
    ["Company", "FY24 Revenue", "FY25 Revenue", "FY24 Equity", "FY25 Equity", "FY24 Total assets", "FY25 Total assets"],
    ["Beta SAS", 110, 120, 30, 32, 90, 95],
    ["Gamma", 40, 30, 10, -4, 30, 28],
  ];
  expect(kindBeside(accounts)).toBe("facts");
  const found = segment(clients, { asOf, beside: [{ name: "Accounts", rows: accounts }] });
  expect(Array.from(found.clients!.numbers("equity")!)).toEqual([NaN, 32, -4, NaN]);
});

test("a sheet of others changes nothing", () => {
  const others: Grid = [
    ["Client", "Score bureau"],
    ["Omega", 5],
    ["Psi", 6],
  ];
  const [alone, found] = [segment(clients, { asOf }), segment(clients, { asOf, beside: [{ name: "Autres", rows: others }] })];
  expect(found.table).toEqual(alone.table);
  expect(found.reading.details).toEqual(alone.reading.details);
});

test("a sheet the user does not want is not taken, and its kind is not worked out again where it was told", () => {
  const without = segment(clients, {
    asOf,
    beside,
    columns: { sheets: { Bilans: false, Anciens: false } } as unknown as ColumnCorrections,
  });
  expect(without.reading.details.map(plain).join()).toMatch(/feuille « Creditsafe »/);
  expect(without.clients!.numbers("equity")).toBeNull();
  const told = beside.map((sheet) => ({ ...sheet, kind: "facts" as const }));
  expect(segment(clients, { asOf, beside: told }).table).toEqual(segment(clients, { asOf, beside }).table);
  // Told to be something else, it is nothing here.
  expect(segment(clients, { asOf, beside: told.map((sheet) => ({ ...sheet, kind: "groups" as const })) }).table).toEqual(
    segment(clients, { asOf }).table,
  );
});
