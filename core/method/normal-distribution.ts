/** Share of a standard normal population below x, exact to the last digits a double holds. */
export function normalShareBelow(x: number): number {
  if (x < 0) return x > -7 ? Math.max(0, 0.5 - bodyArea(-x)) : tailArea(-x);
  return x < 7 ? 0.5 + bodyArea(x) : 1 - tailArea(x);
}

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Area between 0 and x: φ(x) × (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …). */
function bodyArea(x: number): number {
  let sum = 0;
  let term = x;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / odd;
  }
  return Math.min(0.5, density(x) * sum);
}

/** Area beyond a far x, as Laplace's continued fraction: φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))). */
function tailArea(x: number): number {
  let fraction = x;
  for (let k = 40; k >= 1; k--) fraction = x + k / fraction;
  return density(x) / fraction;
}
