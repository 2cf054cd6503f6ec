import type { Numbers } from "../../cells/ranges";
import { fault, isFault, type Fault } from "../../cells/faults";

/**
 * Σ amount × value ÷ Σ amount, over the rows for which `valueAt` answers a number; null leaves a row out, a fault ends it.
 * Rows without an amount carry no weight. Credit notes are left out: they are set against invoices and not paid late, and
 * a negative weight can put an average outside all its values. No weight at all is NO_DATA.
 */
export function weightedAverage(amounts: Numbers, valueAt: (row: number) => number | null | Fault): number | Fault {
  let weighted = 0;
  let weight = 0;
  for (let i = 0; i < amounts.values.length; i++) {
    const amount = amounts.values[i]!;
    if (!(amount > 0)) continue;
    const value = valueAt(i);
    if (value === null) continue;
    if (isFault(value)) return value;
    weighted += amount * value;
    weight += amount;
  }
  return weight > 0 ? weighted / weight : fault("NO_DATA", "amounts");
}
