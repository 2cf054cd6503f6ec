import type { Cell } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { ParentSums, type ParentRow } from "./parent-sums";

/** How far the text of a cell is set in by blanks before it. */
export const indentOf = (cell: Cell | undefined): number => /^\s*/.exec(String(cell ?? ""))![0].length;

/** Where not all rows stand below a parent, longer lists are taken as they are. */
const mostMixed = 5000;
const mostNested = 1000;

/** A sum to the cent is no chance. */
const isExact = ({ right }: ParentRow): boolean => right.some(({ stated }) => stated % 1 !== 0 && Math.abs(stated) > 1);
/** How many different sums to the cent there are. */
const different = (parents: readonly ParentRow[]): number => new Set(parents.filter(isExact).map(({ right }) => right[0]!.stated)).size;

/**
 * Rows of a list of clients that carry the sums of those below them in the same columns, as a pivot table shows two fields in one:
 * `Paul` 170, `Arnaud` 150, `Blanchard` 20. Either all rows stand below one, or the file's own total leaves those below out, or
 * they stand deeper than it. None where the file's own total adds up all rows.
 */
export function parentRows(
  cells: Cells,
  money: readonly number[],
  lines: Int32Array,
  name: number,
  whole: Float64Array | null,
): readonly ParentRow[] {
  if (lines.length < 3) return [];
  const list = new ParentSums(cells, money, lines, whole);
  const full = list.allBelow();
  if (list.isWhole(() => true)) return [];
  const addUp = (parents: readonly ParentRow[]): ParentRow[] => parents.filter((parent) => list.addsUp(parent));
  const isLeftOut = (parents: readonly ParentRow[]): boolean => !whole || list.leavesOut(parents);

  const sums = full ? addUp(full) : [];
  // Several rows that are such sums, or one to the cent, are no chance; nor are several that equal the one below to the cent.
  const isNoChance = sums.length > 1 || sums.some(isExact) || (full !== null && different(full) > 1);
  if (full && (whole ? full.length > 1 && list.leavesOut(full) : isNoChance)) return full;
  if (lines.length > mostMixed) return [];

  const twice = lines.length > mostNested ? null : list.twiceBelow();
  const inner = twice?.filter(({ place, to }) => !twice.some((other) => other.place > place && other.place < to)) ?? [];
  if (twice && (addUp(inner).some(isExact) || (whole && different(twice) > 1)) && isLeftOut(twice)) return twice;

  const indent = (k: number): number => indentOf(cells.cell(lines[k]!, name));
  const isDeeper = ({ place, to }: ParentRow): boolean => {
    for (let k = place + 1; k < to; k++) if (indent(k) <= indent(place)) return false;
    return true;
  };
  // Indented below them throughout, rows of one client are children as well.
  if (full && name >= 0 && sums.length > 0 && full.every(isDeeper) && isLeftOut(full)) return full;

  const some = list.someBelow();
  if (some.length === 0) return [];
  if (whole) return list.leavesOut(some) ? some : [];
  if (name < 0) return [];
  const areMany = some.length > 2 || some.filter(isExact).length > 1;
  return areMany && list.isNoChance(some) ? some : some.filter(isDeeper);
}
