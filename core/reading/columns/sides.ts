import { fold } from "../../cells/fold";
import { cellAt, isBlank, type Cell } from "../../cells/values";
import type { Table } from "../table";
import { same } from "../structure/totals";
import { knownOr } from "../../cells/known";
import { agree } from "./relations";

/** What a cell says of the side its amount stands on: 1 for what is owed, -1 for what takes away; undefined elsewhere. */
const sides: ReadonlyMap<string, number> = new Map([
  ...["d", "db", "dr", "debit", "s", "soll", "+", "1", "+1", "debiteur", "debitor", "debtor", "a recevoir", "a encaisser"].map(
    (text) => [text, 1] as const,
  ),
  ...["c", "cr", "credit", "h", "haben", "-", "-1", "−1", "crediteur", "kreditor", "creditor", "a rembourser"].map(
    (text) => [text, -1] as const,
  ),
]);
const sideHeading =
  /^(?:sens|position|signe|sign|side|cote|d\/?c|c\/?d|s\/?h|dr\/?cr|db\/?cr|debit\/?credit|soll\/?haben|indicateur d\/?c)(?![a-z])/;

const sideOf = (cell: Cell | undefined): number | undefined =>
  typeof cell === "number"
    ? Math.abs(cell) === 1
      ? cell
      : undefined
    : typeof cell === "string"
      ? sides.get(fold(cell).trim())
      : undefined;

/** Whether a heading is that of sides, below which `créditeur` says a side and no supplier. */
export const isHeadedAsSides = (header: string): boolean => sideHeading.test(fold(header).trim());

/** Whether a column holds nothing but letters or words of sides: D and C, S and H. */
export function holdsSides(table: Table, column: number, rows: Int32Array): boolean {
  let seen = 0;
  for (const r of rows) {
    const cell = cellAt(table.grid, r, column);
    if (isBlank(cell)) continue;
    if (sideOf(cell) === undefined) return false;
    seen++;
  }
  return seen > 0;
}

const pairs = ["d c", "dr cr", "db cr", "s h"];

function areSides(table: Table, index: number): boolean {
  const texts = new Set<string>();
  for (const r of table.lines) {
    const cell = cellAt(table.grid, r, index);
    if (!isBlank(cell)) texts.add(fold(String(cell)).trim());
    if (texts.size > 2) return false;
  }
  return pairs.some((pair) => texts.size === 2 && pair.split(" ").every((side) => texts.has(side)));
}

/**
 * The sides of amounts that are all written without a sign, by row: a column `Sens` beside one of document types, 1 and -1.
 * Null where there is no such column, or the amounts have their signs already.
 */
export function sidesOf(table: Table, amounts: readonly (Float64Array | null)[]): Float64Array | null {
  if (table.has("debit", "credit")) return null;
  const column = table.columns.find(({ index, header, meaning, corrected }) => {
    if (meaning !== null || corrected) return false;
    // Without a heading two letters that go together say it, `D` and `C`.
    const isHeaded = isHeadedAsSides(header) || (header.trim() === "" && areSides(table, index));
    let minus = 0;
    let plus = 0;
    for (const r of table.lines) {
      const cell = cellAt(table.grid, r, index);
      if (isBlank(cell)) continue;
      const side = sideOf(cell);
      // A letter alone may say anything; 1 and -1 say a sign under any heading.
      if (side === undefined || (!isHeaded && !/1/.test(String(cell)))) return false;
      if (side > 0) plus++;
      else minus++;
    }
    return minus > 0 && plus + minus > table.lines.length / 2;
  });
  if (!column) return null;
  const signs = new Float64Array(table.grid.length).fill(1);
  for (const r of table.lines) signs[r] = sideOf(cellAt(table.grid, r, column.index)) ?? 1;
  const isSigned = amounts.some((amount) => amount && table.lines.some((r) => signs[r]! < 0 && amount[r]! < 0));
  return isSigned ? null : signs;
}

