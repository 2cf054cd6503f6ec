import { isKnown } from "../cells/known";
import { bitOf } from "../rating/events";
import { ageBand } from "../method/receivables/bands";
import type { PaymentBehaviour } from "./payment-behaviour";
import type { Invoices } from "./clients";
import type { Notes } from "../reading/proof/notes";
import type { Accounts, Ageing } from "./accounts";
import type { TableColumns } from "../reading/columns/columns";
import { nameKey } from "../reading/cells/name-key";
import { numberKey } from "../reading/cells/number-key";
import { bandLimits } from "./fold-client";

/** A ledger beside a client table: how its clients pay, found again by number or, failing that, by name. */
export interface JoinedLedger {
  readonly accounts: Accounts;
  /** The ledger's client of each client of the table; -1 where the ledger has none. */
  readonly match: Int32Array;
}

/** Finds the ledger's clients in the table, each once, and notes whom either side does not know. */
export function joinLedger(columns: TableColumns, accounts: Accounts, notes: Notes): JoinedLedger {
  const ids = columns.texts(accounts.idMeaning);
  const names = columns.texts("client");
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  for (let client = accounts.count - 1; client >= 0; client--) {
    const id = accounts.ids ? accounts.ids[client] : accounts.names[client];
    if (id !== null && id !== undefined) byNumber.set(numberKey(id), client);
    byName.set(nameKey(accounts.names[client]!), client);
  }
  const taken = new Uint8Array(accounts.count);
  const match = Int32Array.from({ length: columns.length }, (_, i) => {
    const id = ids?.[i] ?? null;
    const name = names?.[i] ?? null;
    const found = (id === null ? undefined : byNumber.get(numberKey(id))) ?? (name === null ? undefined : byName.get(nameKey(name))) ?? -1;
    if (found < 0 || taken[found] === 1) return -1;
    taken[found] = 1;
    return found;
  });
  noteUnmatched(accounts, match, taken, notes);
  return { accounts, match };
}

function noteUnmatched(accounts: Accounts, match: Int32Array, taken: Uint8Array, notes: Notes): void {
  const invoices = new Uint32Array(accounts.count);
  for (let at = 0; at < (accounts.invoices?.count ?? 0); at++) invoices[accounts.invoices!.client[at]!]!++;
  for (let client = 0; client < accounts.count; client++) {
    if (taken[client] === 0)
      notes.add("LEDGER_UNMATCHED", null, null, (words) =>
        words.ledgerUnmatched(accounts.names[client]!, invoices[client]!, accounts.balance[client]!),
      );
  }
  const without = match.filter((client) => client < 0).length;
  if (without > 0) notes.add("WITHOUT_INVOICES", null, null, (words) => words.withoutInvoices(without));
}

/**
 * A block of the table's clients with what their invoices tell: days late and long overdue invoices come from the ledger
 * where it knows the client, and so does what is overdue: the ageing speaks of the invoices' day, and the overdue amount of a
 * page must be of that day too. Balances stay the table's.
 */
export function withLedger(own: Accounts, { accounts: ledger, match }: JoinedLedger, start: number): Accounts {
  const orLedger = (mine: Float64Array | null, theirs: Float64Array | null): Float64Array =>
    Float64Array.from({ length: own.count }, (_, i) => {
      const client = match[start + i]!;
      const other = client < 0 ? NaN : (theirs?.[client] ?? NaN);
      const self = mine?.[i] ?? NaN;
      return isKnown(other) ? other : self;
    });
  const daysLate = orLedger(own.daysLate, ledger.daysLate);
  const overdue = orLedger(own.overdue, ledger.overdue);
  const overdue90 = bitOf("OVERDUE_90");
  const events = own.signals.events.map((bits, i) => {
    const client = match[start + i]!;
    return client < 0 ? bits : bits | (ledger.signals.events[client]! & overdue90);
  });
  const indicators = new Map(own.signals.indicators);
  for (const id of ["recentDelay", "openDelay", "paymentTrend"] as const) {
    const theirs = ledger.signals.indicators.get(id);
    if (theirs) indicators.set(id, orLedger(indicators.get(id) ?? null, theirs));
  }
  // What the table states of the same invoices would count twice; a mean of past payments is more than open items.
  const recent = ledger.signals.indicators.get("recentDelay");
  const seen = recent ?? ledger.signals.indicators.get("openDelay");
  const doubled = recent ? (["paymentDelay", "openDelay", "overdueShare", "shareLate"] as const) : (["overdueShare"] as const);
  for (const id of doubled) {
    const mine = indicators.get(id);
    if (mine)
      indicators.set(
        id,
        mine.map((value, i) => (match[start + i]! >= 0 && isKnown(seen?.[match[start + i]!]) ? NaN : value)),
      );
  }
  return { ...own, daysLate, overdue, signals: { ...own.signals, indicators, events } };
}

/** How the table's clients pay, as far as the ledger knows them. */
export function joinedBehaviour({ accounts: { behaviour }, match }: JoinedLedger): PaymentBehaviour | null {
  if (!behaviour) return null;
  const pick = (column: Float64Array): Float64Array => Float64Array.from(match, (client) => (client < 0 ? NaN : column[client]!));
  return {
    delay: pick(behaviour.delay),
    recent: pick(behaviour.recent),
    trend: pick(behaviour.trend),
    shareLate: pick(behaviour.shareLate),
    paydex: pick(behaviour.paydex),
    arbitrage: pick(behaviour.arbitrage),
    settled: pick(behaviour.settled).map((count) => (Number.isNaN(count) ? 0 : count)),
    median: () => pick(behaviour.median()),
  };
}

/** The invoices of the clients that the table knows, under the table's places. */
export function joinedInvoices({ accounts, match }: JoinedLedger): Invoices | null {
  const { invoices } = accounts;
  if (!invoices) return null;
  const place = new Int32Array(accounts.count).fill(-1);
  match.forEach((client, i) => {
    if (client >= 0) place[client] = i;
  });
  const kept = Int32Array.from({ length: invoices.count }, (_, at) => at).filter((at) => place[invoices.client[at]!]! >= 0);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(kept, (at) => column[at]!);
  const pickOrNull = (column: Float64Array | null): Float64Array | null => column && pick(column);
  return {
    count: kept.length,
    client: kept.map((at) => place[invoices.client[at]!]!),
    row: kept.map((at) => invoices.row[at]!),
    number: invoices.number && Array.from(kept, (at) => invoices.number![at]!),
    amount: pick(invoices.amount),
    open: pick(invoices.open),
    issued: pickOrNull(invoices.issued),
    due: pickOrNull(invoices.due),
    paid: pickOrNull(invoices.paid),
    late: pick(invoices.late),
    disputed: Uint8Array.from(kept, (at) => invoices.disputed[at]!),
    payments: keptPayments(invoices, kept),
  };
}

function keptPayments({ payments, count }: Invoices, kept: Int32Array): Invoices["payments"] {
  if (payments.length === 0) return [];
  const placeOf = new Int32Array(count).fill(-1);
  kept.forEach((at, place) => void (placeOf[at] = place));
  return payments.flatMap((payment) => {
    const invoice = placeOf[payment.invoice]!;
    return invoice < 0 ? [] : [{ ...payment, invoice }];
  });
}

/** What is open, by age. */
export function ageingOf({ count, open, late }: Invoices): Ageing {
  const bands: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) if (open[at] !== 0) bands[Number.isNaN(late[at]!) ? 5 : ageBand(late[at]!, bandLimits)]! += open[at]!;
  return bands;
}
