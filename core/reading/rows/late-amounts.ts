import { bandOf } from "../columns/bands";
import { isOfNoUse } from "../columns/headers";
import { agree, cents } from "../columns/relations";
import type { RecognisedColumn } from "../layout";
import { same } from "../structure/totals";
import type { Table } from "../table";
import { sumOf } from "./client-bands";
import { ownNumbers } from "./client-signs";

/** `Retard` over amounts that are all of the balance with those beside them, `À venir` or the weeks to come, is what is overdue. */
export function settleLateAmounts(table: Table): void {
  const late = table.columns.find(({ meaning, corrected, unit }) => meaning === "daysLate" && !corrected && unit === null);
  const own = table.place("balance");
  if (!late || own < 0 || table.has("overdue", "overdue1to30")) return;
  const others = table.columns.filter(
    ({ index, meaning, header, corrected }) =>
      !corrected && (meaning === "notDue" || (meaning === null && !isOfNoUse(header))) && table.cells.column(index).numberCount > 0,
  );
  const columns = [late, ...others].map(({ index }) => table.cells.column(index).numbers);
  const { same: equal, seen } = agree(table, table.cells.column(own).numbers, sumOf(table, columns));
  const isLate =
    table.lines.some((r) => columns[0]![r]! > 0) && table.lines.some((r) => !same(columns[0]![r]!, table.cells.column(own).numbers[r]!));
  if (seen < 2 || equal < seen || !isLate) return;
  table.mean(late.index, "overdue");
  table.countLike(late.index, [own]);
}

/**
 * `Dont + 90 j` alone is not all that is late: what is less late is the rest of what is not due, or else unknown, which the
 * proof says.
 */
export function settleLatenessInPart(table: Table): void {
  const late = lateInPart(table);
  if (!late || table.given.has("overdue")) return;
  const balance = ownNumbers(table, "balance");
  // `Échoit sous 30 j` and `Échoit au-delà` are both not due.
  const notDue = table.columns.filter(({ meaning }) => meaning === "notDue").map(({ index }) => table.cells.column(index).numbers);
  const sum = notDue.length === 1 ? ownNumbers(table, "notDue") : sumOf(table, notDue);
  if (balance && sum && notDue.length > 0)
    table.given.set(
      "overdue",
      balance.map((value, r) => cents(value - sum[r]!)),
    );
  else table.details.push(table.words.proof.lateInPart(late.header.trim()));
}

/** The first column of what is late where nothing says what is late by less than a month; null where something does. */
const lateInPart = (table: Table): RecognisedColumn | null => (table.has("overdue") ? null : firstLate(table));

/** The first column of what is late, where it leaves out what is late by less than a month: `Dont + 90 j`. */
export function firstLate(table: Table): RecognisedColumn | null {
  if (table.has("overdue1to30")) return null;
  const late = table.columns.find(({ index, meaning }) => meaning?.startsWith("overdue") && table.cells.column(index).numberCount > 0);
  return late && (bandOf(late.header)?.from ?? 91) > longestMonth ? late : null;
}
const longestMonth = 31;
