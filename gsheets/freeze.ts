import type { Area } from "../core/sheet";
import { rangeOf } from "./cells";
import { functionsIn } from "./formulas";
import { fill, type Written } from "./write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = Written[][];

export interface Frozen {
  /** Formulas that are values now. */
  readonly frozen: number;
  /** Formulas left as they were: they show an error, or Google is still computing them. */
  readonly left: number;
  /** Formulas there was no time for: Google ends a script after six minutes. */
  readonly remaining: number;
}

const longest = 4 * 60_000;

// What a cell shows that has no value yet, or none at all.
const isUnsettled = (value: Written): boolean => typeof value === "string" && /^(?:#|Loading|Chargement)/i.test(value);

/** The stretches of a column for which something holds, from top to bottom. */
function runs(from: number, to: number, holds: (row: number) => boolean): { readonly row: number; readonly rows: number }[] {
  const found: { readonly row: number; readonly rows: number }[] = [];
  for (let row = from; row < to; row++) {
    const start = row;
    while (row < to && holds(row)) row++;
    if (row > start) found.push({ row: start, rows: row - start });
  }
  return found;
}

/**
 * Puts values in the place of our formulas within some areas of a sheet. A formula whose result spills takes all it had
 * spilled with it once it is gone, so what is missing afterwards is written as well; other formulas stay.
 */
export function freeze(sheet: Sheet, areas: readonly Area[], now: () => number = Date.now): Frozen {
  const started = now();
  const all = sheet.getDataRange();
  const [rows, columns] = [all.getNumRows(), all.getNumColumns()];
  const formulas = all.getFormulas();
  const before = all.getValues() as Values;
  const isChosen = (row: number, column: number): boolean =>
    areas.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
  const put = (column: number, run: { readonly row: number; readonly rows: number }): void => {
    const area = { sheet: sheet.getName(), row: run.row, column, rows: run.rows, columns: 1 };
    fill(
      sheet,
      area,
      before.slice(run.row, run.row + run.rows).map((line) => [line[column]!]),
    );
  };

  const anchors: { readonly row: number; readonly column: number }[] = [];
  let left = 0;
  let remaining = 0;
  for (let column = 0; column < columns; column++) {
    const holds = (row: number): boolean => {
      if (!isChosen(row, column) || functionsIn(formulas[row]![column]!).length === 0) return false;
      if (!isUnsettled(before[row]![column]!)) return true;
      left++;
      return false;
    };
    for (const run of runs(0, rows, holds)) {
      if (now() - started > longest) {
        remaining += run.rows;
        continue;
      }
      put(column, run);
      for (let row = run.row; row < run.row + run.rows; row++) anchors.push({ row, column });
    }
  }
  if (anchors.length > 0) restoreSpilled();
  return { frozen: anchors.length, left, remaining };

  function restoreSpilled(): void {
    const isOwn = (row: number, column: number): boolean => formulas[row]![column] === "";
    let after: Values = [];
    const look = (): void => {
      SpreadsheetApp.flush();
      after = rangeOf(sheet, { sheet: "", row: 0, column: 0, rows, columns }).getValues() as Values;
    };
    const isLost = (row: number, column: number): boolean =>
      isOwn(row, column) && after[row]![column] === "" && before[row]![column] !== "";
    look();
    // First what surely belongs to one of ours: rightwards and downwards from it, up to the next formula. An array formula
    // of another kind that reads our cells has lost its own cells for now, and fills them again by itself.
    for (const { row, column } of anchors) {
      let right = column + 1;
      while (right < columns && isLost(row, right)) right++;
      for (let c = column; c < right; c++) {
        let bottom = row + 1;
        while (bottom < rows && isOwn(bottom, c)) bottom++;
        for (const run of runs(row, bottom, (r) => isLost(r, c))) put(c, run);
      }
    }
    look();
    // Then whatever is missing still.
    for (let column = 0; column < columns; column++) for (const run of runs(0, rows, (row) => isLost(row, column))) put(column, run);
  }
}