/** A total of amounts whose sign stands in another column adds them up with their signs. */
export function proveSigned(table: Table, column: number, signed: (row: number) => number | undefined): void {
  for (const { row, from, to, wrong } of table.structure.totals)
    for (const { column: at, stated } of wrong) {
      if (at !== column) continue;
      const read = table.structure.lines.subarray(from, to).reduce((sum, r) => sum + knownOr(signed(r), 0), 0);
      const place = table.claims.findIndex((claim) => claim.what === "total" && claim.row === row && claim.column === column);
      if (place >= 0 && same(read, stated)) table.claims[place] = { ...table.claims[place]!, read: stated, holds: true };
    }
}

export const opposite = (amounts: Float64Array): Float64Array => amounts.map((value) => -value);

/** What a file claims of a column whose signs are turned, with its signs turned. */
export function turnClaims(table: Table, column: number): void {
  table.claims.forEach((claim, k) => {
    if (claim.what === "total" && claim.column === column) table.claims[k] = { ...claim, amount: -claim.amount, read: -claim.read };
  });
}

/** Debits and credits without the signs that the other convention gives them. */
export interface BothSides {
  readonly debit: Float64Array;
  readonly credit: Float64Array;
  /** What is owed bears a minus in this file: balances do too. */
  readonly turned: boolean;
}

/**
 * Some programs write one of the sides with a minus, so that the balance is their sum: mostly the credits, in the books of a
 * shop the debits. A balance beside them proves it; else what is owed is asked about where every debit bears a minus.
 */
export function bothSides(table: Table, debit: Float64Array, credit: Float64Array, balance: Float64Array | null): BothSides {
  const [debits, credits] = [signsIn(table, debit), signsIn(table, credit)];
  const asWritten = { debit, credit, turned: false };
  if (debits.minus + credits.minus === 0) return asWritten;
  const isBalance = (sign: number): boolean => {
    if (!balance) return false;
    const { same: equal, seen } = agree(
      table,
      balance,
      debit.map((value, r) => (value || 0) + sign * (credit[r]! || 0)),
    );
    return seen > 0 && equal === seen && !isNothing(table, credit);
  };
  const isSum = table.sumOfSides ?? (isBalance(1) && !isBalance(-1));
  const isDifference = table.sumOfSides === false || (isBalance(-1) && !isBalance(1));
  const creditsBearMinus = isSum ? debits.minus <= debits.plus : !isDifference && credits.minus > credits.plus;
  const turn = (side: Float64Array, meaning: "debit" | "credit"): Float64Array => {
    turnClaims(table, table.place(meaning));
    return opposite(side);
  };
  if (debits.minus <= debits.plus) return creditsBearMinus ? { debit, credit: turn(credit, "credit"), turned: false } : asWritten;
  const isProved = isSum && credits.minus <= credits.plus;
  if (!isProved && (debits.plus > 0 || !askWhetherSignsTurn(table, debits.first, debit, table.place("debit")))) return asWritten;
  const bothBearMinus = credits.minus > credits.plus;
  return { debit: turn(debit, "debit"), credit: bothBearMinus ? turn(credit, "credit") : credit, turned: true };
}

function signsIn(table: Table, side: Float64Array): { readonly plus: number; readonly minus: number; readonly first: number } {
  let [plus, minus, first] = [0, 0, -1];
  for (const r of table.lines) {
    if (side[r]! > 0) plus++;
    else if (side[r]! < 0) {
      minus++;
      if (first < 0) first = r;
    }
  }
  return { plus, minus, first };
}

const isNothing = (table: Table, side: Float64Array): boolean => table.lines.every((r) => !(Math.abs(side[r]!) > 0));

/** Asks whether clients owe amounts that all bear a minus, as what is sold stands in the books. */
export function askWhetherSignsTurn(
  table: Table,
  row: number,
  numbers: Float64Array,
  column: number,
  assumed: "owed" | "written" = "owed",
): boolean {
  // What the signs say is asked once it is known that these are amounts.
  if (table.blocked) return false;
  const q = table.words.questions;
  const answer = table.ask(
    "SIGNS",
    q.signs(table.notes.rowNumber(row), table.money(numbers[row]!)),
    row,
    column,
    [
      { value: "owed", text: q.isOwed, effect: "" },
      { value: "written", text: q.asWritten, effect: "" },
    ],
    assumed,
  );
  return answer === "owed";
}
