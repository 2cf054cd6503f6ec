import { isKnown } from "../../cells/known";
import type { Serial } from "../../cells/dates";
import { cameIn, openOn, owedOn, periodOf } from "./came-in";
import { firstAbove, pastDelays, type Bills, type PastDelays } from "./past-delays";

/** Ten and ninety per cent of a normal distribution lie this many standard deviations from its middle. */
const eightyPercent = 1.2815515655446004;
/** Looks back, two weeks apart, at what the method would have said and what then came in. */
const looksBack = 10;
const lookEvery = 14;
const lookWeeks = 6;
/** Payments of one week have causes in common, so that sums vary more than single invoices tell; never less. */
const leastSpread = 1;
const mostSpread = 6;

/** What overrides a client's habit for one invoice. */
export interface Override {
  /** The day it is promised for; NaN where none is. */
  readonly day: number;
  /** Days added to the habit: a dispute has to be settled first. */
  readonly add: number;
  /** No payment is to be expected: insolvency, a file with a court. */
  readonly never: boolean;
}

export interface Spread {
  /** First day of each period, and the first after the last. */
  readonly bounds: readonly Serial[];
  /** Expected cash of each period. */
  readonly expected: Float64Array;
  /** Variance of each, invoices taken as independent. */
  readonly variance: Float64Array;
  /** After the last period. */
  readonly later: number;
  /** Of what nothing is expected. */
  readonly never: number;
  /** Expected cash by client, then period, where it was asked for. */
  readonly byClient: Float64Array | null;
}

/**
 * Cash to come from what is open on a day: each invoice is spread over the delays its client paid with before, those that
 * would already have paid left out. One later than all of them is spread over the portfolio's; later than those too, it
 * comes in as evenly as weeks have passed since, so that old debt fades out instead of falling into the first week.
 */
export function spreadCash(
  bills: Bills,
  isOpen: (k: number) => boolean,
  asOf: Serial,
  bounds: readonly Serial[],
  past: PastDelays,
  { override, clients = 0 }: { readonly override?: (k: number) => Override | null; readonly clients?: number } = {},
): Spread {
  const periods = bounds.length - 1;
  const expected = new Float64Array(periods);
  const variance = new Float64Array(periods);
  const byClient = clients > 0 ? new Float64Array(clients * periods) : null;
  const share = new Float64Array(periods);
  let later = 0;
  let never = 0;
  for (let k = 0; k < bills.count; k++) {
    const amount = bills.amount[k]!;
    if (!isOpen(k) || !(amount !== 0)) continue;
    const special = override?.(k) ?? null;
    if (special?.never) {
      never += amount;
      continue;
    }
    share.fill(0);
    if (special && isKnown(special.day)) place(share, bounds, Math.max(special.day, asOf + 1), 1);
    else if (isKnown(bills.due?.[k])) fill(share, bounds, bills.due[k]! + (special?.add ?? 0), asOf, past.of(bills.client[k]!), past.all);
    let within = 0;
    for (let p = 0; p < periods; p++) {
      const part = share[p]!;
      within += part;
      expected[p]! += amount * part;
      variance[p]! += amount * amount * part * (1 - part);
      if (byClient) byClient[bills.client[k]! * periods + p]! += amount * part;
    }
    later += amount * (1 - within);
  }
  return { bounds, expected, variance, later, never, byClient };
}

function place(share: Float64Array, bounds: readonly Serial[], day: Serial, part: number): void {
  const period = periodOf(bounds, day);
  if (period >= 0) share[period]! += part;
}

function fill(share: Float64Array, bounds: readonly Serial[], due: Serial, asOf: Serial, own: Float64Array, all: Float64Array): void {
  const late = asOf - due;
  for (const delays of [own, all]) {
    const from = firstAbove(delays, late);
    const left = delays.length - from;
    if (left === 0) continue;
    for (let i = from; i < delays.length; i++) place(share, bounds, due + delays[i]!, 1 / left);
    return;
  }
  if (all.length === 0) {
    // Nothing was ever settled: the due day is all there is to go by, and what is overdue is expected next.
    place(share, bounds, Math.max(due, asOf + 1), 1);
    return;
  }
  // Older than any delay seen: the longer it was not paid, the less of it comes in a week.
  const beyond = Math.max(7, late - all[all.length - 1]!, late / 2);
  for (let p = 0; p < share.length; p++) {
    const [start, end] = [Math.max(bounds[p]!, asOf + 1), bounds[p + 1]!];
    if (end <= start) continue;
    share[p]! += beyond / (beyond + start - asOf - 1) - beyond / (beyond + end - asOf - 1);
  }
}

export const weeksFrom = (start: Serial, weeks: number): Serial[] => Array.from({ length: weeks + 1 }, (_, i) => start + 7 * i);

/**
 * By how much more than single invoices tell weekly sums vary, from what the method would have said in the weeks before
 * and what came in: the factor on the standard deviation. One where the past is too short to tell.
 */
export function pastSpread(bills: Bills, asOf: Serial): number {
  const ratios: number[] = [];
  for (let look = 1; look <= looksBack; look++) {
    const day = asOf - lookEvery * (look - 1) - 7 * lookWeeks;
    const past = pastDelays(bills, day);
    if (past.all.length < 30) break;
    const open = openOn(bills, day);
    const bounds = weeksFrom(day + 1, lookWeeks);
    const { expected, variance } = spreadCash(owedOn(bills, day), open, day, bounds, past);
    const cash = cameIn(bills, open, bounds);
    cash.forEach((came, w) => {
      if (variance[w]! > 0) ratios.push((came - expected[w]!) ** 2 / variance[w]!);
    });
  }
  if (ratios.length < 12) return leastSpread;
  const factor = Math.sqrt(ratios.reduce((sum, ratio) => sum + Math.min(ratio, 25), 0) / ratios.length);
  return Math.min(mostSpread, Math.max(leastSpread, factor));
}

/** The band a period's cash lies in four times out of five. */
export function band(expected: number, variance: number, factor: number): { readonly low: number; readonly high: number } {
  const width = eightyPercent * factor * Math.sqrt(Math.max(0, variance));
  return { low: Math.max(0, expected - width), high: expected + width };
}
