import { classOfScore } from "../../core/rating/rate";
import { defaultPolicy } from "../../core/policy/default";
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
  const { late, scores } = foresee(invoices, middleDay(invoices), Infinity);
  const rows = answeredByAll([...scores.values()]);
  const own = scores.get(paymentScore)!;
  return {
    invoices: rows.length,
    late: rows.filter((i) => late[i] === 1).length,
    clients: new Set(invoices.map(({ client }) => client)).size,
    areas: new Map([...scores].map(([name, score]) => [name, areaOf(score, late, rows)])),
    classes: failuresByClass(
      Uint8Array.from(rows, (i) => classOfScore(own[i]!, defaultPolicy.classCuts)),
      Uint8Array.from(rows, (i) => late[i]!),
    ),
  };
}
