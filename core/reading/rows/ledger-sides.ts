import { bothSides, opposite, turnClaims, type BothSides } from "../columns/sides";
import { saysOpening } from "../structure/labels";
import type { Table } from "../table";
import { foldSides } from "./folding";
import type { LedgerAmounts } from "./written-amounts";

/** What debits and credits leave open of each invoice: `Débit` 1 200,00 and, on a line below it, `Crédit` 1 200,00. */
export function settleSides(table: Table, owed: LedgerAmounts, debit: Float64Array, credit: Float64Array): void {
  const both = bothSides(table, debit, credit, owed.open);
  if (both.turned && owed.open) {
    table.given.set("openAmount", (owed.open = opposite(owed.open)));
    turnClaims(table, table.place("openAmount"));
  }
  foldSides(table, broughtForward(table, both), both.credit, owed.open);
}

/** Debits with the balance that a statement begins with, where its row states no movement: `Balance forward`. */
function broughtForward(table: Table, { debit, credit, turned }: BothSides): Float64Array {
  const running = table.place("runningBalance");
  if (running < 0) return debit;
  const { numbers } = table.cells.column(running);
  const rows = table.lines.filter(
    (r) =>
      numbers[r] === numbers[r] &&
      debit[r] !== debit[r] &&
      credit[r] !== credit[r] &&
      table.grid[r]!.some((cell) => typeof cell === "string" && saysOpening(cell)),
  );
  if (rows.length === 0) return debit;
  const all = debit.slice();
  for (const r of rows) all[r] = turned ? -numbers[r]! : numbers[r]!;
  return all;
}
