import { outOfBounds } from "../../cells/bounds";
import { fault, type Fault } from "../../cells/faults";

/** The number of periods whose sales were entered. */
export const salesPeriods = { min: 1, whole: true } as const;

/** Collection effectiveness, 100 where all that could be collected was. */
export function collectionEffectiveness(
  opening: number,
  sales: number,
  closing: number,
  closingCurrent: number,
  periods: number,
): number | Fault {
  const refused = outOfBounds(periods, salesPeriods, "periods");
  if (refused) return refused;
  const owed = opening + sales / periods;
  return owed - closingCurrent <= 0 ? fault("NOTHING_TO_COLLECT", "closing_current") : ((owed - closing) / (owed - closingCurrent)) * 100;
}
