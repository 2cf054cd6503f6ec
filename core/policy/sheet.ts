import { fault, type Fault } from "../faults";
import type { Grid } from "../values";
import type { Policy } from "./policy";

/** Reads a policy from its sheet. */
export function policyOf(grid: Grid): Policy | Fault {
  return fault("BAD_POLICY", "policy", [grid.length]);
}
