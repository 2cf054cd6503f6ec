import type { WorkAlertTexts } from "./type";

const steps = { EXTEND: "to extend", DECLARE: "to declare", INTERVENTION: "for the insurer to step in" };

export const workAlertsEn: WorkAlertTexts = {
  kinds: { insurer: "Insurer’s deadline", brokenPromise: "Promise not kept", forecastMissed: "Cash beside the forecast" },
  insurer: (step, amount, by, passed) =>
    by === null ? `${amount} ${steps[step]} at once` : `${amount} ${steps[step]}${passed ? `: the last day was ${by}` : ` by ${by}`}`,
  brokenPromise: (day, amount) => `${amount} promised for ${day}`,
  forecastMissed: (cameIn, low, high) => `${cameIn} came in over four weeks; between ${low} and ${high} was expected`,
  everybody: "All clients",
};
