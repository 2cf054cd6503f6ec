import type { Serial } from "../../cells/dates";

/** Whether an invoice was still open on a day: a payment made later was not known then. A missing payment date is NaN. */
export const isOpenAt = (paid: Serial, asOf: Serial): boolean => !(paid <= asOf);

/** Days between due date and payment, or until `asOf` while open; negative when early, or not due yet. */
export const daysLateAt = (due: Serial, paid: Serial, asOf: Serial): number => (isOpenAt(paid, asOf) ? asOf : paid) - due;
