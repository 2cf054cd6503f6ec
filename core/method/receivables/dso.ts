import { outOfBounds } from "../../cells/bounds";
import { fault, type Fault } from "../../cells/faults";

/** A period has days. */
export const daysOfPeriod = { above: 0 } as const;

/** Days of sales the clients still owe; 0 where they owe nothing. Both amounts include VAT, or neither does. */
export function dsoOf(receivables: number, sales: number, days: number): number | Fault {
  const refused = outOfBounds(days, daysOfPeriod, "days");
  if (refused) return refused;
  return receivables <= 0 ? 0 : sales <= 0 ? fault("NO_SALES", "sales") : (receivables / sales) * days;
}
