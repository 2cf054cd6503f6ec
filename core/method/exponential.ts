const ln2 = 0.6931471805599453;
/** ln 2 in two parts: whole multiples of the first are exact, the second holds what is left of it. */
const ln2High = 0.69314718036912381649;
const ln2Low = 1.90821492927058770002e-10;
const largest = 709.78;
const smallest = -745.13;

/**
 * e to the power of x, by sums and products only. `Math.exp` may differ in its last bit from one engine to the next, and a
 * probability of default must be the same figure in Excel, in Google Sheets and in a browser.
 */
export function exponential(x: number): number {
  if (x !== x) return NaN;
  if (x > largest) return Infinity;
  if (x < smallest) return 0;
  const doublings = Math.round(x / ln2);
  const rest = x - doublings * ln2High - doublings * ln2Low;
  let sum = 1;
  for (let k = 16; k > 0; k--) sum = 1 + (rest / k) * sum;
  return sum * powerOfTwo(doublings);
}

function powerOfTwo(exponent: number): number {
  let left = exponent < 0 ? -exponent : exponent;
  let base = exponent < 0 ? 0.5 : 2;
  let product = 1;
  while (left > 0) {
    if (left % 2 === 1) product *= base;
    base *= base;
    left = (left - (left % 2)) / 2;
  }
  return product;
}

/** What is left of 1 after so many days, if every half-life halves it. */
export const fading = (days: number, halfLife: number): number => exponential((-ln2 * days) / halfLife);
