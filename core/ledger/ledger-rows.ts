import { isKnown } from "../cells/known";
import type { Serial } from "../cells/dates";
import type { Notes } from "../reading/notes";
import { textsIn } from "../words/texts/type";
import type { TableColumns } from "../reading/columns";
import { retentionDue } from "../method/law/retention";
import { DocumentKinds, type DocumentKind } from "../reading/document-kind";
import { eInvoiceStatusOf, isNotClaimable, startsAnew } from "../reading/e-invoice-status";
import { PaymentRows, signedAmount, type PartPayment } from "../reading/payment-rows";
import type { EInvoiceCode } from "../words/e-invoices/type";

/** One row of a ledger as it stood on the day. Missing numbers and days are NaN. */
export interface LedgerRow {
  readonly kind: DocumentKind;
  /** Its place among the rows that were read, and its row in the grid. */
  readonly source: number;
  readonly row: number;
  readonly client: number;
  readonly amount: number;
  readonly owed: number;
  readonly issue: Serial;
  readonly due: Serial;
  /** The day the last of it was paid; NaN while anything is open. */
  readonly settled: Serial;
  /** Days from the due date to the settlement or, while open, to the day. */
  readonly late: number;
  /** What was paid of it, and when. */
  readonly parts: readonly PartPayment[];
  readonly disputed: boolean;
}

/**
 * Reads the rows of a ledger as they stood on a day. An instalment is a row of its own, with its own due date. A payment
 * that stands in a row of its own pays the invoice whose number it bears; without one it is held against the whole
 * account. An amount still open beside a payment date makes a part payment.
 */
export class LedgerRows {
  readonly issued: Float64Array | null;
  readonly due: Float64Array | null;
  /** Whether the ledger tells of payments, and not only of what is open. */
  readonly history: boolean;
  /** Rows dated after the day. */
  later = 0;
  laterAmount = 0;
  private readonly open: Float64Array | null;
  private readonly amounts: Float64Array | null;
  private readonly paid: Float64Array | null;
  private readonly ages: Float64Array | null;
  private readonly disputed: Uint8Array | null;
  private readonly statuses: readonly (EInvoiceCode | null)[] | null;
  private readonly kinds: readonly DocumentKind[] | null;
  private readonly numbers: readonly (string | null)[] | null;
  private readonly payments = new PaymentRows();
  private found: Int32Array | null = null;
  private restated: Float64Array | null = null;

  constructor(
    private readonly columns: TableColumns,
    private readonly asOf: Serial,
    private readonly find: (i: number) => number,
    private readonly notes: Notes,
  ) {
    this.open = columns.numbers("openAmount");
    this.amounts = columns.numbers("amount");
    this.issued = columns.dates("invoiceDate");
    this.due = columns.dates("dueDate");
    this.paid = columns.dates("paidDate");
    this.ages = columns.numbers("ageDays");
    this.disputed = columns.flags("disputed");
    this.statuses = columns.texts("eInvoiceStatus")?.map((status) => (status === null ? null : eInvoiceStatusOf(status))) ?? null;
    const kinds = new DocumentKinds();
    this.kinds = columns.texts("documentType")?.map((type) => kinds.of(type)) ?? null;
    const hasPayments = this.kinds?.includes("payment") ?? false;
    this.numbers = hasPayments ? columns.texts("invoiceNumber") : null;
    this.history = this.paid !== null || hasPayments;
  }

  /** Goes through the rows that were known on the day, in their order. */
  each(take: (row: LedgerRow) => void): void {
    if (this.numbers) {
      for (const row of this.withPayments(this.numbers)) take(row);
      return;
    }
    for (let i = 0; i < this.columns.length; i++) {
      const row = this.rowAt(i);
      if (row) take(row);
    }
  }

  /** The rows where some are payments: those that no invoice took stand among the others. */
  private withPayments(numbers: readonly (string | null)[]): LedgerRow[] {
    const rows: LedgerRow[] = [];
    this.gatherPayments(numbers, rows);
    for (let i = 0; i < this.columns.length; i++) {
      const row = this.kinds?.[i] === "payment" ? null : this.rowAt(i);
      if (row) rows.push(row);
    }
    for (const { client, payment } of this.payments.left()) rows.push(this.onAccount(client, payment.source, -payment.amount, payment.day));
    return rows.sort((a, b) => a.source - b.source);
  }

  /** The client of a row, looked up once. */
  private clientOf(i: number): number {
    if (!this.found) return this.find(i);
    if (this.found[i] === 0) this.found[i] = this.find(i) + 1;
    return this.found[i]! - 1;
  }

  private isLater(i: number, day: Serial | undefined): boolean {
    if (!isKnown(day) || day <= this.asOf) return false;
    this.later++;
    this.laterAmount += isKnown(this.amounts?.[i]) ? this.amounts![i]! : (this.open?.[i] ?? 0) || 0;
    return true;
  }

  private counts(i: number): boolean {
    const paid = this.kinds![i] === "payment" ? this.paid?.[i] : undefined;
    const day = isKnown(paid) ? paid : this.issued?.[i];
    return !(isKnown(day) && day > this.asOf) && (isKnown(this.amounts?.[i]) || isKnown(this.open?.[i]));
  }

