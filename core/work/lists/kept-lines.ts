import { workListTexts, type ListColumnId } from "../../words/lists/type";
import { fold } from "../../cells/fold";
import { flagOf, textOf, type Cell, type Grid } from "../../cells/values";
import { rowKeys } from "./list-sheet";

/** What the user did with a row of a list: ticked it off, or wrote beside it. */
export interface Kept {
  /** What stands in the tick column: a box that is on, a sign, or a word of the user's; null for a box that is off. */
  readonly tick: Cell;
  readonly ticked: boolean;
  readonly comment: Cell;
}

export type KeptLines = ReadonlyMap<string, Kept>;

const ticks = new Set(["✓", "✔", "☑", "☒", "v"]);

/** Whether a cell of the tick column is ticked: a box, a yes, or a tick. */
const isTicked = (cell: Cell): boolean => flagOf(cell) ?? ticks.has((textOf(cell) ?? "").toLowerCase());

const words = new Map<string, ListColumnId>();
for (const language of ["fr", "en"] as const)
  for (const [id, title] of Object.entries(workListTexts(language).columns)) words.set(fold(title), id as ListColumnId);

/**
 * What stands ticked or noted in the sheet of a list that was written before, in whatever order the rows are now and in
 * whichever language they were. Namesakes each keep their own.
 */
export function keptLines(sheet: Grid): KeptLines {
  const kept = new Map<string, Kept>();
  for (const { key, cells, ticked } of listRows(sheet)) {
    const box = cells.get("done") ?? null;
    const tick = ticked || (textOf(box) !== null && flagOf(box) === undefined) ? box : null;
    const comment = cells.get("comment") ?? null;
    if (tick === null && textOf(comment) === null) continue;
    kept.set(key, { tick, ticked, comment });
  }
  return kept;
}

interface ListRow {
  readonly key: string;
  readonly cells: ReadonlyMap<ListColumnId, Cell>;
  readonly ticked: boolean;
}

/** The rows of a list's sheet, their cells by column. */
export function listRows(sheet: Grid): ListRow[] {
  const header = sheet.findIndex((row) => row.some((cell) => columnOf(cell) === "done"));
  if (header < 0) return [];
  const ids = sheet[header]!.map(columnOf);
  const keyIn = rowKeys();
  return sheet.slice(header + 1).map((row) => {
    const cells = new Map<ListColumnId, Cell>();
    ids.forEach((id, c) => void (id && !cells.has(id) && cells.set(id, row[c] ?? null)));
    return { key: keyIn(cells), cells, ticked: isTicked(cells.get("done") ?? null) };
  });
}

const columnOf = (cell: Cell): ListColumnId | null => words.get(fold(textOf(cell) ?? "")) ?? null;
