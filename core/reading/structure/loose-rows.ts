import { isBlank, textOf } from "../../cells/values";
import { holdsNothing, type Cells } from "../cells/cells";
import { saysOpening, saysPercent, saysTotal } from "./labels";
import { codeOf } from "./rows";
import { addLines, nameColumns, type SortedRows } from "./sorted-rows";
import { holdsShares } from "./statistics";
import { countBelow, failing, isShareOf, PrefixSums, tells, type Loose } from "./totals";

/**
 * Rows of amounts that no sum proves to be totals: shares of the whole, totals that are wrong, clients called `Total`, agencies
 * below their client; what may be read in two ways is asked.
 */
export function settleLooseRows(sorted: SortedRows, rest: readonly Loose[]): void {
  const { cells, roles, kinds, totals, unclear } = sorted;
  const { kind, money } = roles;
  // What a total adds up of a share of the whole is a percentage of it.
  const grand = totals.filter(({ leads }) => !leads).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const nameHolds = nameColumns(roles).map((c) => cells.column(c).holds);
  const takeWrong = wrongTotals(sorted, rest);
  const lines: number[] = [];
  for (const each of rest) {
    const { row, label, word } = each;
    const shares = (grand && isShareOf(each, grand, money)) || isPercentage(cells, money, each) || holdsShares(cells, money, row);
    // A word alone sets no amount aside: a client may be called so. A formula that was never calculated states nothing.
    const stated = each.stated.some(tells);
    const isPercent = label !== null && saysPercent(label);
    const named = nameHolds.some((h) => h[row] !== holdsNothing);
    if (shares || (!stated && isPercent)) kinds[row] = codeOf.aside;
    else if (word && kind === "clients" && hasOwnNumber(sorted, row)) lines.push(row);
    else if (word) takeWrong(each, named);
    else if (named && (kind === "ledger" || isPercent)) {
      lines.push(row);
      // What an account opens with has neither number nor day: `A nouveau`.
      const opens = kind === "ledger" && cells.grid[row]!.some((cell) => typeof cell === "string" && saysOpening(cell));
      if (!opens) unclear.push({ row, why: "loose" });
    } else if (kind === "clients" && isLikeAbove(sorted, each))
      // Another agency of the client above, or a client whose name is missing.
      lines.push(row);
    else {
      kinds[row] = codeOf.aside;
      unclear.push({ row, why: kind === "clients" ? "unnamed" : "loose" });
    }
  }
  addLines(sorted, lines);
}

/** Takes rows that say total for totals, right or wrong: the last one is one for sure, elsewhere it may be a client of that name. */
function wrongTotals(
  { cells, roles, kinds, lines, open, totals, unclear }: SortedRows,
  rest: readonly Loose[],
): (each: Loose, named: boolean) => void {
  const { money, kind } = roles;
  // Where totals end, rising, and how many lines the widest adds up.
  const boundaries = totals.map(({ to }) => to).sort((a, b) => a - b);
  let widest = totals.reduce((most, { from, to }) => Math.max(most, to - from), -Infinity);
  const sums = rest.some(({ word }) => word) ? new PrefixSums(cells, money, lines) : null;
  return (each, named) => {
    kinds[each.row] = codeOf.total;
    // Formulas that were never calculated state nothing.
    if (open.every(({ stated }) => !stated.some(tells)) && lines.length > 0) return;
    const before = countBelow(boundaries, each.at + 1);
    const from = before > 0 ? boundaries[before - 1]! : 0;
    const whole = each.at >= lines.length;
    const total = failing(sums!, money, lines.length, each, whole && widest < each.at && totals.length > 1 ? 0 : from);
    totals.push(total);
    boundaries.splice(countBelow(boundaries, total.to), 0, total.to);
    widest = Math.max(widest, total.to - total.from);
    const mayBeClient = !whole || (kind === "clients" && named && each.stated.some(tells));
    if (mayBeClient) unclear.push({ row: each.row, why: "total" });
  };
}

/** Whether a row is called a percentage and states nothing else: `% échu`, 26,7 %. */
const isPercentage = (cells: Cells, money: readonly number[], { row, label, stated }: Loose): boolean =>
  label !== null &&
  saysPercent(label) &&
  stated.some((value) => value === value) &&
  money.every((column, k) => {
    const cell = cells.cell(row, column);
    return Number.isNaN(stated[k]!) || (typeof cell === "string" && cell.includes("%"));
  });

/** Whether a row without a name fills the columns of texts that the line above fills beside its name. */
function isLikeAbove({ cells, roles, lines }: SortedRows, { row, at }: Loose): boolean {
  const names = nameColumns(roles);
  const above = at > 0 ? lines[at - 1]! : -1;
  if (above < 0) return false;
  let texts = 0;
  for (let c = 0; c < cells.width; c++) {
    if (roles.money.includes(c) || names.includes(c)) continue;
    const [own, other] = [cells.cell(row, c), cells.cell(above, c)];
    if (isBlank(own) !== isBlank(other)) return false;
    if (typeof own === "string" && /\p{L}/u.test(own)) texts++;
  }
  return texts > 0;
}

const shapeOf = (text: string): string =>
  text
    .trim()
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a")
    .replace(/\d+/g, "9");

/** Whether a row bears a number that is written like those of the lines and is none of theirs: a total bears none. */
function hasOwnNumber({ cells, roles, lines }: SortedRows, row: number): boolean {
  const column = roles.clientId;
  const text = column < 0 ? null : textOf(cells.cell(row, column));
  if (text === null || !/\d/.test(text) || saysTotal(text)) return false;
  const shape = shapeOf(text);
  let alike = 0;
  for (const line of lines) {
    const other = textOf(cells.cell(line, column));
    if (other === text) return false;
    if (other !== null && shapeOf(other) === shape) alike++;
  }
  return alike > 0 && alike >= lines.length / 2;
}
