import type { Serial } from "../../cells/dates";
import { isFault } from "../../cells/faults";
import { interestBetweenTraders, interestFromPublicBuyer } from "../../method/law/late-interest";
import { fixedRecoveryFee } from "../../method/law/recovery-fee";
import { itemsOf, type OpenItems } from "./open-items";
import type { Situation } from "./situation";
import { sumOf, type ClientLine } from "./work-list";

export interface ClaimedInvoice {
  readonly number: string | null;
  /** Row in the grid that was segmented, from 0. */
  readonly row: number;
  readonly issued: Serial | null;
  readonly due: Serial | null;
  readonly daysLate: number | null;
  readonly open: number;
}

/** What a client owes as of the day, undisputed and overdue, with what the law adds. */
export interface Claim {
  /** Oldest first. */
  readonly invoices: readonly ClaimedInvoice[];
  /** Credit notes and payments on account that reduce it, as a positive sum. */
  readonly credits: number;
  /** The invoices less the credits; never below zero. */
  readonly principal: number;
  /** To the cent; null where a rate or a due date is not known. */
  readonly interest: number | null;
  readonly fee: number;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Interest on an invoice up to the day, by the law that governs the client. */
export function interestOn({ options, asOf }: Situation, kind: ClientLine["kind"], amount: number, due: Serial): number | null {
  const interest =
    kind === "PUBLIC" && options.country === "FR"
      ? interestFromPublicBuyer(amount, due, asOf, options.rates)
      : interestBetweenTraders(amount, due, asOf, options.contractRate, options.country, options.rates);
  return isFault(interest) ? null : interest;
}

export function invoiceAt({ invoices }: OpenItems, k: number): ClaimedInvoice {
  const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    number: invoices.number?.[k] ?? null,
    row: invoices.row[k]!,
    issued: known(invoices.issued?.[k]),
    due: known(invoices.due?.[k]),
    daysLate: known(invoices.late[k]),
    open: invoices.open[k]!,
  };
}

/** Credits pay the oldest invoices first, and what they pay bears no interest. */
export function claimOf(situation: Situation, items: OpenItems, client: number): Claim {
  const invoices = itemsOf(items, client, "claimed")
    .filter((k) => items.invoices.late[k]! > 0)
    .map((k) => invoiceAt(items, k));
  const kind = situation.kind(client);
  const credits = cents(items.credits[client]!);
  let rest = credits;
  let interest: number | null = 0;
  for (const { open, due, daysLate } of invoices) {
    const paid = Math.min(rest, open);
    rest -= paid;
    const day: Serial | null = due ?? (daysLate === null ? null : situation.asOf - daysLate);
    const own: number | null = day === null ? null : interestOn(situation, kind, cents(open - paid), day);
    interest = interest === null || own === null ? null : cents(interest + own);
  }
  return {
    invoices,
    credits,
    principal: Math.max(0, cents(sumOf(invoices, ({ open }) => open) - credits)),
    interest,
    fee: sumOf(invoices, ({ open }) => fixedRecoveryFee(open, situation.options.country)),
  };
}
