import type { Language } from "../../cells/language";
import type { Policy } from "../../policy/policy";
import type { Question } from "../../reading/reading";

/** What the user says of the whole file. */
export interface StreamChoices {
  readonly asOf: number;
  readonly policy: Policy;
  readonly language: Language;
  readonly answers: Readonly<Record<string, string>>;
  readonly rates?: Readonly<Record<string, number>> | undefined;
}

/** A question about all lines of a file: it stands at no cell, and nothing is assumed before it is answered. */
export const asked = (code: string, text: string, options: Question["options"]): Question => ({
  code,
  text,
  row: null,
  column: null,
  options,
  assumed: null,
});

/** An answer whose effect is not shown: it would take a second pass over the file. */
export const option = (value: string, text: string): Question["options"][number] => ({ value, text, effect: "" });
