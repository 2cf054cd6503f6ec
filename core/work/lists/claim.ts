import { knownOr } from "../../cells/known";
import type { Serial } from "../../cells/dates";
import type { OwnCurrency } from "../../ledger/own-currency";
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
  /** The currency it is made out in; null where that is the book's. */
  readonly currency: OwnCurrency | null;
}

/** What a client owes as of the day, undisputed and overdue, with what the law adds. */
export interface Claim {
  /** Oldest first. */
  readonly invoices: readonly ClaimedInvoice[];
  /** What credit notes and payments on account pay of these invoices, as a positive sum. */
  readonly credits: number;
  /** The invoices less the credits; never below zero. */
  readonly principal: number;
  /** To the cent; null where a rate or a due date is not known. */
  readonly interest: number | null;
  readonly fee: number;
  /** The same by currency of its invoices, the first met first, each with its own sums; one part where there is one currency. */
  readonly parts: readonly ClaimPart[];
}

/** The part of a claim that is made out in one currency; its amounts are in the book's, at the rate of its currency. */
export interface ClaimPart extends Omit<Claim, "parts"> {
  readonly currency: OwnCurrency | null;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Interest on an invoice up to the day, by the law that governs the client. */
export function interestOn({ options, asOf }: Situation, kind: ClientLine["kind"], amount: number, due: Serial): number | null {
  // A consumer owes no interest by C. com. L441-10: only the legal rate, from the formal notice on (C. civ. 1231-6).
  if (kind === "CONSUMER") return 0;
  const interest =
    kind === "PUBLIC" && options.country === "FR"
      ? interestFromPublicBuyer(amount, due, asOf, options.rates)
      : interestBetweenTraders(amount, due, asOf, options.contractRate, options.country, options.rates);
  return isFault(interest) ? null : interest;
}

export function invoiceAt({ invoices, currencies }: OpenItems, k: number): ClaimedInvoice {
  return {
    number: invoices.number?.[k] ?? null,
    row: invoices.row[k]!,
    issued: knownOr(invoices.issued?.[k], null),
    due: knownOr(invoices.due?.[k], null),
    daysLate: knownOr(invoices.late[k], null),
    open: invoices.open[k]!,
    currency: currencies?.[k] ?? null,
  };
}

/** The places of a client's overdue invoices that may be claimed, oldest first; credits may pay some of them. */
export const overdueOf = (items: OpenItems, client: number): number[] =>
  itemsOf(items, client, "claimed").filter((k) => items.invoices.late[k]! > 0);

/** Of those, the ones of which credits leave something to claim. */
export const unpaidOf = (items: OpenItems, client: number): number[] => overdueOf(items, client).filter((k) => items.left[k]! > 0);

/**
 * Of all a client's overdue invoices, or of some. Credits pay the oldest first, and what they pay bears no interest.
 * Interest and the invoices themselves are worked out when they are asked for: a list shows few of its rows.
 */
export function claimOf(
  situation: Situation,
  items: OpenItems,
  client: number,
  places: readonly number[] = overdueOf(items, client),
): Claim {
  let listed: readonly ClaimedInvoice[] | undefined;
  let interest: number | null | undefined;
  return {
    get parts() {
      return inCurrencies(items, places).map((own): ClaimPart => {
        const part = own.length === places.length ? this : claimOf(situation, items, client, own);
        const { invoices, credits, principal, interest: due, fee } = part;
        return { currency: items.currencies?.[own[0]!] ?? null, invoices, credits, principal, interest: due, fee };
      });
    },
    get invoices() {
      return (listed ??= places.map((k) => invoiceAt(items, k)));
    },
    credits: cents(sumOf(places, (k) => items.invoices.open[k]! - items.left[k]!)),
    principal: cents(sumOf(places, (k) => items.left[k]!)),
    get interest() {
      return interest === undefined ? (interest = interestDue(situation, items, client, places)) : interest;
    },
    // None from a consumer; nor on an invoice that a credit settles in full, which was not paid late.
    get fee() {
      if (situation.kind(client) === "CONSUMER") return 0;
      return sumOf(places, (k) => (items.left[k]! > 0 ? fixedRecoveryFee(items.invoices.open[k]!, situation.options.country) : 0));
    },
  };
}

/** Places of invoices by their currency, the first met first. */
function inCurrencies({ currencies }: OpenItems, places: readonly number[]): readonly (readonly number[])[] {
  if (!currencies) return [places];
  const byCode = new Map<string, number[]>();
  for (const k of places) {
    const code = currencies[k]?.code ?? "";
    const own = byCode.get(code);
    if (own) own.push(k);
    else byCode.set(code, [k]);
  }
  return [...byCode.values()];
}

/** To the cent, invoice by invoice; null where a rate or a due date is not known. */
function interestDue(situation: Situation, items: OpenItems, client: number, places: readonly number[]): number | null {
  const kind = situation.kind(client);
  let interest = 0;
  for (const k of places) {
    const [due, late] = [knownOr(items.invoices.due?.[k], null), knownOr(items.invoices.late[k], null)];
    const day: Serial | null = due ?? (late === null ? null : situation.asOf - late);
    const own: number | null = day === null ? null : interestOn(situation, kind, items.left[k]!, day);
    if (own === null) return null;
    interest = cents(interest + own);
  }
  return interest;
}

/** The numbers of some invoices as the journal keeps them: with semicolons between them; null where none is known. */
export function numbersOf({ invoices }: OpenItems, places: readonly number[]): string | null {
  const numbers = places.map((k) => invoices.number?.[k] ?? null).filter((number) => number !== null);
  return numbers.length === 0 ? null : numbers.join("; ");
}
