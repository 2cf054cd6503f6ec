import { isDayPattern } from "../cells/formats";
import type { Meaning } from "../words/meanings";
import { holdsNothing, holdsNumber } from "./cells";
import { candidatesFor, isOfNoUse } from "./headers";
import type { Table } from "./table";

/** How many lines are looked at before a whole column is typed. */
const mostLooked = 400;

export const additive: ReadonlySet<Meaning> = new Set([
  "amount",
  "openAmount",
  "debit",
  "credit",
  "paidAmount",
  "netAmount",
  "vatAmount",
  "balance",
  "overdue",
  "notDue",
  "overdue1to30",
  "overdue31to60",
  "overdue61to90",
  "overdueOver90",
  "sales",
  "creditLimit",
  "insuredLimit",
]);

/** Whether the host shows a column as days: a day and its hour are counted in numbers with fractions, as amounts are. */
function isShownAsDays(table: Table, index: number, sample: Int32Array): boolean {
  const { formats } = table.options;
  if (!formats) return false;
  for (const r of sample) {
    const format = typeof table.grid[r]?.[index] === "number" ? formats[r]?.[index] : undefined;
    if (format) return isDayPattern(format);
  }
  return false;
}

export function isMoneyLike(table: Table, index: number, sample: Int32Array): boolean {
  if (isShownAsDays(table, index, sample)) return false;
  if (sample.length > mostLooked) {
    // A few hundred lines tell whole numbers and words from amounts.
    const few = new Int32Array(mostLooked);
    for (let k = 0; k < mostLooked; k++) few[k] = sample[Math.floor((k * sample.length) / mostLooked)]!;
    if (!lookMoney(table, index, few, 0.1, 0.05)) return false;
  }
  return lookMoney(table, index, sample, 0.7, 0.3);
}

function lookMoney(table: Table, index: number, sample: Int32Array, shareOfAmounts: number, shareOfFractions: number): boolean {
  const looked = sample.length > mostLooked ? null : table.cells.look(index, sample);
  // Shares of something are no amounts.
  if (looked?.shares) return false;
  const { holds, numbers } = looked ?? table.cells.column(index);
  let filled = 0;
  let amounts = 0;
  let nonzero = 0;
  let fractions = 0;
  const own = sample.length <= mostLooked;
  for (let k = 0; k < sample.length; k++) {
    const r = own ? k : sample[k]!;
    if (holds[r] === holdsNothing) continue;
    filled++;
    if (holds[r] !== holdsNumber) continue;
    amounts++;
    if (numbers[r] !== 0) nonzero++;
    if (numbers[r]! % 1 !== 0 || (looked?.decimals[k] === 1 && numbers[r] !== 0)) fractions++;
  }
  // A band is mostly zeros.
  return amounts >= 2 && amounts >= filled * shareOfAmounts && nonzero > 0 && fractions >= nonzero * shareOfFractions;
}

/** Whether whole numbers are parts of the amounts beside them, some the whole of it: what was paid. */
function isPartOf(table: Table, index: number, amount: Float64Array | null): boolean {
  if (!amount) return false;
  const few = table.lines.subarray(0, mostLooked);
  const { holds, numbers } = table.cells.look(index, few);
  let parts = 0;
  let wholes = 0;
  for (let k = 0; k < few.length; k++) {
    if (holds[k] === holdsNothing) continue;
    const [value, whole] = [numbers[k]!, amount[few[k]!]!];
    if (value === 0) continue;
    if (value !== value || whole !== whole || Math.abs(value) > Math.abs(whole) || value * whole < 0) return false;
    parts++;
    if (value === whole) wholes++;
  }
  return parts >= 2 && wholes > 0 && wholes < few.length;
}

/** Columns of amounts that nothing names. */
export function unknownMoney(table: Table): number[] {
  const amount = table.numbersOf("amount");
  return table.columns
    .filter(
      ({ index, meaning, header, corrected }) =>
        meaning === null &&
        !corrected &&
        !isOfNoUse(header) &&
        !table.bands.some(({ column }) => column === index) &&
        candidatesFor(header).length === 0 &&
        (isMoneyLike(table, index, table.lines) || isPartOf(table, index, amount)),
    )
    .map(({ index }) => index);
}

/** Whether a column without a meaning holds amounts written as text, which may settle how the others are written. */
export function isAmountColumn(table: Table, index: number, sample: Int32Array): boolean {
  if (!table.options.formats) {
    const { written } = table.cells.look(index, sample);
    if (!written) return false;
  }
  const column = table.cells.column(index);
  return column.numberCount > 0 && column.numberCount >= column.textCount;
}
