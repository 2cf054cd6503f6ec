import { same } from "./totals";
import type { Claim } from "./reading";
import type { Table } from "./table";

/** The balance after each movement is no amount to be added. */
export function findRunningBalance(table: Table, sample: Int32Array): void {
  const [debit, credit, amount] = [table.place("debit"), table.place("credit"), table.place("amount")];
  const candidates = table.columns.filter(
    ({ meaning, index }) =>
      index !== debit && index !== credit && index !== amount && (meaning === "openAmount" || meaning === "runningBalance"),
  );
  for (const { index, meaning } of candidates) {
    const own = table.cells.column(index).numbers;
    let before = NaN;
    let runs = 0;
    let alone = 0;
    let seen = 0;
    let later = 0;
    for (const r of sample) {
      const debits = debit >= 0 ? table.cells.column(debit).numbers[r]! : amount >= 0 ? table.cells.column(amount).numbers[r]! : NaN;
      const credits = credit >= 0 ? table.cells.column(credit).numbers[r]! : NaN;
      if ((debits !== debits && credits !== credits) || own[r] !== own[r]) continue;
      const moved = (debits || 0) - (credits || 0);
      seen++;
      const follows = same(before + moved, own[r]!);
      const begins = same(moved, own[r]!);
      if (follows) later++;
      if (follows || begins) runs++;
      if (begins) alone++;
      before = own[r]!;
    }
    const running = seen >= 2 && later > 0 && runs >= seen * 0.85 && alone < seen;
    if (running || (meaning === "runningBalance" && seen === 0)) {
      table.mean(index, "runningBalance");
      table.claims.push({ row: null, column: index, what: "running", amount: seen, read: runs, holds: runs === seen });
      if (!table.has("openAmount") && debit >= 0 && amount < 0) continue;
    } else if (meaning === "runningBalance" && !table.has("openAmount") && runs < seen * 0.5) table.mean(index, "openAmount", true);
  }
}

export function sumOfBands(table: Table): Float64Array | null {
  if (table.bands.length < 2) return null;
  const sum = new Float64Array(table.grid.length).fill(NaN);
  for (const { column } of table.bands) {
    const { numbers } = table.cells.column(column);
    for (let r = 0; r < sum.length; r++) if (numbers[r] === numbers[r]) sum[r] = (sum[r] === sum[r] ? sum[r]! : 0) + numbers[r]!;
  }
  return sum;
}

/** How many of the lines two columns agree on, blanks as zero. */
export function agree(table: Table, a: Float64Array, b: Float64Array): { readonly same: number; readonly seen: number } {
  let equal = 0;
  let seen = 0;
  for (const r of table.lines) {
    if (a[r] !== a[r] && b[r] !== b[r]) continue;
    seen++;
    if (same(a[r] || 0, b[r] || 0)) equal++;
  }
  return { same: equal, seen };
}

export function claimColumns(table: Table, what: Claim["what"], column: number, stated: Float64Array, read: Float64Array): void {
  let worst = -1;
  let gap = 0;
  for (const r of table.lines) {
    // Where no band is for what is not due, it stands in none.
    if (what === "bands" && (read[r] || 0) === 0 && !table.bands.some(({ band }) => band.side === "notDue")) continue;
    const off = Math.abs((stated[r] || 0) - (read[r] || 0));
    if (off > gap && !same(stated[r] || 0, read[r] || 0)) {
      gap = off;
      worst = r;
    }
  }
  let total = 0;
  let sum = 0;
  for (const r of table.lines) {
    total += stated[r] || 0;
    sum += read[r] || 0;
  }
  table.claims.push(
    worst < 0
      ? { row: null, column, what, amount: total, read: sum, holds: true }
      : { row: worst, column, what, amount: stated[worst]! || 0, read: read[worst]! || 0, holds: false },
  );
}
