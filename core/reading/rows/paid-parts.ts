import { fold } from "../../cells/fold";
import { holdsPercents } from "../cells/units";
import { candidatesFor } from "../columns/headers";
import { unreadDeductions } from "../columns/money-columns";
import { cents } from "../columns/relations";
import type { Table } from "../table";

/** Amounts without those of which a deduction can't be read: `Avoir` `4O,00` beside `Montant` 1 200,00. */
export function withoutUnread(table: Table, amount: Float64Array): Float64Array {
  const unread = unreadDeductions(table);
  if (unread.length === 0) return amount;
  const known = amount.slice();
  for (const r of unread) known[r] = NaN;
  table.given.set("amount", known);
  return known;
}

/** `Versement 1`, `Versement 2`: instalments in columns of their own are added up. */
export function withFurtherPayments(table: Table, paid: Float64Array | null): Float64Array | null {
  const own = table.place("paidAmount");
  if (!paid || own < 0) return paid;
  const plain = (header: string): string =>
    fold(header)
      .replace(/[\d°#]+|\b(?:1er|2e|2eme|3e|3eme|first|second|third)\b/g, "")
      .trim();
  const label = plain(table.columns[own]!.header);
  if (label === "") return paid;
  const further = table.columns.filter(
    ({ index, header, meaning, corrected }) =>
      index !== own && meaning === null && !corrected && plain(header) === label && table.cells.column(index).numberCount > 0,
  );
  if (further.length === 0) return paid;
  const sum = paid.slice();
  for (const { index } of further) {
    const { numbers } = table.cells.column(index);
    for (const r of table.lines) if (numbers[r] === numbers[r]) sum[r] = cents((sum[r] || 0) + numbers[r]!);
  }
  table.given.set("paidAmount", sum);
  return sum;
}

/** What shares of amounts come to, `Acompte` 30 %; null where a column holds amounts. */
export function sharesOf(table: Table, index: number, amount: Float64Array | null): Float64Array | null {
  const { numbers } = table.cells.column(index);
  if (!amount || !table.cells.look(index, table.lines).shares) return null;
  const hundred = holdsPercents(table.grid, table.lines, index) ? 100 : 1;
  return amount.map((value, r) => cents((value * (numbers[r]! || 0)) / hundred));
}

/** What `% réglé` leaves of each amount; null where there is no such column. */
export function openByShare(table: Table, amount: Float64Array): Float64Array | null {
  const share = table.columns.find(
    ({ header, meaning, corrected }) =>
      (meaning === null || meaning === "paymentStatus") &&
      !corrected &&
      /%|pourcentage|percent/i.test(header) &&
      candidatesFor(header.replace(/%|pourcentage|percent(?:age)?/gi, " ").trim()).some(
        (each) => each.meaning === "paidAmount" && each.confidence >= 0.9,
      ),
  );
  if (!share || table.cells.column(share.index).numberCount === 0) return null;
  table.mean(share.index, null);
  const { numbers } = table.cells.column(share.index);
  const hundred = holdsPercents(table.grid, table.lines, share.index) ? 100 : 1;
  const open = amount.map((value, r) => cents(value * (1 - (numbers[r]! || 0) / hundred)));
  table.given.set("openAmount", open);
  return open;
}
