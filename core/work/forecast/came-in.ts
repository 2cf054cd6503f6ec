import { isKnown } from "../../cells/known";
import type { Serial } from "../../cells/dates";
import type { Bills } from "./past-delays";

/** The period a day lies in; -1 for none. */
export function periodOf(bounds: readonly Serial[], day: Serial): number {
  let [low, high] = [0, bounds.length - 1];
  if (day < bounds[0]! || day >= bounds[high]!) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= day) low = middle;
    else high = middle;
  }
  return low;
}

/** Open on a day: issued by then and not yet paid in full. */
export const openOn =
  ({ issued, paid }: Bills, day: Serial) =>
  (k: number): boolean =>
    !(isKnown(issued?.[k]) && issued[k] > day) && !(isKnown(paid?.[k]) && paid[k] <= day);

/** Money on account is a row of its own, of its own negative amount. */
const isOnAccount = ({ amount }: Bills, k: number): boolean => amount[k]! < 0;

/** The same invoices with what was left of each on a day, payments of a part of it by then taken off. */
export function owedOn(bills: Bills, day: Serial): Bills {
  const { payments = [] } = bills;
  if (payments.length === 0) return bills;
  const amount = Float64Array.from(bills.amount);
  for (const { invoice, day: paid, amount: part } of payments)
    if (paid <= day && !isOnAccount(bills, invoice)) amount[invoice] = Math.max(0, amount[invoice]! - part);
  return { ...bills, amount };
}

/**
 * What came in, each payment on its day: of an invoice paid in parts each part, of others the whole on the day they were
 * settled. Only what was open counts; money on account counts up to what its client owed and has not paid otherwise.
 */
function eachReceipt(
  bills: Bills,
  wasOpen: (k: number) => boolean,
  bounds: readonly Serial[],
  take: (client: number, period: number, cash: number) => void,
): void {
  const { count, client, amount, paid, payments = [] } = bills;
  const inParts = new Uint8Array(count);
  for (const { invoice } of payments) inParts[invoice] = 1;
  const received = new Map<number, number>();
  const add = (k: number, day: Serial, cash: number): void => {
    const period = periodOf(bounds, day);
    if (period < 0) return;
    take(client[k]!, period, cash);
    if (payments.length > 0) received.set(client[k]!, (received.get(client[k]!) ?? 0) + cash);
  };
  for (let k = 0; k < count; k++) if (inParts[k] !== 1 && isKnown(paid?.[k]) && wasOpen(k)) add(k, paid[k]!, amount[k]!);
  for (const { invoice, day, amount: cash } of payments) if (!isOnAccount(bills, invoice) && wasOpen(invoice)) add(invoice, day, cash);
  const onAccount = payments.filter(({ invoice }) => isOnAccount(bills, invoice)).sort((a, b) => a.day - b.day);
  if (onAccount.length === 0) return;
  const owed = new Map<number, number>();
  const { amount: left } = owedOn(bills, bounds[0]! - 1);
  for (let k = 0; k < count; k++) if (left[k]! > 0 && wasOpen(k)) owed.set(client[k]!, (owed.get(client[k]!) ?? 0) + left[k]!);
  for (const { invoice, day, amount: cash } of onAccount) {
    const payer = client[invoice]!;
    const counted = Math.min(cash, (owed.get(payer) ?? 0) - (received.get(payer) ?? 0));
    if (counted > 0) add(invoice, day, counted);
  }
}

/** What came in by period, of some invoices. */
export function cameIn(bills: Bills, wasOpen: (k: number) => boolean, bounds: readonly Serial[]): Float64Array {
  const cash = new Float64Array(bounds.length - 1);
  eachReceipt(bills, wasOpen, bounds, (_, period, received) => void (cash[period]! += received));
  return cash;
}

/** What came in within a span of days, by client. */
export function cameInByClient(bills: Bills, wasOpen: (k: number) => boolean, bounds: readonly Serial[], clients: number): Float64Array {
  const cash = new Float64Array(clients);
  eachReceipt(bills, wasOpen, bounds, (client, _, received) => void (cash[client]! += received));
  return cash;
}
