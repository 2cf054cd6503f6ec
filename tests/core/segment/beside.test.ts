import type { Cell, Grid } from "../../../core/cells/values";
import { defaultPolicy } from "../../../core/policy/default";
import { groupsOf } from "../../../core/client/groups";
import { peersOf } from "../../../core/client/peers";
import { kindBeside } from "../../../core/reading/beside/beside";
import { segment } from "../../../core/segment/segment";
import { eInvoiceList } from "../../../core/work/lists/e-invoices";
import { insurerList } from "../../../core/work/lists/insurer";
import { Situation } from "../../../core/work/lists/situation";

/** 22 November 2026 */
const asOf = 46_348;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const situation = ({ clients, fault }: ReturnType<typeof segment>): Situation => {
  expect(fault).toBeUndefined();
  return new Situation(clients!, asOf, defaultPolicy);
};

test("another month's sheet of the same ledger says nothing beside it, whatever the order of its columns", () => {
  const header = ["Client", "Invoice no.", "Invoice date", "Due date", "Amount (€)", "Paid on", "E-invoice status"];
  const ledger: Grid = [
    header,
    ["Alpha", "F1", asOf - 90, asOf - 60, 5000, null, "213 - Rejected"],
    ["Bravo", "F2", asOf - 90, asOf - 60, 700, null, "Received"],
  ];
  const later = ledger.map((row, r) => (r === 0 ? row : [...row.slice(0, 6), r === 1 ? "Approved" : "Refused"]));
  const reordered = later.map((row) => [...row].reverse());
  const alone = segment(ledger, { asOf, language: "en" });
  for (const rows of [later, reordered])
    expect(segment(ledger, { asOf, language: "en", beside: [{ name: "2026-12", rows }] })).toMatchObject({
      table: alone.table,
      reading: { details: alone.reading.details },
    });
  const list = (given: ReturnType<typeof segment>) => eInvoiceList(situation(given)).rows.map(({ name }) => name);
  expect(list(segment(ledger, { asOf, beside: [{ name: "2026-12", rows: later }] }))).toEqual(list(segment(ledger, { asOf })));
});

