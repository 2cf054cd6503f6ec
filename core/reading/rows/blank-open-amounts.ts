import { isKnown } from "../../cells/known";
import { cellAt, isBlank } from "../../cells/values";
import { holdsNothing, holdsText } from "../cells/cells";
import type { Table } from "../table";
import { statusesOf } from "./invoice-status";

/** What a blank amount left, `Reste dû`, means: nothing, where the amount paid, the status or the file's own total says so. */
export function settleBlankOpen(table: Table, amount: Float64Array, open: Float64Array, paid: Float64Array | null): Float64Array {
  const index = table.place("openAmount");
  const { holds } = table.cells.column(index);
  // What is left of an invoice can't be told from what was written of it: it is unknown, not all of it.
  const unread = table.lines.filter((r) => holds[r]! >= holdsText && amount[r] === amount[r] && !isKnown(paid?.[r]));
  if (unread.length > 0) {
    const known = amount.slice();
    for (const r of unread) known[r] = NaN;
    table.given.set("amount", known);
  }
  const blank = table.lines.filter(
    (r) => (holds[r] === holdsNothing || (holds[r]! >= holdsText && isKnown(paid?.[r]))) && amount[r] === amount[r] && amount[r] !== 0,
  );
  if (blank.length === 0) return open;
  const status = statusesOf(table);
  const dates = table.place("paidDate");
  const blanks = new Set(blank);
  const proved = table.structure.totals.some(
    ({ right, from, to }) =>
      right.some(({ column, stated }) => column === index && stated !== 0) &&
      table.structure.lines.subarray(from, to).some((r) => blanks.has(r)),
  );
  const settled = open.slice();
  const unsure: number[] = [];
  for (const r of blank) {
    const settledBefore = status?.read(cellAt(table.grid, r, status.column)) === "settled";
    if (paid && paid[r] === paid[r] && paid[r] !== 0) settled[r] = Math.round((amount[r]! - paid[r]!) * 100) / 100;
    else if (settledBefore || proved) settled[r] = 0;
    else if (dates >= 0) settled[r] = isBlank(cellAt(table.grid, r, dates)) ? amount[r]! : NaN;
    else unsure.push(r);
  }
  if (unsure.length > 0) {
    const sum = unsure.reduce((total, r) => total + amount[r]!, 0);
    const answer = table.askSettled("BLANK_OPEN", table.words.questions.blankOpen(unsure.length, table.money(sum)), unsure[0]!, index);
    for (const r of unsure) settled[r] = answer === "settled" ? 0 : amount[r]!;
  }
  table.given.set("openAmount", settled);
  return settled;
}
