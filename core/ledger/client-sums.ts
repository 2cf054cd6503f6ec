import type { Policy } from "../policy/policy";
import { bandsFrom, foldedFields, type FoldedClients } from "./folded-clients";

/** The six bands of ageing: not due, overdue by up to 30, 60, 90 and more days, without a due date. */
export const ageingBands = 6;
/** With fewer invoices in a window its mean is chance. */
const leastInWindow = 3;

/** A weighted mean that grows value by value. */
class Mean {
  count = 0;
  sum = 0;
  weight = 0;

  add(value: number, weight: number): void {
    this.count++;
    this.sum += value * weight;
    this.weight += weight;
  }

  clear(): void {
    this.count = 0;
    this.sum = 0;
    this.weight = 0;
  }

  /** NaN where nothing was added. */
  get value(): number {
    return this.weight > 0 ? this.sum / this.weight : NaN;
  }
}

/** What the lines of one client add up to. One object serves one client after the other, as a ledger may have a million. */
export class ClientSums {
  /** How many lines counted. */
  lines = 0;
  balance = 0;
  overdue = 0;
  /** Undisputed, overdue by more than 90 days. */
  overdue90 = 0;
  /** Over the last 365 days. */
  invoiced = 0;
  /** The first day of issue; Infinity where no line has one. */
  firstIssue = Infinity;
  /** Open lines, payments aside, without a due date, and with one. */
  undated = 0;
  dated = 0;
  /** Invoices paid in full whose delay is known. */
  settled = 0;
  /** What is open, by age. */
  readonly bands = new Float64Array(ageingBands);
  /** Days late by amount, what is open and disputed included. */
  readonly daysLate = new Mean();
  /** Days late by amount, without what is disputed: how the client pays. */
  readonly delay = new Mean();
  /** Days late by invoice, none counted as early nor as very late, older payments for less: what the rating uses. */
  readonly rated = new Mean();
  /** Days late by invoice, each counted as it is. */
  readonly delayByInvoice = new Mean();
  /** 1 for money that was late, 0 for money that was not. */
  readonly late = new Mean();
  readonly paydex = new Mean();
  /** Days late of what was due in the last three months, and in the three before. */
  readonly lastWindow = new Mean();
  readonly windowBefore = new Mean();

  /** Ready for the next client. */
  clear(): void {
    this.lines = 0;
    this.balance = 0;
    this.overdue = 0;
    this.overdue90 = 0;
    this.invoiced = 0;
    this.firstIssue = Infinity;
    this.undated = 0;
    this.dated = 0;
    this.settled = 0;
    this.bands.fill(0);
    this.daysLate.clear();
    this.delay.clear();
    this.rated.clear();
    this.delayByInvoice.clear();
    this.late.clear();
    this.paydex.clear();
    this.lastWindow.clear();
    this.windowBefore.clear();
  }

  writeTo(folded: FoldedClients, client: number, usualDelay: Policy["usualDelay"]): void {
    folded.reach(client);
    folded.set("lines", client, this.lines);
    folded.set("balance", client, this.balance);
    // Where no open invoice has a due day, nobody knows what is overdue.
    folded.set("overdue", client, this.undated > 0 && this.dated === 0 ? NaN : this.overdue);
    folded.set("overdue90", client, this.overdue90);
    folded.set("invoiced", client, this.invoiced);
    folded.set("daysLate", client, this.daysLate.value);
    folded.set("delay", client, this.delay.value);
    // One more invoice, paid as the average client pays, keeps a single late one from deciding.
    folded.set("recent", client, this.rated.weight > 0 ? (this.rated.sum + usualDelay) / (this.rated.weight + 1) : NaN);
    folded.set("trend", client, this.trend);
    folded.set("shareLate", client, this.late.value);
    folded.set("paydex", client, this.paydex.value);
    folded.set("arbitrage", client, this.delay.value - this.delayByInvoice.value);
    folded.set("settled", client, this.settled);
    folded.set("firstIssue", client, this.firstIssue);
    folded.set("undated", client, this.undated);
    for (let band = 0; band < ageingBands; band++) folded.set(foldedFields[bandsFrom + band]!, client, this.bands[band]!);
  }

  /** Days by which the delay grew from one window to the next; NaN where either has too few invoices. */
  private get trend(): number {
    const { lastWindow, windowBefore } = this;
    return lastWindow.count >= leastInWindow && windowBefore.count >= leastInWindow ? lastWindow.value - windowBefore.value : NaN;
  }
}
