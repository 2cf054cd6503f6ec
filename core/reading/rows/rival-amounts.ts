import { candidatesFor } from "../columns/headers";
import { agree, isExplained, rivalsOf } from "../columns/relations";
import type { Table } from "../table";
import type { LedgerAmounts } from "./written-amounts";

/**
 * Of two columns that may be one thing, what is billed and what is left of it: `Net à payer` beside `Total TTC`. The second is
 * what is open, or where payments stand beside them what they were paid of.
 */
export function settleRivals(table: Table, owed: LedgerAmounts, hasBands: boolean): void {
  const rival = rivalOfOpen(table, owed.paid);
  if (rival) [owed.amount, owed.open] = rival;
  if (!owed.amount || owed.open || owed.debit || hasBands) return;
  const less = rivalOfAmount(table, owed.amount, owed.paid);
  if (less && owed.paid) table.given.set("amount", (owed.amount = less));
  else if (less) table.given.set("openAmount", (owed.open = less));
}

/**
 * Two columns that may both be what is still owed: `Amount due` and `Amount remaining`. Where one is the other less what was
 * paid, it is what is left. Where they differ and nothing tells them apart the user is asked.
 */
function rivalOfOpen(table: Table, paid: Float64Array | null): [amount: Float64Array | null, open: Float64Array] | null {
  const own = table.place("openAmount");
  if (own < 0 || table.columns[own]!.corrected || table.has("amount", "debit") || table.bands.length > 0) return null;
  const first = table.cells.column(own).numbers;
  const mayBeOpen = (header: string): boolean =>
    candidatesFor(header).some(({ meaning }) => meaning === "openAmount" || meaning === "balance");
  for (const index of rivalsOf(table, own, mayBeOpen)) {
    const second = table.cells.column(index).numbers;
    const less = (whole: Float64Array): Float64Array => whole.map((value, r) => (value || 0) - ((paid && paid[r]!) || 0));
    const proves = (whole: Float64Array, left: Float64Array): boolean => {
      const { same: proved, seen: of } = agree(table, less(whole), left);
      return paid !== null && proved === of;
    };
    const swap = (): [Float64Array, Float64Array] => {
      table.mean(own, "amount");
      table.mean(index, "openAmount");
      return [first, second];
    };
    if (proves(first, second)) return swap();
    if (proves(second, first)) {
      table.mean(index, "amount");
      return [second, first];
    }
    if (table.askColumn(index, ["openAmount", "amount"], "none") === "openAmount") return swap();
  }
  return null;
}

/**
 * `Net à payer` beside `Total TTC`: where two columns are surely headed as the amount of an invoice and differ, the smaller may
 * be what is left of it, or what is to be paid of it, which is asked. Amounts in the currency of the invoice are another matter.
 */
function rivalOfAmount(table: Table, amount: Float64Array, paid: Float64Array | null): Float64Array | null {
  const own = table.place("amount");
  if (own < 0 || table.columns[own]!.corrected || table.has("currency")) return null;
  const mayBeAmount = (header: string): boolean => {
    const [best] = candidatesFor(header);
    return best?.meaning === "amount" && !best.doubtful && best.confidence >= 0.95;
  };
  for (const index of rivalsOf(table, own, mayBeAmount)) {
    const [first, second] = [table.cells.column(own).numbers, table.cells.column(index).numbers];
    const isLess = (part: Float64Array, whole: Float64Array): boolean =>
      table.lines.every((r) => !(Math.abs(part[r]!) > Math.abs(whole[r]!) + 0.005));
    const less = isLess(second, first) ? index : isLess(first, second) ? own : -1;
    if (less < 0) continue;
    if (paid) {
      // What was paid was paid of the one or the other; what is left of them is neither.
      const isLeft = isExplained(table, table.cells.column(index).numbers, [amount, paid]);
      if (!isLeft && table.askColumn(less, ["amount"], "amount") === "amount") return table.cells.column(less).numbers;
      continue;
    }
    if (table.askColumn(less, ["openAmount"], "openAmount") !== "openAmount") continue;
    if (less === own) table.mean(index, "amount");
    table.mean(less, "openAmount");
    return less === own ? first : second;
  }
  return null;
}
