import type { Area } from "../core/sheet";
import { cellAt, type Cell, type Grid } from "../core/cells/values";
import { rangeOf, read } from "./cells";
import { Refused } from "./refusal";
import { ownSheet, sheetNamed } from "./sheets";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Run {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** A cell, or a date that came from the sheet and goes back into it. */
export type Written = Cell | Date;
type Block = readonly (readonly Written[])[];

const at = (block: Block, row: number, column: number): Written => block[row]?.[column] ?? null;

const isText = (cell: Written): cell is string => typeof cell === "string" && cell !== "";
// What would be taken for a formula, or lose its first character, if it were typed.
const risky = /^[\s\u0000-\u0020]*[=+\-@']/;

/** The stretches of texts in each column. */
function textRuns(grid: Block, columns: number): Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < grid.length; row++) {
      const start = row;
      while (row < grid.length && isText(at(grid, row, column))) row++;
      if (row > start) runs.push({ row: start, column, rows: row - start });
    }
  }
  return runs;
}

/** Makes room: a new sheet has a thousand rows and 26 columns. */
export function makeRoom(sheet: Sheet, area: Area): void {
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
 * Fills a block. `setValues` reads a text as if it were typed, so texts go into cells that are formatted as text first,
 * and those that begin like a formula go in as rich text, which is never read at all.
 */
export function fill(sheet: Sheet, area: Area, values: Block): void {
  makeRoom(sheet, area);
  const rangeFor = (run: Run): Range => sheet.getRange(area.row + run.row + 1, area.column + run.column + 1, run.rows, 1);
  const runs = textRuns(values.slice(0, area.rows), area.columns);
  for (let i = 0; i < runs.length; i += listLength) {
    sheet.getRangeList(runs.slice(i, i + listLength).map((run) => rangeFor(run).getA1Notation())).setNumberFormat("@");
  }
  const texts = (run: Run): string[] => Array.from({ length: run.rows }, (_, i) => at(values, run.row + i, run.column) as string);
  const rich = runs.filter((run) => texts(run).some((text) => risky.test(text)));
  const plain = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) => at(values, row, column) ?? ""),
  );
  for (const { row, column, rows } of rich) for (let r = row; r < row + rows; r++) plain[r]![column] = "";
  rangeOf(sheet, area).setValues(plain);
  for (const run of rich) {
    rangeFor(run).setRichTextValues(texts(run).map((text) => [SpreadsheetApp.newRichTextValue().setText(text).build()]));
  }
}

export function write(area: Area, values: Grid): null {
  fill(ownSheet(area.sheet), area, values);
  return null;
}

/** A formula that shows nothing is no room either. */
function isFree(sheet: Sheet, area: Area): boolean {
  const rows = Math.min(area.rows, sheet.getMaxRows() - area.row);
  const columns = Math.min(area.columns, sheet.getMaxColumns() - area.column);
  if (rows < 1 || columns < 1) return true;
  const range = rangeOf(sheet, { ...area, rows, columns });
  return range.isBlank() && range.getFormulas().every((row) => row.every((formula) => formula === ""));
}

export const isEmpty = (area: Area): boolean => isFree(sheetNamed(area.sheet), area);

/** Writes a block into a sheet of the user's, after looking once more whether it is free. */
export function writeIfEmpty(area: Area, values: Grid): boolean {
  const sheet = sheetNamed(area.sheet);
  if (!isFree(sheet, area)) return false;
  fill(sheet, area, values);
  return true;
}

/** Takes a block back that was written a moment ago; left alone where somebody has changed it since. */
export function takeBack(area: Area, values: Grid): boolean {
  const range = rangeOf(sheetNamed(area.sheet), area);
  const now = read(area);
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++)
      if ((cellAt(now, row, column) ?? "") !== (cellAt(values, row, column) ?? "")) return false;
  range.clearContent();
  range.setNumberFormats(range.getNumberFormats().map((row) => row.map((shown) => (shown === "@" ? "General" : shown))));
  return true;
}
