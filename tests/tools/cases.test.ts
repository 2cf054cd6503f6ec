import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AnyDefinition } from "../../core/formulas/define";
import { excelMetadata } from "../../tools/excel/metadata";
import { stubs } from "../../tools/gsheets/stubs";
import { manualText } from "../../tools/manual/text";

// A folder a case: one entry of the catalogue as `input.ts`, and in `expected/` what each generator makes of it. After a
// change that is meant, `CASES=write npm test -- tests/tools/cases.test.ts` writes them anew; read the difference.
const folder = path.join(__dirname, "cases");

/** What the generators write for one entry: file by file. */
function generated(entry: AnyDefinition): Readonly<Record<string, string>> {
  const json = (language: "fr" | "en"): string => `${JSON.stringify(excelMetadata([entry], language), null, 2)}\n`;
  const declared = (language: "fr" | "en"): string =>
    stubs([entry], { dialect: "sheets", language, body: ({ name }) => `return run("${name}", arguments);` });
  return {
    "functions.json": json("en"),
    "functions-fr.json": json("fr"),
    "Code.js": declared("en"),
    "Code-fr.js": declared("fr"),
    "FUNCTIONS.md": manualText([entry]),
  };
}

describe.each(readdirSync(folder))("%s", (name) => {
  const expected = path.join(folder, name, "expected");
  const { default: entry } = jest.requireActual<{ default: AnyDefinition }>(path.join(folder, name, "input.ts"));
  test.each(Object.entries(generated(entry)))("makes %s", (file, text) => {
    if (process.env["CASES"] === "write") {
      mkdirSync(expected, { recursive: true });
      writeFileSync(path.join(expected, file), text);
    }
    expect(text).toBe(readFileSync(path.join(expected, file), "utf8"));
  });
});
