import type { Numbers } from "../define";

/** Rows from the largest amount to the smallest, equal amounts in row order; blank, negative and zero amounts left out. */
export function largestFirst(amounts: Float64Array): Uint32Array {
  let count = 0;
  const rows = new Uint32Array(amounts.length);
  for (let i = 0; i < amounts.length; i++) if (amounts[i]! > 0) rows[count++] = i;
  return rows.subarray(0, count).sort((a, b) => amounts[b]! - amounts[a]! || a - b);
}

/** What is owed in all. Clients in credit are left out: what one is owed back pays no other client's debt. */
export function totalOwed(amounts: Numbers): number {
  let total = 0;
  for (const amount of amounts.values) if (amount > 0) total += amount;
  return total;
}
