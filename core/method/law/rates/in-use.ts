import { builtInRates, type PenaltyRates } from "./penalty-rates";

let current = builtInRates;

/** The rates the formulas count with: the published ones, and what the user's sheet of rates adds while a call runs. */
export const ratesInUse = (): PenaltyRates => current;

/** Runs a call with the user's rates. What a call counts with never outlives it. */
export function withRates<T>(rates: PenaltyRates | undefined, run: () => T): T {
  if (!rates) return run();
  const before = current;
  current = rates;
  try {
    return run();
  } finally {
    current = before;
  }
}
