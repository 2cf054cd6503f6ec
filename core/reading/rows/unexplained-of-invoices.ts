import { isOneOfSeveral, unknownMoney } from "../columns/money-columns";
import { cents, isExplained, lessWhatWasPaid, unexplainedTogether } from "../columns/relations";
import type { Table } from "../table";
import { settleBlankOpen } from "./blank-open-amounts";
import { sharesOf } from "./paid-parts";
import { saidOfAmounts } from "./unexplained-amounts";
import type { LedgerAmounts } from "./written-amounts";

/**
 * The columns of amounts whose headings say nothing, `Valeur 1`. Where no other column states what invoices come to, the first is
 * taken for that, which is asked.
 */
export function amountWithoutHeading(table: Table, owed: LedgerAmounts): readonly number[] {
  const unknown = unknownMoney(table);
  const [index] = unknown;
  if (owed.amount || owed.open || owed.debit || owed.credit || index === undefined) return unknown;
  table.mean(index, "amount", true);
  owed.amount = table.cells.column(index).numbers;
  table.askColumn(index, ["amount", "openAmount"], "amount");
  return unknown;
}

/** Amounts that no others explain, `Retenue de garantie` 60,00, are what the user says: paid, added, or all that is left. */
export function takeUnexplained(
  table: Table,
  owed: LedgerAmounts,
  unknown: readonly number[],
  beside: readonly (Float64Array | null)[],
): void {
  const { amount, paid, credit } = owed;
  const known = [amount, owed.open, paid, ...beside].filter((column) => column !== null);
  const alone = unknown.filter(
    (index) =>
      table.columns[index]!.meaning === null &&
      // Instalments may be equal.
      (isOneOfSeveral(table, index) || !isExplained(table, table.cells.column(index).numbers, known)),
  );
  const said = saidOfAmounts(table, unexplainedTogether(table, alone, amount, owed.open));
  let left: Float64Array | null = null;
  // What columns say was paid is gone before what the user adds to them.
  if (said.length > 0 && amount && !owed.open && (paid || (credit && !owed.debit))) left = lessWhatWasPaid(table, amount, [paid, credit]);
  for (const { index, meaning } of said) {
    const numbers = sharesOf(table, index, amount ?? owed.open) ?? table.cells.column(index).numbers;
    // What was paid was paid of the invoice; other amounts change what is owed.
    const base: Float64Array | null = left ?? (meaning === "paidAmount" ? (amount ?? owed.open) : (owed.open ?? amount));
    if (meaning === "openAmount") {
      const before = table.place("openAmount");
      if (before >= 0) table.mean(before, null);
      table.mean(index, "openAmount");
      left = amount ? settleBlankOpen(table, amount, numbers, paid) : numbers;
    } else if (!base) continue;
    else if (meaning === "added") left = base.map((value, r) => cents(value + (numbers[r]! || 0)));
    else left = lessWhatWasPaid(table, base, [numbers]);
    owed.open = left;
    table.given.set("openAmount", left);
  }
}
