import { numbersFrom } from "../../workbench/demonstration/random";

/** Assigns each case to a fold by chance, those that failed and those that did not each in equal parts. */
export function foldsOf(failed: Uint8Array, folds: number, seed: number): Uint8Array {
  const random = numbersFrom(seed);
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
