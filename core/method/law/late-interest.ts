import type { Serial } from "../../cells/dates";
import { fault, type Fault } from "../../cells/faults";
import { interestInCents } from "./interest";
import type { Country } from "../../words/ids";
import type { PenaltyRates } from "./rates/penalty-rates";
import { millionth } from "./rates/rate-table";

/** Each half-year bears its own rate; a contract rate counts for no less than three times the legal rate of that time. */
function frenchInterest(
  amount: number,
  firstDay: Serial,
  lastDay: Serial,
  contractRate: number | null,
  { byDefault, least }: PenaltyRates,
): number | Fault {
  const periodAt = contractRate === null ? byDefault.FR : least;
  let cents = 0;
  for (let from = firstDay; from <= lastDay;) {
    const period = periodAt(from);
    if (period === undefined) return fault("RATE_UNKNOWN", from === firstDay ? "due_date" : "paid_date");
    const to = Math.min(lastDay, period.to);
    cents += interestInCents(amount, Math.max(contractRate ?? 0, period.millionths), to - from + 1);
    from = to + 1;
  }
  return cents / 100;
}

/** The rate of the day interest starts stays for the life of the debt. */
function britishInterest(
  amount: number,
  firstDay: Serial,
  lastDay: Serial,
  contractRate: number | null,
  { byDefault }: PenaltyRates,
): number | Fault {
  const rate = contractRate ?? byDefault.GB(firstDay)?.millionths;
  return rate === undefined ? fault("RATE_UNKNOWN", "due_date") : interestInCents(amount, rate, lastDay - firstDay + 1) / 100;
}

/**
 * Interest between traders from the day after the due date to the day of payment, to the cent; 0 on a credit note and
 * before the due date has passed. A contract rate is a fraction a year.
 */
export function interestBetweenTraders(
  amount: number,
  dueDate: Serial,
  paidDate: Serial,
  contractRate: number | null,
  country: Country,
  rates: PenaltyRates,
): number | Fault {
  if (amount <= 0 || paidDate <= dueDate) return 0;
  const contract = contractRate === null ? null : Math.round(contractRate * millionth);
  return country === "FR"
    ? frenchInterest(amount, dueDate + 1, paidDate, contract, rates)
    : britishInterest(amount, dueDate + 1, paidDate, contract, rates);
}

/**
 * Interest a French public buyer owes from the day after the due date to the day of payment, to the cent: ECB + 8
 * points, the rate of the half-year in which it starts staying for the life of the debt (Code de la commande publique,
 * art. L2192-13, R2192-31 and R2192-32).
 */
export function interestFromPublicBuyer(amount: number, dueDate: Serial, paidDate: Serial, rates: PenaltyRates): number | Fault {
  if (amount <= 0 || paidDate <= dueDate) return 0;
  const period = rates.publicBuyer(dueDate + 1);
  return period === undefined ? fault("RATE_UNKNOWN", "due_date") : interestInCents(amount, period.millionths, paidDate - dueDate) / 100;
}
