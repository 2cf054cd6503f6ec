import type { Cell } from "../../../core/cells/values";
import { serialOf } from "../../../core/cells/dates";
import { standingOf } from "../../../core/history/legal-events/standing";
import type { Notice } from "../../../core/history/legal-events/notice";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { blankEntry } from "../../../core/work/journal/entry";
import type { WorkOptions } from "../../../core/work/lists/options";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { workLists } from "../../../core/work/lists/lists";
import { Situation } from "../../../core/work/lists/situation";
import { vatList } from "../../../core/work/lists/vat";

const asOf = serialOf(2026, 11, 28);
const [lost, old] = ["552008443", "542051180"];
const rows: Cell[][] = [
  ["Client", "N° client", "SIREN", "Encours", "Événements", "Type de client"],
  ["Perdue", "C1", lost, 12_000, "Liquidation judiciaire", null],
  ["Ancienne", "C2", old, 6_000, "Clôture pour insuffisance d’actif", null],
  ["Sans avis", "C3", null, 600, "Liquidation judiciaire", null],
  ["Redressée", "C4", null, 9_000, "Redressement judiciaire", null],
  ["Saine", "C5", null, 9_000, null, null],
  ["Commune", "C6", null, 9_000, "Liquidation judiciaire", "Commune"],
];
const { clients } = segment(rows, { asOf, language: "fr" });
const situation = (options: Partial<WorkOptions> = {}, logged = false): Situation =>
  new Situation(
    clients!,
    asOf,
    defaultPolicy,
    {
      liquidated: new Map([
        [lost, serialOf(2026, 3, 2)],
        [old, serialOf(2023, 12, 30)],
      ]),
      ...options,
    },
    logged ? [{ ...blankEntry, day: asOf - 1, clientId: "C1", kind: "vatReclaimed" }] : [],
  );

test("clients in liquidation, the VAT within what they owe, and the last day to claim it back", () => {
  const list = vatList(situation());
  expect(list.rows.map(({ name, vat, deadline, passed }) => [name, vat, deadline, passed])).toEqual([
    // 12,000 at 20 % hold 2,000 of VAT; a judgment of March 2026 leaves until the end of 2028.
    ["Perdue", 2_000, serialOf(2028, 12, 31), false],
    ["Sans avis", 100, null, false],
    ["Ancienne", 1_000, serialOf(2025, 12, 31), true],
  ]);
  // What is out of time is shown, and not counted as money to come.
  expect(list.amount).toBe(2_100);
  expect(vatList(situation({ vatRate: 0.055 })).rows[0]!.vat).toBe(625.59);
  expect(vatList(situation({ country: "GB" }))).toMatchObject({ rows: [], basis: "nothing" });
});

test("what was claimed is off the list, and says so", () => {
  const list = vatList(situation({}, true));
  expect(list.rows.map(({ name }) => name)).not.toContain("Perdue");
  expect(list.aside).toEqual({ handed: 1 });
});

test("is said in words and written as a sheet, in both languages", () => {
  for (const language of ["fr", "en"] as const) {
    const wording = wordingIn(language, "€");
    const [first, second, third] = workLists
      .vat(situation())
      .shown(9, wording)
      .map(({ todo }) => todo);
    expect(first).toMatch(language === "fr" ? /^Récupérer 2.000.*31\/12\/2028.*CGI/ : /^Claim back .*31 Dec 2028.*CGI/);
    expect(second).toMatch(language === "fr" ? /Chercher la date du jugement/ : /Look up the day/);
    expect(third).toMatch(language === "fr" ? /30\/12\/2023/ : /30 Dec 2023/);
  }
  expect(workLists.vat(situation()).done(0)).toMatchObject({ kind: "vatReclaimed", amount: 2_000 });
});

test("the day of the judgment that ordered the liquidation comes from the notices, whatever follows in it", () => {
  const notice = (nature: string, judged: number): Notice => ({
    id: `A${judged}`,
    kind: "notice",
    previous: null,
    family: "judgment",
    sirens: [lost],
    firm: "Perdue",
    published: judged + 5,
    judged,
    judgment: "Jugement prononçant",
    nature,
    complement: "",
    court: "Lyon",
    created: null,
  });
  const opening = notice("Jugement d'ouverture d'une procédure de redressement judiciaire", asOf - 300);
  const ordered = notice("Jugement de conversion en liquidation judiciaire", asOf - 200);
  const closed = notice("Jugement de clôture pour insuffisance d'actif", asOf - 20);
  const found = (...notices: Notice[]) => standingOf(lost, notices, asOf).liquidated;
  expect(found(opening)).toBeNull();
  expect(found(opening, ordered)).toBe(asOf - 200);
  expect(found(opening, ordered, closed)).toBe(asOf - 200);
  expect(found(ordered, notice("Jugement de clôture pour extinction du passif", asOf - 10))).toBeNull();
});

