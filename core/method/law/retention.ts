import { addMonths, type Serial } from "../../cells/dates";

/**
 * The day a retention falls due: a year after acceptance of the works (loi no. 71-584 of 16 July 1971, art. 2), for which
 * the day of the document stands; a later day that is stated holds. What is held back until then is not overdue. NaN where
 * neither day is known.
 */
export const retentionDue = (issued: Serial, stated: Serial): Serial =>
  Number.isNaN(issued) ? stated : Math.max(addMonths(issued, 12), Number.isNaN(stated) ? -Infinity : stated);
