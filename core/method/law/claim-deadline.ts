import { addMonths, type Serial } from "../../cells/dates";

export const claimSteps = ["CLAIM", "RELIEF", "GOODS"] as const;
export type ClaimStep = (typeof claimSteps)[number];

/** Months from the notice in BODACC; only filing the claim takes longer for a creditor outside metropolitan France. */
function monthsToAct(step: ClaimStep, abroad: boolean): number {
  switch (step) {
    case "CLAIM":
      return abroad ? 4 : 2;
    case "RELIEF":
      return 6;
    case "GOODS":
      return 3;
  }
}

/**
 * Last day to file a claim (C. com. R622-24), to ask for relief from foreclosure (L622-26) or to reclaim goods under
 * retention of title (L624-9), from the day BODACC published the opening judgment. `abroad`: the creditor is outside
 * metropolitan France, or outside the department where the court sits overseas.
 */
export const lastDayToAct = (published: Serial, step: ClaimStep, abroad: boolean): Serial =>
  addMonths(published, monthsToAct(step, abroad));
