import { missingIn, type Numbers } from "../define";
import { fault, type Fault } from "../../cells/faults";

/** Months that follow one another, oldest first. */
export interface MonthlyHistory {
  readonly sales: Float64Array;
  readonly days: Float64Array;
}

/**
 * The months between the first and the last that are filled: a sheet prepared for the year has blank months at its end.
 * A blank month between two filled ones is missing, and no history can be counted across it.
 */
export function monthlyHistory(monthlySales: Numbers, monthDays: Numbers): MonthlyHistory | Fault {
  const known = (month: number): boolean => !Number.isNaN(monthlySales.values[month]!);
  let first = 0;
  let end = monthlySales.values.length;
  while (end > 0 && !known(end - 1)) end--;
  while (first < end && !known(first)) first++;
  if (first === end) return fault("NO_DATA", "monthly_sales");
  for (let month = first; month < end; month++) if (!known(month)) return missingIn(monthlySales, "monthly_sales", month);
  return { sales: monthlySales.values.subarray(first, end), days: monthDays.values.subarray(first, end) };
}
