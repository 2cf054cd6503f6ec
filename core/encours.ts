import { noteWords } from "./words/notes/type";
import type { Argument } from "./formulas/arguments";
import { callFunction, type CallOptions, type Outcome } from "./formulas/call";
import { catalogue } from "./formulas/catalogue";
import type { Meaning } from "./reading/layout";
import { segment } from "./segment/segment";
import type { Language } from "./cells/language";
import { textsIn } from "./words/texts/type";

const byName = new Map(catalogue.map((definition) => [definition.name, definition]));

/** Calls a function of the catalogue by its name, as a cell would. Never throws. */
export function call(name: string, args: readonly Argument[], options: CallOptions = {}): Outcome {
  const definition = byName.get(name.toUpperCase());
  if (!definition)
    return { fault: { code: "UNKNOWN_FUNCTION", message: `${name}: ${textsIn(options.language ?? "fr").faults.UNKNOWN_FUNCTION([])}` } };
  return callFunction(definition, args, options);
}

/** What a column can mean, in the user's words. */
export function meaningLabel(meaning: Meaning, language: Language): string {
  return noteWords(language).meanings[meaning];
}

export { catalogue, segment };
export type { CallOptions, Outcome };
