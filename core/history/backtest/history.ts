import type { Policy } from "../../policy/policy";
import type { SegmentedClients } from "../../ledger/clients";
import type { Segmentation } from "../../segment/result";
import type { Outcomes } from "./backtest";
import { lookBack } from "./look-back";
import { outcomesOf } from "./outcomes";

/** Ratings and what became of the clients, and where that was found. */
export interface History {
  readonly clients: SegmentedClients;
  readonly outcomes: Outcomes;
  /** A column of the client table, or the later part of a ledger that was rated as of an earlier day. */
  readonly from: { readonly kind: "column" } | { readonly kind: "ledger"; readonly since: number; readonly until: number };
}

/** How far back a ledger is rated: the year a default probability is about. */
const lookedBackDays = 365;

/** What a segmented range itself says of its clients' outcomes; null where it says nothing. */
export function historyOf({ clients, portfolio }: Segmentation, policy: Policy): History | null {
  if (!clients) return null;
  const outcomes = outcomesOf(clients);
  if (outcomes) return { clients, outcomes, from: { kind: "column" } };
  const until = portfolio?.asOf ?? null;
  if (!clients.invoices || until === null) return null;
  const then = lookBack(clients.invoices, until, until - lookedBackDays, policy);
  return then && { clients: then.clients, outcomes: then.outcomes, from: { kind: "ledger", since: then.since, until } };
}
