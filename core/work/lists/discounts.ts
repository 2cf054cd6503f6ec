import { isKnown } from "../../cells/known";
import { discountGain, worthOfEarlier } from "../../method/receivables/early-payment";
import { median } from "../../method/median";
import type { Aside } from "../../words/ids";
import { numbersOf, overdueOf } from "./claim";
import { handledLately } from "./handled";
import { itemsOf, type OpenItems } from "./open-items";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** Days a client has to take the discount. */
const daysToTake = 8;
/** With fewer settled invoices a client is taken to pay as the others do. */
const leastSettled = 3;

export interface DiscountLine extends ClientLine {
  /** Not yet due, less what credits pay of it. */
  readonly amount: number;
  /** By how many days the money would come earlier, by amount. */
  readonly daysEarlier: number;
  /** The largest discount that costs nothing, as a share. */
  readonly breakEven: number;
  /** What the discount offered brings on these invoices, its cost deducted. */
  readonly gain: number;
  readonly discountCost: number;
  readonly invoices: number;
  readonly invoiceNumbers: string | null;
}

/**
 * Clients to whom a discount for early payment is worth offering: the money it brings in sooner, and the risk it ends, are
 * worth more than it costs. What is overdue earns no discount; a public body can take none.
 */
export function discountList(situation: Situation): WorkList<DiscountLine> {
  const { items, clients, asOf, options } = situation;
  const aside: Partial<Record<Aside, number>> = {};
  if (!items?.invoices.due)
    return { id: "discounts", rows: [], amount: 0, basis: "nothing", lacks: items ? ["dueDate"] : ["invoices"], aside };
  const { invoices } = items;
  const { due } = invoices;
  const habitOf = usualDelays(situation);
  const { earlyDiscount, moneyRate, lossGivenDefault } = options;
  const rows: DiscountLine[] = [];
  for (let client = 0; client < situation.count; client++) {
    const kind = situation.kind(client);
    if (kind === "PUBLIC" || kind === "CONSUMER" || situation.inProcedure(client)) continue;
    const pd = clients.probability[client]!;
    if (!isKnown(pd)) continue;
    let [amount, weighted, gain] = [0, 0, 0];
    const places: number[] = [];
    for (const k of itemsOf(items, client, "claimed")) {
      const left = items.left[k]!;
      if (!(left > 0) || !(due![k]! > asOf) || situation.isToBeIssuedAnew(k)) continue;
      const earlier = due![k]! + habitOf(client) - (asOf + daysToTake);
      if (!(earlier > 0)) continue;
      places.push(k);
      amount += left;
      weighted += left * earlier;
      gain += discountGain(left, earlyDiscount, earlier, moneyRate, pd, lossGivenDefault);
    }
    if (!(amount > options.trifle)) continue;
    if (!(gain > 0)) {
      aside.notWorth = (aside.notWorth ?? 0) + 1;
      continue;
    }
    // Who pays some days late is whom a discount is for; what is long overdue is claimed first.
    if (longOverdue(items, client, options.callAfterDays) > options.trifle) {
      aside.overdueFirst = (aside.overdueFirst ?? 0) + 1;
      continue;
    }
    if (places.every(handledLately(situation, client))) {
      aside.handled = (aside.handled ?? 0) + 1;
      continue;
    }
    const daysEarlier = weighted / amount;
    rows.push({
      ...situation.line(client),
      amount,
      daysEarlier,
      breakEven: worthOfEarlier(daysEarlier, moneyRate, pd, lossGivenDefault),
      gain,
      discountCost: amount * earlyDiscount,
      invoices: places.length,
      invoiceNumbers: numbersOf(items, places),
    });
  }
  return {
    id: "discounts",
    rows: mostPressingFirst(rows, ({ gain }) => gain),
    amount: sumOf(rows, ({ amount }) => amount),
    basis: "invoices",
    lacks: invoices.paid ? [] : ["paidDate"],
    aside,
  };
}

const longOverdue = (items: OpenItems, client: number, days: number): number =>
  sumOf(
    overdueOf(items, client).filter((k) => items.invoices.late[k]! > days),
    (k) => items.left[k]!,
  );

/** The days after the due date a client usually pays: the middle of its settled invoices, else of all; nil without history. */
function usualDelays({ clients }: Situation): (client: number) => number {
  const { invoices, behaviour } = clients;
  const all: number[] = [];
  for (let k = 0; invoices?.paid && k < invoices.count; k++)
    if (isKnown(invoices.paid[k]) && isKnown(invoices.late[k]) && invoices.amount[k]! > 0) all.push(invoices.late[k]!);
  const usual = all.length === 0 ? 0 : median(Float64Array.from(all));
  const own = behaviour?.median() ?? null;
  return (client) => (own && behaviour!.settled[client]! >= leastSettled && isKnown(own[client]) ? own[client] : usual);
}
