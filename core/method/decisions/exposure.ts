import { outOfBounds } from "../../cells/bounds";
import type { Fault } from "../../cells/faults";

export const notNegative = { min: 0 } as const;
export const share = { min: 0, max: 1 } as const;

/** Share of the open orders that counts, unless the team says otherwise. */
export const usualOrderWeight = 0.5;
/** Share of a loss the insurer bears, unless the team says otherwise. */
export const usualInsuredShare = 0.9;

/**
 * What is at stake with a client: unpaid invoices, goods not yet invoiced and a share of the orders, less deposits and
 * guarantees. Never negative: an overpayment is no security.
 */
export function exposureOf(
  receivables: number,
  uninvoiced: number,
  orders: number,
  orderWeight: number,
  deposits: number,
  guarantees: number,
): number | Fault {
  const refused =
    outOfBounds(uninvoiced, notNegative, "uninvoiced") ??
    outOfBounds(orders, notNegative, "orders") ??
    outOfBounds(orderWeight, share, "order_weight") ??
    outOfBounds(deposits, notNegative, "deposits") ??
    outOfBounds(guarantees, notNegative, "guarantees");
  return refused ?? Math.max(0, receivables + uninvoiced + orderWeight * orders - deposits - guarantees);
}

/** What we would bear ourselves: the excess over the insured limit, and the insurer's retention. */
export function uninsuredOf(exposure: number, insuredLimit: number, insuredShare: number): number | Fault {
  const refused = outOfBounds(insuredLimit, notNegative, "insured_limit") ?? outOfBounds(insuredShare, share, "insured_share");
  if (refused) return refused;
  const atRisk = Math.max(0, exposure);
  return atRisk - Math.min(atRisk, insuredLimit) * insuredShare;
}

/** Room below the limit; negative once it is exceeded. */
export const headroomOf = (exposure: number, limit: number): number => limit - exposure;
