import { addMonths, civilOf, serialOf, type Serial } from "../../cells/dates";
import { itemsOf } from "../lists/open-items";
import type { Situation } from "../lists/situation";
import { pastDelays, type Bills } from "./past-delays";
import { band, cameIn, cameInByClient, openOn, pastSpread, spreadCash, weeksFrom, type Override } from "./spread";

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

/** A week that has passed: what was expected of it, and what came in. */
export interface PastWeek extends CashPeriod {
  readonly cameIn: number;
}

/** What a client was expected to pay in the weeks that have passed, and what it paid. */
export interface PastClient {
  readonly client: number;
  readonly expected: number;
  readonly cameIn: number;
}

/** What would have been forecast four weeks ago, and what came in since, of the invoices that were open then. */
export interface LookBack extends Omit<CashPeriod, "start" | "end"> {
  readonly cameIn: number;
  readonly weeks: readonly PastWeek[];
  /** Those that differ most first. */
  readonly clients: readonly PastClient[];
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
  /**
   * What to collect by the end of the month: all that is overdue and may be claimed, and what falls due until then and is
   * paid by its clients' habits.
   */
  readonly target: { readonly until: Serial; readonly overdue: number; readonly fallingDue: number };
  /** Null without payments. */
  readonly before: LookBack | null;
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
  const targetOf = (): CashForecast["target"] => {
    const until = nextMonth - 1;
    const isLater = (k: number): boolean => isOpen(k) && !(invoices.late[k]! > 0);
    const later = spreadCash(open, isLater, asOf, [asOf + 1, nextMonth], past, { override });
    const overdue = items.overdue.reduce((sum, each, client) => sum + (doubtful[client] === 1 ? 0 : each), 0);
    return { until, overdue, fallingDue: Math.max(0, later.expected[0]!) };
  };
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
    target: targetOf(),
    before: lookBack(all, asOf, factor, clients.count),
    fromHistory: past.all.length > 0,
  };
}

function lookBack(bills: Bills, asOf: Serial, factor: number, clients: number): LookBack | null {
  const day = asOf - 7 * weeksBack;
  const past = pastDelays(bills, day);
  if (past.all.length === 0) return null;
  const open = openOn(bills, day);
  const whole = [day + 1, asOf + 1];
  const { expected, variance, byClient } = spreadCash(bills, open, day, whole, past, { clients });
  const bounds = weeksFrom(day + 1, weeksBack);
  const weeks = spreadCash(bills, open, day, bounds, past);
  const cash = cameIn(bills, open, bounds);
  const paid = cameInByClient(bills, open, whole, clients);
  const miss = ({ expected: of, cameIn: got }: PastClient): number => Math.abs(got - of);
  return {
    expected: expected[0]!,
    ...band(expected[0]!, variance[0]!, factor),
    cameIn: cash.reduce((sum, each) => sum + each, 0),
    weeks: Array.from(weeks.expected, (each, w): PastWeek => ({
      start: bounds[w]!,
      end: bounds[w + 1]! - 1,
      expected: each,
      ...band(each, weeks.variance[w]!, factor),
      cameIn: cash[w]!,
    })),
    clients: Array.from(byClient!, (each, client): PastClient => ({ client, expected: each, cameIn: paid[client]! }))
      .filter((each) => each.expected !== 0 || each.cameIn !== 0)
      .sort((a, b) => miss(b) - miss(a) || a.client - b.client),
  };
}
