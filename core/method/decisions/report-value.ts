import { outOfBounds } from "../../cells/bounds";
import type { Fault } from "../../cells/faults";
import { notNegative, share } from "./exposure";

/** What a credit report is worth buying for: the loss it may avoid, times the chance that it changes the decision. */
export function reportValueOf(exposure: number, lgd: number, pdHigh: number, pdLow: number, chance: number): number | Fault {
  const refused =
    outOfBounds(exposure, notNegative, "exposure") ??
    outOfBounds(lgd, share, "lgd") ??
    outOfBounds(pdHigh, share, "pd_high") ??
    outOfBounds(pdLow, share, "pd_low") ??
    outOfBounds(chance, share, "chance");
  return refused ?? exposure * lgd * (pdHigh - pdLow) * chance;
}
