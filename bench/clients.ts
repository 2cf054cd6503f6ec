import { segment } from "../core/encours";
import type { Cell } from "../core/cells/values";

/** Numbers that look drawn, the same at every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** A client table of twelve columns, header first: names, balances, delays, a bureau score, accounts. */
export function clientTable(count: number): Cell[][] {
  const random = seeded(20260930);
  const table: Cell[][] = [
    [
      "Client",
      "Encours",
      "Échu",
      "Retard moyen (jours)",
      "Score bureau",
      "Capitaux propres",
      "Dettes financières nettes",
      "Total actif",
      "Actif circulant",
      "Passif circulant",
      "Âge",
      "CA facturé",
    ],
  ];
  for (let i = 0; i < count; i++) {
    const balance = Math.exp(random() * 8 + 2);
    table.push([
      `Client ${i}`,
      balance,
      balance * random() * 0.5,
      Math.floor(random() * 65) - 5,
      Math.floor(random() * 100),
      balance * random() * 20,
      balance * random() * 10,
      balance * 40,
      balance * 8 * random(),
      balance * 6 * random(),
      Math.floor(random() * 30),
      balance * 6,
    ]);
  }
  return table;
}

/** What any program must do that reads such a table, sorts it once and writes one of fifteen columns: the yardstick. */
export function bareLoop(table: readonly (readonly Cell[])[]): Cell[][] {
  const balances = new Float64Array(table.length - 1);
  let total = 0;
  for (let r = 1; r < table.length; r++) {
    const row = table[r]!;
    for (let c = 1; c < row.length; c++) total += row[c] as number;
    balances[r - 1] = row[1] as number;
  }
  const sorted = balances.slice().sort();
  const middle = sorted[sorted.length >> 1]!;
  const result: Cell[][] = [new Array<Cell>(15).fill("header")];
  for (let r = 1; r < table.length; r++) {
    const balance = balances[r - 1]!;
    const size = balance > middle ? "large" : "small";
    result.push([
      table[r]![0]!,
      balance,
      balance / total,
      balance / 2,
      size,
      balance / 3,
      r % 5,
      size,
      balance / 4,
      `${size} ${r % 100}`,
      size,
      size,
      size,
      size,
      size,
    ]);
  }
  return result;
}

/** Segments a table and takes the result out as hosts write it, some thousand rows at a time; answers how many cells it has. */
export function segmentedOut(table: readonly (readonly Cell[])[], rowsAtOnce = 5000): number {
  const { table: result } = segment(table);
  let cells = 0;
  for (let from = 0; from < result.length; from += rowsAtOnce) for (const row of result.slice(from, from + rowsAtOnce)) cells += row.length;
  return cells;
}
