import type { Serial } from "../cells/dates";
import type { InsurersBeside, SectorsBeside } from "../reading/beside/beside";
import type { Meaning } from "../words/meanings";
import type { Ratings, Signals } from "../rating/rate";
import type { PaymentBehaviour } from "./payment-behaviour";

/** Some of the clients as they were rated, `start` being the first one's place among all. */
export interface RatedBlock {
  readonly start: number;
  readonly signals: Signals;
  readonly ratings: Ratings;
}

/** The invoices of a ledger that counted, as columns. Missing numbers and days are NaN. */
export interface Invoices {
  readonly count: number;
  /** Each invoice's client, from 0. */
  readonly client: Int32Array;
  /** Its row in the ledger, from 0. */
  readonly row: Int32Array;
  readonly number: readonly (string | null)[] | null;
  readonly amount: Float64Array;
  /** What is still owed as of the day. */
  readonly open: Float64Array;
  readonly issued: Float64Array | null;
  readonly due: Float64Array | null;
  /** The payment day where it was paid by the day; NaN while open. */
  readonly paid: Float64Array | null;
  /** Days from the due date to the payment or, while open, to the day; negative before it. */
  readonly late: Float64Array;
  readonly disputed: Uint8Array;
  /** Money that came in for an invoice in several payments, for a part of it, or on account: what `paid` does not say. */
  readonly payments: readonly InvoicePayment[];
}

/** How many lines of a ledger take away from what is owed: credit notes, and payments not matched to an invoice. */
export function creditsAmong({ amount }: Pick<Invoices, "amount">): number {
  let credits = 0;
  for (const each of amount) if (each < 0) credits++;
  return credits;
}

/** A payment by the day, and the place of the invoice it pays, or of itself where it pays none. */
export interface InvoicePayment {
  readonly invoice: number;
  readonly day: Serial;
  readonly amount: number;
}

/**
 * The segmented clients as columns, in the order of the result table: what views, work lists and letters start from. A
 * client's place is its row in the table less one.
 */
export interface SegmentedClients {
  readonly count: number;
  /** The day they were looked at; null for a client table without one. */
  readonly asOf: Serial | null;
  readonly names: readonly string[];
  readonly ids: readonly (string | null)[] | null;
  /** SIRENs whose check digit is right; null where no client has one. Looked up when asked for. */
  readonly sirens: () => readonly (string | null)[] | null;
  readonly balance: Float64Array;
  readonly overdue: Float64Array | null;
  readonly daysLate: Float64Array | null;
  /** An index of `tierNames`. */
  readonly tier: Uint8Array;
  /** 0 where too little is known. */
  readonly riskClass: Uint8Array;
  /** Of default within a year, 0 to 1. */
  readonly probability: Float64Array;
  readonly blocks: readonly RatedBlock[];
  /** Each client's row in the grid that was segmented, from 0; null for a ledger. */
  readonly rows: Int32Array | null;
  /** What one unit of each currency is worth in the book's, where amounts were converted; null where they were not. */
  readonly rates: Readonly<Record<string, number>> | null;
  /** The usual figures of sectors, as a sheet of the user's states them. */
  readonly sectors: SectorsBeside | null;
  /** Who insures each client and on what terms, as sheets of the user's say it; null where none does. */
  readonly insurers: InsurersBeside | null;
  /** Null for a client table without a ledger beside it. */
  readonly invoices: Invoices | null;
  /** How the clients of a ledger pay; null for a client table. */
  readonly behaviour: PaymentBehaviour | null;
  /** Another column of a client table, read when it is asked for; null where the table has none, and for a ledger. */
  readonly numbers: (meaning: Meaning) => Float64Array | null;
  readonly dates: (meaning: Meaning) => Float64Array | null;
  /** Where only the ledger has the column, the first text that stands with any of the client's invoices. */
  readonly texts: (meaning: Meaning) => readonly (string | null)[] | null;
  /** Another column of a ledger, by place of invoice; null where it has none, and for a client table. */
  readonly invoiceDates: (meaning: Meaning) => Float64Array | null;
  /** As the ledger writes them: unsigned where its kind of document gives the sign. */
  invoiceAmounts: (meaning: Meaning) => Float64Array | null;
  readonly invoiceTexts: (meaning: Meaning) => readonly (string | null)[] | null;
}

/** The block a client was rated in, and its place there. */
export function ratedBlock(
  { blocks }: Pick<SegmentedClients, "blocks">,
  client: number,
): { readonly block: RatedBlock; readonly at: number } {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= client) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low]!;
  return { block, at: client - block.start };
}
