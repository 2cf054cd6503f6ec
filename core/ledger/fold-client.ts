import { isKnown } from "../cells/known";
import { addMonths, type Serial } from "../cells/dates";
import { retentionDue } from "../method/law/retention";
import { powerOfTwo } from "../method/power-of-two";
import { ageBand } from "../method/receivables/bands";
import { paydexOf } from "../method/receivables/paydex";
import type { Policy } from "../policy/policy";
import type { DocumentKind } from "../reading/rows/document-kind";
import { PaymentRows, signedAmount, type PartPayment } from "../reading/rows/payment-rows";
import { ClientSums } from "./client-sums";
import type { FoldedClients } from "./folded-clients";
import { documentKinds, notClaimable, paymentKind, statedAmount, toBeIssuedAnew, type LedgerLines } from "./ledger-lines";

export const bandLimits = [0, 30, 60, 90];
const notDue = 0;
const overdueOver90 = 4;
const withoutDate = 5;
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

/** One line as it stood on the day. A day that is not known is NaN. */
interface LineOnTheDay {
  /** Whether it is a payment held against the whole account, not against an invoice. */
  isPayment: boolean;
  amount: number;
  /** What of it was not yet paid. */
  owed: number;
  issue: Serial;
  due: Serial;
  /** The day of the last payment; NaN while anything is owed. */
  settled: Serial;
  /** Days from the due day to the last payment, or to the day while anything is owed; NaN where unknown. */
  late: number;
  /** The payment its own row states; NaN and 0 where it states none. */
  paidOn: Serial;
  paidAmount: number;
  /** The payments in lines of their own that paid it. */
  parts: readonly PartPayment[];
}

/** What folding a client depends on beside its lines, the same for all clients of a ledger. */
export class FoldContext {
  /** The last three months begin after the first of these days, the three before after the second. */
  readonly lastWindow: Serial;
  readonly windowBefore: Serial;
  private readonly weightByAge: number[] = [];
  // One object of each kind serves client after client and line after line: a ledger may have millions.
  readonly sums = new ClientSums();
  readonly line: LineOnTheDay = {
    isPayment: false,
    amount: NaN,
    owed: NaN,
    issue: NaN,
    due: NaN,
    settled: NaN,
    late: NaN,
    paidOn: NaN,
    paidAmount: NaN,
    parts: noParts,
  };

  constructor(
    readonly asOf: Serial,
    readonly policy: Pick<Policy, "paymentHalfLife" | "latestCounted" | "usualDelay">,
    /** Whether the ledger says what was paid, and not only what is open. */
    readonly history: boolean,
  ) {
    this.lastWindow = addMonths(asOf, -windowMonths);
    this.windowBefore = addMonths(asOf, -2 * windowMonths);
  }

  /** How much a payment counts: 1 on the day itself, half as much after each half-life of the policy. */
  recency(day: Serial): number {
    const { paymentHalfLife } = this.policy;
    if (!(paymentHalfLife > 0)) return 1;
    const age = Math.max(0, this.asOf - day);
    if (!Number.isInteger(age) || age > 4000) return powerOfTwo(-age / paymentHalfLife);
    return (this.weightByAge[age] ??= powerOfTwo(-age / paymentHalfLife));
  }
}

/**
 * Folds the lines of one client as of a day. Days late are weighted by amount, credit notes aside; an open overdue invoice
 * counts with its delay so far. A ledger of open items alone has no payment history: there, what is not yet due counts as
 * on time, or one late invoice would decide for the whole account. A disputed invoice that is open ages with the others, but
 * says nothing of how its client pays. An instalment is a line of its own, with its own due date. A payment in a line of its
 * own pays the invoice of this client whose number it bears; without one it is held against the whole account. An amount
 * still open beside a payment date makes a part payment.
 */
export function foldClient(client: number, own: ClientLines, context: FoldContext, into: FoldedClients, states: LineStates | null): void {
  const { lines, order, from, to } = own;
  context.sums.clear();
  let hasPayments = false;
  if (lines.kinds) for (let k = from; k < to && !hasPayments; k++) hasPayments = lines.kinds[order ? order[k]! : k] === paymentKind;
  if (hasPayments) foldWithPayments(own, context, states);
  else for (let k = from; k < to; k++) foldInvoice(lines, order ? order[k]! : k, noParts, context, states);
  context.sums.writeTo(into, client, context.policy.usualDelay);
}

