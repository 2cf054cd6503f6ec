import type { Area } from "../core/sheet";
import { rangeOf } from "./cells";
import { ownSheet, sheetNamed, workbook } from "./sheets";
import { makeRoom } from "./write";

/** Semicolons separate arguments in every locale of Sheets, commas only where they mark no decimals. */
export function withSemicolons(formula: string): string {
  let depth = 0;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[{},]/g, (part) => {
    if (part === "{") depth++;
    if (part === "}") depth--;
    return part === "," && depth === 0 ? ";" : part;
  });
}

function setFormula(cell: GoogleAppsScript.Spreadsheet.Range, formula: string): void {
  if (cell.getNumberFormat() === "@") cell.setNumberFormat("General"); // else the formula would stand there as text
  cell.setFormula(withSemicolons(formula));
}

export function insertFormula(formula: string): boolean {
  const cell = workbook().getCurrentCell();
  if (!cell || !cell.isBlank() || cell.getFormula() !== "") return false;
  setFormula(cell, formula);
  return true;
}

/** Its result spills over the area, which must be there: Sheets spills over no edge. */
export function writeFormula(area: Area, formula: string): null {
  const sheet = ownSheet(area.sheet);
  makeRoom(sheet, area);
  setFormula(sheet.getRange(area.row + 1, area.column + 1), formula);
  return null;
}

export const readFormulas = (area: Area): (string | null)[][] =>
  rangeOf(sheetNamed(area.sheet), area)
    .getFormulas()
    .map((row) => row.map((formula) => formula || null));

export function replaceFormulas(area: Area, formula: string): boolean {
  const sheet = sheetNamed(area.sheet);
  rangeOf(sheet, area).clearContent();
  setFormula(sheet.getRange(area.row + 1, area.column + 1), formula);
  return true;
}
