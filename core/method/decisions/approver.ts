import { outOfBounds } from "../../cells/bounds";
import type { Fault } from "../../cells/faults";
import { classPolicy, type Policy, type RiskClass } from "../../policy/policy";
import { notNegative } from "./exposure";

export type Approver = "analyst" | "manager" | "director";

/** Who may approve a limit; null for a limit of nil, which needs no approval. */
export function approverOf(riskClass: RiskClass, amount: number, policy: Policy): Approver | null | Fault {
  const refused = outOfBounds(amount, notNegative, "amount");
  if (refused) return refused;
  if (amount === 0) return null;
  const { analyst, manager } = classPolicy(policy, riskClass).approval;
  return amount <= analyst ? "analyst" : amount <= manager ? "manager" : "director";
}
