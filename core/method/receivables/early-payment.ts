/** A year of simple interest. */
const yearDays = 365;

/**
 * What being paid some days earlier is worth, as a share of the amount: the money it saves us to borrow, and the loss it
 * spares us should the client fail in between. It is the largest discount that costs nothing.
 */
export const worthOfEarlier = (daysEarlier: number, rate: number, pd: number, lossGivenDefault: number): number =>
  (rate + pd * lossGivenDefault) * (Math.max(0, daysEarlier) / yearDays);

/** What a discount brings or, below nil, costs on an amount paid some days earlier. */
export const discountGain = (
  amount: number,
  discount: number,
  daysEarlier: number,
  rate: number,
  pd: number,
  lossGivenDefault: number,
): number => amount * (worthOfEarlier(daysEarlier, rate, pd, lossGivenDefault) - discount);
