import { isUnreadPayment, lessWhatWasPaid } from "../columns/relations";
import type { Table } from "../table";
import { closeByStatus, settlePartlyPaid } from "./closed-by-status";
import { foldLettered } from "./folding";
import { openByShare } from "./paid-parts";
import type { LedgerAmounts } from "./written-amounts";

/** What is open of each invoice: what the file says is left, or the amount less what was paid, `Montant` 1 200,00, `Réglé` 200,00. */
export function settleOpen(table: Table, owed: LedgerAmounts): void {
  const { paid, credit } = owed;
  if (owed.amount && !owed.open && !paid) owed.open = openByShare(table, owed.amount);
  if (owed.amount && !owed.open && (paid || credit)) {
    const open = lessWhatWasPaid(table, owed.amount, [paid, credit]);
    // What is left beside a payment that can't be read is unknown, and not all of it.
    const unread = table.lines.filter((r) => isUnreadPayment(table, table.place("paidAmount"), r));
    if (unread.length > 0) table.given.set("amount", (owed.amount = owed.amount.slice()));
    for (const r of unread) owed.amount[r] = open[r] = NaN;
    table.given.set("openAmount", (owed.open = open));
  }
  const { amount, open } = owed;
  closeByStatus(table, amount, open);
  if (amount && !open && !paid && !credit) settlePartlyPaid(table, (table.given.get("openAmount") as Float64Array | undefined) ?? amount);
  foldLettered(table, amount, open);
}
