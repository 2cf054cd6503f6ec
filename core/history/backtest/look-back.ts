import type { Policy } from "../../policy/policy";
import type { Invoices, SegmentedClients } from "../../ledger/clients";
import { segment } from "../../segment/segment";
import type { Cell } from "../../cells/values";
import type { Outcomes } from "./backtest";

/** Later than this is a default, as banks and insurers count it. */
export const defaultAfterDays = 90;

/** The clients of a ledger as they were rated on an earlier day, and what became of them since. */
export interface LookBack {
  readonly clients: SegmentedClients;
  readonly outcomes: Outcomes;
  /** The earlier day, as a serial. */
  readonly since: number;
}

const headers = ["N° client", "Montant TTC", "Date de facture", "Date d’échéance", "Date de règlement"];

/**
 * Rates the clients of a ledger as of an earlier day, from what was known then and no more, and reads in the same ledger
 * who has since had an undisputed invoice more than 90 days late. A client none of whose invoices came that far has no
 * outcome yet. Null for a ledger without payments or issue dates: there the past can't be told from the present.
 */
export function lookBack(invoices: Invoices, asOf: number, since: number, policy: Policy): LookBack | null {
  const { count, client, amount, issued, due, paid } = invoices;
  if (!issued || !due || !paid) return null;
  const day = (value: number): Cell => (Number.isNaN(value) ? null : value);
  const grid: Cell[][] = [headers];
  for (let i = 0; i < count; i++) {
    // Without an issue date nothing says that the invoice was known then.
    if (!(issued[i]! <= since)) continue;
    grid.push([`C${client[i]!}`, amount[i]!, issued[i]!, day(due[i]!), day(paid[i]!)]);
  }
  const then = grid.length > 1 ? segment(grid, { asOf: since, policy }).clients : null;
  if (!then) return null;
  const found = outcomesSince(invoices, asOf, since);
  return { clients: then, outcomes: Float64Array.from(then.names, (name) => found.get(Number(name.slice(1))) ?? NaN), since };
}

/** 1 or 0 by client, of those with an invoice whose 90th day after the due date lies between the two days. */
function outcomesSince({ count, client, amount, due, paid, disputed }: Invoices, asOf: number, since: number): Map<number, number> {
  const outcomes = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const last = due![i]! + defaultAfterDays;
    if (!(amount[i]! > 0) || disputed[i] || !(last > since && last < asOf)) continue;
    const late = !(paid![i]! <= last);
    outcomes.set(client[i]!, Math.max(outcomes.get(client[i]!) ?? 0, late ? 1 : 0));
  }
  return outcomes;
}
