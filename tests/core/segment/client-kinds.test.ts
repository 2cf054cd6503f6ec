import { explainClient } from "../../../core/client/explain-client";
import { defaultPolicy } from "../../../core/policy/default";
import { isPublicBody } from "../../../core/reading/rows/client-kind";
import { clientKindAt, clientKinds, publicBodyAt } from "../../../core/segment/client-kinds";
import { segment } from "../../../core/segment/segment";
import type { Cell } from "../../../core/cells/values";

const rows: Cell[][] = [
  ["Client", "Type", "SIREN", "Encours", "Score Creditsafe", "Événements"],
  ["Commune de Lezoux", "Collectivité", null, 10_000, 10, null],
  ["CHU de Nantes", "Hôpital", null, 10_000, 10, null],
  ["RATP", "EPIC", null, 10_000, 10, null],
  ["Mme Roux", "Particulier", null, 10_000, 60, null],
  ["Bati Sud", "BTP", null, 10_000, 60, null],
  ["Ateliers Morel", "Entreprise", null, 10_000, 10, null],
  ["Ville de Pau", null, "216404452", 10_000, 5, "Liquidation"],
];

test("a public buyer is granted what the law grants it: no prepayment, no deposit, its own period", () => {
  for (const language of ["fr", "en"] as const) {
    const { table, clients } = segment(rows, { asOf: "2026-05-31", language });
    expect(clientKinds(clients!)).toEqual(["PUBLIC", "PUBLIC", "PRIVATE", "CONSUMER", "CONSTRUCTION", "PRIVATE", "PUBLIC"]);
    const header = table[0]!;
    const terms = (name: string): string => String(table.find((row) => row[0] === name)![header.length - 3]);
    expect(terms("Commune de Lezoux")).toContain("30");
    expect(terms("CHU de Nantes")).toContain("50");
    for (const name of ["Commune de Lezoux", "CHU de Nantes", "Ville de Pau"])
      expect(terms(name)).not.toMatch(/avance|acompte|deposit|prepay/i);
    expect(terms("Ateliers Morel")).toMatch(/avance|acompte|deposit|prepay/i);
    expect(publicBodyAt(clients!, 1)).toBe("HEALTH");
    expect(explainClient(clients!, 0, defaultPolicy, language).terms).toMatchObject({ deposit: 0, text: terms("Commune de Lezoux") });
  }
});

test("a client is what its type says, else a public body by its number or name, else what its trade says", () => {
  const clients = [
    // name, type, trade, SIREN, country
    ["Ville de Pau", "Entreprise", null, null, null],
    ["Ville de Pau", null, "Travaux", null, null],
    ["Ateliers Morel", null, "Travaux", null, null],
    ["Ateliers Morel", "Particulier", "Travaux", null, null],
    ["Ateliers Morel", "Autre", "Travaux", null, null],
    ["Ateliers Morel", null, null, "216404452", null],
    ["Ateliers Morel", null, null, "552008443", null],
    ["Ateliers Morel", "Entreprise", null, "216404452", null],
    // Another country’s public law is its own; a British body is one to a British seller.
    ["City of Milan", null, null, null, "Italie"],
    ["Comune", "Collectivité", null, null, "IT"],
    ["City of Leeds", null, null, null, "GB"],
    ["Bau GmbH", "Travaux", null, null, "DE"],
  ] as const;
  const column = (at: 1 | 2 | 4) => clients.map((client) => client[at]);
  const known = {
    count: clients.length,
    names: clients.map(([name]) => name),
    sirens: () => clients.map((client) => client[3]),
    texts: (meaning: string) => ({ clientType: column(1), sector: column(2), country: column(4) })[meaning] ?? null,
  };
  const kinds = clientKinds(known);
  expect(kinds).toEqual([
    "PRIVATE",
    "PUBLIC",
    "CONSTRUCTION",
    "CONSUMER",
    "CONSTRUCTION",
    "PUBLIC",
    "PRIVATE",
    "PRIVATE",
    "PRIVATE",
    "PRIVATE",
    "PUBLIC",
    "CONSTRUCTION",
  ]);
  // Of one client alone the same.
  expect(clients.map((_, client) => clientKindAt(known, client))).toEqual(kinds);
  const bare = { ...known, texts: () => null, sirens: () => null };
  expect([clientKinds(bare)[5], clientKindAt(bare, 5), clientKindAt(bare, 0)]).toEqual(["PRIVATE", "PRIVATE", "PUBLIC"]);
});

test("the quick look at a name sends no public body away", () => {
  for (const name of [
    "Commune de Lezoux",
    "Mairie de Pau",
    "Ville de Lyon",
    "L’Hôpital Nord",
    "C.H.U. de Nantes",
    "SDIS 44",
    "Département du Nord",
    "Conseil régional",
    "Région Sud",
    "Lycée Hugo",
    "City of Leeds",
    "Leeds City Council",
    "Syndicat mixte du Val",
    "Centre hospitalier de Pau",
  ])
    expect([name, isPublicBody(name, null)]).toEqual([name, true]);
  for (const name of ["Ateliers Morel", "Ville Pharma SARL", "Bati Sud"]) expect([name, isPublicBody(name, null)]).toEqual([name, false]);
});
