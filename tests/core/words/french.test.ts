import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { catalogue } from "../../../core/encours";
import type { Parameter } from "../../../core/formulas/define";

/** Every French sentence a function shows: in its tooltip, its manual page, its parameters. */
const sentences = catalogue.flatMap(({ name, summary, reading, mistake, parameters }) =>
  [summary, reading, mistake, ...(parameters as readonly Parameter[]).map((parameter) => parameter.label)]
    .filter((words) => words !== undefined)
    .map((words) => [name, words.fr, words.en] as const),
);

test("French sentences have a no-break space where French typography wants one", () => {
  const broken = sentences
    .filter(([, fr]) => / [:;!?%»]|« |\d \d{3}(?!\d)/.test(fr))
    .map(([name, fr]) => `${name}: write \\u00a0 before “:” and inside « », \\u202f before ; ! ? % and in numbers: ${fr}`);
  expect(broken).toEqual([]);
});

/** Every piece of text in a file of words, with its line. */
function pieces(file: string): [string, string][] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: [string, string][] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      found.push([`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, node.text]);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

test("nor has any other French word of the core or the pane", () => {
  const root = path.resolve(import.meta.dirname, "../../..");
  const files = ["core/words", "pane/words"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "fr.ts")
      .map((file) => path.join(root, folder, file)),
  );
  expect(files.length).toBeGreaterThan(10);
  const broken = files.flatMap(pieces).filter(([, text]) => / [:;!?%»]|« |\d \d{3}(?!\d)/.test(text));
  expect(broken).toEqual([]);
});

test("no sentence has a straight apostrophe or quotation mark", () => {
  const straight = sentences
    .filter(([, fr, en]) => /['"]/.test(fr + en))
    .map(([name, fr, en]) => `${name}: write ’, “ ” or « » instead of ' and ": ${fr} / ${en}`);
  expect(straight).toEqual([]);
});

test("a summary is a sentence, short enough for a tooltip", () => {
  const unfit = catalogue.flatMap(({ name, summary }) =>
    [summary.fr, summary.en]
      .filter((text) => !/[.…]$/.test(text) || text.length > 200)
      .map((text) => `${name}: end the summary with a full stop, within 200 characters (it has ${text.length}): ${text}`),
  );
  expect(unfit).toEqual([]);
});

test("every function names its source, its reading and its classic mistake, and shows two examples at least", () => {
  const lacking = catalogue.flatMap(({ name, source, reading, mistake, examples }) => [
    ...(source.trim() === "" ? [`${name}: add a source, an author and a year, a page or an article of law`] : []),
    ...[reading, mistake]
      .filter((words) => words !== undefined && (words.fr.trim() === "" || words.en.trim() === ""))
      .map(() => `${name}: write the reading and the mistake in both languages`),
    ...(examples.length < 2 ? [`${name}: add worked examples, two at least, one of them published where one exists`] : []),
  ]);
  expect(lacking).toEqual([]);
});
