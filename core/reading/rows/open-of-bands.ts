import { agree, claimColumns } from "../columns/relations";
import { same } from "../structure/totals";
import type { Table } from "../table";

/** `Current Owed` that is the sum of the bands beside it is no band. */
export function dropSumOfBands(table: Table): void {
  const whole = table.bands.find(({ band }) => band.side === "notDue");
  if (!whole || table.bands.length < 3) return;
  const others = table.bands.filter((each) => each !== whole);
  const numbers = table.cells.column(whole.column).numbers;
  const sum = numbers.map((_, r) => others.reduce((total, { column }) => total + (table.cells.column(column).numbers[r]! || 0), 0));
  const { same: equal, seen } = agree(table, numbers, sum);
  if (equal === seen && table.lines.filter((r) => !same(sum[r]!, 0)).length > 1) table.bands = others;
}

/** What bands add up to is open, whatever it is called, or what they come to with one more column: `Pre-payments`. */
export function openOfBands(
  table: Table,
  bandSum: Float64Array,
  stated: Float64Array | null,
  paid: Float64Array | null,
): [open: Float64Array, paid: Float64Array | null] {
  const own = table.place("openAmount");
  const free = table.columns.filter(
    ({ index, meaning, corrected }) =>
      index !== own &&
      !corrected &&
      (meaning === null || meaning === "amount" || meaning === "paidAmount") &&
      table.cells.column(index).numberCount > 0 &&
      !table.bands.some(({ column }) => column === index),
  );
  const agrees = (whole: Float64Array, sum: Float64Array): boolean => {
    const { same: equal, seen } = agree(table, whole, sum);
    return seen > 0 && equal === seen;
  };
  const take = (index: number, sum: Float64Array): Float64Array => {
    const { meaning } = table.columns[index]!;
    const { numbers } = table.cells.column(index);
    // Amounts of invoices in bands are what is open of them.
    if (meaning === "amount") table.given.set("openAmount", numbers);
    else table.mean(index, "openAmount");
    table.countLike(
      index,
      table.bands.map(({ column }) => column),
    );
    claimColumns(table, "bands", index, numbers, sum);
    return numbers;
  };
  const found = free.find(({ index, meaning }) => meaning !== "paidAmount" && agrees(table.cells.column(index).numbers, bandSum));
  if (stated) {
    if (!found || found.meaning === "amount" || table.columns[own]!.corrected || agrees(stated, bandSum)) {
      claimColumns(table, "bands", own, stated, bandSum);
      return [stated, paid];
    }
    // `Amount Due Original` is not what is left where another column is.
    table.mean(own, null);
    return [take(found.index, bandSum), paid];
  }
  // What stands in no band takes away: an amount that is more than its bands by what was paid is that of the invoice.
  for (const whole of free.filter(({ meaning }) => meaning === "amount" || (meaning === null && !found)))
    for (const part of free) {
      const { numbers } = table.cells.column(part.index);
      if (part === whole || !table.lines.some((r) => Math.abs(numbers[r]!) > 0)) continue;
      const sum = bandSum.map((value, r) => (value || 0) - Math.abs(numbers[r]! || 0));
      if (!agrees(table.cells.column(whole.index).numbers, sum)) continue;
      if (part.meaning !== null) table.mean(part.index, null);
      table.settled.add(part.index);
      return [take(whole.index, sum), part.meaning === "paidAmount" ? null : paid];
    }
  if (found && (found.meaning === null || !paid)) return [take(found.index, bandSum), paid];
  table.given.set("openAmount", bandSum);
  return [bandSum, paid];
}
