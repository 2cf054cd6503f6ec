/** A salesperson's commission on cash collected: the rate, less a cut for each day late, never below nothing. */
export const commissionOn = (cash: number, rate: number, daysLate: number, cutPerDay: number): number =>
  cash * Math.max(0, rate - Math.max(0, daysLate) * cutPerDay);

/** The rate with what terms shorter than the house's usual ones add to it. */
export const rateForTerms = (rate: number, terms: number, usualTerms: number, bonusPerDay: number): number =>
  rate + Math.max(0, usualTerms - terms) * bonusPerDay;
