import type { Area } from "../core/sheet";
import { rangeOf } from "./cells";
import { colourClasses } from "./format";
import type { Layout } from "./protocol/layout";
import type { ClassColours } from "./protocol/request";
import { Refused } from "./refusal";
import { ownSheet, workbook } from "./sheets";
import { spelled } from "./spelling";

/** Names parts of sheets of ours, none of which may be taken, and answers with every name of the workbook. */
export function names(add: readonly { readonly name: string; readonly area: Area }[]): string[] {
  const book = workbook();
  for (const { name, area } of add) {
    if (book.getRangeByName(name)) throw new Refused("FAILED", name);
    book.setNamedRange(name, rangeOf(ownSheet(area.sheet), area));
  }
  return book.getNamedRanges().map((each) => each.getName());
}

/** Gives a sheet of ours the formulas and the look of a template. Whoever changes a computed cell is only warned. */
export function layOut(name: string, layout: Layout, colours: readonly ClassColours[]): null {
  const sheet = ownSheet(name);
  for (const { ranges, set, to } of layout.looks) {
    if (!/^set[A-Z]/.test(set)) throw new Refused("FAILED", set);
    const list = sheet.getRangeList([...ranges]) as unknown as Record<string, (...given: unknown[]) => unknown>;
    list[set]!(...to);
  }
  for (const { cell, formula } of layout.formulas) sheet.getRange(cell).setFormula(spelled(formula));
  for (const range of layout.merges) sheet.getRange(range).merge();
  layout.widths.forEach((width, i) => sheet.setColumnWidth(i + 1, width));
  for (const { row, pixels } of layout.heights) sheet.setRowHeight(row + 1, pixels);
  for (const { range, words, formula, message } of layout.rules) {
    const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(message);
    sheet
      .getRange(range)
      .setDataValidation((words ? rule.requireValueInList([...words]) : rule.requireFormulaSatisfied(spelled(formula!))).build());
  }
  for (const range of layout.classes) colourClasses(sheet, sheet.getRange(range), colours);
  const alarms = layout.alarms.map(({ range, formula, colour }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(spelled(formula))
      .setFontColor(colour)
      .setRanges([sheet.getRange(range)])
      .build(),
  );
  if (alarms.length > 0) sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...alarms]);
  sheet.setFrozenRows(layout.frozen.rows);
  sheet.setFrozenColumns(layout.frozen.columns);
  sheet.setHiddenGridlines(true);
  if (layout.open) {
    const open = layout.open.map((range) => sheet.getRange(range));
    sheet.protect().setUnprotectedRanges(open).setWarningOnly(true);
  }
  return null;
}
