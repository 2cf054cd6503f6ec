import type { Area } from "../core/sheet";
import { rangeOf } from "./cells";
import { functionsIn } from "./formulas";

/**
 * Has our formulas within some areas computed anew; answers how many there are. Google remembers what a function
 * answered to the same arguments, and forgets it when the formula's text changes: each name becomes one that nothing
 * is called by, and itself again.
 */
export function refresh(sheet: GoogleAppsScript.Spreadsheet.Sheet, areas: readonly Area[]): number {
  const ranges = areas.map((area) => rangeOf(sheet, area));
  const called = ranges.map((range) =>
    range
      .getFormulas()
      .flat()
      .map(functionsIn)
      .filter((names) => names.length > 0),
  );
  const replaced: (readonly [GoogleAppsScript.Spreadsheet.Range, string])[] = [];
  const replace = (range: GoogleAppsScript.Spreadsheet.Range, from: string, to: string): void => {
    range.createTextFinder(`\\b${from}\\s*\\(`).useRegularExpression(true).matchFormulaText(true).replaceAllWith(`${to}(`);
  };
  try {
    ranges.forEach((range, i) => {
      for (const name of new Set(called[i]!.flat())) {
        replaced.push([range, name]);
        replace(range, name, `${name}_`);
      }
    });
    SpreadsheetApp.flush();
  } finally {
    for (const [range, name] of replaced) replace(range, `${name}_`, name);
  }
  return called.reduce((sum, formulas) => sum + formulas.length, 0);
}
