import { spreadsheetDays } from "./cells";
import { callFromSheet, type SheetsArgument, type SheetsResult } from "./functions";
import { functionLanguage } from "./language";

export { onOpen, openHelp, openSidebar } from "./menu";
export { freezeFormulas, refreshFormulas } from "./own-formulas";
export { answer } from "./server";

/** What every generated top-level function calls. */
export function call(name: string, args: readonly SheetsArgument[]): SheetsResult {
  return callFromSheet(name, args, functionLanguage, spreadsheetDays());
}
