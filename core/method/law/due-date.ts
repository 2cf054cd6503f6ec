import { addMonths, civilOf, endOfMonth, monthLength, serialOf, type Serial } from "../../cells/dates";

/** How the days of a term are counted: from the invoice, or to or from the end of the month. */
export const termModes = ["NET", "DAYS_THEN_EOM", "EOM_THEN_DAYS", "EOM_THEN_COMMERCIAL"] as const;

export type TermMode = (typeof termModes)[number];

/** From the end of the month, thirty days count as one month whatever its length: 45 days are a month and 15 days. */
function afterCommercialDays(monthEnd: Serial, days: number): Serial {
  return endOfMonth(addMonths(monthEnd, Math.floor(days / 30))) + (days % 30);
}

/** The day a term ends. */
export function termEnd(invoiceDate: Serial, days: number, mode: TermMode): Serial {
  switch (mode) {
    case "NET":
      return invoiceDate + days;
    case "DAYS_THEN_EOM":
      return endOfMonth(invoiceDate + days);
    case "EOM_THEN_DAYS":
      return endOfMonth(invoiceDate) + days;
    case "EOM_THEN_COMMERCIAL":
      return afterCommercialDays(endOfMonth(invoiceDate), days);
  }
}

/** That day of the month after, or its last day where it is shorter. */
export function onDayOfNextMonth(serial: Serial, day: number): Serial {
  const { year, month } = civilOf(addMonths(serial, 1));
  return serialOf(year, month, Math.min(day, monthLength(year, month)));
}
