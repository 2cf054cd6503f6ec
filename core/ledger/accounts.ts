import type { PaymentBehaviour } from "./payment-behaviour";
import type { Signals } from "../rating/rate";
import type { Invoices } from "./clients";

/** Money of the ageing bands: not due, 1–30, 31–60, 61–90, over 90 days, and without a due date. */
export type Ageing = readonly [number, number, number, number, number, number];

/** Clients as columns, whether they came as a table or were folded from invoices. Missing numbers are NaN. */
export interface Accounts {
  readonly count: number;
  readonly names: readonly string[];
  /** The client's number, where it has one beside its name. */
  readonly ids: readonly (string | null)[] | null;
  readonly idMeaning: "clientId" | "siren";
  /** SIRENs whose check digit is right; null where no client has one. Looked up when asked for. */
  readonly sirens: () => readonly (string | null)[] | null;
  readonly balance: Float64Array;
  readonly overdue: Float64Array | null;
  readonly daysLate: Float64Array | null;
  /** What size is measured by: the balance, or what was invoiced where every invoice is settled. */
  readonly size: Float64Array;
  readonly ageing: Ageing | null;
  /** Sales and the days they were made in. */
  readonly sales: { readonly amount: number; readonly days: number } | null;
  readonly invoices: Invoices | null;
  /** How the clients of a ledger pay; null for a client table. */
  readonly behaviour: PaymentBehaviour | null;
  readonly signals: Signals;
}
