import { isKnown } from "../cells/known";
import { addMonths, type Serial } from "../cells/dates";
import { retentionDue } from "../method/law/retention";
import { powerOfTwo } from "../method/power-of-two";
import { ageBand } from "../method/receivables/bands";
import { paydexOf } from "../method/receivables/paydex";
import type { Policy } from "../policy/policy";
import type { DocumentKind } from "../reading/document-kind";
import { PaymentRows, signedAmount, type PartPayment } from "../reading/payment-rows";
import { bandsFrom, foldedFields, type FoldedClients } from "./folded-clients";
import { documentKinds, notClaimable, paymentKind, statedAmount, toBeIssuedAnew, type LedgerLines } from "./ledger-lines";

export const bandLimits = [0, 30, 60, 90];
const withoutDate = 5;
/** With fewer invoices in a window its mean is chance. */
const leastInWindow = 3;
const windowMonths = 3;
const noParts: readonly PartPayment[] = [];

/** The lines of one client that count, in the order of the sheet: places `from` to `to`, or those that `order` holds there. */
export interface ClientLines {
  readonly lines: LedgerLines;
  readonly order: Int32Array | null;
  readonly from: number;
  readonly to: number;
}

/** Each line as it stood on the day, written by its place; NaN where it did not count. */
export interface LineStates {
  readonly amount: Float64Array;
  readonly owed: Float64Array;
  readonly late: Float64Array;
  readonly settled: Float64Array;
  /** The due day as it counts: that of the column, but for an invoice to be issued again. */
  readonly due: Float64Array;
  readonly disputed: Uint8Array;
  /** Payments that do not settle their line at once, by its place. */
  readonly payments: { readonly place: number; readonly day: Serial; readonly amount: number }[];
}

interface Sums {
  lines: number;
  balance: number;
  overdue: number;
  overdue90: number;
  invoiced: number;
  delay: number;
  weight: number;
  told: number;
  toldWeight: number;
  rated: number;
  ratedWeight: number;
  late: number;
  paydex: number;
  byInvoice: number;
  invoices: number;
  last: number;
  lastWeight: number;
  lastCount: number;
  before: number;
  beforeWeight: number;
  beforeCount: number;
  settled: number;
  firstIssue: number;
  undated: number;
  dated: number;
}

const nothing = (): Sums => ({
  lines: 0,
  balance: 0,
  overdue: 0,
  overdue90: 0,
  invoiced: 0,
  delay: 0,
  weight: 0,
  told: 0,
  toldWeight: 0,
  rated: 0,
  ratedWeight: 0,
  late: 0,
  paydex: 0,
  byInvoice: 0,
  invoices: 0,
  last: 0,
  lastWeight: 0,
  lastCount: 0,
  before: 0,
  beforeWeight: 0,
  beforeCount: 0,
  settled: 0,
  firstIssue: Infinity,
  undated: 0,
  dated: 0,
});

/** What folding a client depends on beside its lines, the same for all clients of a ledger. */
export class FoldContext {
  readonly middle: Serial;
  readonly start: Serial;
  private readonly faded: number[] = [];
  /** Used by one client after the other. */
  readonly bands = new Float64Array(6);

  constructor(
    readonly asOf: Serial,
    readonly policy: Pick<Policy, "paymentHalfLife" | "latestCounted" | "usualDelay">,
    /** Whether the ledger tells of payments, and not only of what is open. */
    readonly history: boolean,
  ) {
    this.middle = addMonths(asOf, -windowMonths);
    this.start = addMonths(asOf, -2 * windowMonths);
  }

  /** What a settlement still counts for. */
  recency(day: Serial): number {
    const { paymentHalfLife } = this.policy;
    if (!(paymentHalfLife > 0)) return 1;
    const age = Math.max(0, this.asOf - day);
    if (!Number.isInteger(age) || age > 4000) return powerOfTwo(-age / paymentHalfLife);
    return (this.faded[age] ??= powerOfTwo(-age / paymentHalfLife));
  }
}

