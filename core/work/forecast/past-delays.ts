import { isKnown } from "../../cells/known";
import type { InvoicePayment } from "../../ledger/clients";
import type { Serial } from "../../cells/dates";

/** A client with fewer settled invoices than this is forecast by what the whole portfolio does. */
const leastOwn = 5;
/** Of a client's delays the latest so many count, of the portfolio's the latest so many. */
const mostOwn = 100;
const mostOfAll = 300;

/** Invoices as a forecast needs them, as columns. Days that are not known, or have not come, are NaN. */
export interface Bills {
  readonly count: number;
  readonly client: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
  readonly issued: ArrayLike<number> | null;
  readonly due: ArrayLike<number> | null;
  /** The day it was paid in full. */
  readonly paid: ArrayLike<number> | null;
  /** Payments of a part, and on account, each on its day. */
  readonly payments?: readonly InvoicePayment[];
}

/** How many days late invoices were paid that had been settled by a day, from few days to many. */
export interface PastDelays {
  /** A client's own, or the portfolio's where it has too few of its own. */
  of: (client: number) => Float64Array;
  readonly all: Float64Array;
}

/** Only what was settled by the day counts: a forecast may not know what came after. */
export function pastDelays({ count, client, amount, due, paid }: Bills, asOf: Serial): PastDelays {
  const settled: number[] = [];
  for (let k = 0; k < count; k++) if (amount[k]! > 0 && isKnown(paid?.[k]) && paid[k]! <= asOf && isKnown(due?.[k])) settled.push(k);
  settled.sort((a, b) => paid![b]! - paid![a]!);
  const delay = (k: number): number => paid![k]! - due![k]!;
  const all = Float64Array.from(settled.slice(0, mostOfAll), delay).sort();
  const own = new Map<number, number[]>();
  for (const k of settled) {
    const list = own.get(client[k]!);
    if (!list) own.set(client[k]!, [delay(k)]);
    else if (list.length < mostOwn) list.push(delay(k));
  }
  const sorted = new Map<number, Float64Array>();
  for (const [each, list] of own) if (list.length >= leastOwn) sorted.set(each, Float64Array.from(list).sort());
  return { all, of: (each) => sorted.get(each) ?? all };
}

/** Place of the first delay above a number of days. */
export function firstAbove(delays: Float64Array, days: number): number {
  let [low, high] = [0, delays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (delays[middle]! > days) high = middle;
    else low = middle + 1;
  }
  return low;
}
