import { catalogue } from "../../../core/encours";
import type { Parameter } from "../../../core/formulas/define";

/** Every French sentence a function shows: in its tooltip, its manual page, its parameters. */
const sentences = catalogue.flatMap(({ name, summary, reading, mistake, parameters }) =>
  [summary, reading, mistake, ...(parameters as readonly Parameter[]).map((parameter) => parameter.label)]
    .filter((words) => words !== undefined)
    .map((words) => [name, words.fr, words.en] as const),
);

test("French sentences have no plain space where French typography wants an unbreakable one", () => {
  const plain = sentences.filter(([, fr]) => / [:;!?%»]|« |\d \d{3}(?!\d)/.test(fr)).map(([name, fr]) => `${name}: ${fr}`);
  expect(plain).toEqual([]);
});

test("no sentence has a straight apostrophe or quotation mark", () => {
  const straight = sentences.filter(([, fr, en]) => /['"]/.test(fr + en)).map(([name, fr, en]) => `${name}: ${fr} / ${en}`);
  expect(straight).toEqual([]);
});

test("a summary is a sentence, short enough for a tooltip", () => {
  for (const { name, summary } of catalogue) {
    for (const text of [summary.fr, summary.en]) {
      expect([name, text]).toEqual([name, expect.stringMatching(/[.…]$/)]);
      expect(text.length).toBeLessThanOrEqual(200);
    }
  }
});