const mean = (sum: number, weight: number): number => (weight > 0 ? sum / weight : NaN);

/**
 * Folds the lines of one client as of a day. Days late are weighted by amount, credit notes aside; an open overdue invoice
 * counts with its delay so far. A ledger of open items alone has no payment history: there, what is not yet due counts as
 * on time, or one late invoice would decide for the whole account. A disputed invoice that is open ages with the others, but
 * says nothing of how its client pays. An instalment is a line of its own, with its own due date. A payment in a line of its
 * own pays the invoice of this client whose number it bears; without one it is held against the whole account. An amount
 * still open beside a payment date makes a part payment.
 */
export function foldClient(client: number, own: ClientLines, context: FoldContext, into: FoldedClients, states: LineStates | null): void {
  const sums = nothing();
  context.bands.fill(0);
  const { lines, order, from, to } = own;
  let any = false;
  if (lines.numbers && lines.kinds) for (let k = from; k < to && !any; k++) any = lines.kinds[order ? order[k]! : k] === paymentKind;
  if (any) foldWithPayments(own, context, sums, states);
  else for (let k = from; k < to; k++) foldLine(lines, order ? order[k]! : k, null, context, sums, states);
  write(client, sums, context, into);
}

function foldWithPayments({ lines, order, from, to }: ClientLines, context: FoldContext, sums: Sums, states: LineStates | null): void {
  const kinds = lines.kinds!;
  const numbers = lines.numbers!;
  const payments = new PaymentRows();
  const invoiced = new Set<string>();
  const places = Array.from({ length: to - from }, (_, k) => (order ? order[from + k]! : from + k));
  for (const i of places) if (kinds[i] !== paymentKind && numbers[i]) invoiced.add(numbers[i]);
  /** What a payment takes off the account, by place. */
  const onAccount = new Map<number, number>();
  for (const i of places) {
    if (kinds[i] !== paymentKind) continue;
    const day = isKnown(lines.paid?.[i]) ? lines.paid[i] : (lines.issued?.[i] ?? NaN);
    const amount = statedAmount(lines, i);
    const number = numbers[i] ?? null;
    if (number !== null && invoiced.has(number) && isKnown(day)) payments.add(0, number, { day, amount: Math.abs(amount), source: i });
    else onAccount.set(i, signedAmount(isKnown(lines.open?.[i]) ? lines.open[i] : amount, "payment"));
  }
  const parts = new Map<number, readonly PartPayment[]>();
  for (const i of places) if (kinds[i] !== paymentKind) parts.set(i, payments.take(0, numbers[i] ?? null, amountOf(lines, i)));
  for (const { payment } of payments.left()) onAccount.set(payment.source, -payment.amount);
  for (const i of places) {
    if (kinds[i] !== paymentKind) foldLine(lines, i, parts.get(i)!, context, sums, states);
    else {
      const owed = onAccount.get(i);
      if (owed === undefined) continue;
      const day = isKnown(lines.paid?.[i]) ? lines.paid[i] : (lines.issued?.[i] ?? NaN);
      countLine(lines, i, owed, owed, day, NaN, NaN, NaN, noParts, true, context, sums, states);
    }
  }
}

/** The amount with the sign its kind gives it. */
function amountOf(lines: LedgerLines, i: number): number {
  const amount = statedAmount(lines, i);
  return lines.kinds && lines.kinds[i] !== 0 ? signedAmount(amount, documentKinds[lines.kinds[i]!]!) : amount;
}

