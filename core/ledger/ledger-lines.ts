import { isKnown } from "../cells/known";
import type { Serial } from "../cells/dates";
import { DocumentKinds, type DocumentKind } from "../reading/rows/document-kind";
import type { TableColumns } from "../reading/columns/columns";
import { eInvoiceStatusOf, isNotClaimable, startsAnew } from "../reading/rows/e-invoice-status";

/** The kinds of documents, in the order in which columns of lines count them. */
export const documentKinds: readonly DocumentKind[] = ["invoice", "payment", "credit", "retention"];
export const paymentKind = 1;

// What an e-invoice's status means for its line, as bits.
export const notClaimable = 1;
export const toBeIssuedAnew = 2;

/**
 * Lines of a ledger as columns, whether a grid or an engine delivers them: money in the ledger's currency and as it is
 * written, days as serials. Missing numbers and days are NaN; a column the ledger does not have is null.
 */
export interface LedgerLines {
  readonly amount: Float64Array | null;
  readonly open: Float64Array | null;
  readonly issued: Float64Array | null;
  readonly due: Float64Array | null;
  readonly paid: Float64Array | null;
  /** Days late as the ledger states them, where it has no due date. */
  readonly ages: Float64Array | null;
  readonly disputed: Uint8Array | null;
  /** Bits of what the status of an e-invoice means; null where no column says it. */
  readonly statuses: Uint8Array | null;
  /** Places in `documentKinds`; null where all lines are invoices. */
  readonly kinds: Uint8Array | null;
  /** Invoice numbers, read only where payments stand in lines of their own. */
  readonly numbers: readonly (string | null)[] | null;
}

/** What a status of an e-invoice means for its line. */
export function statusBits(text: string | null): number {
  const status = text === null ? null : eInvoiceStatusOf(text);
  return (isNotClaimable(status) ? notClaimable : 0) | (startsAnew(status) ? toBeIssuedAnew : 0);
}

/** The lines of a ledger that was read from a grid. */
export function linesOf(columns: TableColumns): LedgerLines {
  const open = columns.numbers("openAmount");
  const amount = columns.numbers("amount");
  const issued = columns.dates("invoiceDate");
  const due = columns.dates("dueDate");
  const paid = columns.dates("paidDate");
  const ages = columns.numbers("ageDays");
  const disputed = columns.flags("disputed");
  const told = columns.texts("eInvoiceStatus");
  const statuses = told && Uint8Array.from(told, statusBits);
  const reader = new DocumentKinds();
  const types = columns.texts("documentType");
  const kinds = types && Uint8Array.from(types, (type) => documentKinds.indexOf(reader.of(type)));
  const numbers = kinds?.includes(paymentKind) ? columns.texts("invoiceNumber") : null;
  return { amount, open, issued, due, paid, ages, disputed, statuses, kinds, numbers };
}

/** Whether lines say what was paid, and not only what is open. */
export const tellOfPayments = ({ paid, kinds }: Pick<LedgerLines, "paid" | "kinds">): boolean =>
  paid !== null || (kinds?.includes(paymentKind) ?? false);

export const counted = 0;
export const withoutAmount = 1;
export const afterTheDay = 2;

/** What a line states, unsigned: its amount, else what is open of it; NaN where it states neither. */
export const statedAmount = ({ amount, open }: LedgerLines, i: number): number =>
  amount && amount[i] === amount[i] ? amount[i]! : (open?.[i] ?? NaN);

/** Whether a line counts on a day, or why it does not: it has no amount, or was not known then. */
export function standingOf(lines: LedgerLines, i: number, asOf: Serial): number {
  if (!isKnown(statedAmount(lines, i))) return withoutAmount;
  const paid = lines.kinds?.[i] === paymentKind ? lines.paid?.[i] : undefined;
  const day = isKnown(paid) ? paid : lines.issued?.[i];
  return isKnown(day) && day > asOf ? afterTheDay : counted;
}