describe("a platform's export of e-invoice statuses beside a ledger", () => {
  const header = ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC"];
  const bill = (client: string, number: Cell, due: number, amount: number): Cell[] => [client, number, due - 30, due, amount];
  const ledger: Grid = [
    header,
    bill("Alpha", "FA-2026-0012", asOf - 60, 5000),
    bill("Alpha", "FA-2026-0013", asOf - 60, 700),
    bill("Bravo", "FA-2026-0014", asOf - 60, 3000),
    bill("Charlie", "FA-2026-0015", asOf - 60, 900),
    bill("Delta", 16, asOf - 5, 800),
  ];
  /** The whole life of each invoice, the newest first, as platforms export it. */
  const exported: Grid = [
    ["Export PDP du 22/11/2026"],
    ["Numéro de facture", "Code statut", "Libellé statut", "Date du statut"],
    ["FA20260012", 213, "Rejetée", "25/11/2026"],
    ["FA20260012", 205, "Approuvée", "15/10/2026"],
    ["FA20260012", 203, "Mise à disposition", "02/10/2026"],
    ["FA 2026 13", 210, "Refusée", "01/10/2026"],
    ["fa-2026-0014", 207, "En litige", "28/09/2026"],
    ["0016", 211, "Paiement transmis", "27/09/2026"],
    ["0016", 203, "Mise à disposition", "27/09/2026"],
    ["FA-2025-0001", 212, "Encaissée", "02/01/2026"],
  ];

  test("is told from other sheets, and joined by invoice number however either side spells it", () => {
    expect(kindBeside(exported)).toBe("eInvoices");
    const found = segment(ledger, { asOf, beside: [{ name: "Export PDP", rows: exported }] });
    const { statuses } = situation(found);
    // A status of a later day is not known yet; of one day the first of a file that begins with the newest.
    expect(statuses).toEqual([205, 210, 207, null, 211]);
    expect(found.reading.details.map(plain)).toContain(
      "Statuts de facturation électronique de la feuille « Export PDP » : 5 factures, dont 4 retrouvées ici.",
    );
    expect(plain(segment(ledger, { asOf, language: "en", beside: [{ name: "PDP", rows: exported }] }).reading.details.join())).toContain(
      "E-invoice statuses of the sheet “PDP”: 5 invoices, of which 4 are found here.",
    );
  });

  test("is acted on as a column of the ledger is: refused starts anew, contested is not reminded", () => {
    const rows = eInvoiceList(situation(segment(ledger, { asOf, beside: [{ name: "Export", rows: exported }] }))).rows;
    expect(rows.map(({ name, acts }) => [name, acts.map(({ act }) => act)])).toEqual([
      ["Bravo", ["disputed"]],
      ["Alpha", ["refused"]],
    ]);
    const [without, withExport] = [[], [{ name: "Export", rows: exported }]].map((beside) => segment(ledger, { asOf, beside }).portfolio!);
    expect([without!.overdue, withExport!.overdue]).toEqual([10_400, 9700]);
    // Beside a client table and its invoices too.
    const table: Grid = [["Client", "Encours"], ...["Alpha", "Bravo", "Charlie", "Delta"].map((name, i) => [name, 1000 * (i + 1)])];
    const joined = segment(table, { asOf, ledger, beside: [{ name: "Export", rows: exported }] });
    expect(situation(joined).statuses).toEqual([205, 210, 207, null, 211]);
  });

  test("of a column and an export, the export says more; what it does not know stays", () => {
    const own: Grid = [[...header, "Statut PDP"], ...ledger.slice(1).map((row, i) => [...row, i === 3 ? "Suspendue" : "Déposée"])];
    expect(situation(segment(own, { asOf, beside: [{ name: "Export", rows: exported }] })).statuses).toEqual([205, 210, 207, 208, 211]);
  });

  test("numbers that two spellings share are not guessed", () => {
    const twins: Grid = [header, bill("Alpha", "12", asOf - 9, 100), bill("Bravo", "0012", asOf - 9, 100)];
    const one: Grid = [
      ["N° facture", "Statut"],
      ["012", "Refusée"],
      ["99", "Rejetée"],
    ];
    expect(situation(segment(twins, { asOf, beside: [{ name: "E", rows: one }] })).statuses).toEqual(null);
    const both: Grid = [
      ["N° facture", "Statut"],
      ["12", "Refusée"],
      ["0012", "Rejetée"],
    ];
    expect(situation(segment(twins, { asOf, beside: [{ name: "E", rows: both }] })).statuses).toEqual([210, 213]);
  });

  test("another month's ledger, a list of calls and an invoicing tool's list are no export", () => {
    const others: Grid[] = [
      [
        [...header, "Solde", "Statut"],
        ["Alpha", "A1", asOf, asOf, 10, 10, "En litige"],
      ],
      [
        ["N° facture", "Statut", "Montant"],
        ["A1", "Payée", 10],
        ["A2", "En cours", 20],
        ["A3", "Annulée", 10],
      ],
      [
        ["Jour", "Client", "Facture", "Quoi", "Pour le"],
        [asOf, "Alpha", "A1", "Litige", null],
      ],
      [
        ["Client", "Encours"],
        ["Alpha", 10],
      ],
      [["rien"]],
      [],
    ];
    expect(others.map(kindBeside)).toEqual(others.map(() => null));
    expect(
      kindBeside([
        ["Invoice ID", "Lifecycle status", "Last update"],
        ["A1", "made available", "2026-11-03T10:00:00Z"],
      ]),
    ).toBe("eInvoices");
  });
});

