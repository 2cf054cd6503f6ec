import type { Area, Merged } from "../core/sheet";
import type { Cell, Grid } from "../core/cells/values";
import { daysOf, isDate, type Days } from "./days";
import { markOf } from "./protocol/mark";
import { Refused } from "./refusal";
import { sheetNamed, workbook } from "./sheets";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Days in the time zone of the active spreadsheet. */
export const spreadsheetDays = (): Days =>
  daysOf({ zone: () => workbook().getSpreadsheetTimeZone(), format: (date, zone, pattern) => Utilities.formatDate(date, zone, pattern) });

export const rangeOf = (sheet: Sheet, area: Area): Range => sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns);

/** A range as an area, cut to the used cells; null where nothing stands in it. */
export function usedPart(range: Range): Area | null {
  const sheet = range.getSheet();
  const row = range.getRow() - 1;
  const column = range.getColumn() - 1;
  const rows = Math.min(range.getNumRows(), sheet.getLastRow() - row);
  const columns = Math.min(range.getNumColumns(), sheet.getLastColumn() - column);
  if (rows < 1 || columns < 1) return null;
  const area = { sheet: sheet.getName(), row, column, rows, columns };
  return rangeOf(sheet, area).isBlank() ? null : area;
}

/** The areas the user has selected, in the order she did. */
function selectedRanges(): readonly Range[] {
  const book = workbook();
  const several = book.getActiveRangeList()?.getRanges() ?? [];
  const one = several.length > 0 ? null : book.getActiveRange();
  return one ? [one] : several;
}

/** The used cells of every area that is selected. */
export const selectedAreas = (): Area[] =>
  selectedRanges()
    .map(usedPart)
    .filter((area) => area !== null);

/** What is selected, with the first rows of its first area: at most so many rows and cells of them. */
export function selection(rows: number, cells: number): { areas: (Area | null)[]; head: Grid } {
  const areas = selectedRanges().map(usedPart);
  const area = areas[0];
  const ahead = area && area.rows * area.columns > 1 ? Math.min(area.rows, rows, Math.floor(cells / area.columns)) : 0;
  return { areas, head: area && ahead > 0 ? read({ ...area, rows: ahead }) : [] };
}

/** The used cells of a sheet; a sheet that is one chart has none. */
export function used(name: string): Area | null {
  const sheet = workbook().getSheetByName(name);
  return sheet && sheet.getType() === SpreadsheetApp.SheetType.GRID ? usedPart(sheet.getDataRange()) : null;
}

/** The rows of a block that neither a filter nor the user has hidden. Google is asked for each: there is no other way. */
export function visibleRows(area: Area): number[] {
  const sheet = sheetNamed(area.sheet);
  const visible: number[] = [];
  for (let row = 0; row < area.rows; row++) {
    const position = area.row + row + 1;
    if (position > sheet.getMaxRows() || !(sheet.isRowHiddenByFilter(position) || sheet.isRowHiddenByUser(position))) visible.push(row);
  }
  return visible;
}

export function surroundings(): Area | null {
  const cell = workbook().getCurrentCell();
  return cell && usedPart(cell.getDataRegion());
}

export function place(): string {
  return selectedRanges()
    .map((range) => `${range.getGridId()}!${range.getA1Notation()}`)
    .join(" ");
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

// What Google says of a cell that has no format of its own.
const noFormat: ReadonlySet<string> = new Set(["", "@", "General", "0.###############"]);

/** The number formats of a block, and the cells merged in it, counted from the first cell of the sheet. */
export function shownAs(area: Area): { merged: Merged[]; formats: (string | null)[][] } {
  const sheet = sheetNamed(area.sheet);
  const rows = Math.min(area.rows, sheet.getMaxRows() - area.row);
  const columns = Math.min(area.columns, sheet.getMaxColumns() - area.column);
  if (rows < 1 || columns < 1) return { merged: [], formats: [] };
  const range = rangeOf(sheet, { ...area, rows, columns });
  return {
    merged: range
      .getMergedRanges()
      .map((each) => ({ row: each.getRow() - 1, column: each.getColumn() - 1, rows: each.getNumRows(), columns: each.getNumColumns() })),
    formats: range.getNumberFormats().map((row) => row.map((pattern) => (noFormat.has(pattern) ? null : pattern))),
  };
}

/** Refuses where a block is no longer what it was when it was read. */
export function confirm(area: Area, mark: number): null {
  if (markOf(read(area)) !== mark) throw new Refused("CHANGED", area.sheet);
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
