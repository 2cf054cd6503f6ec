import { askWhetherSignsTurn, proveSigned, turnClaims } from "../columns/sides";
import type { Table } from "../table";
import { creditsByNumber } from "./credits-by-number";
import { DocumentKinds } from "./document-kind";
import type { LedgerAmounts } from "./written-amounts";

/** Credit notes and payments bear a minus where a column of sides, `Sens` C, or their own number, `AV001`, says what they are. */
export function signCredits(table: Table, owed: LedgerAmounts, sides: Float64Array | null): void {
  const prove = (column: number, signed: Float64Array): void => proveSigned(table, column, (r) => signed[r]);
  if (sides) giveSigns(table, owed, (r) => sides[r]!, prove);
  const credits = sides || owed.debit || owed.credit ? null : creditsByNumber(table, owed.open ?? owed.amount);
  if (credits) giveSigns(table, owed, (r) => (credits.has(r) ? -1 : 1), prove);
}

/** Where every invoice bears a minus, -1 200,00 for what is owed, all signs turn; else the types of documents prove them. */
export function turnReversedSigns(table: Table, owed: LedgerAmounts): void {
  if (!bearReversedSigns(table, owed.open ?? owed.amount)) return proveByType(table);
  giveSigns(
    table,
    owed,
    () => -1,
    (column) => turnClaims(table, column),
  );
}

function giveSigns(
  table: Table,
  owed: LedgerAmounts,
  signOf: (row: number) => number,
  prove: (column: number, signed: Float64Array) => void,
): void {
  const signed = (meaning: "amount" | "openAmount" | "paidAmount", numbers: Float64Array | null): Float64Array | null => {
    if (!numbers) return null;
    const own = numbers.map((value, r) => value * signOf(r));
    table.given.set(meaning, own);
    prove(table.place(meaning), own);
    return own;
  };
  owed.amount = signed("amount", owed.amount);
  owed.open = signed("openAmount", owed.open);
  owed.paid = signed("paidAmount", owed.paid);
}

/** Credit notes and payments that are told by their type alone stand without a sign. */
function proveByType(table: Table): void {
  if (!table.has("documentType")) return;
  const typeAt = table.textsOf("documentType");
  const kinds = new DocumentKinds();
  for (const meaning of ["amount", "openAmount"] as const) {
    const column = table.place(meaning);
    if (column < 0) continue;
    const { numbers } = table.cells.column(column);
    proveSigned(table, column, (r) => (kinds.takesAway(typeAt(r)) ? -Math.abs(numbers[r]!) : numbers[r]));
  }
}

/** So many amounts that all bear a minus are asked about where none is said to be a credit note or a payment. */
const fewestReversed = 3;

/** Whether every invoice bears a minus and no credit note and no payment does, as what is sold stands in the books: asked about. */
function bearReversedSigns(table: Table, numbers: Float64Array | null): boolean {
  if (!numbers || table.has("debit", "credit")) return false;
  const isTyped = table.has("documentType");
  const typeAt = table.textsOf("documentType");
  const kinds = new DocumentKinds();
  let first = -1;
  let invoices = 0;
  let others = 0;
  for (const r of table.lines) {
    const value = numbers[r]!;
    if (!(Math.abs(value) > 0)) continue;
    const isInvoice = !isTyped || kinds.of(typeAt(r)) === "invoice";
    if (isInvoice === value > 0) return false;
    if (!isInvoice) others++;
    else if (invoices++ === 0) first = r;
  }
  if (first < 0 || (others === 0 && invoices < fewestReversed)) return false;
  const column = table.place("openAmount") >= 0 ? table.place("openAmount") : table.place("amount");
  return askWhetherSignsTurn(table, first, numbers, column, isTyped ? "owed" : "written");
}
