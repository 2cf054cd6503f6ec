import { strict } from "./strict";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

interface Asked {
  readonly allows: "tick box" | { readonly formula: string } | { readonly words: readonly string[] };
  readonly message: string;
}

/** What the rules that were built ask for. */
export const builtRules = new WeakMap<object, Asked>();

export function validationBuilder(): Builder {
  let allows: Asked["allows"] | null = null;
  let message = "";
  const builder: Builder = strict<Builder>("DataValidationBuilder", {
    requireCheckbox: ((...given: readonly unknown[]) => {
      if (given.length > 0) throw new Error("A tick is TRUE here.");
      allows = "tick box";
      return builder;
    }) as Builder["requireCheckbox"],
    requireFormulaSatisfied(formula) {
      if (!formula.startsWith("=")) throw new Error("A formula begins with =.");
      allows = { formula };
      return builder;
    },
    requireValueInList: (words: string[]) => {
      allows = { words: [...words] };
      return builder;
    },
    setAllowInvalid(allowed) {
      if (allowed) throw new Error("What is not allowed is refused here.");
      return builder;
    },
    setHelpText(text) {
      message = text;
      return builder;
    },
    build() {
      if (!allows) throw new Error("A rule needs a condition.");
      const rule = strict<Rule>("DataValidation", {});
      builtRules.set(rule, { allows, message });
      return rule;
    },
  });
  return builder;
}
