import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AnyDefinition } from "../../core/formulas/define";
import { excelMetadata } from "../../tools/excel/metadata";
import { stubs } from "../../tools/gsheets/stubs";
import { manualText } from "../../tools/manual/text";

// A folder a case: one entry of the catalogue as `input.ts`, and in `expected/` what each generator makes of it. After a
// change that is meant, `CASES=write npm test -- tests/tools/cases.test.ts` writes them anew; read the difference.
const folder = path.join(import.meta.dirname, "cases");

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

const entryIn = async (name: string): Promise<readonly [string, AnyDefinition]> => {
  const { default: entry } = (await import(pathToFileURL(path.join(folder, name, "input.ts")).href)) as { default: AnyDefinition };
  return [name, entry];
};

describe.each(await Promise.all(readdirSync(folder).map(entryIn)))("%s", (name, entry) => {
  const expected = path.join(folder, name, "expected");
  test.each(Object.entries(generated(entry)))("makes %s", (file, text) => {
    if (process.env["CASES"] === "write") {
      mkdirSync(expected, { recursive: true });
      writeFileSync(path.join(expected, file), text);
    }
    expect(text).toBe(readFileSync(path.join(expected, file), "utf8"));
  });
});
