import { addMonths, type Serial } from "../cells/dates";
import { powerOfTwo } from "../method/power-of-two";
import { paydexOf } from "../method/receivables/paydex";
import type { Policy } from "../policy/policy";

/** With fewer invoices in a window its mean is chance. */
const leastInWindow = 3;
const windowMonths = 3;

/** How clients of a ledger pay, by client; NaN where their invoices do not tell. */
export interface PaymentBehaviour {
  /** Days late by amount, an open overdue invoice with its delay so far. */
  readonly delay: Float64Array;
  /**
   * Days late by invoice, what the rating goes by: early is 0, one invoice counts 60 at most, old settlements fade, an open
   * overdue invoice counts its delay so far; one more invoice of an average payer is added to every client's.
   */
  readonly recent: Float64Array;
  /** Days by which it changed: the last three months' invoices less those of the three before. */
  readonly trend: Float64Array;
  /** Share of the money that was paid, or is open, after its day. */
  readonly shareLate: Float64Array;
  /** By amount, 1 to 100; 80 is paid on the day. */
  readonly paydex: Float64Array;
  /** Delay by amount less delay by invoice: negative where the large ones are paid first. */
  readonly arbitrage: Float64Array;
  /** How many invoices were settled. */
  readonly settled: Float64Array;
  /** Middle delay of the settled ones: the best single forecast of the next. */
  median(): Float64Array;
}

class Mean {
  sum = 0;
  weight = 0;
  count = 0;
  add(value: number, weight: number): void {
    this.sum += value * weight;
    this.weight += weight;
    this.count++;
  }
  get value(): number {
    return this.weight > 0 ? this.sum / this.weight : NaN;
  }
}

/** What is summed up for one client. */
class Sums {
  readonly delay = new Mean();
  readonly rated = new Mean();
  readonly late = new Mean();
  readonly paydex = new Mean();
  readonly byInvoice = new Mean();
  readonly last = new Mean();
  readonly before = new Mean();
  settled = 0;
}

/** Gathers what invoices tell of how their clients pay, as of a day. */
export class BehaviourSums {
  private readonly sums: Sums[] = [];
  private readonly middle: Serial;
  private readonly start: Serial;

  private readonly faded: number[] = [];

  constructor(
    private readonly asOf: Serial,
    private readonly policy: Pick<Policy, "paymentHalfLife" | "latestCounted" | "usualDelay">,
  ) {
    this.middle = addMonths(asOf, -windowMonths);
    this.start = addMonths(asOf, -2 * windowMonths);
  }

  private of(client: number): Sums {
    return (this.sums[client] ??= new Sums());
  }

  /** A part of an invoice that was paid on a day, so many days late; `share` is its part of the invoice. */
  paid(client: number, amount: number, share: number, late: number, day: Serial, due: Serial): void {
    this.of(client).rated.add(this.counted(late), share * this.recency(day));
    this.tell(client, amount, late, due);
  }

  /** A part that is open, with its delay so far. */
  open(client: number, amount: number, share: number, late: number, due: Serial): void {
    this.of(client).rated.add(this.counted(late), share);
    this.tell(client, amount, late, due);
  }

  private counted(late: number): number {
    return Math.min(this.policy.latestCounted, Math.max(0, late));
  }

  private recency(day: Serial): number {
    const { paymentHalfLife } = this.policy;
    if (!(paymentHalfLife > 0)) return 1;
    const age = Math.max(0, this.asOf - day);
    if (!Number.isInteger(age) || age > 4000) return powerOfTwo(-age / paymentHalfLife);
    return (this.faded[age] ??= powerOfTwo(-age / paymentHalfLife));
  }

  private tell(client: number, amount: number, late: number, due: Serial): void {
    const own = this.of(client);
    own.delay.add(late, amount);
    own.late.add(late > 0 ? 1 : 0, amount);
    own.paydex.add(paydexOf(late), amount);
    if (due > this.middle && due <= this.asOf) own.last.add(late, amount);
    else if (due > this.start && due <= this.middle) own.before.add(late, amount);
  }

  /** A whole invoice that tells something, once. */
  invoice(client: number, late: number, settled: boolean): void {
    const own = this.of(client);
    own.byInvoice.add(late, 1);
    if (settled) own.settled++;
  }

  close(clients: number, median: () => Float64Array): PaymentBehaviour {
    const nothing = new Sums();
    const column = (value: (own: Sums) => number): Float64Array =>
      Float64Array.from({ length: clients }, (_, client) => value(this.sums[client] ?? nothing));
    const { usualDelay } = this.policy;
    return {
      delay: column(({ delay }) => delay.value),
      recent: column(({ rated }) => (rated.weight > 0 ? (rated.sum + usualDelay) / (rated.weight + 1) : NaN)),
      trend: column(({ last, before }) => (last.count >= leastInWindow && before.count >= leastInWindow ? last.value - before.value : NaN)),
      shareLate: column(({ late }) => late.value),
      paydex: column(({ paydex }) => paydex.value),
      arbitrage: column(({ delay, byInvoice }) => delay.value - byInvoice.value),
      settled: column(({ settled }) => settled),
      median,
    };
  }
}
