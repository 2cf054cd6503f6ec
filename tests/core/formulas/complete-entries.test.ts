import { catalogue } from "../../../core/encours";
import type { AnyDefinition } from "../../../core/formulas/define";

/** What an entry of the catalogue still lacks, and how to mend it. */
function lacks({ name, summary, source, reading, mistake, examples }: AnyDefinition): string[] {
  const missing: string[] = [];
  const ask = (isThere: boolean, mend: string): void => void (isThere || missing.push(`${name}: ${mend}`));
  for (const [language, text] of Object.entries(summary))
    ask(/[.…”»]$/.test(text), `end the ${language} summary with a full stop; it is one sentence, shown as the tooltip`);
  ask(source.trim() !== "", "give its source: an author and a year, a page, or an article of law");
  ask(reading !== undefined, "say how a controller reads the result (`reading`)");
  ask(mistake !== undefined, "name the classic mistake (`mistake`)");
  ask(examples.length >= 2, "give two examples at least, one of them a fault");
  ask(
    examples.some(({ fault }) => fault),
    "give an example that is a fault, such as a figure that is missing: { args: [null], fault: NO_DATA }",
  );
  return missing;
}

test("every entry has a summary, a source, how to read it, its classic mistake, and examples with a fault", () => {
  expect(catalogue.flatMap(lacks)).toEqual([]);
});

test("an entry without any of them is told each", () => {
  const [whole] = catalogue;
  const bare = { ...whole!, summary: { fr: "DSO", en: "DSO" }, source: " ", reading: undefined, mistake: undefined, examples: [] };
  expect(lacks(bare as unknown as AnyDefinition)).toHaveLength(7);
});

test("a client is “it” in every English text of the catalogue", () => {
  const english = (value: unknown): string[] =>
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([key, each]) => (key === "en" && typeof each === "string" ? [each] : english(each)));
  const texts = catalogue.flatMap(({ name, ...entry }) => english(entry).map((text) => `${name}: ${text}`));
  expect(texts.length).toBeGreaterThan(catalogue.length * 3);
  expect(texts.filter((text) => /\b(?:he|him|his|she|her)\b/i.test(text))).toEqual([]);
});
