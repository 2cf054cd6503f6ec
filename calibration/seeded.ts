/** Numbers from 0 to 1 that are the same every time (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Deals cases into folds by chance, those that failed and those that did not each in equal parts. */
export function foldsOf(failed: Uint8Array, folds: number, seed: number): Uint8Array {
  const random = seeded(seed);
  const fold = new Uint8Array(failed.length);
  for (const kind of [0, 1]) {
    const cases = Array.from(failed.keys()).filter((i) => failed[i] === kind);
    for (let k = cases.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [cases[k], cases[other]] = [cases[other]!, cases[k]!];
    }
    cases.forEach((i, k) => (fold[i] = k % folds));
  }
  return fold;
}
