import type { Serial } from "../../cells/dates";
import type { Invoices } from "../../ledger/clients";
import type { OwnCurrency } from "../../ledger/own-currency";
import { isFactored, isOnItsWay } from "../../reading/rows/e-invoice-status";
import type { EInvoiceCode } from "../../words/e-invoices/type";
import { daysOfGrace, holders, type InvoiceStates } from "../journal/state";

/** What holds of an open invoice. `handed`: an agency, a lawyer, a court or a factor has it, or it was written off. */
export const standings = ["claimed", "disputed", "promised", "credit", "handed"] as const;
export type Standing = (typeof standings)[number];

/** The open invoices of a ledger, client by client, and what they add up to. Credit notes have their own total. */
export interface OpenItems {
  readonly invoices: Invoices;
  /** Places of the open invoices; those of client `i` stand from `start[i]` up to `start[i + 1]`, oldest due first. */
  readonly at: Int32Array;
  readonly start: Int32Array;
  /** An index of `standings`, by place of invoice. */
  readonly standing: Uint8Array;
  /** 1 where a factor bought the invoice and collects it, by place of invoice. */
  readonly factored: Uint8Array;
  /** Day a payment was promised for, by place of invoice; null where neither a column nor the journal tells. */
  readonly promised: Float64Array | null;
  /** What the client's credits leave of each claimed invoice, by place: they pay the oldest first. */
  readonly left: Float64Array;
  /** By client: undisputed, not promised, after the due date, less what credits pay of it. */
  readonly overdue: Float64Array;
  readonly disputed: Float64Array;
  readonly pending: Float64Array;
  /** Undisputed credit notes and payments on account, as a positive sum. */
  readonly credits: Float64Array;
  /** By client: place of the oldest overdue invoice of which credits leave something to claim; -1 for none. */
  readonly oldest: Int32Array;
  /** By client: 1 where credits cover all that is overdue and could be claimed. */
  readonly covered: Uint8Array;
  /** Reminders sent and evidence, as the journal has them; null without a journal. */
  readonly journal: InvoiceStates | null;
  /** Currency of each invoice where it is not the book's, by place; null where the ledger has one currency. */
  readonly currencies: readonly (OwnCurrency | null)[] | null;
}

const factor = holders.indexOf("factor");

/** What the journal says of an invoice overrides the ledger's own column: a person entered it later. */
export function openItemsOf(
  invoices: Invoices,
  clients: number,
  column: Float64Array | null,
  asOf: Serial,
  journal: InvoiceStates | null = null,
  statuses: readonly (EInvoiceCode | null)[] | null = null,
  currencies: readonly (OwnCurrency | null)[] | null = null,
): OpenItems {
  const promised = promisedDays(invoices, column, journal);
  const { count, client, open, late } = invoices;
  const standing = new Uint8Array(count);
  const factored = new Uint8Array(count);
  const start = new Int32Array(clients + 1);
  for (let k = 0; k < count; k++) {
    if (open[k] === 0) continue;
    start[client[k]! + 1]!++;
    const isDisputed = journal && journal.dispute[k] !== 0 ? journal.dispute[k] === 1 : invoices.disputed[k] !== 0;
    const status = statuses?.[k] ?? null;
    const isPromised = (promised !== null && asOf <= promised[k]! + daysOfGrace) || isOnItsWay(status, late[k]!);
    if (isFactored(status) || (journal !== null && journal.holder[k] === factor)) factored[k] = 1;
    const isHanded = (journal !== null && journal.holder[k] !== 0) || factored[k] === 1;
    standing[k] = isDisputed ? 1 : open[k]! < 0 ? 3 : isHanded ? 4 : isPromised ? 2 : 0;
  }
  for (let i = 0; i < clients; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const at = new Int32Array(start[clients]!);
  for (let k = 0; k < count; k++) if (open[k] !== 0) at[next[client[k]!]!++] = k;
  const older = oldestFirst(invoices);
  for (let i = 0; i < clients; i++) if (start[i + 1]! - start[i]! > 1) at.subarray(start[i], start[i + 1]).sort(older);

  const items: OpenItems = {
    invoices,
    at,
    start,
    standing,
    factored,
    promised,
    left: new Float64Array(count),
    overdue: new Float64Array(clients),
    disputed: new Float64Array(clients),
    pending: new Float64Array(clients),
    credits: new Float64Array(clients),
    oldest: new Int32Array(clients).fill(-1),
    covered: new Uint8Array(clients),
    journal,
    currencies,
  };
  for (const k of at) {
    const owner = client[k]!;
    if (standing[k] === 1) items.disputed[owner]! += open[k]!;
    else if (standing[k] === 2) items.pending[owner]! += open[k]!;
    else if (standing[k] === 3) items.credits[owner]! -= open[k]!;
  }
  // A credit pays what is owed in its own currency: 100 dollars are no part of an invoice in euros.
  const inCurrency = (k: number): string => `${client[k]!} ${currencies?.[k]?.code ?? ""}`;
  const rest = new Map<string, number>();
  for (const k of at) if (standing[k] === 3) rest.set(inCurrency(k), (rest.get(inCurrency(k)) ?? 0) - open[k]!);
  for (const k of at) {
    if (standing[k] !== 0) continue;
    const owner = client[k]!;
    const credit = rest.size === 0 ? 0 : (rest.get(inCurrency(k)) ?? 0);
    const paid = Math.min(Math.max(0, credit), open[k]!);
    if (paid > 0) rest.set(inCurrency(k), credit - paid);
    items.left[k] = cents(open[k]! - paid);
    if (!(late[k]! > 0)) continue;
    if (items.left[k] === 0) {
      if (items.oldest[owner]! < 0) items.covered[owner] = 1;
      continue;
    }
    items.covered[owner] = 0;
    items.overdue[owner]! += items.left[k];
    if (items.oldest[owner]! < 0) items.oldest[owner] = k;
  }
  return items;
}

/** Sums of credits leave what binary fractions leave; what is less than a cent is nothing. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The day promised of each invoice: the journal's, else the column's. One that was kept is none any more. */
function promisedDays({ count }: Invoices, column: Float64Array | null, journal: InvoiceStates | null): Float64Array | null {
  if (!journal) return column;
  const days = column?.slice() ?? new Float64Array(count).fill(NaN);
  for (let k = 0; k < count; k++) if (!Number.isNaN(journal.promise[k]!)) days[k] = journal.promise[k]!;
  return days;
}

/** Invoices without a known delay last. Where all else is equal, it makes no difference which comes first. */
function oldestFirst({ late, number, open }: Invoices): (a: number, b: number) => number {
  const delay = (k: number): number => (Number.isNaN(late[k]!) ? -Infinity : late[k]!);
  return (a, b) => {
    const [of, than] = [delay(a), delay(b)];
    if (of !== than) return than > of ? 1 : -1;
    const [one, other] = [number?.[a] ?? "", number?.[b] ?? ""];
    return one < other ? -1 : one > other ? 1 : open[a]! - open[b]!;
  };
}

/** The places of a client's open invoices of one standing, oldest due first. */
export function itemsOf({ at, start, standing }: OpenItems, client: number, wanted: Standing): number[] {
  const found: number[] = [];
  const index = standings.indexOf(wanted);
  for (let k = start[client]!; k < start[client + 1]!; k++) if (standing[at[k]!] === index) found.push(at[k]!);
  return found;
}

/** Whether the ledger knows an open invoice of a client; of one it does not know, the client table may still tell. */
export const hasItems = ({ start }: OpenItems, client: number): boolean => start[client + 1]! > start[client]!;
