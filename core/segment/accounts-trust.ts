import { addMonths, type Serial } from "../cells/dates";
import type { IndicatorId, Policy } from "../policy/policy";
import type { TableColumns } from "../reading/columns";
import type { Figures } from "./derived";

/**
 * How much of their weight accounts still deserve on a day: all, half once they are old, and none once they are so old
 * that their figures count as missing. Null where their date is unknown throughout.
 */
export function accountsTrust(
  columns: TableColumns,
  accounts: readonly (readonly [IndicatorId, Figures])[],
  dayOf: (i: number) => Serial | null,
  policy: Policy,
): Float64Array | null {
  const closed = columns.dates("accountsDate");
  if (!closed) return null;
  return closed.map((day, i) => {
    const today = dayOf(i);
    if (Number.isNaN(day) || today === null || today <= addMonths(day, policy.accountsHalfAfter)) return 1;
    if (today <= addMonths(day, policy.accountsUntil)) return 0.5;
    for (const [, values] of accounts) if (values) values[i] = NaN;
    return 1;
  });
}
