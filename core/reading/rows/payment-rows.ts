import type { DocumentKind } from "./document-kind";

export interface PartPayment {
  readonly day: number;
  readonly amount: number;
}

/** A payment, and its place among the rows of the ledger. */
interface PaymentRow extends PartPayment {
  readonly source: number;
}

/** Payments that stand in rows of their own, waiting for the invoices they name. */
export class PaymentRows {
  private readonly waiting = new Map<string, PaymentRow[]>();

  private key(client: number, number: string): string {
    return `${client}|${number}`;
  }

  add(client: number, number: string, payment: PaymentRow): void {
    const key = this.key(client, number);
    const found = this.waiting.get(key);
    if (found) found.push(payment);
    else this.waiting.set(key, [payment]);
  }

  /** Takes what pays `amount` of an invoice, the earliest first; what is left over waits for its next instalment. */
  take(client: number, number: string | null, amount: number): readonly PartPayment[] {
    if (number === null || !(amount > 0)) return [];
    const key = this.key(client, number);
    const found = this.waiting.get(key);
    if (!found) return [];
    found.sort((a, b) => a.day - b.day);
    const taken: PartPayment[] = [];
    let left = amount;
    while (found.length > 0 && left > 0) {
      const next = found.shift()!;
      const used = Math.min(left, next.amount);
      taken.push({ day: next.day, amount: used });
      left -= used;
      if (next.amount > used) found.unshift({ ...next, amount: next.amount - used });
    }
    if (found.length === 0) this.waiting.delete(key);
    return taken;
  }

  /** What no invoice took, by client. */
  left(): readonly { readonly client: number; readonly payment: PaymentRow }[] {
    return [...this.waiting].flatMap(([key, payments]) =>
      payments.map((payment) => ({ client: Number(key.slice(0, key.indexOf("|"))), payment })),
    );
  }
}

/** An amount with the sign its kind gives it: a payment or a credit note written without one still takes away. */
export const signedAmount = (amount: number, kind: DocumentKind): number =>
  kind === "invoice" || kind === "retention" ? amount : -Math.abs(amount);
