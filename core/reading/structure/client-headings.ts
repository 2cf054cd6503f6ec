import { isPageMark, isParticular, saysPage } from "./labels";
import { lowestOf } from "./lowest-totals";
import { noteLike } from "./remarks";
import { codeOf, type Forced, type TextRow, type Total } from "./rows";
import { TotalledNames } from "./totalled-names";
import type { UnnamedLines } from "./unnamed-lines";

/** The text rows that name the client of the lines below them: `411ALPHA Alpha SARL`, in the column where most of them stand. */
export function clientHeadings(found: UnnamedLines): { row: number; at: number }[] {
  const { cells, kinds, unclear, forced, totals } = found;
  const totalled = new TotalledNames(cells, totals);
  const candidates = totalled.withoutTotalsOfNothing(mayBeHeadings(found), kinds);
  const usual = usualHeadings(candidates, totalled, forced);
  if (!usual) return [];
  const { column, byTotals, isUsual, standsWithin } = usual;
  const headings: { row: number; at: number }[] = [];
  const note = (row: number): void => void unclear.push({ row, why: "note" });
  candidates.forEach((each, k) => {
    const { row, at, first } = each;
    if (forced.get(row) === "heading") {
      kinds[row] = codeOf.heading;
      headings.push({ row, at });
      return;
    }
    if (byTotals && first === column && !totalled.has(each) && totalled.nameOtherwise(each, column, candidates)) return;
    if (usual.rarelyTwo.has(each)) {
      const before = candidates[k - 1]!;
      kinds[before.row] = codeOf.heading;
      if (!headings.some((other) => other.row === before.row)) headings.push({ row: before.row, at });
      return note(row);
    }
    if (first !== column) {
      if (usual.nearest.has(each) && usual.tally.get(first)! > 1) kinds[row] = codeOf.heading;
      return;
    }
    if (standsWithin(at)) return;
    if (!isUsual(each)) {
      const next = candidates[k + 1];
      // What stands right above a heading heads several of them: a salesperson, a region.
      if (next?.at !== at || next.mask !== usual.mask) return note(row);
      kinds[row] = codeOf.heading;
      return;
    }
    if (usual.mayBeNotes && noteLike(String(cells.cell(row, first)))) return note(row);
    kinds[row] = codeOf.heading;
    if (usual.nearest.has(each)) headings.push({ row, at });
  });
  return headings;
}

/** The text rows that are no marks of pages and say nothing of a client but its name; all others are notes. */
function mayBeHeadings({ cells, lines, totals, texts, kinds, unclear, forced }: UnnamedLines): TextRow[] {
  // The marks of pages are alike but for their numbers, or bear the day or hour of print; what stands once may be a name.
  const shapes = new Map<string, number>();
  const shapeAt = (row: number, first: number): string => String(cells.cell(row, first)).replace(/\d+/g, "9");
  for (const { row, first } of texts) shapes.set(shapeAt(row, first), (shapes.get(shapeAt(row, first)) ?? 0) + 1);
  const mayBeName = (row: number, first: number): boolean =>
    shapes.get(shapeAt(row, first)) === 1 && !/\d[/:h.-]\d\d/.test(String(cells.cell(row, first)));
  return texts.filter(({ row, at, first, mask }) => {
    kinds[row] = codeOf.note;
    const cell = cells.cell(row, first);
    if (at >= lines.length) return false;
    if (forced.get(row) === "heading") return true;
    // A number alone may head a group where a name stands beside it.
    if (typeof cell !== "string") return typeof cell === "number" && mask.split(",").length > 2;
    if (!/[\p{L}\d]/u.test(cell) || isPageMark(cell)) return false;
    if (isParticular(cell)) return false;
    if (totals.length > 2 || !saysPage(cell)) return true;
    if (mask === `${first},` && mayBeName(row, first)) unclear.push({ row, why: "note" });
    return false;
  });
}

interface UsualHeadings {
  /** The column that most headings begin in. */
  readonly column: number;
  /** The columns that most of those fill. */
  readonly mask: string;
  /** Totals name their groups. */
  readonly byTotals: boolean;
  /** The rows right above lines. */
  readonly nearest: ReadonlySet<TextRow>;
  /** How many of those begin in each column. */
  readonly tally: ReadonlyMap<number, number>;
  /** Second rows of two together, where headings stand alone. */
  readonly rarelyTwo: ReadonlySet<TextRow>;
  /** Whether a row fills the columns that nearly all others do. */
  readonly isUsual: (each: TextRow) => boolean;
  /** Whether a row stands within the lines of a lowest total, where no other client begins; asked from above to below. */
  readonly standsWithin: (at: number) => boolean;
  /** Nothing but the words tells a heading from a note. */
  readonly mayBeNotes: boolean;
}

/** What most headings have in common; null where there are none. */
function usualHeadings(candidates: readonly TextRow[], totalled: TotalledNames, forced: ReadonlyMap<number, Forced>): UsualHeadings | null {
  const { trailing } = totalled;
  const named = candidates.filter((each) => totalled.has(each));
  const byTotals = named.length >= 2 && named.length >= trailing.length * 0.6;
  // The nearest text row above a line is its heading; the column most of them begin in is where headings stand.
  const inner = candidates.filter((each, k) => {
    const next = candidates[k + 1];
    if (next?.at !== each.at || next.first !== each.first) return true;
    if (byTotals && totalled.has(each) && !totalled.has(next)) return true;
    return forced.get(each.row) === "heading" && forced.get(next.row) !== "heading";
  });
  // Where headings stand alone, two together are a heading and a note.
  const doubled = candidates.filter((each, k) => k > 0 && candidates[k - 1]!.at === each.at && candidates[k - 1]!.first === each.first);
  const isRare = !byTotals && inner.length >= 3 && doubled.length <= Math.max(1, inner.length * 0.1);
  const [tally, column] = mostOften(inner.map(({ first }) => first));
  if (column === undefined) return null;
  const [masks, mask] = mostOften(inner.flatMap((each) => (each.first === column ? [each.mask] : [])));
  const usualCount = masks.get(mask!)!;
  const lowest = lowestOf(trailing);
  const covers = lowest.length >= 2 && lowest.length >= inner.length * 0.5 ? lowest : [];
  return {
    column,
    mask: mask!,
    byTotals,
    nearest: new Set(inner),
    tally,
    rarelyTwo: new Set(isRare ? doubled : []),
    isUsual: (each) => each.mask === mask || usualCount < 3 || usualCount < inner.length * 0.7,
    standsWithin: within(covers),
    mayBeNotes: covers.length === 0 && usualCount > 1,
  };
}

/** How often each value stands in a list, and the one that stands there most often. */
function mostOften<T>(values: readonly T[]): [counts: Map<T, number>, most: T | undefined] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [counts, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]];
}

/** Whether places, handed in rising, stand behind the first line of one of some totals and before its last. */
function within(covers: readonly Total[]): (at: number) => boolean {
  let c = 0;
  return (at) => {
    while (c < covers.length && covers[c]!.to <= at) c++;
    return c < covers.length && covers[c]!.from < at && at < covers[c]!.to;
  };
}
