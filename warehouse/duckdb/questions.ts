import type { Question } from "../../core/reading/reading";
import type { WarehouseWords } from "../words/type";
import { Refusal } from "./source";

/** Puts a question in words, with the flags that answer it. */
export function asked(
  words: WarehouseWords,
  text: string,
  options: readonly { readonly value: string; readonly text: string }[],
  code: string,
): Refusal {
  const lines = options.map(({ value, text: option }) => `  ${words.questions.how(code, value)}   ${option}`);
  return new Refusal([words.questions.head, text, ...lines].join("\n"));
}

export const questionAsked = (words: WarehouseWords, { code, text, options }: Question): Refusal => asked(words, text, options, code);

/** A question that is assumed to be answered in one way, and how to answer it in another. */
export const openQuestion = (words: WarehouseWords, { code, text, options, assumed }: Question): string =>
  [
    text,
    ...options.map(({ value, text: option }) => `  ${value === assumed ? "→" : " "} ${words.questions.how(code, value)}   ${option}`),
  ].join("\n");