/** A line that is no payment, as it stood on the day; `given` are the payments in lines of their own that paid it. */
function foldLine(
  lines: LedgerLines,
  i: number,
  given: readonly PartPayment[] | null,
  context: FoldContext,
  sums: Sums,
  states: LineStates | null,
): void {
  const { asOf } = context;
  const kind = lines.kinds ? documentKinds[lines.kinds[i]!]! : "invoice";
  const amount = amountOf(lines, i);
  const open = lines.open && isKnown(lines.open[i]) ? signedAmount(lines.open[i], kind) : NaN;
  const issue = lines.issued ? lines.issued[i]! : NaN;
  let parts = noParts;
  let owed: number;
  let paidOn = NaN;
  let paidPart = 0;
  if (given && given.length > 0) {
    parts = given;
    const left = given.reduce((rest, part) => rest - part.amount, amount);
    owed = Math.abs(left) < 0.005 ? 0 : left;
  } else {
    const paid = lines.paid ? lines.paid[i]! : NaN;
    // What stands open today was not yet paid on a day before the payment.
    if (paid > asOf) owed = amount;
    else if (!isKnown(paid)) owed = isKnown(open) ? open : amount;
    else {
      const partly = isKnown(open) && open !== 0 && Math.sign(open) === Math.sign(amount) && Math.abs(open) < Math.abs(amount);
      owed = partly ? open : 0;
      paidOn = paid;
      paidPart = amount - owed;
    }
  }
  const due = dueOf(lines, i, kind, issue, owed, asOf);
  const lastPaid = parts.length > 0 ? parts[parts.length - 1]!.day : paidOn;
  const settled = owed === 0 ? lastPaid : NaN;
  const late = isKnown(due) ? (isKnown(settled) ? settled : asOf) - due : isKnown(settled) ? NaN : lines.ages ? lines.ages[i]! : NaN;
  countLine(lines, i, amount, owed, issue, due, settled, late, parts, false, context, sums, states, paidOn, paidPart);
}

/**
 * The day a line is due. An invoice that was refused, or never reached its client, is not due: its term runs from the day it
 * is issued again, which is the day looked at, at the earliest.
 */
function dueOf(lines: LedgerLines, i: number, kind: DocumentKind, issue: Serial, owed: number, asOf: Serial): Serial {
  const stated = lines.due ? lines.due[i]! : NaN;
  const due = kind === "retention" ? retentionDue(issue, stated) : stated;
  if (!lines.statuses || !(owed > 0) || (lines.statuses[i]! & toBeIssuedAnew) === 0 || !isKnown(due)) return due;
  return Math.max(due, asOf + (isKnown(issue) ? Math.max(0, due - issue) : 0));
}

/** Adds a line to what is known of its client. One part that was paid is given as numbers, several as a list. */
function countLine(
  lines: LedgerLines,
  i: number,
  amount: number,
  owed: number,
  issue: Serial,
  due: Serial,
  settled: Serial,
  late: number,
  parts: readonly PartPayment[],
  payment: boolean,
  context: FoldContext,
  sums: Sums,
  states: LineStates | null,
  paidOn = NaN,
  paidPart = 0,
): void {
  const { asOf, bands } = context;
  sums.lines++;
  if (states) {
    states.amount[i] = amount;
    states.owed[i] = owed;
    states.late[i] = late;
    states.settled[i] = settled;
    states.due[i] = due;
    if (payment) notePayment(states, i, issue, -owed);
    else if (parts.length > 1 || owed !== 0) {
      for (const part of parts) notePayment(states, i, part.day, part.amount);
      if (isKnown(paidOn)) notePayment(states, i, paidOn, paidPart);
    }
  }
  const disputed =
    !payment && (lines.disputed?.[i] === 1 || (owed > 0 && lines.statuses !== null && (lines.statuses[i]! & notClaimable) !== 0));
  if (states) states.disputed[i] = disputed ? 1 : 0;
  if (issue < sums.firstIssue) sums.firstIssue = issue;
  if (!payment && issue > asOf - 365) sums.invoiced += amount;
  sums.balance += owed;
  if (owed !== 0) {
    const band = Number.isNaN(late) ? withoutDate : ageBand(late, bandLimits);
    bands[band]! += owed;
    if (band === withoutDate && !payment) sums.undated++;
    else if (!payment) sums.dated++;
    if (band >= 1 && band <= 4) sums.overdue += owed;
    if (band === 4 && !disputed) sums.overdue90 += owed;
  }
  let tells = false;
  let whole = Math.max(0, owed);
  if (isKnown(paidOn)) whole += Math.max(0, paidPart);
  for (const part of parts) whole += Math.max(0, part.amount);
  if (isKnown(paidOn) && paidPart > 0) tells = paidLate(paidPart, whole, paidOn, due, context, sums);
  for (const part of parts) if (part.amount > 0 && paidLate(part.amount, whole, part.day, due, context, sums)) tells = true;
  if (owed > 0 && isKnown(late) && (late > 0 || !context.history)) {
    const delay = Math.max(0, late);
    sums.delay += owed * delay;
    sums.weight += owed;
    if (!disputed) {
      const share = owed / whole;
      sums.rated += Math.min(context.policy.latestCounted, delay) * share;
      sums.ratedWeight += share;
      tell(owed, delay, due, context, sums);
      tells = true;
    }
  }
  if (tells) {
    sums.byInvoice += isKnown(settled) ? late : Math.max(0, late);
    sums.invoices++;
    if (isKnown(settled)) sums.settled++;
  }
}

