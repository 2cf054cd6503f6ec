import { classPolicy, dunningSteps, type DunningStep, type Policy, type RiskClass } from "../../policy/policy";

type DaysOfSteps = Policy["dunningDays"]["public"];

/** The reminders a client gets and their days; a public buyer has its own, whatever its class. */
export function dunningDaysOf(riskClass: RiskClass, clientType: "PRIVATE" | "PUBLIC", policy: Policy): DaysOfSteps {
  return policy.dunningDays[clientType === "PUBLIC" ? "public" : classPolicy(policy, riskClass).dunning];
}

const towardsClient = dunningSteps.slice(0, 7);

/** The step towards the client reached last; of several on one day the most severe. Null before the first. */
export function stepDue(days: DaysOfSteps, daysLate: number): DunningStep | null {
  let due: DunningStep | null = null;
  for (const step of towardsClient) {
    const day = days[step];
    if (day !== null && day <= daysLate && (due === null || day >= days[due]!)) due = step;
  }
  return due;
}
