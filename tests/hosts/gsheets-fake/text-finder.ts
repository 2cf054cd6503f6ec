import type { KeptCell } from "./book";
import { strict } from "./strict";

type TextFinder = GoogleAppsScript.Spreadsheet.TextFinder;

/** Finds and replaces in the formulas of some cells, by a regular expression. */
export function textFinder(pattern: string, cells: readonly KeptCell[], changed: () => void): TextFinder {
  let inFormulas = false;
  let regular = false;
  const finder: TextFinder = strict<TextFinder>("TextFinder", {
    useRegularExpression(use) {
      regular = use;
      return finder;
    },
    matchFormulaText(match) {
      inFormulas = match;
      return finder;
    },
    replaceAllWith(text) {
      if (!inFormulas || !regular) throw new Error("The fake replaces in formulas only, by a regular expression.");
      let count = 0;
      for (const cell of cells) {
        if (cell.formula === "") continue;
        cell.formula = cell.formula.replace(new RegExp(pattern, "gi"), () => (count++, text));
      }
      changed();
      return count;
    },
  });
  return finder;
}
