import { builtInRates, type PenaltyRates } from "./penalty-rates";

// The pane and the functions of one page may be two scripts, which share nothing but the page.
const slot = Symbol.for("encours.rates");
const page = globalThis as { [slot]?: PenaltyRates };

let current: PenaltyRates | undefined;

/** The rates the formulas count with: the published ones, and what the user's sheet of rates adds. */
export const ratesInUse = (): PenaltyRates => current ?? page[slot] ?? builtInRates;

/** Keeps the rates of the workbook that is open in this page, for its formulas. */
export function keepRates(rates: PenaltyRates): void {
  page[slot] = rates;
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
