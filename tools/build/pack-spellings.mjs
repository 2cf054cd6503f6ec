// A webpack loader for the headings' patterns: Google loads Code.js anew for every formula, and the headings of columns
// say the same few thousand words over and over. Each word becomes its number in a list; the text is spelled out again
// when the first header is read.
import { parse } from "acorn";

const words = /[a-z0-9]+/g;

export default function packSpellings(code) {
  const { body } = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const template = body.find((node) => node.type === "ExportNamedDeclaration")?.declaration?.declarations?.[0]?.init?.body;
  if (template?.type !== "TemplateLiteral" || template.expressions.length > 0)
    throw new Error("The patterns are one text, made by a function.");
  const text = template.quasis[0].value.cooked;
  const uses = new Map();
  for (const [word] of text.matchAll(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const vocabulary = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a));
  const numbers = new Map(vocabulary.map((word, i) => [word, i.toString(36)]));
  const packed = text.replace(words, (word) => numbers.get(word));
  return `export function patterns() {
    const vocabulary = ${JSON.stringify(vocabulary.join(" "))}.split(" ");
    return ${JSON.stringify(packed)}.replace(/[a-z0-9]+/g, (code) => vocabulary[parseInt(code, 36)]);
  }`;
}
