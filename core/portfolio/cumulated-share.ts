/**
 * Ranks amounts by Pareto's rule: 1 while the larger ones before make up less than the share `a` of the total, 2 while
 * less than `b`, 3 behind. The one that crosses a boundary stands before it; ties keep their order; amounts that are
 * not positive stand behind and enter no total. NaN gives 0.
 */
export function paretoClasses(amounts: Float64Array, a: number, b: number): Uint8Array {
  const order = descending(amounts);
  let total = 0;
  for (const i of order) total += amounts[i]!;
  const classes = new Uint8Array(amounts.length);
  for (let i = 0; i < amounts.length; i++) classes[i] = Number.isNaN(amounts[i]!) ? 0 : 3;
  let before = 0;
  for (const i of order) {
    // Ten digits are enough to tell shares apart, and keep 0.8 from being missed by the last bit of a sum.
    const share = Math.round((before / total) * 1e10) / 1e10;
    if (share >= b) break;
    classes[i] = share < a ? 1 : 2;
    before += amounts[i]!;
  }
  return classes;
}

/** Places of the positive amounts, largest first, equal ones in their own order. */
export function descending(amounts: Float64Array): Uint32Array {
  const positive = new Uint32Array(amounts.length);
  let count = 0;
  for (let i = 0; i < amounts.length; i++) if (amounts[i]! > 0) positive[count++] = i;
  return positive.subarray(0, count).sort((x, y) => amounts[y]! - amounts[x]! || x - y);
}
