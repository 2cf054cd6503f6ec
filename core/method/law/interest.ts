/**
 * Simple interest of whole days over a year of 365, in cents, half a cent away from zero. Counted in integers: in binary
 * fractions an exact half cent may fall on either side. Apps Script is not said to know BigInt, so the product is divided
 * piece by piece, no piece beyond the whole numbers a double holds.
 */
export function interestInCents(amount: number, millionths: number, days: number): number {
  const year = 365_000_000;
  const piece = 10_000;
  const cents = Math.round(Math.abs(amount) * 100);
  const factor = millionths * days;
  const rest = cents % year;
  const high = rest * Math.floor(factor / piece);
  const low = (high % year) * piece + rest * (factor % piece);
  const whole = ((cents - rest) / year) * factor + Math.floor(high / year) * piece + Math.floor(low / year);
  return Math.sign(amount) * (whole + ((low % year) * 2 >= year ? 1 : 0));
}
