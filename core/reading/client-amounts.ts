import { cellAt, isBlank, saysNil } from "../cells/values";
import { holdsNothing } from "./cells";
import { candidatesFor, isOfNoUse } from "./headers";
import { askColumn } from "./questions";
import { agree, claimColumns } from "./relations";
import type { Table } from "./table";

export function settleClientAmounts(table: Table): void {
  const balance = table.numbersOf("balance");
  const [debit, credit] = [table.numbersOf("debit"), table.numbersOf("credit")];
  const parts = (["notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"] as const).flatMap((meaning) =>
    table.columns.filter((column) => column.meaning === meaning).map(({ index }) => table.cells.column(index).numbers),
  );
  const whole = parts.length >= 2 && (table.has("notDue") || table.columns.some(({ meaning }) => meaning === "overdue"));
  const sumOf = (columns: readonly Float64Array[]): Float64Array => {
    const sum = new Float64Array(table.grid.length);
    for (const column of columns) for (let r = 0; r < sum.length; r++) sum[r]! += column[r]! || 0;
    return sum;
  };
  if (debit && credit) {
    const moved = debit.map((value, r) =>
      value !== value && credit[r] !== credit[r] ? NaN : Math.round(((value || 0) - (credit[r]! || 0)) * 100) / 100,
    );
    if (balance) claimColumns(table, "running", table.place("balance"), balance, moved);
    else table.given.set("balance", moved);
  }
  if (parts.length >= 2) {
    const sum = sumOf(parts);
    // A column of formulas that were never calculated states nothing.
    const uncalculated = balance && table.lines.every((r) => !balance[r]) && table.lines.some((r) => sum[r] !== 0);
    if (uncalculated) table.given.set("balance", sum);
    else if (balance && whole) claimColumns(table, "bands", table.place("balance"), balance, sum);
    else if (!balance) {
      const found = table.columns.find(({ index, meaning, header }) => {
        if (meaning !== null || isOfNoUse(header) || table.cells.column(index).numberCount === 0) return false;
        const { same: equal, seen } = agree(table, table.cells.column(index).numbers, sum);
        return seen > 0 && equal === seen;
      });
      if (found) table.mean(found.index, "balance");
    }
  }
  if (balance && parts.length < 2) askRivalBalance(table);
  zerosOfClients(table);
}

/** `Solde comptable` beside `Solde net`: where two columns may be the balance and differ, the user says which one is. */
function askRivalBalance(table: Table): void {
  const own = table.place("balance");
  if (own < 0 || table.columns[own]!.corrected) return;
  const first = table.cells.column(own).numbers;
  for (const { index, header, meaning, corrected } of table.columns) {
    if (index === own || meaning !== null || corrected) continue;
    if (candidatesFor(header)[0]?.meaning !== "balance") continue;
    if (table.cells.column(index).numberCount < table.lines.length / 2) continue;
    const { same: equal, seen } = agree(table, first, table.cells.column(index).numbers);
    if (equal === seen || askColumn(table, index, ["balance"], "none") !== "balance") continue;
    table.mean(own, null);
    table.mean(index, "balance");
    return;
  }
}

/**
 * A dash is zero. So is a blank in a column whose own total holds without it, unless zeros are written: beside them a blank
 * is an amount nobody stated, and a sum passes over it. `n/a` is never zero.
 */
function zerosOfClients(table: Table): void {
  for (const meaning of ["balance", "overdue", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"] as const) {
    const own = table.columns.filter((column) => column.meaning === meaning);
    if (own.length !== 1 || table.given.has(meaning)) continue;
    const { index } = own[0]!;
    const { holds, numbers } = table.cells.column(index);
    const proved = new Uint8Array(table.grid.length);
    if (!table.lines.some((r) => numbers[r] === 0))
      for (const { right, from, to } of table.structure.totals)
        if (right.some(({ column, stated }) => column === index && stated !== 0))
          for (const r of table.structure.lines.subarray(from, to)) proved[r] = 1;
    const zero = table.lines.filter((r) => {
      if (holds[r] !== holdsNothing) return false;
      const cell = cellAt(table.grid, r, index);
      return isBlank(cell) ? proved[r] === 1 : saysNil(cell);
    });
    if (zero.length === 0) continue;
    const filled = numbers.slice();
    for (const r of zero) filled[r] = 0;
    table.given.set(meaning, filled);
  }
}
