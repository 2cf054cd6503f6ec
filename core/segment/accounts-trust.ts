import { addMonths, type Serial } from "../cells/dates";
import type { Policy } from "../policy/policy";
import type { TableColumns } from "../reading/columns/columns";

/**
 * How much accounts still count in favour of a client on a day: in full, half once they are old, and not at all once they are older
 * still. What they say against it never fades. Null where their date is unknown throughout.
 */
export function accountsTrust(columns: TableColumns, dayOf: (i: number) => Serial | null, policy: Policy): Float64Array | null {
  const closed = columns.dates("accountsDate");
  if (!closed) return null;
  return closed.map((day, i) => {
    const today = dayOf(i);
    if (Number.isNaN(day) || today === null || today <= addMonths(day, policy.accountsHalfAfter)) return 1;
    return today <= addMonths(day, policy.accountsUntil) ? 0.5 : 0;
  });
}
