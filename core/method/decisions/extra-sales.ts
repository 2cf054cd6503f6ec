import { outOfBounds } from "../../cells/bounds";
import { fault, type Fault } from "../../cells/faults";
import { notNegative } from "./exposure";

/** A net margin is a part of the sales. */
export const netMargin = { max: 1 } as const;

/** The sales it takes to earn a loss back. */
export function extraSalesFor(loss: number, margin: number): number | Fault {
  const refused = outOfBounds(loss, notNegative, "loss") ?? outOfBounds(margin, netMargin, "margin");
  return refused ?? (margin <= 0 ? fault("NO_MARGIN", "margin") : loss / margin);
}
