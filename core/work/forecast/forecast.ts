import { addMonths, civilOf, serialOf, type Serial } from "../../cells/dates";
import { itemsOf, type OpenItems } from "../lists/open-items";
import type { Situation } from "../lists/situation";
import { pastDelays, type Bills } from "./past-delays";
import { cameIn, cameInByClient, openOn, owedOn } from "./came-in";
import { band, pastSpread, spreadCash, weeksFrom, type Override, type Spread } from "./spread";

/** Days a dispute delays a payment where the journal has none that was settled: our own choice, no published figure. */
const usualDispute = 30;
const weeksAhead = 13;
const monthsAhead = 3;
const weeksBack = 4;

export interface CashPeriod {
  readonly start: Serial;
  /** The last day of it. */
  readonly end: Serial;
  readonly expected: number;
  /** The band: in four weeks out of five, what comes in is between these two. */
  readonly low: number;
  readonly high: number;
}

export interface ClientCash {
  readonly client: number;
  /** The sum of `byWeek`. */
  readonly expected: number;
  readonly byWeek: readonly number[];
}

/** A week that has passed: what the forecast expected of it, and what came in. */
export interface PastWeek extends CashPeriod {
  readonly cameIn: number;
}

/** What a client was expected to pay in the weeks that have passed, and what it paid. */
export interface PastClient {
  readonly client: number;
  readonly expected: number;
  readonly cameIn: number;
}

/**
 * How good the forecast is: what it would have said four weeks ago of the invoices open then, and what came in since. Shown
 * beside the forecast, so that a controller knows how far to trust it.
 */
export interface LookBack extends Omit<CashPeriod, "start" | "end"> {
  readonly cameIn: number;
  readonly weeks: readonly PastWeek[];
  /** Those with the largest error first. */
  readonly clients: readonly PastClient[];
}

export interface CashForecast {
  readonly weeks: readonly CashPeriod[];
  /** The rest of this month, then whole months. */
  readonly months: readonly CashPeriod[];
  /** Expected after the last week shown, or at a date that cannot be given. */
  readonly later: number;
  /** Owed by clients of class 5 or in insolvency proceedings, or handed to a court or an agency: no payment is expected. */
  readonly doubtful: number;
  /** The clients that are expected to pay most first. */
  readonly clients: readonly ClientCash[];
  /**
   * What to collect by the end of the month: all that is overdue and may be claimed, and the part not yet due that its
   * clients are likely to pay by then, going by their habits.
   */
  readonly target: { readonly until: Serial; readonly overdue: number; readonly fallingDue: number };
  /** Null where the ledger shows no payments from before these four weeks. */
  readonly before: LookBack | null;
  /** Whether the forecast uses how clients paid before; false where no invoice is settled, and due dates decide alone. */
  readonly fromHistory: boolean;
}

/** When the open invoices of a ledger are likely to be paid, by week, month and client; null where no due dates are known. */
export function cashForecast(situation: Situation): CashForecast | null {
  const { items, asOf, clients } = situation;
  if (!items?.invoices.due) return null;
  const bills: Bills = items.invoices;
  const past = pastDelays(bills, asOf);
  const widening = pastSpread(bills, asOf);
  const doubtful = doubtfulClients(situation);
  const claims = claimsOf(situation, items, doubtful);
  const spread = (isCounted: (k: number) => boolean, bounds: readonly Serial[], byClients = 0): Spread =>
    spreadCash(claims.bills, isCounted, asOf, bounds, past, { override: claims.override, clients: byClients });
  const all = (): boolean => true;

  const weekly = spread(all, weeksFrom(asOf + 1, weeksAhead), clients.count);
  const nextMonth = firstOfNextMonth(asOf + 1);
  const monthly = spread(all, [asOf + 1, ...Array.from({ length: monthsAhead }, (_, month) => addMonths(nextMonth, month))]);
  const fallingDue = spread((k) => !(items.invoices.late[k]! > 0), [asOf + 1, nextMonth]).expected[0]!;
  return {
    weeks: periodsOf(weekly, widening),
    months: periodsOf(monthly, widening),
    later: weekly.later,
    doubtful: weekly.never,
    clients: clientsByCash(weekly.byClient!, clients.count),
    target: {
      until: nextMonth - 1,
      overdue: items.overdue.reduce((sum, each, client) => sum + (doubtful[client] ? 0 : each), 0),
      fallingDue: Math.max(0, fallingDue),
    },
    before: lookBack(bills, asOf, widening, clients.count),
    fromHistory: past.all.length > 0,
  };
}