describe("groups and sectors as sheets of their own", () => {
  const table: Grid = [
    ["N° client", "Client", "SIREN", "Encours", "Secteur", "Ventes", "Marge d'exploitation", "Plafond groupe"],
    ["0012", "Alpha SARL", null, 1000, "BTP", 10_000, 0.04, null],
    ["13", "Bravo", null, 2000, "btp", 10_000, 0.1, 5000],
    ["14", "Charlie", "732829320", 500, "Commerce", null, null, null],
    ["15", "Delta", null, 100, null, null, null, null],
  ];
  const pairs: Grid = [
    ["Client", "SIREN", "Groupe"],
    ["ALPHA  s.a.r.l.", null, "Holding Zed"],
    ["Bravo", null, "Holding Zed"],
    ["autre nom", "732 829 320", "Holding Zed"],
    ["Inconnu", null, "Autre"],
  ];
  const sectors: Grid = [
    ["Repères par secteur"],
    ["Secteur", "DSO (jours)", "Marge (%)", "Retard moyen (jours)"],
    ["BTP", 62, 3.5, 12],
    ["Commerce", "45", 2, 8],
  ];

  test("pairs of client and group make groups, by number, SIREN or name; a ledger's clients too", () => {
    expect([pairs, sectors].map(kindBeside)).toEqual(["groups", "sectors"]);
    const { clients, reading } = segment(table, { asOf, beside: [{ name: "Groupes", rows: pairs }] });
    expect(groupsOf(clients!).get(0)).toMatchObject({ name: "Holding Zed", members: [0, 1, 2], ceiling: 5000 });
    expect(reading.details.map(plain)).toContain("Groupes de la feuille « Groupes » : 3 clients en ont un.");
    // What a column of the table says stays.
    const own: Grid = table.map((row, i) => [...row, i === 0 ? "Groupe" : i === 1 ? "Autre maison" : null]);
    expect(groupsOf(segment(own, { asOf, beside: [{ name: "Groupes", rows: pairs }] }).clients!).get(1)).toMatchObject({ members: [1, 2] });
    const invoices: Grid = [
      ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC"],
      ["Alpha SARL", "1", asOf - 60, asOf - 30, 10],
      ["Bravo", "2", asOf - 60, asOf - 30, 10],
      ["Bravo", "3", asOf - 60, asOf - 30, 10],
    ];
    expect(groupsOf(segment(invoices, { asOf, beside: [{ name: "G", rows: pairs }] }).clients!).get(1)!.members).toEqual([0, 1]);
  });

  test("a table of sectors states what is usual, whatever the number of the user's own clients", () => {
    const { clients } = segment(table, { asOf, beside: [{ name: "Secteurs", rows: sectors }] });
    const peers = peersOf(clients!, 0, "fr")!;
    expect(peers.sheet).toBe("Secteurs");
    expect(peers.lines.map(({ label, shown, median, count }) => [label, plain(shown), plain(median), count])).toEqual([
      ["DSO", "37 j", "62 j", null],
      [expect.stringMatching(/marge/i), "4 %", "3,5 %", null],
    ]);
    expect(peersOf(clients!, 3, "fr")).toBeNull();
    expect(peersOf(segment(table, { asOf }).clients!, 0, "fr")).toBeNull();
  });

  test("a ledger's columns of sector and country are its clients'", () => {
    const ledger: Grid = [
      ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Secteur", "Pays"],
      ["Alpha", "1", asOf - 60, asOf - 30, 10, "BTP", "France"],
      ["Bravo", "2", asOf - 60, asOf - 30, 10, "Commerce", "Pays-Bas"],
    ];
    const { clients } = segment(ledger, { asOf, beside: [{ name: "Secteurs", rows: sectors }] });
    expect(clients!.texts("sector")).toEqual(["BTP", "Commerce"]);
    expect(clients!.texts("country")).toEqual(["France", "Pays-Bas"]);
    expect(plain(peersOf(clients!, 0, "en")!.lines[0]!.median)).toBe("12 d");
  });
});

test("several insurers have each its limits, numbers and deadlines, by a sheet of contracts and one of clients, or a column", () => {
  const ledger: Grid = [
    ["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC"],
    ...["Alpha", "Bravo", "Charlie"].map((name, i): Cell[] => [name, `C${i + 1}`, `F${i}`, asOf - 135, asOf - 80, 5_000]),
  ];
  const contracts: Grid = [
    [
      "Assureur",
      "Quotité garantie (%)",
      "Durée maximale de crédit (jours)",
      "Déclaration sous (jours)",
      "Intervention sous (jours)",
      "Seuil",
    ],
    ["Assurance A", 90, 120, 30, 60, 300],
    ["Compagnie B", 80, 90, 45, 90, 10_000],
  ];
  const insured: Grid = [
    ["N° client", "Client", "Assureur", "Agrément"],
    ["c1", null, "assurance a", 20_000],
    [null, "BRAVO", "Compagnie B", 8_000],
  ];
  expect([contracts, insured].map(kindBeside)).toEqual(["contracts", "insured"]);
  const beside = [
    { name: "Contrats", rows: contracts },
    { name: "Agréments", rows: insured },
  ];
  const of = situation(segment(ledger, { asOf, beside }));
  expect([0, 1, 2].map((client) => [of.insurer(client), of.number("insuredLimit", client)])).toEqual([
    ["assurance a", 20_000],
    ["Compagnie B", 8_000],
    [null, null],
  ]);
  expect([0, 1, 2].map((client) => of.insurance(client))).toMatchObject([
    { share: 0.9, longestTerm: 120, declareWithin: 30, threshold: 300 },
    { share: 0.8, longestTerm: 90, declareWithin: 45, threshold: 10_000 },
    defaultPolicy.insurance,
  ]);
  // A: 120 days and a month from the invoice. B's threshold is not reached. Nobody insures Charlie.
  expect(insurerList(of).rows.map(({ name, insurer, insured: cover, tasks }) => [name, insurer, cover, tasks[0]!.by])).toEqual([
    ["Alpha", "assurance a", 20_000, asOf - 135 + 150],
  ]);
  // A table says who insures each client itself; its own limits stay.
  const table: Grid = [
    ["Client", "Encours", "Limite assurée", "Assureur"],
    ["Alpha", 9_000, 1_000, "Compagnie B"],
    ["Bravo", 9_000, null, null],
  ];
  const own = situation(segment(table, { asOf, beside }));
  expect([own.insurer(0), own.insurance(0).share, own.number("insuredLimit", 0)]).toEqual(["Compagnie B", 0.8, 1_000]);
  expect([own.insurer(1), own.number("insuredLimit", 1)]).toEqual(["Compagnie B", 8_000]);
});
