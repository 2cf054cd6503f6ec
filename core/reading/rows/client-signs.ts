import { ageingBands, type Meaning } from "../../words/meanings";
import { askWhetherSignsTurn, opposite, proveSigned, sidesOf, turnClaims } from "../columns/sides";
import type { Table } from "../table";

/** What a list of clients states of each: what it owes, what of that is overdue, and in which bands. */
export const agedMeanings = ["balance", "overdue", ...ageingBands] as const;

/** What was read of a column, with the signs that another column gives it: `Solde` 200,00 is -200,00 beside `Sens` C. */
export function ownNumbers(table: Table, meaning: Meaning): Float64Array | null {
  const given = table.given.get(meaning);
  return given instanceof Float64Array ? given : table.numbersOf(meaning);
}

/** A column `Sens`, D or C, says which balances are credits where all are written without a sign. */
export function takeSides(table: Table): void {
  const meanings = agedMeanings.filter((meaning) => table.numbersOf(meaning));
  const sides = sidesOf(
    table,
    meanings.map((meaning) => table.numbersOf(meaning)),
  );
  if (!sides) return;
  for (const meaning of meanings) {
    const column = table.place(meaning);
    const signed = table.numbersOf(meaning)!.map((value, r) => value * sides[r]!);
    table.given.set(meaning, signed);
    proveSigned(table, column, (r) => signed[r]);
  }
}

/** So many balances that all bear a minus are asked about. */
const fewestNegative = 3;

/** Whether every balance bears a minus, -1 200,00, and the user says that clients owe it. */
export function areAllNegative(table: Table, balance: Float64Array): boolean {
  if (table.lines.some((r) => balance[r]! > 0)) return false;
  const rows = table.lines.filter((r) => balance[r]! < 0);
  if (rows.length < fewestNegative) return false;
  return askWhetherSignsTurn(table, rows[0]!, balance, table.place("balance"), "written");
}

/** What is owed bears a minus throughout, `Encours` -1 200,00: balance, overdue and bands too. */
export function turnSigns(table: Table): void {
  for (const meaning of agedMeanings) {
    const numbers = table.numbersOf(meaning);
    if (!numbers) continue;
    table.given.set(meaning, opposite(numbers));
    turnClaims(table, table.place(meaning));
  }
}
