import type { Serial } from "../../cells/dates";
import { interestInCents } from "./interest";
import { europeanCentralBank } from "./rates/european-central-bank";
import { periodsOf } from "./rates/rate-table";

const publicRate = periodsOf(europeanCentralBank, (percent) => percent + 8);

/**
 * Interest a French public buyer owes from the day after the due date, to the cent: ECB + 8 points, the rate of the day
 * it starts staying for the life of the debt (Code de la commande publique, art. R2192-31). Null outside the published rates.
 */
export function publicBuyerInterest(amount: number, dueDate: Serial, day: Serial): number | null {
  if (amount <= 0 || day <= dueDate) return 0;
  const period = publicRate(dueDate + 1);
  return period === undefined ? null : interestInCents(amount, period.millionths, day - dueDate) / 100;
}
