import type { Invoices, SegmentedClients } from "../../../core/ledger/clients";
import { defaultPolicy } from "../../../core/policy/default";
import type { Policy } from "../../../core/policy/policy";
import { bitOf } from "../../../core/rating/events";
import type { JournalKind } from "../../../core/words/journal/type";
import { blankEntry, type JournalEntry } from "../../../core/work/journal/entry";
import type { WorkOptions } from "../../../core/work/lists/options";
import { segment } from "../../../core/segment/segment";
import { Situation } from "../../../core/work/lists/situation";

/** 22 November 2026 */
export const asOf = 46_348;

/** A client of a small book; of class 3 and medium size where nothing is said. */
export interface Client {
  readonly name?: string;
  readonly balance?: number;
  readonly overdue?: number;
  readonly daysLate?: number;
  readonly riskClass?: number;
  /** 0 is large. */
  readonly tier?: number;
  /** Of default within a year. */
  readonly probability?: number;
  readonly type?: string;
  readonly inProcedure?: true;
  readonly figures?: Readonly<Record<string, number>>;
  readonly days?: Readonly<Record<string, number>>;
  readonly texts?: Readonly<Record<string, string>>;
}
/** An invoice of a small book: 100, forty days late, of the first client, where nothing is said. */
export interface Bill {
  readonly client?: number;
  readonly number?: null;
  readonly amount?: number;
  readonly open?: number;
  readonly late?: number;
  /** The ledger says no day it was issued. */
  readonly issued?: null;
  readonly paid?: number;
  readonly disputed?: true;
  readonly texts?: Readonly<Record<string, string>>;
}
/** What else a small book may have. */
export interface Beside {
  readonly policy?: Policy;
  readonly book?: Partial<SegmentedClients>;
  readonly invoices?: Partial<Invoices>;
}

/** A column by its meaning, null where no row says it. */
const column =
  <Row, Value>(rows: readonly Row[], of: (row: Row) => Readonly<Record<string, Value>> | undefined) =>
  (meaning: string): (Value | null)[] | null => {
    const cells = rows.map((row) => of(row)?.[meaning] ?? null);
    return cells.some((cell) => cell !== null) ? cells : null;
  };
const numbers =
  <Row>(rows: readonly Row[], of: (row: Row) => Readonly<Record<string, number>> | undefined) =>
  (meaning: string): Float64Array | null => {
    const cells = column(rows, of)(meaning);
    return cells && Float64Array.from(cells, (cell) => cell ?? NaN);
  };

/** Clients of whom nothing is known. */
const unknown = segment([["Client", "Encours"], ...Array.from({ length: 99 }, (_, i) => [`Client ${i}`, 1])], { asOf }).clients!.blocks[0]!;

/** A book as the work lists look at it, put together by hand: no reading, and nothing known to rate. `bills` null: a client table alone. */
export function situation(
  clients: readonly Client[],
  bills: readonly Bill[] | null = null,
  entries: readonly JournalEntry[] = [],
  options: Partial<WorkOptions> = {},
  { policy = defaultPolicy, book, invoices: beside }: Beside = {},
): Situation {
  const figure = (of: (client: Client) => number | undefined): Float64Array => Float64Array.from(clients, (client) => of(client) ?? NaN);
  const invoices: Invoices | null = bills && {
    count: bills.length,
    client: Int32Array.from(bills, ({ client }) => client ?? 0),
    row: Int32Array.from(bills, (_, k) => k + 1),
    number: bills.map(({ number }, k) => (number === null ? null : `F${k}`)),
    amount: Float64Array.from(bills, ({ amount, open }) => amount ?? open ?? 100),
    open: Float64Array.from(bills, ({ open, paid }) => open ?? (paid === undefined ? 100 : 0)),
    issued: Float64Array.from(bills, ({ late, issued }) => (issued === null ? NaN : asOf - (late ?? 40) - 30)),
    due: Float64Array.from(bills, ({ late }) => asOf - (late ?? 40)),
    paid: bills.some(({ paid }) => paid !== undefined) ? Float64Array.from(bills, ({ paid }) => paid ?? NaN) : null,
    late: Float64Array.from(bills, ({ late }) => late ?? 40),
    disputed: Uint8Array.from(bills, ({ disputed }) => (disputed ? 1 : 0)),
    payments: [],
    ...beside,
  };
  const all = {
    count: clients.length,
    asOf,
    names: clients.map(({ name }, i) => name ?? `Client ${i}`),
    ids: null,
    sirens: () => null,
    balance: figure(({ balance }) => balance),
    overdue: clients.some(({ overdue }) => overdue !== undefined) ? figure(({ overdue }) => overdue) : null,
    daysLate: clients.some(({ daysLate }) => daysLate !== undefined) ? figure(({ daysLate }) => daysLate) : null,
    tier: Uint8Array.from(clients, ({ tier }) => tier ?? 1),
    riskClass: Uint8Array.from(clients, ({ riskClass }) => riskClass ?? 3),
    probability: Float64Array.from(clients, ({ probability }) => probability ?? 0),
    blocks: [
      {
        start: 0,
        signals: { ...unknown.signals, events: Int32Array.from(clients, ({ inProcedure }) => (inProcedure ? bitOf("LIQUIDATION") : 0)) },
        ratings: unknown.ratings,
      },
    ],
    rates: null,
    insurers: null,
    invoices,
    behaviour: null,
    numbers: numbers(clients, ({ figures }) => figures),
    dates: numbers(clients, ({ days }) => days),
    texts: column(clients, ({ type, texts }) => (type === undefined ? texts : { ...texts, clientType: type })),
    invoiceDates: () => null,
    invoiceAmounts: () => null,
    invoiceTexts: column(bills ?? [], ({ texts }) => texts),
    ...book,
  } as unknown as SegmentedClients;
  return new Situation(all, asOf, policy, options, entries);
}

export const entry = (kind: JournalKind, ago: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...blankEntry,
  day: asOf - ago,
  client: "Client 0",
  kind,
  ...more,
});
