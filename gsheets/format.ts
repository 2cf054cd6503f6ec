import { patternOf } from "../core/cells/formats";
import type { TableFormat } from "../core/cells/table-format";
import type { Area } from "../core/sheet";
import type { ClassColours } from "./protocol/request";
import { userLanguage } from "./language";
import { ownSheet } from "./sheets";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Spares the texts of a column: with a number's format Sheets might read them as numbers. */
function setFormat(column: Range, shown: string): void {
  const isText = column.getValues().map(([value]) => typeof value === "string" && value !== "");
  for (let row = 0; row < isText.length; row++) {
    const start = row;
    while (row < isText.length && !isText[row]) row++;
    if (row > start) column.offset(start, 0, row - start).setNumberFormat(shown);
  }
}

// A digit of Arial 10 is about seven pixels wide; the cell has a margin.
const pixels = (characters: number): number => Math.round(characters * 7 + 14);

/** Colours classes 1 to 5 as rules of the sheet, in place of those of an earlier time. */
export function colourClasses(sheet: Sheet, classes: Range, colours: readonly ClassColours[]): void {
  // A table that has grown since begins where it did.
  const isEarlier = (range: Range): boolean => range.getRow() === classes.getRow() && range.getColumn() === classes.getColumn();
  const others = sheet.getConditionalFormatRules().filter((rule) => !rule.getRanges().some(isEarlier));
  const rules = colours.map((colour, i) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberEqualTo(i + 1)
      .setBackground(colour.background)
      .setFontColor(colour.text)
      .setRanges([classes])
      .build(),
  );
  sheet.setConditionalFormatRules([...others, ...rules]);
}

/**
 * Dresses a table of ours: header, formats, widths, filter, tick boxes, and the colours of classes. How it is printed
 * Google leaves to the user alone: `print` has nothing to be set, and the frozen header is what her dialog repeats.
 */
export function format(area: Area, table: TableFormat, colours: readonly ClassColours[]): null {
  const sheet = ownSheet(area.sheet);
  const language = userLanguage();
  if (table.title) {
    sheet.getRange(area.row + 1, area.column + 1, 1, area.columns).setFontWeight("bold");
    return null;
  }
  if (!table.print?.breaks) {
    sheet
      .getRange(area.row + 1, area.column + 1, 1, area.columns)
      .setFontWeight("bold")
      .setVerticalAlignment("middle")
      .setWrap(true);
    if (!table.part) sheet.setFrozenRows(area.row + 1);
  }
  const rows = area.rows - 1;
  table.columns.slice(0, area.columns).forEach((column, i) => {
    sheet.setColumnWidth(area.column + i + 1, pixels(column.width));
    if (column.wraps && rows > 0) sheet.getRange(area.row + 2, area.column + i + 1, rows, 1).setWrap(true);
    // Texts were written into cells of text, and a number among them stays one.
    const shown = patternOf(column.format, language, table.currency);
    if (column.rows)
      column.rows.slice(0, rows).forEach((format, r) => {
        const own = patternOf(format, language, table.currency);
        if (own !== null) setFormat(sheet.getRange(area.row + 2 + r, area.column + i + 1, 1, 1), own);
      });
    else if (shown !== null && rows > 0) setFormat(sheet.getRange(area.row + 2, area.column + i + 1, rows, 1), shown);
  });
  if (rows > 0 && table.columns.some(({ wraps }) => wraps))
    sheet.getRange(area.row + 2, area.column + 1, rows, area.columns).setVerticalAlignment("top");
  for (const at of table.print?.strong ?? []) {
    sheet.getRange(area.row + at + 1, area.column + 1, 1, area.columns).setFontWeight("bold");
    table.columns.forEach(({ format: shown }, i) => {
      if (shown !== "text") sheet.getRange(area.row + at + 1, area.column + i + 1).setHorizontalAlignment("right");
    });
  }
  if (table.filter) {
    sheet.getFilter()?.remove(); // a sheet has one at most
    sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns).createFilter();
  }
  if (rows < 1) return null;
  const columnOf = (column: number): Range => sheet.getRange(area.row + 2, area.column + column + 1, rows, 1);
  // As a rule of the cells, which leaves them blank; `insertCheckboxes` would write FALSE into each.
  if (table.tickColumn !== undefined)
    columnOf(table.tickColumn).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  if (table.classColumn !== undefined) colourClasses(sheet, columnOf(table.classColumn).setHorizontalAlignment("center"), colours);
  return null;
}
