import { holdsNothing } from "../cells/cells";
import { saysPercent } from "./labels";
import { codeOf } from "./rows";
import { addLines, labelOf, type SortedRows } from "./sorted-rows";
import { sumOfOthers, withLines } from "./totals";

/** A last row that is the sum of all the others in every amount, `Ensemble` 12 400,00, is asked about, whatever it is called. */
export function findLastTotal(sorted: SortedRows): void {
  const { cells, roles, forced, kinds, loose, texts, totals, unclear } = sorted;
  const { money } = roles;
  const calledTotal = sorted.open.filter(({ word }) => word);
  const count = sorted.lines.length;
  const last = count > 1 && count + calledTotal.length > 2 ? sorted.lines[count - 1]! : -1;
  if (last < 0 || forced.get(last) === "line" || !couldBeTotal(sorted, last)) return;
  let right = count > 2 ? sumOfOthers(cells, money, sorted.lines) : null;
  // Clients called like a total are no lines yet.
  const called = calledTotal.flatMap(({ row }) => (row < last ? [row] : []));
  if (right === null && called.length > 0) {
    right = sumOfOthers(cells, money, withLines(sorted.lines, called, []).kept);
    if (right !== null) {
      sorted.open = sorted.open.filter(({ row }) => !called.includes(row));
      addLines(sorted, called);
    }
  }
  // Two lines above may add up by chance in one column of whole amounts, hardly in two or to the cent.
  if (right === null || (sorted.lines.length <= 3 && right.length <= 1 && right[0]!.stated % 1 === 0)) return;
  sorted.lines = sorted.lines.subarray(0, sorted.lines.length - 1);
  kinds[last] = codeOf.total;
  for (const each of [...loose, ...texts]) if (each.row > last) each.at--;
  totals.push({ row: last, from: 0, to: sorted.lines.length, label: labelOf(cells, roles, last), right, wrong: [], leads: false });
  unclear.push({ row: last, why: "total" });
}

/** Whether the last line may be a total: nothing but shares of the whole is summed up below it, and no invoice has its number and days. */
function couldBeTotal({ cells, roles, open }: SortedRows, row: number): boolean {
  if (open.some((each) => each.row > row && !saysPercent(each.label ?? labelOf(cells, roles, each.row) ?? ""))) return false;
  if (roles.kind === "clients") return true;
  let filled = 0;
  for (const c of roles.ids) if (cells.column(c).holds[row] !== holdsNothing) filled++;
  return filled <= 1;
}
