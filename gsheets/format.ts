import type { ColumnFormat, TableFormat } from "../core/cells/table-format";
import type { Area } from "../core/sheet";
import type { Language } from "../core/cells/language";
import type { ClassColours } from "./protocol/request";
import { userLanguage } from "./language";
import { ownSheet } from "./sheets";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const symbols: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };

function moneyFormat(currency: string | null | undefined, language: Language): string {
  if (!currency) return "#,##0.00";
  const sign = (symbols[currency.toUpperCase()] ?? currency).replace(/"/g, "");
  return language === "fr" || sign.length > 1 ? `#,##0.00"\u00a0${sign}"` : `"${sign}"#,##0.00`;
}

/** Patterns are written the American way; the spreadsheet shows them in its own locale. */
function pattern(column: ColumnFormat, currency: string | null | undefined, language: Language): string | null {
  switch (column.format) {
    case "text":
      return null; // the texts were written into cells of text, and a number among them stays one
    case "money":
      return moneyFormat(currency, language);
    case "decimal":
      return "#,##0.0";
    case "whole":
      return "#,##0";
    case "percent":
      return "0.0%";
    case "date":
      return language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy";
  }
}

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
  if (!table.print?.breaks) {
    sheet
      .getRange(area.row + 1, area.column + 1, 1, area.columns)
      .setFontWeight("bold")
      .setVerticalAlignment("middle")
      .setWrap(true);
    sheet.setFrozenRows(area.row + 1);
  }
  const rows = area.rows - 1;
  table.columns.slice(0, area.columns).forEach((column, i) => {
    sheet.setColumnWidth(area.column + i + 1, pixels(column.width));
    const shown = pattern(column, table.currency, language);
    if (shown !== null && rows > 0) setFormat(sheet.getRange(area.row + 2, area.column + i + 1, rows, 1), shown);
  });
  if (table.filter) {
    sheet.getFilter()?.remove(); // a sheet has one at most
    sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns).createFilter();
  }
  if (rows < 1) return null;
  const columnOf = (column: number): Range => sheet.getRange(area.row + 2, area.column + column + 1, rows, 1);
  // As a rule of the cells, which leaves them blank; `insertCheckboxes` would write FALSE into each.
  if (table.tickColumn !== undefined)
    columnOf(table.tickColumn).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  if (table.classColumn !== undefined) colourClasses(sheet, columnOf(table.classColumn), colours);
  return null;
}