function notePayment({ payments }: LineStates, place: number, day: Serial, amount: number): void {
  if (isKnown(day) && amount > 0) payments.push({ place, day, amount });
}

/** A part of an invoice that was paid on a day; false where nobody knows how late that was. */
function paidLate(amount: number, whole: number, day: Serial, due: Serial, context: FoldContext, sums: Sums): boolean {
  const late = day - due;
  if (!isKnown(late)) return false;
  sums.delay += amount * late;
  sums.weight += amount;
  const weight = (amount / whole) * context.recency(day);
  sums.rated += Math.min(context.policy.latestCounted, Math.max(0, late)) * weight;
  sums.ratedWeight += weight;
  tell(amount, late, due, context, sums);
  return true;
}

function tell(amount: number, late: number, due: Serial, { middle, start, asOf }: FoldContext, sums: Sums): void {
  sums.told += late * amount;
  sums.toldWeight += amount;
  if (late > 0) sums.late += amount;
  sums.paydex += paydexOf(late) * amount;
  if (due > middle && due <= asOf) {
    sums.last += late * amount;
    sums.lastWeight += amount;
    sums.lastCount++;
  } else if (due > start && due <= middle) {
    sums.before += late * amount;
    sums.beforeWeight += amount;
    sums.beforeCount++;
  }
}

function write(client: number, sums: Sums, { policy, bands }: FoldContext, into: FoldedClients): void {
  into.reach(client);
  const delay = mean(sums.told, sums.toldWeight);
  into.set("lines", client, sums.lines);
  into.set("balance", client, sums.balance);
  // Where no open invoice has a due day, nobody knows what is overdue.
  into.set("overdue", client, sums.undated > 0 && sums.dated === 0 ? NaN : sums.overdue);
  into.set("overdue90", client, sums.overdue90);
  into.set("invoiced", client, sums.invoiced);
  into.set("daysLate", client, mean(sums.delay, sums.weight));
  into.set("delay", client, delay);
  into.set("recent", client, sums.ratedWeight > 0 ? (sums.rated + policy.usualDelay) / (sums.ratedWeight + 1) : NaN);
  into.set(
    "trend",
    client,
    sums.lastCount >= leastInWindow && sums.beforeCount >= leastInWindow
      ? mean(sums.last, sums.lastWeight) - mean(sums.before, sums.beforeWeight)
      : NaN,
  );
  into.set("shareLate", client, mean(sums.late, sums.toldWeight));
  into.set("paydex", client, mean(sums.paydex, sums.toldWeight));
  into.set("arbitrage", client, delay - mean(sums.byInvoice, sums.invoices));
  into.set("settled", client, sums.settled);
  into.set("firstIssue", client, sums.firstIssue);
  into.set("undated", client, sums.undated);
  for (let band = 0; band < 6; band++) into.set(foldedFields[bandsFrom + band]!, client, bands[band]!);
}
