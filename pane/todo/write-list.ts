import { fittedTo } from "../../core/cells/table-format";
import type { Area, Sheet } from "../../core/sheet";
import { columnCount, isBlank, type Cell, type Grid } from "../../core/cells/values";
import { keptLines, type KeptLines } from "../../core/work/lists/kept-lines";
import type { ListSheet } from "../../core/work/lists/list-sheet";
import { workListTexts } from "../../core/words/lists/type";
import { fillAddedSheet } from "../added-sheet";
import { takenBack } from "../taken-back";

export interface WrittenList {
  readonly sheet: string;
  readonly rows: number;
  /** Rows that were ticked before and still are. */
  readonly ticked: number;
}

interface Before {
  readonly sheet: string;
  readonly day: number;
  /** Rows it had, the header among them: more of them are the user's. */
  readonly rows: number;
}

/**
 * Writes a list as a sheet. What the user ticked and noted in the sheet written last is taken over. That sheet is written
 * anew where it is of the same day and nothing of the user's would be lost; else it stays as it is and a new one is added.
 */
export async function writeList(
  sheet: Sheet,
  { id, name, day }: { readonly id: string; readonly name: string; readonly day: number },
  make: (kept: KeptLines) => ListSheet,
): Promise<WrittenList> {
  const key = `encours.list.${id}`;
  const before = beforeFrom(await sheet.recall(key));
  const old = before && (await sheet.used(before.sheet));
  const cells = old ? await sheet.read(old) : [];
  const list = make(keptLines(cells));
  const anew = old && before.day === day && list.left === 0 && old.rows <= before.rows && isOurs(old, cells, list.table[0] ?? []);
  const columns = columnCount(list.table);
  const areaIn = (target: string): Area => ({ sheet: target, row: 0, column: 0, rows: list.table.length, columns });
  const dress = async (area: Area): Promise<WrittenList> => {
    if (list.formula && area.rows > 1)
      await sheet.writeFormula({ ...area, row: 1, rows: area.rows - 1, column: list.formula.column, columns: 1 }, list.formula.text);
    await sheet.format(area, fittedTo(list.table[0] ?? [], list.format));
    await sheet.show({ ...area, rows: 1, columns: 1 });
    await sheet.remember(key, JSON.stringify({ sheet: area.sheet, day, rows: area.rows } satisfies Before));
    return { sheet: area.sheet, rows: list.table.length - 1, ticked: list.ticked };
  };
  /** What was ticked and noted stands in the sheet that could not be written anew. */
  const restore = async (whole: Area): Promise<void> => {
    await sheet.write(whole, blanksAround(cells, whole));
    if (list.formula && cells.length > 1)
      await sheet.writeFormula({ ...whole, row: 1, rows: cells.length - 1, column: list.formula.column, columns: 1 }, list.formula.text);
  };
  return sheet.asOneStep(async () => {
    if (!anew)
      return fillAddedSheet(sheet, name, async (added) => {
        await sheet.write(areaIn(added), list.table);
        const written = await dress(areaIn(added));
        await drawCharts(sheet, areaIn(added), list);
        return written;
      });
    const area = areaIn(before.sheet);
    const whole = { ...area, ...sizeOver(old, area) };
    try {
      await sheet.write(whole, blanksAround(list.table, whole));
      return await dress(area);
    } catch (error) {
      return takenBack(whole.sheet, error, () => restore(whole));
    }
  });
}

const chartRows = 16;
const chartColumns = 8;

/** To the right of the table, one below the other. A sheet that is written anew has them already. */
async function drawCharts(sheet: Sheet, area: Area, { charts = [] }: ListSheet): Promise<void> {
  for (const [k, { kind, title, columns, rows, colours }] of charts.entries())
    await sheet.chart({
      kind,
      title,
      from: { ...area, columns, rows },
      at: { sheet: area.sheet, row: 1 + k * (chartRows + 1), column: area.columns + 1, rows: chartRows, columns: chartColumns },
      ...(colours && { colours }),
    });
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const sizeOver = (old: Area, area: Area): Size => ({
  rows: Math.max(area.rows, old.row + old.rows),
  columns: Math.max(area.columns, old.column + old.columns),
});

/** The table, with blanks where the one before reached further. */
function blanksAround(table: Grid, { rows, columns }: Size): Cell[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => table[r]?.[c] ?? null));
}

const ourTitles = new Set((["fr", "en"] as const).flatMap((language) => Object.values(workListTexts(language).columns)));

/** Whether the sheet holds our columns and nothing else: a column or a line above that the user added must not be lost. */
function isOurs({ row, column }: Area, cells: Grid, titles: readonly Cell[]): boolean {
  const [header = []] = cells;
  const width = columnCount(cells);
  return (
    row === 0 &&
    column === 0 &&
    Array.from({ length: width }, (_, c) => header[c] ?? null).every(
      (cell) => !isBlank(cell) && (ourTitles.has(String(cell)) || titles.includes(cell)),
    )
  );
}

/** The sheets that were written last of some lists, and the day each is of. */
export async function writtenLists(sheet: Sheet, ids: readonly string[]): Promise<{ readonly sheet: string; readonly day: number }[]> {
  const found = await Promise.all(ids.map((id) => sheet.recall(`encours.list.${id}`).then(beforeFrom, () => null)));
  return found.filter((each) => each !== null);
}

function beforeFrom(text: string | null): Before | null {
  try {
    const { sheet, day, rows } = JSON.parse(text ?? "{}") as Partial<Before>;
    return typeof sheet === "string" && typeof day === "number" && typeof rows === "number" ? { sheet, day, rows } : null;
  } catch {
    return null;
  }
}
