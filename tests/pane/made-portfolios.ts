import type { Cell, Grid } from "../../core/cells/values";

/** The same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const firstNames = [
  "Ateliers",
  "Boulangerie",
  "Transports",
  "Menuiserie",
  "Imprimerie",
  "Conserverie",
  "Fonderie",
  "Laiterie",
  "Scierie",
  "Garage",
];
const lastNames = [
  "Martin",
  "du Vieux Port",
  "Lefèvre & Fils",
  "des Trois Rivières",
  "Garnier",
  "Kerouac",
  "Nguyen",
  "du Val d’Oise",
  "Moreau",
  "Saint-Éloi",
];
const longName = "Société coopérative agricole et viticole des producteurs réunis du Haut-Languedoc et des Monts-de-l’Espinouse";
const unbrokenName = "ANTICONSTITUTIONNELLEMENTINTERNATIONALEDISTRIBUTIONHOLDING";

const nameOf = (i: number): string =>
  i === 3
    ? longName
    : i === 5
      ? unbrokenName
      : i === 7
        ? "=CMD()"
        : `${firstNames[i % 10]} ${lastNames[Math.floor(i / 10) % 10]}${i < 100 ? "" : ` ${Math.floor(i / 100) + 1}`}`;

/** A client table with a doubtful column, a cell that can't be read and a total row. */
export function madeClients(count: number): Grid {
  const next = seeded(2026);
  const rows: Cell[][] = [
    [
      "Client",
      "N° client",
      "Encours (€)",
      "Échu",
      "Retard moyen",
      "Score bureau",
      "Capitaux propres",
      "Dettes financières nettes",
      "Code interne",
    ],
  ];
  let total = 0;
  for (let i = 0; i < count; i++) {
    const balance = Math.round(10 ** (2.5 + 3.2 * next() ** 1.6) * 100) / 100;
    const stressed = next() < 0.22;
    const late = stressed ? 20 + Math.round(next() * 80) : Math.round(next() * 14) - 4;
    const overdue = Math.round(balance * (stressed ? 0.3 + 0.6 * next() : 0.12 * next()) * 100) / 100;
    const known = next() > 0.12;
    const score = stressed ? 10 + Math.round(next() * 35) : 45 + Math.round(next() * 53);
    const equity = Math.round(balance * (4 + 20 * next())) * (stressed && next() < 0.25 ? -1 : 1);
    total += balance;
    rows.push([
      nameOf(i),
      `C${String(i + 1).padStart(5, "0")}`,
      i === 11 ? "à voir" : balance,
      known ? overdue : null,
      known ? late : null,
      known ? score : null,
      known ? equity : null,
      known ? Math.round(Math.abs(equity) * (0.2 + 2 * next())) : null,
      `X-${i % 7}`,
    ]);
  }
  rows.push(["TOTAL", null, Math.round(total * 100) / 100, null, null, null, null, null, null]);
  return rows;
}

const day = 46_326; // 31 October 2026

/** An open ledger: several invoices a client, the last of them dated `day`. */
export function madeLedger(clients: number, invoices: number): Grid {
  const next = seeded(7);
  const rows: Cell[][] = [["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Reste à payer"]];
  for (let i = 0; i < invoices; i++) {
    const issued = i === 0 ? day : day - Math.floor(next() ** 2.5 * 150);
    const amount = Math.round(10 ** (2 + 2.2 * next()) * 100) / 100;
    rows.push([
      nameOf(Math.floor(next() ** 2 * clients)),
      `F${100_000 + i}`,
      issued,
      issued + 30,
      amount,
      next() < 0.25 ? Math.round(amount * 50) / 100 : amount,
    ]);
  }
  return rows;
}

/** Headers nobody could read without asking. */
export const doubtfulClients: Grid = [
  ["Nom", "Solde", "Total dû", "Retard", "Divers"],
  ["Ateliers Martin", 12000, 15000, 12, "a"],
  ["Boulangerie du Port", 800, 900, 45, "b"],
  ["Transports Garnier", 56000, 56000, 3, "c"],
];

export const unknownTable: Grid = [
  ["Rouge", "Vert"],
  ["a", "b"],
  ["c", "d"],
];

export const mixedCurrencies: Grid = [
  ["Client", "Encours", "Devise"],
  ["Ateliers Martin", 12000, "EUR"],
  ["Smith Ltd", 900, "GBP"],
];
