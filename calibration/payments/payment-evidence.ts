import { classOfScore } from "../../core/rating/rate";
import { defaultPolicy } from "../../core/policy/default";
import type { Policy } from "../../core/policy/policy";
import { answeredByAll, areaOf, type Area } from "../judge";
import { failuresByClass, type ClassFailures } from "../companies/financial-evidence";
import { foresee, middleDay, paymentScore, type PaidInvoice } from "./payment-history";

export interface PaymentEvidence {
  readonly invoices: number;
  readonly late: number;
  readonly clients: number;
  readonly areas: ReadonlyMap<string, Area>;
  /** The same scores on the earlier half, where clients have a shorter past; the policy's half-life was settled by clients, not by halves of time. */
  readonly earlier: ReadonlyMap<string, Area>;
  /** Share of next invoices paid too late, by class of the payment score alone. */
  readonly classes: readonly ClassFailures[];
}

/** The scores on the later half of the ledger and on the earlier, each invoice foreseen from what was known on the eve of its issue. */
export function paymentEvidence(invoices: readonly PaidInvoice[]): PaymentEvidence {
  const middle = middleDay(invoices);
  const { late, own, all, rows } = scoresBetween(invoices, middle, Infinity);
  const before = scoresBetween(invoices, 0, middle);
  return {
    invoices: rows.length,
    late: rows.filter((i) => late[i] === 1).length,
    clients: new Set(invoices.map(({ client }) => client)).size,
    areas: areasOf({ late, all, rows }),
    earlier: areasOf(before),
    classes: failuresByClass(
      Uint8Array.from(rows, (i) => classOfScore(own[i]!, defaultPolicy.classCuts)),
      Uint8Array.from(rows, (i) => late[i]!),
    ),
  };
}

interface Scores {
  readonly late: Uint8Array;
  readonly all: ReadonlyMap<string, Float64Array>;
  readonly rows: readonly number[];
}

const areasOf = ({ late, all, rows }: Scores): ReadonlyMap<string, Area> =>
  new Map([...all].map(([name, score]) => [name, areaOf(score, late, rows)]));

function scoresBetween(invoices: readonly PaidInvoice[], from: number, to: number): Scores & { readonly own: Float64Array } {
  const { late, scores } = foresee(invoices, from, to);
  const own = scores.get(paymentScore)!;
  const variant = (ledger: readonly PaidInvoice[], policy: Policy): Float64Array =>
    foresee(ledger, from, to, policy).scores.get(paymentScore)!;
  const all = new Map([
    [paymentScore, own],
    [allAlike, variant(counted(invoices), defaultPolicy)],
    [noHalfLife, variant(invoices, { ...defaultPolicy, paymentHalfLife: 0 })],
    ...[...scores].filter(([name]) => name !== paymentScore),
  ]);
  return { late, own, all, rows: answeredByAll([...all.values()]) };
}

export const allAlike = "… every invoice counted alike";
export const noHalfLife = "… old payments counted like new ones";

/** The ledger with all amounts alike. */
const counted = (invoices: readonly PaidInvoice[]): PaidInvoice[] => invoices.map((invoice) => ({ ...invoice, amount: 1 }));

export interface HalfLife {
  readonly days: number;
  /** AUC on either half of the clients, all their invoices. */
  readonly areas: readonly [Area, Area];
}

/**
 * How fast old payments should fade, on one half of the clients and on the other, dealt by their names in turn: a choice
 * that both halves make is not made of chance.
 */
export function halfLives(invoices: readonly PaidInvoice[], tried: readonly number[]): readonly HalfLife[] {
  const names = [...new Set(invoices.map(({ client }) => client))].sort();
  const half = (odd: number): PaidInvoice[] => {
    const kept = new Set(names.filter((_, k) => k % 2 === odd));
    return invoices.filter(({ client }) => kept.has(client));
  };
  const halves = [half(0), half(1)] as const;
  const judged = (ledger: readonly PaidInvoice[], days: number): Area => {
    const { late, scores } = foresee(ledger, 0, Infinity, { ...defaultPolicy, paymentHalfLife: days });
    return areaOf(scores.get(paymentScore)!, late);
  };
  return tried.map((days) => ({ days, areas: [judged(halves[0], days), judged(halves[1], days)] }));
}
