import { catalogue } from "../core/formulas/catalogue";
import type { Area } from "../core/sheet";
import { rangeOf } from "./cells";
import { ownSheet, sheetNamed, workbook } from "./sheets";
import { spelled } from "./spelling";
import { makeRoom } from "./write";

function setFormula(cell: GoogleAppsScript.Spreadsheet.Range, formula: string): void {
  if (cell.getNumberFormat() === "@") cell.setNumberFormat("General"); // else the formula would stand there as text
  cell.setFormula(spelled(formula));
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

const calls = new RegExp(`\\b(${catalogue.map(({ name }) => name).join("|")})\\s*\\(`, "gi");

/** The functions of ours that a formula calls, in capitals; what stands in its texts does not count. */
export function functionsIn(formula: string): string[] {
  if (formula === "") return [];
  const found = formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(calls);
  return [...new Set(Array.from(found, ([, name]) => name!.toUpperCase()))];
}
