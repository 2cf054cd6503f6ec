// A webpack loader for core/clients/spellings: Google loads Code.js anew for every formula, and the headings of columns
// say the same few thousand words over and over. Each word becomes its number in a list; the text is spelled out again
// where it is used.
import { parse } from "acorn";

const words = /[\p{L}\p{N}]+/gu;
// What unpacks, as it stands in the bundle.
const reader = "const unpacked=(text)=>text.replace(/[0-9a-z]+/g,(code)=>vocabulary[parseInt(code,36)]);";

/** The text of a literal or of a template without holes; undefined where it is neither. */
function textOf(node) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  return node.type === "TemplateLiteral" && node.expressions.length === 0 ? node.quasis[0].value.cooked : undefined;
}

/** The constants a file exports that are texts, or objects of texts: name, and text by key (none for a text alone). */
function exportedTexts(program) {
  return program.body
    .filter((node) => node.type === "ExportNamedDeclaration" && node.declaration?.type === "VariableDeclaration")
    .flatMap((node) => node.declaration.declarations)
    .flatMap(({ id, init }) => {
      const alone = textOf(init);
      if (alone !== undefined) return [{ name: id.name, lines: [[null, alone]] }];
      if (init.type !== "ObjectExpression") return [];
      const lines = init.properties.map(({ key, value }) => [key.name ?? key.value, textOf(value)]);
      return lines.every(([, text]) => text !== undefined) ? [{ name: id.name, lines }] : [];
    });
}

export default function packSpellings(code) {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const found = exportedTexts(program);
  // A file of something else, or one that holds more, stays as it is.
  if (found.length !== 1 || program.body.filter((node) => !node.directive).length !== 1) return code;
  const [{ name, lines }] = found;
  const uses = new Map();
  for (const [, text] of lines) for (const [word] of text.matchAll(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const vocabulary = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a));
  const numbers = new Map(vocabulary.map((word, i) => [word, i.toString(36)]));
  const packed = (text) => `unpacked(${JSON.stringify(text.replace(words, (word) => numbers.get(word)))})`;
  const value =
    lines[0][0] === null ? packed(lines[0][1]) : `{${lines.map(([key, text]) => `get ${key}(){return ${packed(text)}}`).join(",")}}`;
  return `const vocabulary=${JSON.stringify(vocabulary.join(" "))}.split(" ");${reader}export const ${name}=${value};`;
}
