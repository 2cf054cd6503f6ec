// How near the cash forecast comes to what then came in: `npm run quality -- forecast`. From the past only, every second
// week, six weeks ahead, of what was open on the day; the bar is "everybody pays on the due day".
import { formatNumber } from "../../core/cells/formats";
import { pastDelays, type Bills } from "../../core/work/forecast/past-delays";
import { cameIn, openOn } from "../../core/work/forecast/came-in";
import { band, pastSpread, spreadCash, weeksFrom } from "../../core/work/forecast/spread";
import { ledger } from "../sources";
import type { PaidInvoice } from "./payment-history";

const weeks = 6;
const every = 14;
/** Days of history before the first forecast. */
const before = 180;
/** The bars: error relative to the due day, and the weeks the 80 % band is to hold. */
const mostError = 0.62;
const held = [0.7, 0.9] as const;

export interface ForecastEvidence {
  readonly forecasts: number;
  /** Mean absolute weekly error relative to that of the due day. */
  readonly spread: number;
  readonly dueAndHabit: number;
  readonly dueAndMean: number;
  /** Share of weeks whose cash lay in the 80 % band. */
  readonly held: number;
}

export function billsOf(invoices: readonly PaidInvoice[]): Bills {
  const places = new Map<string, number>();
  for (const { client } of invoices) if (!places.has(client)) places.set(client, places.size);
  return {
    count: invoices.length,
    client: Int32Array.from(invoices, ({ client }) => places.get(client)!),
    amount: Float64Array.from(invoices, ({ amount }) => amount),
    issued: Float64Array.from(invoices, ({ issued }) => issued),
    due: Float64Array.from(invoices, ({ due }) => due),
    paid: Float64Array.from(invoices, ({ paid }) => paid),
  };
}

/** What one day an invoice would give: the amounts by week, each on its expected day or, past that, in the first week. */
function onOneDay(bills: Bills, open: (k: number) => boolean, bounds: readonly number[], dayOf: (k: number) => number): Float64Array {
  const cash = new Float64Array(bounds.length - 1);
  for (let k = 0; k < bills.count; k++) {
    if (!open(k)) continue;
    const week = Math.floor((Math.max(dayOf(k), bounds[0]!) - bounds[0]!) / 7);
    if (week < cash.length) cash[week]! += bills.amount[k]!;
  }
  return cash;
}

export function forecastEvidence(bills: Bills): ForecastEvidence | null {
  const first = Math.min(...Array.from(bills.issued!)) + before;
  const last = Math.max(...Array.from(bills.paid!)) - 7 * weeks;
  const error = { spread: 0, dueAndHabit: 0, dueAndMean: 0, due: 0 };
  let [within, counted, forecasts] = [0, 0, 0];
  for (let day = first; day <= last; day += every) {
    const past = pastDelays(bills, day);
    if (past.all.length === 0) continue;
    forecasts++;
    const open = openOn(bills, day);
    const bounds = weeksFrom(day + 1, weeks);
    const cash = cameIn(bills, open, bounds);
    const { expected, variance } = spreadCash(bills, open, day, bounds, past);
    const factor = pastSpread(bills, day);
    const middle = (delays: Float64Array): number => delays[delays.length >> 1]!;
    const mean = past.all.reduce((sum, delay) => sum + delay, 0) / past.all.length;
    const due = onOneDay(bills, open, bounds, (k) => bills.due![k]!);
    const habit = onOneDay(bills, open, bounds, (k) => bills.due![k]! + middle(past.of(bills.client[k]!)));
    const average = onOneDay(bills, open, bounds, (k) => bills.due![k]! + mean);
    for (let w = 0; w < weeks; w++) {
      error.spread += Math.abs(expected[w]! - cash[w]!);
      error.due += Math.abs(due[w]! - cash[w]!);
      error.dueAndHabit += Math.abs(habit[w]! - cash[w]!);
      error.dueAndMean += Math.abs(average[w]! - cash[w]!);
      const { low, high } = band(expected[w]!, variance[w]!, factor);
      counted++;
      if (cash[w]! >= low && cash[w]! <= high) within++;
    }
  }
  if (counted === 0 || error.due === 0) return null;
  return {
    forecasts,
    spread: error.spread / error.due,
    dueAndHabit: error.dueAndHabit / error.due,
    dueAndMean: error.dueAndMean / error.due,
    held: within / counted,
  };
}

/** Below the bar of the due day, better than the client's habit on one day, and the band neither too narrow nor too wide. */
export const isGoodForecast = ({ spread, dueAndHabit, held: within }: ForecastEvidence): boolean =>
  spread <= mostError && spread < dueAndHabit && within >= held[0] && within <= held[1];

/** Prints the evidence and answers whether it is good enough. */
export function measureForecast(): boolean {
  const invoices = ledger();
  if (!invoices) return true;
  const found = forecastEvidence(billsOf(invoices));
  if (!found) return false;
  const two = (value: number): string => formatNumber(value, "en", 2);
  console.log("| Cash forecast, weekly error relative to “everybody pays on the due day” | |");
  console.log("|---|---|");
  console.log(`| each invoice spread over its client’s past delays | ${two(found.spread)} |`);
  console.log(`| due day + the client’s median delay | ${two(found.dueAndHabit)} |`);
  console.log(`| due day + the portfolio’s mean delay | ${two(found.dueAndMean)} |`);
  console.log(`| weeks within the 80 % band | ${formatNumber(found.held * 100, "en")} % |`);
  console.log(`\n${found.forecasts} forecasts, one every second week, six weeks each.`);
  const good = isGoodForecast(found);
  if (!good)
    console.log(`Not good enough: at most ${mostError}, better than the median delay, ${held.join(" to ")} of the weeks within the band.`);
  return good;
}
