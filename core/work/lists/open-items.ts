import type { Serial } from "../../cells/dates";
import type { Invoices } from "../../ledger/clients";

/** Days after a promised payment before it counts as broken: the bank's time. */
const daysOfGrace = 2;

/** What holds of an open invoice. */
export const standings = ["claimed", "disputed", "promised", "credit"] as const;
export type Standing = (typeof standings)[number];

/** The open invoices of a ledger, client by client, and what they add up to. Credit notes have their own total. */
export interface OpenItems {
  readonly invoices: Invoices;
  /** Places of the open invoices; those of client `i` stand from `start[i]` up to `start[i + 1]`, oldest due first. */
  readonly at: Int32Array;
  readonly start: Int32Array;
  /** An index of `standings`, by place of invoice. */
  readonly standing: Uint8Array;
  /** Day a payment was promised for, by place of invoice; null where no column tells. */
  readonly promised: Float64Array | null;
  /** By client: undisputed, not promised, after the due date. */
  readonly overdue: Float64Array;
  readonly disputed: Float64Array;
  readonly pending: Float64Array;
  /** Undisputed credit notes and payments on account, as a positive sum. */
  readonly credits: Float64Array;
  /** By client: place of his oldest overdue invoice that may be claimed; -1 for none. */
  readonly oldest: Int32Array;
}

export function openItemsOf(invoices: Invoices, clients: number, promised: Float64Array | null, asOf: Serial): OpenItems {
  const { count, client, open, late } = invoices;
  const standing = new Uint8Array(count);
  const start = new Int32Array(clients + 1);
  for (let k = 0; k < count; k++) {
    if (open[k] === 0) continue;
    start[client[k]! + 1]!++;
    standing[k] = invoices.disputed[k] ? 1 : open[k]! < 0 ? 3 : promised && asOf <= promised[k]! + daysOfGrace ? 2 : 0;
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
    promised,
    overdue: new Float64Array(clients),
    disputed: new Float64Array(clients),
    pending: new Float64Array(clients),
    credits: new Float64Array(clients),
    oldest: new Int32Array(clients).fill(-1),
  };
  for (const k of at) {
    const owner = client[k]!;
    if (standing[k] === 1) items.disputed[owner]! += open[k]!;
    else if (standing[k] === 2) items.pending[owner]! += open[k]!;
    else if (standing[k] === 3) items.credits[owner]! -= open[k]!;
    else if (late[k]! > 0) {
      items.overdue[owner]! += open[k]!;
      if (items.oldest[owner]! < 0) items.oldest[owner] = k;
    }
  }
  return items;
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
  for (let k = start[client]!; k < start[client + 1]!; k++) if (standings[standing[at[k]!]!] === wanted) found.push(at[k]!);
  return found;
}

/** Whether the ledger knows an open invoice of a client; of one it does not know, the client table may still tell. */
export const hasItems = ({ start }: OpenItems, client: number): boolean => start[client + 1]! > start[client]!;
