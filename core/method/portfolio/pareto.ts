/** Positive amounts from the largest down, and their sum. Amounts owed back and zeros stand outside. */
export interface Ranked {
  readonly amounts: Float64Array;
  readonly total: number;
}

export function ranked(amounts: Float64Array): Ranked {
  const positive = new Float64Array(amounts.length);
  let count = 0;
  for (const amount of amounts) if (amount > 0) positive[count++] = amount;
  const largest = positive.subarray(0, count).sort().reverse();
  let total = 0;
  for (const amount of largest) total += amount;
  return { amounts: largest, total };
}

/** The sum of the `n` largest, or of all where there are fewer. */
export function largestSum({ amounts }: Ranked, n: number): number {
  let sum = 0;
  for (let rank = 0; rank < n && rank < amounts.length; rank++) sum += amounts[rank]!;
  return sum;
}

/** Shares closer than this are the same: the result for ten clients of a tenth each must not depend on binary rounding. */
const precision = 1e-9;

/** How many of the largest are needed to reach a share of the total, the one that crosses it included. */
export function countToReach({ amounts, total }: Ranked, share: number): number {
  let before = 0;
  let count = 0;
  while (count < amounts.length && before / total + precision < share) before += amounts[count++]!;
  return count;
}

/**
 * Marks the places of the `count` largest amounts with `mark`, where nothing is marked yet; equal amounts are taken in
 * their own order. Sorting the amounts alone and looking each one up is what keeps a million clients quick.
 */
function markLargest(marks: Uint8Array, amounts: Float64Array, order: Ranked, count: number, mark: number): void {
  if (count === 0) return;
  const least = order.amounts[count - 1]!;
  let ties = count;
  for (let k = 0; k < count && order.amounts[k]! > least; k++) ties--;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    if (amount > least || (amount === least && ties-- > 0)) marks[i] ||= mark;
  }
}

/** 1 for those who make up the share `a` of the total, 2 up to `b`, 3 behind; 0 where the amount is missing. */
export function paretoClasses(amounts: Float64Array, a: number, b: number, order: Ranked = ranked(amounts)): Uint8Array {
  const marks = new Uint8Array(amounts.length);
  markLargest(marks, amounts, order, countToReach(order, a), 1);
  markLargest(marks, amounts, order, countToReach(order, b), 2);
  for (let i = 0; i < marks.length; i++) if (marks[i] === 0 && !Number.isNaN(amounts[i]!)) marks[i] = 3;
  return marks;
}
