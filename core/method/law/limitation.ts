import { addMonths, civilOf, serialOf, type Serial } from "../../cells/dates";
import { fault, type Fault } from "../../cells/faults";

export const limitationRegimes = ["GENERAL", "TRANSPORT", "CONSUMER"] as const;
export type LimitationRegime = (typeof limitationRegimes)[number];

/** C. com. L110-4 and C. civ. 2224; C. com. L133-6; C. consom. L218-2. */
const years: Readonly<Record<LimitationRegime, number>> = { GENERAL: 5, TRANSPORT: 1, CONSUMER: 2 };

/**
 * Last day to go to court over a French claim. It runs from `start` where that day is given: delivery in transport
 * (C. com. L133-6), completion of the work where no term was agreed (Cass. com., 26 Feb. 2020, 18-25.036; Civ. 1, 19 May
 * 2021, 20-12.520; Civ. 3, 1 Mar. 2023, 21-23.176); else from the due date, since a claim with a term does not lapse
 * before the term has come (C. civ. 2233).
 */
export function lastDayToSue(dueDate: Serial | null, regime: LimitationRegime, start: Serial | null): Serial | Fault {
  if (regime === "TRANSPORT" && start === null) return fault("START_UNKNOWN", "start");
  const from = start ?? dueDate;
  return from === null ? fault("NO_DATA", "due_date") : addMonths(from, 12 * years[regime]);
}

/**
 * Last day to claim from a French public body: four years from 1 January after the year the claim arose in, hence from
 * the invoice where its day is known (loi no. 68-1250 of 31 December 1968, art. 1).
 */
export function lastDayToClaimFromPublicBody(arose: Serial): Serial {
  return serialOf(civilOf(arose).year + 4, 12, 31);
}
