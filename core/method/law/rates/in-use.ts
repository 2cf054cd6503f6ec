import { builtInRates, type PenaltyRates } from "./penalty-rates";

/** Where the rates of the open workbook are kept. */
export interface KeptRates {
  rates?: PenaltyRates;
}

let kept: KeptRates = {};
let current: PenaltyRates | undefined;

/** Keeps rates where another script of the same page finds them: pane and functions may be two scripts, which share nothing else. */
export function keepRatesIn(place: KeptRates): void {
  kept = place;
}

/** The rates the formulas count with: the published ones, and what the user's sheet of rates adds. */
export const ratesInUse = (): PenaltyRates => current ?? kept.rates ?? builtInRates;

/** Keeps the rates of the workbook that is open, for its formulas. */
export function keepRates(rates: PenaltyRates): void {
  kept.rates = rates;
}

/** Runs a call with rates of its own. What it counts with never outlives it. */
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
