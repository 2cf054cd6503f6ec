import { outOfBounds } from "../cells/bounds";
import { fault, type Fault } from "../cells/faults";
import { notNegative } from "./ratios";

/** A balance-sheet total of nil or less leaves nothing to divide by. */
export const aboveZero = { above: 0 } as const;

/** Altman's Z″ (1995): without sales, so that trade and services can be compared with industry. */
export function altmanZDoublePrime(
  workingCapital: number,
  retainedEarnings: number,
  ebit: number,
  bookEquity: number,
  totalAssets: number,
  totalLiabilities: number,
): number | Fault {
  const refused = outOfBounds(totalAssets, aboveZero, "total_assets") ?? outOfBounds(totalLiabilities, notNegative, "total_liabilities");
  if (refused) return refused;
  if (totalLiabilities === 0) return fault("NO_DEBT", "total_liabilities");
  return (
    6.56 * (workingCapital / totalAssets) +
    3.26 * (retainedEarnings / totalAssets) +
    6.72 * (ebit / totalAssets) +
    1.05 * (bookEquity / totalLiabilities)
  );
}
