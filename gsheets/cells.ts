import type { Area } from "../core/sheet";
import { cellAt, type Cell, type Grid } from "../core/values";
import { daysOf, isDate, type Days } from "./days";
import { Refused } from "./refusal";
import { ownSheet, sheetNamed, workbook } from "./sheets";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Days in the time zone of the active spreadsheet. */
export const spreadsheetDays = (): Days =>
  daysOf({ zone: () => workbook().getSpreadsheetTimeZone(), format: (date, zone, pattern) => Utilities.formatDate(date, zone, pattern) });

export const rangeOf = (sheet: Sheet, area: Area): Range => sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns);

/** A range as an area, cut to the used cells; null where nothing stands in it. */
function usedPart(range: Range): Area | null {
  const sheet = range.getSheet();
  const row = range.getRow() - 1;
  const column = range.getColumn() - 1;
  const rows = Math.min(range.getNumRows(), sheet.getLastRow() - row);
  const columns = Math.min(range.getNumColumns(), sheet.getLastColumn() - column);
  if (rows < 1 || columns < 1) return null;
  const area = { sheet: sheet.getName(), row, column, rows, columns };
  return rangeOf(sheet, area).isBlank() ? null : area;
}

/** The first of the areas the user has selected. */
function selectedRange(): Range | null {
  const book = workbook();
  return book.getActiveRangeList()?.getRanges()[0] ?? book.getActiveRange();
}

/** What is selected, with its first rows: at most so many rows and cells of them. */
export function selection(rows: number, cells: number): { area: Area; head: Grid } | null {
  const range = selectedRange();
  const area = range && usedPart(range);
  if (!area) return null;
  const ahead = Math.min(area.rows, rows, Math.floor(cells / area.columns));
  return { area, head: ahead > 0 && area.rows * area.columns > 1 ? read({ ...area, rows: ahead }) : [] };
}

export function surroundings(): Area | null {
  const cell = workbook().getCurrentCell();
  return cell && usedPart(cell.getDataRegion());
}

export function place(): string {
  const range = selectedRange();
  return range ? `${range.getGridId()}!${range.getA1Notation()}` : "";
}

/** Reads a block; rows beyond the used ones come back empty. */
export function read(area: Area): Grid {
  const sheet = sheetNamed(area.sheet);
  const rows = Math.min(area.rows, sheet.getLastRow() - area.row);
  const columns = Math.min(area.columns, sheet.getLastColumn() - area.column);
  if (rows < 1 || columns < 1) return Array.from({ length: area.rows }, () => []);
  const days = spreadsheetDays();
  const values = rangeOf(sheet, { ...area, rows, columns }).getValues() as (string | number | boolean | Date)[][];
  const grid: Cell[][] = values.map((row) => row.map((value) => (value === "" ? null : isDate(value) ? days.toSerial(value) : value)));
  while (grid.length < area.rows) grid.push([]);
  return grid;
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

const isText = (cell: Cell): cell is string => typeof cell === "string" && cell !== "";
// What would be taken for a formula, or lose its first character, if it were typed.
const risky = /^[\s\u0000-\u0020]*[=+\-@']/;

/** The stretches of texts in each column. */
function textRuns(grid: Grid, columns: number): Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < grid.length; row++) {
      const start = row;
      while (row < grid.length && isText(cellAt(grid, row, column))) row++;
      if (row > start) runs.push({ row: start, column, rows: row - start });
    }
  }
  return runs;
}

/** Makes room: a new sheet has a thousand rows and 26 columns. */
function makeRoom(sheet: Sheet, area: Area): void {
  try {
    const rows = area.row + area.rows - sheet.getMaxRows();
    if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
    const columns = area.column + area.columns - sheet.getMaxColumns();
    if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
  } catch (error) {
    throw new Refused("TOO_LARGE", (error as Error).message);
  }
}

const listLength = 500;

/**
 * Writes a block into a sheet of ours. `setValues` reads a text as if it were typed, so texts go into cells that are
 * formatted as text first, and those that begin like a formula go in as rich text, which is never read at all.
 */
export function write(area: Area, values: Grid): null {
  const sheet = ownSheet(area.sheet);
  makeRoom(sheet, area);
  const at = (run: Run): Range => sheet.getRange(area.row + run.row + 1, area.column + run.column + 1, run.rows, 1);
  const runs = textRuns(values.slice(0, area.rows), area.columns);
  for (let i = 0; i < runs.length; i += listLength) {
    sheet.getRangeList(runs.slice(i, i + listLength).map((run) => at(run).getA1Notation())).setNumberFormat("@");
  }
  const texts = (run: Run): string[] => Array.from({ length: run.rows }, (_, i) => cellAt(values, run.row + i, run.column) as string);
  const rich = runs.filter((run) => texts(run).some((text) => risky.test(text)));
  const richColumns = new Map<number, Run[]>();
  for (const run of rich) richColumns.set(run.column, [...(richColumns.get(run.column) ?? []), run]);
  const isRich = (row: number, column: number): boolean =>
    richColumns.get(column)?.some((run) => row >= run.row && row < run.row + run.rows) ?? false;
  rangeOf(sheet, area).setValues(
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_unused, column) => (isRich(row, column) ? "" : (cellAt(values, row, column) ?? ""))),
    ),
  );
  for (const run of rich) at(run).setRichTextValues(texts(run).map((text) => [SpreadsheetApp.newRichTextValue().setText(text).build()]));
  return null;
}

/** Brings a place before the user's eyes. */
export function show(area: Area): null {
  const sheet = sheetNamed(area.sheet);
  const rows = Math.min(area.rows, sheet.getMaxRows() - area.row);
  const columns = Math.min(area.columns, sheet.getMaxColumns() - area.column);
  if (rows < 1 || columns < 1) throw new Refused("NO_SHEET", area.sheet);
  workbook().setActiveSheet(sheet);
  rangeOf(sheet, { ...area, rows, columns }).activate();
  return null;
}

/** Semicolons separate arguments in every locale of Sheets, commas only where they mark no decimals. */
export function withSemicolons(formula: string): string {
  let depth = 0;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[{},]/g, (part) => {
    if (part === "{") depth++;
    if (part === "}") depth--;
    return part === "," && depth === 0 ? ";" : part;
  });
}

export function insertFormula(formula: string): boolean {
  const cell = workbook().getCurrentCell();
  if (!cell || !cell.isBlank() || cell.getFormula() !== "") return false;
  if (cell.getNumberFormat() === "@") cell.setNumberFormat("General"); // else the formula would stand there as text
  cell.setFormula(withSemicolons(formula));
  return true;
}
