// 1/17! down to 1/1! and 1/0!: divided here, so that no rounding of a printed constant slips in.
const coefficients = new Float64Array(18).fill(1);
for (let n = 1; n <= 17; n++) coefficients[17 - n] = coefficients[18 - n]! / n;

// ln 2, as the standard of numbers holds it.
const ln2 = 0.6931471805599453;

/**
 * 2 to a power, by additions and multiplications alone: engines round `**` each in its own way, and the same ledger has to
 * be rated alike in Excel, in Google Sheets and in every browser.
 */
export function powerOfTwo(exponent: number): number {
  if (!(exponent >= -1100 && exponent <= 1100)) return exponent < 0 ? 0 : exponent > 0 ? Infinity : NaN;
  const whole = Math.floor(exponent);
  const x = (exponent - whole) * ln2;
  let power = 0;
  // An iterator boxes every number it hands over, for each of a million clients.
  // eslint-disable-next-line @typescript-eslint/prefer-for-of
  for (let k = 0; k < coefficients.length; k++) power = power * x + coefficients[k]!;
  for (let k = whole; k < 0; k++) power /= 2;
  for (let k = whole; k > 0; k--) power *= 2;
  return power;
}
