import { strict } from "./strict";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** The rules that make a tick box of a cell. */
export const tickBoxes = new WeakSet<object>();

export function validationBuilder(): Builder {
  let asked = false;
  const builder: Builder = strict<Builder>("DataValidationBuilder", {
    requireCheckbox: ((...given: readonly unknown[]) => {
      if (given.length > 0) throw new Error("A tick is TRUE here.");
      asked = true;
      return builder;
    }) as Builder["requireCheckbox"],
    build() {
      if (!asked) throw new Error("A rule needs a condition.");
      const rule = strict<Rule>("DataValidation", {});
      tickBoxes.add(rule);
      return rule;
    },
  });
  return builder;
}