/** Folds a client some of whose lines are payments: first which invoice each pays, then line by line. */
function foldWithPayments({ lines, order, from, to }: ClientLines, context: FoldContext, states: LineStates | null): void {
  const kinds = lines.kinds!;
  const numberOf = (i: number): string | null => lines.numbers?.[i] ?? null;
  const places = Array.from({ length: to - from }, (_, k) => (order ? order[from + k]! : from + k));
  const isPayment = (i: number): boolean => kinds[i] === paymentKind;
  const invoiced = new Set<string>();
  for (const i of places) {
    const number = numberOf(i);
    if (!isPayment(i) && number !== null) invoiced.add(number);
  }
  const payments = new PaymentRows();
  /** What a payment takes off the account, by its place. */
  const onAccount = new Map<number, number>();
  for (const i of places) {
    if (!isPayment(i)) continue;
    const day = paymentDay(lines, i);
    const amount = statedAmount(lines, i);
    const number = numberOf(i);
    if (number !== null && invoiced.has(number) && isKnown(day)) payments.add(0, number, { day, amount: Math.abs(amount), source: i });
    else onAccount.set(i, signedAmount(isKnown(lines.open?.[i]) ? lines.open[i] : amount, "payment"));
  }
  const parts = new Map<number, readonly PartPayment[]>();
  for (const i of places) if (!isPayment(i)) parts.set(i, payments.take(0, numberOf(i), amountOf(lines, i)));
  for (const { payment } of payments.left()) onAccount.set(payment.source, -payment.amount);
  for (const i of places) {
    if (!isPayment(i)) foldInvoice(lines, i, parts.get(i)!, context, states);
    else if (onAccount.has(i)) foldPayment(lines, i, onAccount.get(i)!, context, states);
  }
}

const paymentDay = (lines: LedgerLines, i: number): Serial => (isKnown(lines.paid?.[i]) ? lines.paid[i] : (lines.issued?.[i] ?? NaN));

/** The amount with the sign its kind gives it. */
function amountOf(lines: LedgerLines, i: number): number {
  const amount = statedAmount(lines, i);
  return lines.kinds && lines.kinds[i] !== 0 ? signedAmount(amount, documentKinds[lines.kinds[i]!]!) : amount;
}

/** A payment that no invoice took: it lowers the balance of its client, by a negative amount. */
function foldPayment(lines: LedgerLines, i: number, amount: number, context: FoldContext, states: LineStates | null): void {
  const { line } = context;
  line.isPayment = true;
  line.amount = amount;
  line.owed = amount;
  line.issue = paymentDay(lines, i);
  line.due = NaN;
  line.settled = NaN;
  line.late = NaN;
  line.paidOn = NaN;
  line.paidAmount = 0;
  line.parts = noParts;
  countLine(lines, i, context, states);
}

/** A line that is no payment; `parts` are the payments in lines of their own that paid it. */
function foldInvoice(lines: LedgerLines, i: number, parts: readonly PartPayment[], context: FoldContext, states: LineStates | null): void {
  const { asOf, line } = context;
  const kind = lines.kinds ? documentKinds[lines.kinds[i]!]! : "invoice";
  line.isPayment = false;
  line.amount = amountOf(lines, i);
  line.issue = lines.issued ? lines.issued[i]! : NaN;
  line.parts = parts;
  line.paidOn = NaN;
  line.paidAmount = 0;
  if (parts.length > 0) {
    const left = parts.reduce((rest, part) => rest - part.amount, line.amount);
    line.owed = Math.abs(left) < 0.005 ? 0 : left;
  } else payAsStated(lines, i, kind, context);
  line.due = dueOf(lines, i, kind, line.issue, line.owed, asOf);
  const lastPaid = parts.length > 0 ? parts[parts.length - 1]!.day : line.paidOn;
  line.settled = line.owed === 0 ? lastPaid : NaN;
  if (isKnown(line.due)) line.late = (isKnown(line.settled) ? line.settled : asOf) - line.due;
  else line.late = isKnown(line.settled) || !lines.ages ? NaN : lines.ages[i]!;
  countLine(lines, i, context, states);
}

