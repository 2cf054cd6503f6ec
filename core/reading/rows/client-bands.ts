import { isKnown, knownOr } from "../../cells/known";
import { ageingBands, type Meaning } from "../../words/meanings";
import { holdsError, holdsText } from "../cells/cells";
import { bandOf } from "../columns/bands";
import { candidatesFor, isOfNoUse } from "../columns/headers";
import { agree, cents, claimColumns } from "../columns/relations";
import { same } from "../structure/totals";
import type { Table } from "../table";
import { ownNumbers } from "./client-signs";

/** `Échu` and `Non échu` alone are all that is owed; `dont > 90 j` beside them says again what is overdue. */
export function dueOrNot(table: Table): Float64Array | null {
  const [overdue, notDue] = [ownNumbers(table, "overdue"), ownNumbers(table, "notDue")];
  if (!overdue || !notDue || table.has("overdue1to30")) return null;
  const sum = overdue.map((value, r) => (isKnown(value) || isKnown(notDue[r]) ? cents(knownOr(value, 0) + knownOr(notDue[r], 0)) : NaN));
  table.given.set("balance", sum);
  return sum;
}

/** The sum of columns by row of the grid, `1-30 j` and `31-60 j`; what is blank adds nothing. */
export function sumOf(table: Table, columns: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(table.grid.length);
  for (const column of columns) for (let r = 0; r < sum.length; r++) sum[r]! += column[r]! || 0;
  return sum;
}

/** Where the columns of bands stand: `Non échu`, `1-30 j`, `31-60 j`. */
export const bandIndices = (table: Table): number[] =>
  table.columns.flatMap(({ index, meaning }) => (meaning !== null && (ageingBands as readonly Meaning[]).includes(meaning) ? [index] : []));

/** The balance that bands add up to with one more column: `Pending Bills`, the bands, `On Account`. */
export function findBalanceBesideUnallocated(table: Table): boolean {
  const bands = table.columns.filter(({ meaning }) => meaning !== null && (meaning === "notDue" || /^overdue./.test(meaning)));
  if (bands.length < 2) return false;
  const sum = sumOf(
    table,
    bands.map(({ index }) => table.cells.column(index).numbers),
  );
  const open = table.columns.filter(
    ({ index, meaning, corrected, header }) =>
      (meaning === null || meaning === "credit" || meaning === "deposits") &&
      !corrected &&
      !isOfNoUse(header) &&
      table.cells.column(index).numberCount > 0,
  );
  for (const whole of open)
    for (const part of open) {
      if (part === whole || whole.meaning !== null) continue;
      const { numbers } = table.cells.column(part.index);
      const isSum = (sign: number): boolean => {
        const { same: equal, seen } = agree(
          table,
          table.cells.column(whole.index).numbers,
          sum.map((value, r) => value + sign * (numbers[r]! || 0)),
        );
        return seen > 1 && equal === seen;
      };
      if (!isSum(1) && !isSum(-1)) continue;
      if (part.meaning === "credit") table.mean(part.index, null);
      table.settled.add(part.index);
      table.mean(whole.index, "balance");
      table.countLike(whole.index, bandIndices(table));
      return true;
    }
  return false;
}

/** A band in which nothing is an amount, `1-30 j` with nothing but `n/a`, is no band; what stands in it is said all the same. */
export function noteUnreadBands(table: Table): void {
  for (const { index, header, meaning, corrected, doubt } of table.columns) {
    if (meaning !== null || corrected || doubt?.why !== "cells" || !bandOf(header)) continue;
    const [own] = candidatesFor(header);
    if (!own) continue;
    const { holds } = table.cells.column(index);
    for (const r of table.lines) if (holds[r] === holdsText || holds[r] === holdsError) table.noteUnread(r, index, own.meaning);
  }
}

/**
 * The balance beside two bands or more, given their numbers: proved by them, or the column that they add up to, or their sum where
 * no column states it. Null where a column was found to be the balance, which is read from then on.
 */
export function balanceOfBands(
  table: Table,
  parts: readonly Float64Array[],
  stated: Float64Array | null,
  areWhole: boolean,
): Float64Array | null {
  const sum = sumOf(table, parts);
  if (stated && isUncalculated(table, stated, sum)) table.given.set("balance", sum);
  else if (stated && areWhole) claimColumns(table, "bands", table.place("balance"), stated, withUnallocated(table, stated, sum));
  if (stated) return stated;
  const found = table.columns.find(({ index, meaning, header }) => {
    if (meaning !== null || isOfNoUse(header) || table.cells.column(index).numberCount === 0) return false;
    const { same: equal, seen } = agree(table, table.cells.column(index).numbers, sum);
    return seen > 0 && equal === seen;
  });
  if (!found) return sum;
  table.mean(found.index, "balance");
  table.countLike(found.index, bandIndices(table));
  return null;
}

/** A column of formulas that were never calculated states nothing: zeros beside bands, of which none takes away what another adds. */
function isUncalculated(table: Table, stated: Float64Array, sum: Float64Array): boolean {
  const [late, yet] = [ownNumbers(table, "overdue"), ownNumbers(table, "notDue")];
  const isHalves = late !== null && yet !== null && table.lines.every((r) => same(knownOr(late[r], 0) + knownOr(yet[r], 0), 0));
  return !isHalves && table.lines.every((r) => !stated[r]) && table.lines.some((r) => sum[r] !== 0);
}

/** What bands add up to with payments that are not allocated to one of them, where both together are the balance: `Pre-Payment`. */
function withUnallocated(table: Table, balance: Float64Array, sum: Float64Array): Float64Array {
  if (agreesThroughout(table, balance, sum)) return sum;
  for (const { index, meaning, corrected } of table.columns) {
    if ((meaning !== null && meaning !== "deposits") || corrected || table.cells.column(index).numberCount === 0) continue;
    const { numbers } = table.cells.column(index);
    for (const sign of [1, -1]) {
      const all = sum.map((value, r) => value + sign * (numbers[r]! || 0));
      if (!agreesThroughout(table, balance, all)) continue;
      table.settled.add(index);
      return all;
    }
  }
  return sum;
}

/** Whether two columns say the same on every line, a blank counting as zero: `Encours` and the sum of its bands. */
export function agreesThroughout(table: Table, a: Float64Array, b: Float64Array): boolean {
  const { same: equal, seen } = agree(table, a, b);
  return equal === seen;
}
