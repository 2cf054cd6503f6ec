import { both, isNumber, type Field } from "./field";
import { dunningSteps } from "./policy";

const dunningColumns = ["soft", "standard", "firm", "firmPlus", "public"] as const;

/** A line with the day of one step on each track; an empty cell leaves the step out. */
export const dunningFields: readonly Field[] = dunningSteps.map((step) => ({
  section: "dunning",
  label: both((texts) => texts.actions.dunningSteps[step]),
  read: (policy) => dunningColumns.map((track) => policy.dunningDays[track][step]),
  write: (draft, cells) => {
    for (let k = 0; k < dunningColumns.length; k++) {
      const day = cells[k] ?? null;
      if (day !== null && !isNumber(day)) return { cell: k, why: "number" };
      draft.dunningDays[dunningColumns[k]!][step] = day;
    }
    return undefined;
  },
}));
