import { isKnown } from "../../cells/known";
import { numberedAs } from "../columns/money-columns";
import { statedDay } from "../proof/table-day";
import type { Table } from "../table";

/** `Échéance 2` beside `Échéance 1`: of an invoice that falls due on several days it is not known how much is late. */
export function doubtInstalments(table: Table): void {
  const due = table.place("dueDate");
  const base = due < 0 ? null : numberedAs(table.columns[due]!.header);
  const further = table.columns.filter(
    ({ index, header, meaning, corrected }) =>
      index !== due && meaning === null && !corrected && base !== null && numberedAs(header) === base,
  );
  if (further.length === 0) return;
  const asOf = table.options.asOf ?? statedDay(table)?.serial ?? -Infinity;
  const days = ((table.given.get("dueDate") as Float64Array | undefined) ?? table.cells.days(due, table.dayOrder)).slice();
  for (const { index } of further) {
    const others = table.cells.days(index, table.dayOrder);
    for (const r of table.lines) if (isKnown(others[r]) && !(days[r]! >= asOf && others[r]! >= asOf)) days[r] = NaN;
  }
  table.given.set("dueDate", days);
}
