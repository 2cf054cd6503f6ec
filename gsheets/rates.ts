import type { Language } from "../core/cells/language";
import type { Grid } from "../core/cells/values";
import { builtInRates, penaltyRates, type PenaltyRates } from "../core/method/law/rates/penalty-rates";
import { readRatesSheet } from "../core/method/law/rates/rates-sheet";
import { ratesSheetName } from "../core/words/rates";
import { spreadsheetDays } from "./cells";
import { argumentOf } from "./functions";

/**
 * The published rates and those of the spreadsheet's sheet of rates. A formula may read other sheets, and is not computed
 * anew when they change: editing its cell, or the menu's refresh, does that.
 */
export function sheetRates(language: Language): PenaltyRates {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName(ratesSheetName.fr) ?? book.getSheetByName(ratesSheetName.en);
  if (!sheet) return builtInRates;
  const values = argumentOf(sheet.getDataRange().getValues(), spreadsheetDays());
  return penaltyRates(readRatesSheet(Array.isArray(values) ? (values as Grid) : [], language).added);
}
