import type { Cell, Grid } from "../../core/cells/values";

/** Clients with SIRENs, accounts, limits and guarantees, some of whose names no view may take for more than text. */
export const insightClients: Grid = [
  [
    "Client",
    "N° client",
    "SIREN",
    "Encours (€)",
    "Échu",
    "Retard moyen",
    "Score bureau",
    "Capitaux propres",
    "Dettes financières nettes",
    "Chiffre d’affaires",
    "Ventes",
    "Plafond de crédit",
    "Limite assurée",
    "Acomptes reçus",
  ],
  ["Ateliers Martin", "C001", "552 008 443", 486_000, 22_000, 4, 78, 910_000, 380_000, 9_100_000, 2_400_000, 500_000, 200_000, null],
  ["=1+1", "C002", "443121975", 142_500, 61_800, 38, 41, 95_000, 240_000, 820_000, 700_000, 120_000, null, 5000],
  ["<img src=x onerror=alert(1)>", "C003", "732829320", 97_300, 0, 0, 66, 640_000, -85_000, 1_240_000, 900_000, 150_000, null, null],
  ["Charpentes Aubry", "C004", "894670793", 88_900, 88_900, 112, 18, -32_000, 156_000, 410_000, 300_000, 60_000, null, null],
  ["شركة النور", "C005", null, 76_400, 3100, 6, 71, 1_480_000, 620_000, 2_650_000, 800_000, null, null, null],
  ["🦊 Domaine de l’Hers", "C006", null, 54_200, 12_700, 19, 55, 210_000, 74_000, 365_000, 400_000, 50_000, null, null],
  ["Imprimerie Vasseur", "C007", null, 19_300, 6200, 44, 33, 38_000, 92_000, 255_000, 180_000, 25_000, null, null],
  ["Librairie Sauvage", "C008", null, 4150, 900, 12, null, null, null, 88_000, 30_000, null, null, null],
];

const column = (name: string): number => insightClients[0]!.indexOf(name);

/** The same clients a month before: one calmer, one who was not there yet, one who has gone since. */
export const insightClientsBefore: Grid = [
  ...insightClients.slice(0, 8).map((row) => {
    const cells: Cell[] = [...row];
    if (cells[0] === "=1+1") {
      cells[column("Retard moyen")] = 8;
      cells[column("Score bureau")] = 68;
      cells[column("Encours (€)")] = 80_000;
    }
    return cells;
  }),
  ["Tissages du Nord", "C099", null, 31_000, 0, 2, 80, 400_000, 100_000, 900_000, 200_000, 40_000, null, null],
];

export const insightBook = {
  sheets: [
    { name: "Clients", cells: insightClients },
    { name: "Octobre", cells: insightClientsBefore },
  ],
  selection: { sheet: "Clients", row: 0, column: 0, rows: insightClients.length, columns: insightClients[0]!.length },
};

const record = (id: string, siren: string, commercant: string, dateparution: string, nature: string, date: string) => ({
  id,
  typeavis: "annonce",
  familleavis: "collective",
  dateparution,
  commercant,
  registre: [siren],
  jugement: JSON.stringify({ famille: "Jugement d'ouverture", nature, date }),
});

/** An export of notices: one opens a liquidation, one is of a nature nobody knows, one is of a firm that is no client. */
export const exportText = JSON.stringify([
  record("A202601765232", "894670793", "CHARPENTES AUBRY", "2026-10-20", "Jugement d'ouverture de liquidation judiciaire", "2026-10-12"),
  record("A202601765233", "732829320", "<b>Bois</b>", "2026-11-02", "Ordonnance d’un autre genre", "2026-10-28"),
  record("A202601765234", "404833048", "AILLEURS", "2026-11-02", "Jugement d'ouverture d'une procédure de sauvegarde", "2026-10-28"),
  {
    id: "B202601760001",
    familleavis: "modification",
    typeavis: "annonce",
    dateparution: "2026-11-05",
    registre: "552008443",
    commercant: "ATELIERS MARTIN",
  },
  { foo: 1 },
]);