test("each invoice has its own VAT where the ledger says it; what nothing says is at the team's rate, and said", () => {
  const ledger: Cell[][] = [
    ["Client", "N° facture", "Date de facture", "Échéance", "Montant HT", "TVA", "Montant TTC", "Solde"],
    ["Perdue", "P1", asOf - 90, asOf - 60, 10_000, 550, 10_550, 10_550], // 5.5 %
    ["Perdue", "P2", asOf - 90, asOf - 60, 1_000, 200, 1_200, 600], // 20 %, half of it paid
    ["Sans avis", "S1", asOf - 90, asOf - 60, 500, 100, 600, 600],
  ];
  const of = (table: Cell[][], beside: Cell[][] | null, options: Partial<WorkOptions> = {}) => {
    const found = segment(table, { asOf, language: "fr", ...(beside && { ledger: beside }) });
    expect(found.fault).toBeUndefined();
    return vatList(new Situation(found.clients!, asOf, defaultPolicy, options)).rows.map(({ name, vat, assumed }) => [name, vat, assumed]);
  };
  const table: Cell[][] = [rows[0]!, ["Perdue", "C1", lost, 11_150, "Liquidation judiciaire", null], rows[3]!];
  expect(of(table, ledger)).toEqual([
    ["Perdue", 650, false],
    ["Sans avis", 100, false],
  ]);
  // A balance beyond its invoices, and a ledger that says nothing, are at the rate of the team.
  const more = table.map((row, i) => (i === 1 ? [row[0]!, row[1]!, row[2]!, 12_250, row[4]!, null] : row));
  expect(of(more, ledger, { vatRate: 0.1 })[0]).toEqual(["Perdue", 750, true]);
  expect(
    of(
      table,
      ledger.map((row) => [row[0]!, row[1]!, row[2]!, row[3]!, row[6]!, row[7]!]),
      { vatRate: 0.1 },
    )[1],
  ).toEqual(["Sans avis", 54.55, true]);
  const said = workLists
    .vat(situation())
    .shown(9, wordingIn("fr", "€"))[0]!
    .todo.replace(/[\u00a0\u202f]/g, " ");
  expect(said).toMatch(/TVA supposée à 20 %, faute de colonne\.$/);
});

test.each([
  ["Taux de TVA", [20, 5.5, 0]],
  ["TVA %", ["20 %", "5,5 %", "0 %"]],
  ["VAT rate", [0.2, 0.055, 0]],
])("a column of rates says the VAT of each invoice where no net amount is given: %s", (heading, rates) => {
  const ledger = (exempt: Cell): Cell[][] => [
    ["Client", "Date de facture", "Échéance", "Solde", "Montant TTC", heading, "N° facture"],
    ["Perdue", asOf - 90, asOf - 60, 1_200, 1_200, rates[0]!, "P1"],
    ["Perdue", asOf - 90, asOf - 60, 1_055, 2_110, rates[1]!, "P2"],
    ["Perdue", asOf - 90, asOf - 60, 700, 700, exempt, "P3"],
  ];
  const of = (exempt: Cell) => {
    const found = segment([rows[0]!, ["Perdue", "C1", lost, 2_955, "Liquidation judiciaire", null]], {
      asOf,
      language: "fr",
      ledger: ledger(exempt),
    });
    return vatList(new Situation(found.clients!, asOf, defaultPolicy, {})).rows.map(({ vat, assumed }) => [vat, assumed]);
  };
  // 200 of 1,200; 55 of what is left of the second; nothing of the third.
  expect(of(rates[2]!)).toEqual([[255, false]]);
  // Without its rate the third is at the team's 20 %.
  expect(of(null)).toEqual([[371.67, true]]);
});

test("a client table's own rate counts where there is no ledger", () => {
  const table: Cell[][] = [
    [...rows[0]!, "Taux de TVA"],
    ["Perdue", "C1", lost, 1_055, "Liquidation judiciaire", null, 5.5],
  ];
  const { clients } = segment(table, { asOf, language: "fr" });
  expect(vatList(new Situation(clients!, asOf, defaultPolicy, {})).rows.map(({ vat, assumed }) => [vat, assumed])).toEqual([[55, false]]);
});

test("an invoice on several lines, one a rate, has the VAT of all of them", () => {
  const ledger: Cell[][] = [
    ["Client", "N° facture", "Date de facture", "Échéance", "Montant HT", "TVA", "Montant TTC"],
    ["Perdue", "P1", asOf - 90, asOf - 60, 1_000, 200, 1_200],
    ["Perdue", "P1", asOf - 90, asOf - 60, 1_000, 55, 1_055],
  ];
  const found = segment([rows[0]!, ["Perdue", "C1", lost, 2_255, "Liquidation judiciaire", null]], { asOf, language: "fr", ledger });
  expect(vatList(new Situation(found.clients!, asOf, defaultPolicy, {})).rows.map(({ vat, assumed }) => [vat, assumed])).toEqual([
    [255, false],
  ]);
});

test("sales without VAT are grossed up by the rate the team chose, and the note says which", () => {
  const table: Cell[][] = [
    ["Client", "Encours TTC", "Ventes HT"],
    ["A", 1_000, 10_000],
  ];
  const { clients: own, notes } = segment(table, { asOf, language: "en", vatRate: 0.1 });
  expect(own!.numbers("sales")![0]).toBeCloseTo(11_000, 9);
  expect(notes.find(({ code }) => code === "VAT_ADDED")!.message).toContain("assumed at 10%");
  expect(segment(table, { asOf }).clients!.numbers("sales")![0]).toBe(12_000);
});
