import { spreadsheetDays } from "./cells";
import { callFromSheet, type SheetsArgument, type SheetsResult } from "./functions";
import { functionLanguage } from "./language";
import { sheetRates } from "./rates";

export { onOpen, openHelp, openSidebar, openTemplates } from "./menu";
export { freezeFormulas, refreshFormulas } from "./own-formulas";
export { answer } from "./server";

/** What every generated top-level function calls, with its `arguments`. */
export function call(name: string, args: ArrayLike<SheetsArgument>): SheetsResult {
  return callFromSheet(name, Array.from(args), functionLanguage, spreadsheetDays(), () => sheetRates(functionLanguage));
}
