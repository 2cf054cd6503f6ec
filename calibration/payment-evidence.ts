import { classOfScore } from "../core/rating/rate";
import { defaultPolicy } from "../core/policy/default";
import type { Policy } from "../core/policy/policy";
import { answeredByAll, areaOf, type Area } from "./judge";
import { failuresByClass, type ClassFailures } from "./financial-evidence";
import { foresee, middleDay, paymentScore, type PaidInvoice } from "./payment-history";

export interface PaymentEvidence {
  readonly invoices: number;
  readonly late: number;
  readonly clients: number;
  readonly areas: ReadonlyMap<string, Area>;
  /** Share of next invoices paid too late, by class of the payment score alone. */
  readonly classes: readonly ClassFailures[];
}

/** The scores on the later half of the ledger, each invoice foreseen from what was known on the eve of its issue. */
export function paymentEvidence(invoices: readonly PaidInvoice[]): PaymentEvidence {
  const from = middleDay(invoices);
  const { late, scores } = foresee(invoices, from, Infinity);
  const own = scores.get(paymentScore)!;
  const variant = (ledger: readonly PaidInvoice[], policy: Policy): Float64Array =>
    foresee(ledger, from, Infinity, policy).scores.get(paymentScore)!;
  const all = new Map([
    [paymentScore, own],
    [allAlike, variant(counted(invoices), defaultPolicy)],
    [noHalfLife, variant(invoices, { ...defaultPolicy, paymentHalfLife: 0 })],
    ...[...scores].filter(([name]) => name !== paymentScore),
  ]);
  const rows = answeredByAll([...all.values()]);
  return {
    invoices: rows.length,
    late: rows.filter((i) => late[i] === 1).length,
    clients: new Set(invoices.map(({ client }) => client)).size,
    areas: new Map([...all].map(([name, score]) => [name, areaOf(score, late, rows)])),
    classes: failuresByClass(
      Uint8Array.from(rows, (i) => classOfScore(own[i]!, defaultPolicy.classCuts)),
      Uint8Array.from(rows, (i) => late[i]!),
    ),
  };
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
