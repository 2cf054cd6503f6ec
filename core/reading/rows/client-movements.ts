import { isKnown } from "../../cells/known";
import { nilWhereMovementsAre, openingOf } from "../columns/balance-halves";
import { cents, claimColumns } from "../columns/relations";
import { proveSigned, type BothSides } from "../columns/sides";
import { same } from "../structure/totals";
import type { Table } from "../table";

/**
 * The balance of a list that has what was debited and credited of each client, `Débit` 1 200,00, `Crédit` 200,00: what the file
 * states, which the movements prove, or else what they leave, which is then given. Null where no column states it.
 */
export function balanceOfMovements(table: Table, { debit, credit, turned }: BothSides, stated: Float64Array | null): Float64Array | null {
  const opening = openingOf(table);
  const moved = debit.map((value, r) =>
    value !== value && credit[r] !== credit[r] && !opening
      ? NaN
      : cents((turned ? -1 : 1) * (opening?.[r] ?? 0) + (value || 0) - (credit[r]! || 0)),
  );
  if (!stated) {
    nilWhereMovementsAre(table, moved);
    table.given.set("balance", moved);
    return null;
  }
  const balance = isWithoutSigns(table, stated, moved) ? moved : stated;
  if (balance === moved) {
    table.given.set("balance", moved);
    proveSigned(table, table.place("balance"), (r) => moved[r]);
  }
  claimColumns(table, "running", table.place("balance"), balance, moved);
  return balance;
}

/** Whether each balance is what debits and credits leave, and none bears the sign they give it: `D` or `C` stands beside. */
function isWithoutSigns(table: Table, balance: Float64Array, moved: Float64Array): boolean {
  let turned = false;
  for (const r of table.lines) {
    if (!isKnown(balance[r]) || !isKnown(moved[r])) continue;
    if (balance[r] < 0 || !same(balance[r], Math.abs(moved[r]))) return false;
    turned ||= moved[r] < 0;
  }
  return turned;
}
