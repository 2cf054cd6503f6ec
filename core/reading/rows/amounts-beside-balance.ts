import { additive, mayBeBilled, unknownMoney } from "../columns/money-columns";
import { cents, isExplained, lessWhatWasPaid } from "../columns/relations";
import type { Table } from "../table";
import { bandIndices, sumOf } from "./client-bands";
import { notInBalance, notPartsOfTotals } from "./parts-of-balance";
import { saidOfAmounts } from "./unexplained-amounts";
import { isEverywhere, isLeftOfLimit } from "./used-of-limit";

/** `Acompte versé` beside amounts that may be those of the invoices is taken off them, or is already: proved or asked. */
export function doubtDeposits(table: Table): void {
  const [own, deposits] = [table.place("balance"), table.place("deposits")];
  if (
    own < 0 ||
    deposits < 0 ||
    table.columns[deposits]!.corrected ||
    !/acompte|arrhes|avance|advance|down ?pay|prepay/i.test(table.columns[deposits]!.header)
  )
    return;
  // Bands beside them prove what the balance is made of.
  if (mayBeBilled(table.columns[own]!.header) && bandIndices(table).length < 2) table.mean(deposits, null);
}

/** Amounts beside a balance that nothing proves may change it: an adjustment, a credit to deduct. */
export function askUnknownAmounts(table: Table, stated: Float64Array | null, isProved: boolean): void {
  const own = table.place("balance");
  const owed = own < 0 ? stated : table.cells.column(own).numbers;
  if (!owed || isProved) return;
  const known = table.columns.flatMap(({ index, meaning }) =>
    meaning !== null && additive.has(meaning) ? [table.cells.column(index).numbers] : [],
  );
  const isOpen = (index: number): boolean => !isExplained(table, table.cells.column(index).numbers, known);
  const open = unknownMoney(table).filter(isOpen);
  // Nothing to ask: the numbers of all other columns need not be kept.
  if (open.length === 0) return;
  const told = table.columns.flatMap(({ index }) => (open.includes(index) ? [] : [table.cells.column(index).numbers]));
  const unknown = notInBalance(
    table,
    notPartsOfTotals(table, open, own).filter((index) => {
      const { numbers } = table.cells.column(index);
      return !isLeftOfLimit(table, numbers, [owed, ...told]) && !isUnallocated(table, numbers, owed);
    }),
    owed,
  );
  let balance = owed;
  for (const { index, meaning } of saidOfAmounts(table, unknown)) {
    const { numbers } = table.cells.column(index);
    if (meaning === "balance") {
      if (own >= 0) table.mean(own, null);
      else table.given.delete("balance");
      table.mean(index, "balance");
      return;
    }
    balance =
      meaning === "added" ? balance.map((value, r) => cents(value + (numbers[r]! || 0))) : lessWhatWasPaid(table, balance, [numbers]);
    table.given.set("balance", balance);
  }
}

/** Whether a column is what the balance has beside its bands: payments that are not allocated yet. */
function isUnallocated(table: Table, numbers: Float64Array, balance: Float64Array): boolean {
  const bands = bandIndices(table);
  if (bands.length < 2) return false;
  const sum = sumOf(table, [numbers, ...bands.map((index) => table.cells.column(index).numbers)]);
  return isEverywhere(table, balance, sum);
}
