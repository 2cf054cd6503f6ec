import { outOfBounds } from "../../cells/bounds";
import type { Fault } from "../../cells/faults";
import { notNegative } from "./exposure";

/** A peak factor multiplies: nil or less would leave no need. */
export const peakFactor = { above: 0 } as const;

/** The limit a client needs: its purchases during the payment term and its usual delay. Purchases below nil are refused. */
export function needLimitOf(annualPurchases: number, termDays: number, usualDelay: number, peak: number): number | Fault {
  const refused =
    outOfBounds(annualPurchases, notNegative, "annual_purchases") ??
    outOfBounds(termDays, notNegative, "term_days") ??
    outOfBounds(peak, peakFactor, "peak");
  return refused ?? (annualPurchases / 365) * Math.max(0, termDays + usualDelay) * peak;
}
