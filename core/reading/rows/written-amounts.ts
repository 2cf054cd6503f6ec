import { claimColumns } from "../columns/relations";
import type { Table } from "../table";

/** The amounts of each invoice by row of the grid, as far as they are settled; null where no column states them. */
export interface LedgerAmounts {
  amount: Float64Array | null;
  /** What is still owed of the amount. */
  open: Float64Array | null;
  paid: Float64Array | null;
  readonly debit: Float64Array | null;
  readonly credit: Float64Array | null;
}

/** The amounts as the file writes them. A side without a movement is there all the same: `Crédit` blank throughout beside `Débit`. */
export function writtenAmounts(table: Table): LedgerAmounts {
  let [debit, credit] = [table.numbersOf("debit"), table.numbersOf("credit")];
  const height = table.grid.length;
  if (debit && !credit && table.has("credit")) credit = new Float64Array(height).fill(NaN);
  else if (credit && !debit && (table.has("debit") || !table.has("amount", "openAmount", "netAmount")))
    debit = new Float64Array(height).fill(NaN);
  return { amount: table.numbersOf("amount"), open: table.numbersOf("openAmount"), paid: table.numbersOf("paidAmount"), debit, credit };
}

/** What is billed is the net amount and its VAT, `HT` 1 000,00 and `TVA` 200,00: they prove `TTC`, or stand for it where it is missing. */
export function grossOfVat(table: Table, owed: LedgerAmounts, net: Float64Array, vat: Float64Array): void {
  if (owed.amount) {
    const gross = net.map((value, r) => (value || 0) + (vat[r]! || 0));
    claimColumns(table, "gross", table.place("amount"), owed.amount, gross);
  } else if (!owed.open && !owed.debit) {
    owed.amount = net.map((value, r) => (value !== value && vat[r] !== vat[r] ? NaN : (value || 0) + (vat[r]! || 0)));
    table.given.set("amount", owed.amount);
  }
}
