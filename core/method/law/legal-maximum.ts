import { civilOf, endOfMonth, serialOf, type Serial } from "../../cells/dates";
import { fault, type Fault } from "../../cells/faults";

const daysAfter =
  (days: number) =>
  (day: Serial): Serial =>
    day + days;
/** “45 days end of month” has two accepted readings; the law leaves the later one open. */
const endOfMonthAnd =
  (days: number) =>
  (day: Serial): Serial =>
    Math.max(endOfMonth(day + days), endOfMonth(day) + days);

/** Deliveries are grouped by ten days: to the 10th, to the 20th, to the end of the month. */
function endOfTenDays(day: Serial): Serial {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return dayOfMonth > 20 ? endOfMonth(day) : serialOf(year, month, dayOfMonth > 10 ? 20 : 10);
}

/** Days a public buyer has from receipt, by what kind of body it is (CCP R2192-10, R2192-11). */
export const publicTermDays = { STATE: 30, HEALTH: 50, ENTERPRISE: 60 } as const;

/** The last lawful day for each regime, from the day that regime counts from; null where the law sets none. */
const latest = {
  GENERAL: daysAfter(60),
  EOM45: endOfMonthAnd(45),
  NO_AGREEMENT: daysAfter(30),
  PERIODIC: daysAfter(45),
  PERISHABLE: daysAfter(30),
  PERISHABLE_PERIODIC: (day: Serial) => endOfTenDays(day) + 30,
  CULTURE_CONTRACT: (day: Serial) => endOfMonth(day) + 30,
  LIVESTOCK: daysAfter(20),
  ALCOHOL: (day: Serial) => endOfMonth(day) + 30,
  WINE: (day: Serial) => Math.max(endOfMonthAnd(45)(day), day + 60),
  TRANSPORT: daysAfter(30),
  OVERSEAS: daysAfter(60),
  OVERSEAS_HANDOVER: daysAfter(21 + 60),
  EXPORT: daysAfter(90),
  GARDEN: endOfMonthAnd(55),
  FARM_MACHINERY: endOfMonthAnd(110),
  LEATHER: endOfMonthAnd(54),
  BOOKS: () => null,
  STATE: daysAfter(publicTermDays.STATE),
  HEALTH: daysAfter(publicTermDays.HEALTH),
  PUBLIC_ENTERPRISE: daysAfter(publicTermDays.ENTERPRISE),
  EU_BUSINESS: daysAfter(60),
  EU_PUBLIC: daysAfter(30),
  EU_HEALTH: daysAfter(60),
} as const satisfies Readonly<Record<string, (day: Serial) => Serial | null>>;

export type TermsRegime = keyof typeof latest;
export const termsRegimes = Object.keys(latest) as [TermsRegime, ...TermsRegime[]];

/** Latest due date the law allows; NO_LEGAL_MAXIMUM where it leaves the term to the contract. */
export function latestDueDate(day: Serial, regime: TermsRegime): Serial | Fault {
  return latest[regime](day) ?? fault("NO_LEGAL_MAXIMUM", "regime");
}