  private gatherPayments(numbers: readonly (string | null)[], rows: LedgerRow[]): void {
    this.found = new Int32Array(this.columns.length);
    const invoiced = new Set<string>();
    for (let i = 0; i < this.columns.length; i++) {
      // Clients come in the order of the sheet, whether an invoice or a payment names them first. What isn't counted makes none.
      if (this.counts(i)) this.clientOf(i);
      const number = numbers[i];
      if (this.kinds![i] !== "payment" && number) invoiced.add(number);
    }
    for (let i = 0; i < this.columns.length; i++) {
      if (this.kinds![i] !== "payment") continue;
      const day = isKnown(this.paid?.[i]) ? this.paid![i]! : (this.issued?.[i] ?? NaN);
      if (this.isLater(i, day)) continue;
      const amount = isKnown(this.amounts?.[i]) ? this.amounts![i]! : (this.open?.[i] ?? NaN);
      if (!isKnown(amount)) continue;
      const client = this.clientOf(i);
      const number = numbers[i] ?? null;
      if (number !== null && invoiced.has(number) && isKnown(day))
        this.payments.add(client, number, { day, amount: Math.abs(amount), source: i });
      else rows.push(this.onAccount(client, i, signedAmount(isKnown(this.open?.[i]) ? this.open![i]! : amount, "payment"), day));
    }
  }

  /** A payment held against the whole account: it has no due date. */
  private onAccount(client: number, source: number, owed: number, day: Serial): LedgerRow {
    const row = this.columns.rows[source]!;
    const [due, settled, late] = [NaN, NaN, NaN];
    return { kind: "payment", source, row, client, amount: owed, owed, issue: day, due, settled, late, parts: [], disputed: false };
  }

  private rowAt(i: number): LedgerRow | null {
    const { asOf, notes } = this;
    const row = this.columns.rows[i]!;
    const kind = this.kinds?.[i] ?? "invoice";
    const open = isKnown(this.open?.[i]) ? signedAmount(this.open![i]!, kind) : NaN;
    const amount = isKnown(this.amounts?.[i]) ? signedAmount(this.amounts![i]!, kind) : open;
    if (!isKnown(amount)) {
      notes.add("NO_DATA", row, null, textsIn(notes.language).notes.noAmount(notes.rowNumber(row)));
      return null;
    }
    const issue = this.issued?.[i] ?? NaN;
    if (this.isLater(i, issue)) return null;
    const client = this.clientOf(i);
    const { owed, parts } = this.stateOf(i, client, amount, open);
    const due = this.dueOf(i, kind, issue, owed);
    const settled = owed === 0 && parts.length > 0 ? parts[parts.length - 1]!.day : NaN;
    const age = this.ages?.[i] ?? NaN;
    const late = isKnown(due) ? (isKnown(settled) ? settled : asOf) - due : isKnown(settled) ? NaN : age;
    const disputed = this.disputed?.[i] === 1 || (owed > 0 && isNotClaimable(this.statuses?.[i] ?? null));
    return { kind, source: i, row, client, amount, owed, issue, due, settled, late, parts, disputed };
  }

  /**
   * The day a row is due. An invoice that was refused, or never reached its client, is not due: its term runs from the day
   * it is issued again, which is today at the earliest. `due` is kept in step, as views look at it too.
   */
  private dueOf(i: number, kind: DocumentKind, issue: Serial, owed: number): Serial {
    const stated = this.due?.[i] ?? NaN;
    const due = kind === "retention" ? retentionDue(issue, stated) : stated;
    if (!(owed > 0) || !startsAnew(this.statuses?.[i] ?? null) || !isKnown(due)) return due;
    const anew = Math.max(due, this.asOf + (isKnown(issue) ? Math.max(0, due - issue) : 0));
    if (anew !== due) {
      this.restated ??= this.due!.slice();
      this.restated[i] = anew;
    }
    return anew;
  }

  /** The due days of the rows as they count: those of the column, but for invoices to be issued again. */
  get dueDays(): Float64Array | null {
    return this.restated ?? this.due;
  }

  /** What is owed of a row on the day, and what was paid of it until then. */
  private stateOf(i: number, client: number, amount: number, open: number): Pick<LedgerRow, "owed" | "parts"> {
    const parts = this.payments.take(client, this.numbers?.[i] ?? null, amount);
    if (parts.length > 0) {
      const owed = parts.reduce((left, part) => left - part.amount, amount);
      return { owed: Math.abs(owed) < 0.005 ? 0 : owed, parts };
    }
    const paid = this.paid?.[i] ?? NaN;
    // What stands open today was not yet paid on a day before the payment.
    if (paid > this.asOf) return { owed: amount, parts };
    if (!isKnown(paid)) return { owed: isKnown(open) ? open : amount, parts };
    const partly = isKnown(open) && open !== 0 && Math.sign(open) === Math.sign(amount) && Math.abs(open) < Math.abs(amount);
    const owed = partly ? open : 0;
    return { owed, parts: [{ day: paid, amount: amount - owed }] };
  }
}
