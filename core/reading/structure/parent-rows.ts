import { knownOr, isKnown } from "../../cells/known";
import type { Cells } from "../cells/cells";
import { same, tells } from "./totals";

/** A row that carries the sum of those right below it, as places among lines. */
export interface ParentRow {
  readonly place: number;
  readonly to: number;
  readonly right: readonly { readonly column: number; readonly stated: number }[];
}

const mostChildren = 400;
const mostTried = 100_000;
/** Where not all rows stand below a parent, longer lists are taken as they are. */
const mostMixed = 5000;

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
  /** The columns in which a row is the sum of those behind it up to another; null where one is not. */
  const sumsAt = (place: number, to: number): ParentRow | null => {
    tries++;
    const right: { column: number; stated: number }[] = [];
    let telling = false;
    for (const { column, numbers } of columns) {
      const stated = numbers[lines[place]!]!;
      let sum = NaN;
      for (let k = place + 1; k < to; k++) if (isKnown(numbers[lines[k]!])) sum = knownOr(sum, 0) + numbers[lines[k]!]!;
      // A limit stands in the parent alone.
      if (!isKnown(stated) || !isKnown(sum)) continue;
      if (!same(stated, sum)) return null;
      right.push({ column, stated });
      telling ||= tells(stated);
    }
    return telling ? { place, to, right } : null;
  };
  const childrenOf = function* (place: number, fewest: number): Generator<ParentRow> {
    const last = Math.min(lines.length, place + 1 + mostChildren);
    for (let to = place + 1 + fewest; to <= last && tries < mostTried; to++) {
      const found = sumsAt(place, to);
      if (found) yield found;
    }
  };
  const allBelow = (from: number): ParentRow[] | null => {
    if (from === lines.length) return [];
    for (const found of childrenOf(from, 1)) {
      const others = allBelow(found.to);
      if (others) return [found, ...others];
    }
    return null;
  };
  const first = childrenOf(0, 1).next();
  const full = first.done === true ? null : allBelow(0);
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
  if (full && full.length > 1 && full.some(({ place, to }) => to - place > 2) && (!whole || leavesOut(full))) return full;
  if (lines.length > mostMixed) return [];
  const indent = (k: number): number => /^\s*/.exec(String(cells.cell(lines[k]!, name) ?? ""))![0].length;
  const isDeeper = ({ place, to }: ParentRow): boolean => {
    for (let k = place + 1; k < to; k++) if (indent(k) <= indent(place)) return false;
    return true;
  };
  const mixed: ParentRow[] = [];
  for (let k = 0; k < lines.length; k++) {
    for (const found of childrenOf(k, 2)) {
      mixed.push(found);
      k = found.to - 1;
      break;
    }
  }
  if (mixed.length === 0) return [];
  return whole ? (leavesOut(mixed) ? mixed : []) : name < 0 ? [] : mixed.filter(isDeeper);
}