/** What the line itself says was paid of it, and is owed. */
function payAsStated(lines: LedgerLines, i: number, kind: DocumentKind, { asOf, line }: FoldContext): void {
  const { amount } = line;
  const open = lines.open && isKnown(lines.open[i]) ? signedAmount(lines.open[i], kind) : NaN;
  const paid = lines.paid ? lines.paid[i]! : NaN;
  // What is open today was not yet paid on a day before the payment.
  if (paid > asOf) line.owed = amount;
  else if (!isKnown(paid)) line.owed = isKnown(open) ? open : amount;
  else {
    const partly = isKnown(open) && open !== 0 && Math.sign(open) === Math.sign(amount) && Math.abs(open) < Math.abs(amount);
    line.owed = partly ? open : 0;
    line.paidOn = paid;
    line.paidAmount = amount - line.owed;
  }
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

/** Adds the line of the context to the sums of its client. */
function countLine(lines: LedgerLines, i: number, context: FoldContext, states: LineStates | null): void {
  const { line, sums, asOf } = context;
  const { amount, issue, isPayment } = line;
  const disputed =
    !isPayment && (lines.disputed?.[i] === 1 || (line.owed > 0 && lines.statuses !== null && (lines.statuses[i]! & notClaimable) !== 0));
  if (states) keep(states, i, line, disputed);
  sums.lines++;
  if (issue < sums.firstIssue) sums.firstIssue = issue;
  if (!isPayment && issue > asOf - 365) sums.invoiced += amount;
  countOwed(line, disputed, sums);
  countDelay(line, disputed, context);
}

/** Adds what is owed of a line to the balance and to its age. */
function countOwed({ owed, late, isPayment }: LineOnTheDay, disputed: boolean, sums: ClientSums): void {
  sums.balance += owed;
  if (owed === 0) return;
  const band = Number.isNaN(late) ? withoutDate : ageBand(late, bandLimits);
  sums.bands[band]! += owed;
  if (!isPayment) {
    if (band !== withoutDate) sums.dated++;
    // A credit is late for nobody: without a due day it leaves nothing unknown.
    else if (owed > 0) sums.undated++;
  }
  if (band > notDue && band <= overdueOver90) sums.overdue += owed;
  if (band === overdueOver90 && !disputed) sums.overdue90 += owed;
}

/** Adds what a line shows of how its client pays: each payment of it, and what is open with its delay so far. */
function countDelay(line: LineOnTheDay, disputed: boolean, context: FoldContext): void {
  const { owed, due, late, settled, parts, paidOn, paidAmount } = line;
  const { sums, policy } = context;
  let whole = Math.max(0, owed);
  if (isKnown(paidOn)) whole += Math.max(0, paidAmount);
  for (const part of parts) whole += Math.max(0, part.amount);
  let shown = false;
  if (isKnown(paidOn) && paidAmount > 0) shown = countPayment(paidAmount, whole, paidOn, due, context);
  for (const part of parts) if (part.amount > 0 && countPayment(part.amount, whole, part.day, due, context)) shown = true;
  if (owed > 0 && isKnown(late) && (late > 0 || !context.history)) {
    const delay = Math.max(0, late);
    sums.daysLate.add(delay, owed);
    if (!disputed) {
      sums.rated.add(Math.min(policy.latestCounted, delay), owed / whole);
      countMoney(owed, delay, due, context);
      shown = true;
    }
  }
  if (!shown) return;
  sums.delayByInvoice.add(isKnown(settled) ? late : Math.max(0, late), 1);
  if (isKnown(settled)) sums.settled++;
}

/** Adds an amount of an invoice, `whole` in all, that was paid on a day; false where nobody knows how late that was. */
function countPayment(amount: number, whole: number, day: Serial, due: Serial, context: FoldContext): boolean {
  const late = day - due;
  if (!isKnown(late)) return false;
  const { sums, policy } = context;
  sums.daysLate.add(late, amount);
  sums.rated.add(Math.min(policy.latestCounted, Math.max(0, late)), (amount / whole) * context.recency(day));
  countMoney(amount, late, due, context);
  return true;
}

/** Adds money that was so many days late, to the means by amount and to the window its due day lies in. */
function countMoney(amount: number, late: number, due: Serial, { sums, asOf, lastWindow, windowBefore }: FoldContext): void {
  sums.delay.add(late, amount);
  sums.late.add(late > 0 ? 1 : 0, amount);
  sums.paydex.add(paydexOf(late), amount);
  if (due > lastWindow && due <= asOf) sums.lastWindow.add(late, amount);
  else if (due > windowBefore && due <= lastWindow) sums.windowBefore.add(late, amount);
}

/** Writes down how the line stood, for what looks at single invoices. */
function keep(states: LineStates, i: number, line: LineOnTheDay, disputed: boolean): void {
  states.amount[i] = line.amount;
  states.owed[i] = line.owed;
  states.late[i] = line.late;
  states.settled[i] = line.settled;
  states.due[i] = line.due;
  states.disputed[i] = disputed ? 1 : 0;
  if (line.isPayment) keepPayment(states, i, line.issue, -line.owed);
  else if (line.parts.length > 1 || line.owed !== 0) {
    for (const part of line.parts) keepPayment(states, i, part.day, part.amount);
    if (isKnown(line.paidOn)) keepPayment(states, i, line.paidOn, line.paidAmount);
  }
}

function keepPayment({ payments }: LineStates, place: number, day: Serial, amount: number): void {
  if (isKnown(day) && amount > 0) payments.push({ place, day, amount });
}
