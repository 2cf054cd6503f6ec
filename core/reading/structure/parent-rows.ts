import { knownOr, isKnown } from "../../cells/known";
import type { Cell } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { same, tells } from "./totals";

/** A row that carries the sum of those right below it, as places among lines. */
export interface ParentRow {
  readonly place: number;
  readonly to: number;
  readonly right: readonly { readonly column: number; readonly stated: number }[];
}

/** How far the text of a cell is set in by blanks before it. */
export const indentOf = (cell: Cell | undefined): number => /^\s*/.exec(String(cell ?? ""))![0].length;

const mostChildren = 400;
const mostTried = 100_000;
/** Where not all rows stand below a parent, longer lists are taken as they are. */
const mostMixed = 5000;
const mostNested = 1000;

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
  const columns = money.map((column) => ({ column, numbers: cells.column(column).numbers }));
  if (lines.length < 3) return [];
  const isWhole = (counts: (k: number) => boolean): boolean => {
    let telling = 0;
    for (let c = 0; c < columns.length; c++) {
      if (!isKnown(whole?.[c])) continue;
      let sum = 0;
      for (let k = 0; k < lines.length; k++) if (counts(k)) sum += knownOr(columns[c]!.numbers[lines[k]!], 0);
      if (!same(sum, whole[c]!)) return false;
      if (tells(sum)) telling++;
    }
    return telling > 0;
  };
  let tries = 0;
  /** The rows behind one, at least so many, that it is the sum of in each column that has one. */
  const childrenOf = function* (place: number, fewest: number): Generator<ParentRow> {
    const last = Math.min(lines.length, place + 1 + mostChildren);
    const sums = columns.map(() => NaN);
    for (let to = place + 2; to <= last && tries < mostTried; to++) {
      for (let c = 0; c < columns.length; c++) {
        const value = columns[c]!.numbers[lines[to - 1]!]!;
        if (isKnown(value)) sums[c] = knownOr(sums[c], 0) + value;
      }
      if (to - place <= fewest) continue;
      tries++;
      const found = sumsAt(place, to, sums);
      if (found) yield found;
    }
  };
  /** The columns in which a row is the sum of those behind it up to another; null where one is not. */
  const sumsAt = (place: number, to: number, sums: readonly number[]): ParentRow | null => {
    const right: { column: number; stated: number }[] = [];
    let telling = false;
    for (let c = 0; c < columns.length; c++) {
      const stated = columns[c]!.numbers[lines[place]!]!;
      const sum = sums[c]!;
      // A limit stands in the parent alone.
      if (!isKnown(stated) || !isKnown(sum)) continue;
      // No total says so: a fraction of a cent more or less and it is no sum.
      if (whole ? !same(stated, sum) : Math.abs(stated - sum) > 1e-6 + 1e-11 * Math.abs(sum)) return null;
      right.push({ column: columns[c]!.column, stated });
      telling ||= tells(stated);
    }
    return telling ? { place, to, right } : null;
  };
  /** Parents that leave no row out, the first of which begins at the first row; null where there are none. */
  const allBelow = (): ParentRow[] | null => {
    const ways = [childrenOf(0, 1)];
    const found: ParentRow[] = [];
    for (let way = ways[0]; way; way = ways[ways.length - 1]) {
      const next = way.next();
      if (next.done === true) {
        ways.pop();
        found.pop();
        continue;
      }
      found[ways.length - 1] = next.value;
      if (next.value.to === lines.length) return found;
      ways.push(childrenOf(next.value.to, 1));
    }
    return null;
  };
  /** Parents of parents that leave no row out, as a pivot table of three fields has them. */
  const twiceBelow = (): ParentRow[] | null => {
    tries = 0;
    /** What a row is the sum of: parents behind it, from one on, with what they and those before them come to. */
    const parentsOf = function* (
      place: number,
      next: number,
      sums: readonly number[],
      inner: readonly ParentRow[],
    ): Generator<ParentRow[]> {
      if (next >= lines.length) return;
      const own = columns.map(({ numbers }, c) => sums[c]! + knownOr(numbers[lines[next]!], 0));
      for (const child of childrenOf(next, 1)) {
        const all = [...inner, child];
        const outer = sumsAt(place, child.to, own);
        if (outer) yield [outer, ...all];
        yield* parentsOf(place, child.to, own, all);
      }
    };
    const from = (place: number): ParentRow[] | null => {
      if (place === lines.length) return [];
      for (const found of parentsOf(
        place,
        place + 1,
        columns.map(() => 0),
        [],
      )) {
        const others = from(found[0]!.to);
        if (others) return [...found, ...others];
      }
      return null;
    };
    return from(0);
  };
  const full = allBelow();
  const children = (parents: readonly ParentRow[]): Uint8Array => {
    const marks = new Uint8Array(lines.length);
    for (const { place, to } of parents) marks.fill(1, place + 1, to);
    return marks;
  };
  const leavesOut = (parents: readonly ParentRow[]): boolean => {
    const marks = children(parents);
    return isWhole((k) => marks[k] === 0);
  };
  if (isWhole(() => true)) return [];
  /** Whether a row adds up several amounts: equal to one, it may be so by chance. */
  const addsUp = ({ place, to, right }: ParentRow): boolean => {
    let telling = 0;
    for (let k = place + 1; k < to; k++)
      if (right.some(({ column }) => tells(knownOr(cells.column(column).numbers[lines[k]!], 0)))) telling++;
    return telling > 1;
  };
  const isExact = ({ right }: ParentRow): boolean => right.some(({ stated }) => stated % 1 !== 0 && Math.abs(stated) > 1);
  // Several rows that are such sums, or one to the cent, are no chance; nor are several that equal the one below to the cent.
  const sums = full?.filter(addsUp) ?? [];
  const different = (parents: readonly ParentRow[]): number => new Set(parents.filter(isExact).map(({ right }) => right[0]!.stated)).size;
  const isNoChance = (parents: readonly ParentRow[]): boolean => sums.length > 1 || sums.some(isExact) || different(parents) > 1;
  if (full && (whole ? full.length > 1 && leavesOut(full) : isNoChance(full))) return full;
  if (lines.length > mostMixed) return [];
  const twice = lines.length > mostNested ? null : twiceBelow();
  const inner = twice?.filter(({ place, to }) => !twice.some((other) => other.place > place && other.place < to)).filter(addsUp) ?? [];
  if (twice && (inner.some(isExact) || (whole && different(twice) > 1)) && (!whole || leavesOut(twice))) return twice;
  const indent = (k: number): number => indentOf(cells.cell(lines[k]!, name));
  const isDeeper = ({ place, to }: ParentRow): boolean => {
    for (let k = place + 1; k < to; k++) if (indent(k) <= indent(place)) return false;
    return true;
  };
  // Indented below them throughout, rows of one client are children as well.
  if (full && name >= 0 && sums.length > 0 && full.every(isDeeper) && (!whole || leavesOut(full))) return full;
  const mixed: ParentRow[] = [];
  for (let k = 0; k < lines.length; k++) {
    for (const found of childrenOf(k, 2)) {
      if (!addsUp(found)) continue;
      mixed.push(found);
      k = found.to - 1;
      break;
    }
  }
  if (mixed.length === 0) return [];
  if (whole) return leavesOut(mixed) ? mixed : [];
  if (name < 0) return [];
  return mixed.length > 2 || mixed.filter(isExact).length > 1 ? mixed : mixed.filter(isDeeper);
}
