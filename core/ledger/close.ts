import type { Policy } from "../policy/policy";
import { ExactSums } from "../method/exact-sums";
import { bitOf } from "../rating/events";
import type { Signals } from "../rating/rate";
import type { Accounts, Ageing } from "./accounts";
import { foldedFields, bandsFrom, type FoldedClients } from "./folded-clients";
import type { FoldContext } from "./fold-client";
import type { PaymentBehaviour } from "./payment-behaviour";

/** What a whole ledger comes to once all of its clients are folded: money summed exactly, so that no order changes it. */
export interface ClosedLedger {
  /** Every invoice is settled: clients are then measured by what they were invoiced. */
  readonly settledAll: boolean;
  /** What size is measured by, by client. */
  readonly size: Float64Array;
  readonly ageing: Ageing;
  /** Sales and the days they were made in; null where the ledger does not show them. */
  readonly sales: Accounts["sales"];
  readonly undated: number;
}

/** Closes a portfolio of folded clients: what can only be said once all of them are known. */
export function close(folded: FoldedClients, { asOf, history }: FoldContext): ClosedLedger {
  const { count } = folded;
  const balance = folded.column("balance");
  const invoiced = folded.column("invoiced");
  const firstIssues = folded.column("firstIssue");
  const withoutDue = folded.column("undated");
  const bands = new ExactSums(6);
  const sold = new ExactSums();
  let settledAll = count > 0;
  let firstIssue = Infinity;
  let undated = 0;
  for (let client = 0; client < count; client++) {
    if (balance[client] !== 0) settledAll = false;
    if (firstIssues[client]! < firstIssue) firstIssue = firstIssues[client]!;
    undated += withoutDue[client]!;
    sold.add(invoiced[client]!);
  }
  for (let band = 0; band < 6; band++) {
    const amounts = folded.column(foldedFields[bandsFrom + band]!);
    for (let client = 0; client < count; client++) bands.add(amounts[client]!, band);
  }
  const span = Math.min(365, asOf - firstIssue + 1);
  const amount = sold.value();
  return {
    settledAll,
    size: settledAll ? invoiced : balance,
    ageing: bands.values() as unknown as Ageing,
    // A ledger of open items alone shows what is left of the sales, not the sales.
    sales: history && amount > 0 && span >= 28 ? { amount, days: span } : null,
    undated,
  };
}

/** What the rating reads of folded clients, from one place up to another. */
export function signalsOf(folded: FoldedClients, { history }: FoldContext, policy: Policy, from = 0, to = folded.count): Signals {
  const balance = folded.column("balance").subarray(from, to);
  const events = Int32Array.from(folded.column("overdue90").subarray(from, to), (overdue90, i) =>
    overdue90 > 0 && overdue90 >= policy.overdue90Share * Math.max(0, balance[i]!) ? bitOf("OVERDUE_90") : 0,
  );
  return {
    count: to - from,
    indicators: new Map([
      // Open items show which clients are late today, not which have paid: they count half.
      [history ? "recentDelay" : "openDelay", folded.column("recent").subarray(from, to)],
      ["paymentTrend", folded.column("trend").subarray(from, to)],
    ]),
    events,
  };
}

/** How folded clients pay. */
export const behaviourOf = (folded: FoldedClients, median: () => Float64Array): PaymentBehaviour => ({
  delay: folded.column("delay"),
  recent: folded.column("recent"),
  trend: folded.column("trend"),
  shareLate: folded.column("shareLate"),
  paydex: folded.column("paydex"),
  arbitrage: folded.column("arbitrage"),
  settled: folded.column("settled"),
  median,
});