/** By client: whether nothing is expected of it, being of class 5 or in insolvency proceedings. */
const doubtfulClients = (situation: Situation): readonly boolean[] =>
  Array.from(
    { length: situation.clients.count },
    (_, client) => situation.clients.riskClass[client] === 5 || situation.inProcedure(client),
  );

/** What is left to collect of each invoice, and where the journal says more about its payment than the client's habits do. */
interface Claims {
  readonly bills: Bills;
  readonly override: (k: number) => Override | null;
}

const neverPaid: Override = { day: NaN, add: 0, never: true };

function claimsOf({ clients, journal }: Situation, items: OpenItems, doubtful: readonly boolean[]): Claims {
  const { invoices } = items;
  const amount = new Float64Array(invoices.count);
  const overrides = new Map<number, Override>();
  const disputeDays = usualDisputeDays(journal.settledDisputes);
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
  return {
    bills: { ...invoices, amount },
    override: (k) => (doubtful[invoices.client[k]!] ? neverPaid : (overrides.get(k) ?? null)),
  };
}

/** How many days a dispute delays a payment: the average of those the journal shows as settled. */
const usualDisputeDays = (settled: readonly { readonly days: number }[]): number =>
  settled.length === 0 ? usualDispute : Math.round(settled.reduce((sum, { days }) => sum + days, 0) / settled.length);

function firstOfNextMonth(day: Serial): Serial {
  const { year, month } = civilOf(day);
  return addMonths(serialOf(year, month, 1), 1);
}

const periodsOf = ({ bounds, expected, variance }: Spread, widening: number): CashPeriod[] =>
  Array.from(expected, (each, p) => ({
    start: bounds[p]!,
    end: bounds[p + 1]! - 1,
    expected: each,
    ...band(each, variance[p]!, widening),
  }));

function clientsByCash(byClient: Float64Array, count: number): ClientCash[] {
  const all = Array.from({ length: count }, (_, client): ClientCash => {
    const byWeek = Array.from(byClient.subarray(client * weeksAhead, (client + 1) * weeksAhead));
    return { client, byWeek, expected: byWeek.reduce((sum, each) => sum + each, 0) };
  });
  return all.filter(({ expected }) => expected > 0).sort((a, b) => b.expected - a.expected);
}

/** Makes the forecast of four weeks ago from what was known then, and compares it with the payments received since. */
function lookBack(bills: Bills, asOf: Serial, widening: number, clients: number): LookBack | null {
  const day = asOf - 7 * weeksBack;
  const past = pastDelays(bills, day);
  if (past.all.length === 0) return null;
  const wasOpen = openOn(bills, day);
  const owed = owedOn(bills, day);
  const allWeeks = [day + 1, asOf + 1];
  const total = spreadCash(owed, wasOpen, day, allWeeks, past, { clients });
  const weekly = spreadCash(owed, wasOpen, day, weeksFrom(day + 1, weeksBack), past);
  const received = cameIn(bills, wasOpen, weekly.bounds);
  const receivedFrom = cameInByClient(bills, wasOpen, allWeeks, clients);
  const error = (each: PastClient): number => Math.abs(each.cameIn - each.expected);
  return {
    expected: total.expected[0]!,
    ...band(total.expected[0]!, total.variance[0]!, widening),
    cameIn: received.reduce((sum, each) => sum + each, 0),
    weeks: periodsOf(weekly, widening).map((week, w): PastWeek => ({ ...week, cameIn: received[w]! })),
    clients: Array.from(total.byClient!, (expected, client): PastClient => ({ client, expected, cameIn: receivedFrom[client]! }))
      .filter((each) => each.expected !== 0 || each.cameIn !== 0)
      .sort((a, b) => error(b) - error(a)),
  };
}
