import { addMonths, civilOf, serialOf, type Serial } from "../../cells/dates";
import { itemsOf } from "../lists/open-items";
import type { Situation } from "../lists/situation";
import { pastDelays, type Bills } from "./past-delays";
import { band, cameIn, openOn, pastSpread, spreadCash, weeksFrom, type Override } from "./spread";

/** Days a dispute takes where none was ever settled in the journal: house choice. */
const usualDispute = 30;
const weeksAhead = 13;
const monthsAhead = 3;
const weeksBack = 4;

export interface CashPeriod {
  readonly start: Serial;
  /** The last day of it. */
  readonly end: Serial;
  readonly expected: number;
  /** Four times out of five the cash lies between these. */
  readonly low: number;
  readonly high: number;
}

export interface ClientCash {
  readonly client: number;
  /** Expected within the weeks shown. */
  readonly expected: number;
  readonly byWeek: readonly number[];
}

export interface CashForecast {
  readonly weeks: readonly CashPeriod[];
  /** The rest of this month, then whole months. */
  readonly months: readonly CashPeriod[];
  readonly later: number;
  /** Owed by clients of class 5 or in proceedings, or handed over: nothing is expected of it. */
  readonly doubtful: number;
  /** Those of whom most is expected first. */
  readonly clients: readonly ClientCash[];
  /** What would have been forecast four weeks ago, and what came in since; null without payments. */
  readonly before: { readonly expected: number; readonly low: number; readonly high: number; readonly cameIn: number } | null;
  /** Whether settled invoices tell how clients pay; without any, due days are all there is. */
  readonly fromHistory: boolean;
}

/** The cash to come from the open invoices of a ledger; null where no due dates are known. */
export function cashForecast(situation: Situation): CashForecast | null {
  const { items, asOf, clients, journal } = situation;
  if (!items?.invoices.due) return null;
  const { invoices } = items;
  const all: Bills = invoices;
  const past = pastDelays(all, asOf);
  const amount = new Float64Array(invoices.count);
  const doubtful = Uint8Array.from({ length: clients.count }, (_, client) =>
    clients.riskClass[client] === 5 || situation.inProcedure(client) ? 1 : 0,
  );
  const settled = journal.settledDisputes;
  const disputeDays = settled.length === 0 ? usualDispute : Math.round(settled.reduce((sum, { days }) => sum + days, 0) / settled.length);
  const overrides = new Map<number, Override>();
  for (let client = 0; client < clients.count; client++) {
    for (const k of itemsOf(items, client, "claimed")) amount[k] = items.left[k]!;
    for (const standing of ["promised", "disputed", "handed"] as const)
      for (const k of itemsOf(items, client, standing)) {
        amount[k] = invoices.open[k]!;
        overrides.set(k, {
          day: standing === "promised" ? (items.promised?.[k] ?? NaN) : NaN,
          add: standing === "disputed" ? disputeDays : 0,
          never: standing === "handed",
        });
      }
  }
  const open: Bills = { ...all, amount };
  const isOpen = (k: number): boolean => amount[k] !== 0;
  const never: Override = { day: NaN, add: 0, never: true };
  const override = (k: number): Override | null => (doubtful[invoices.client[k]!] === 1 ? never : (overrides.get(k) ?? null));
  const factor = pastSpread(all, asOf);
  const periods = (bounds: readonly Serial[], byClients: boolean) => {
    const spread = spreadCash(open, isOpen, asOf, bounds, past, { override, clients: byClients ? clients.count : 0 });
    const rows = Array.from(spread.expected, (expected, p): CashPeriod => {
      const { low, high } = band(expected, spread.variance[p]!, factor);
      return { start: bounds[p]!, end: bounds[p + 1]! - 1, expected, low, high };
    });
    return { spread, rows };
  };
  const byWeek = periods(weeksFrom(asOf + 1, weeksAhead), true);
  const { year, month } = civilOf(asOf + 1);
  const nextMonth = addMonths(serialOf(year, month, 1), 1);
  const months = periods([asOf + 1, ...Array.from({ length: monthsAhead }, (_, m) => addMonths(nextMonth, m))], false);
  const cash = byWeek.spread.byClient!;
  const ranked = Array.from({ length: clients.count }, (_, client): ClientCash => {
    const own = Array.from(cash.subarray(client * weeksAhead, (client + 1) * weeksAhead));
    return { client, byWeek: own, expected: own.reduce((sum, each) => sum + each, 0) };
  });
  return {
    weeks: byWeek.rows,
    months: months.rows,
    later: byWeek.spread.later,
    doubtful: byWeek.spread.never,
    clients: ranked.filter(({ expected }) => expected > 0).sort((a, b) => b.expected - a.expected || a.client - b.client),
    before: lookBack(all, asOf, factor),
    fromHistory: past.all.length > 0,
  };
}

function lookBack(bills: Bills, asOf: Serial, factor: number): CashForecast["before"] {
  const day = asOf - 7 * weeksBack;
  const past = pastDelays(bills, day);
  if (past.all.length === 0) return null;
  const open = openOn(bills, day);
  const bounds = [day + 1, asOf + 1];
  const { expected, variance } = spreadCash(bills, open, day, bounds, past);
  return { expected: expected[0]!, ...band(expected[0]!, variance[0]!, factor), cameIn: cameIn(bills, open, bounds)[0]! };
}
