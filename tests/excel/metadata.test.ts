import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { catalogue } from "../../core/formulas/catalogue";
import { nameInExcel, type Parameter } from "../../core/formulas/define";
import { excelMetadata, type ExcelMetadata } from "../../tools/excel/metadata";
import { stubs } from "../../tools/gsheets/stubs";

const built = (file: string): { readonly text: string; readonly metadata: ExcelMetadata } => {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../dist/excel", file), "utf8");
  return { text, metadata: JSON.parse(text) as ExcelMetadata };
};

describe.each([
  ["functions.json", "en"],
  ["functions-fr.json", "fr"],
] as const)("%s", (file, language) => {
  test("is what the generator makes of the catalogue today", () => {
    expect(built(file).metadata).toEqual(excelMetadata(catalogue, language));
  });

  // Excel on Windows refuses a file over 1 MB.
  test("stays far below the size Excel refuses", () => {
    expect(Buffer.byteLength(built(file).text)).toBeLessThan(200_000);
  });

  test("is what Microsoft's own parser makes of the functions", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "encours-metadata-"));
    try {
      const source = path.join(folder, "functions.js");
      writeFileSync(source, stubs(catalogue, { dialect: "excel", language, body: () => "return [[]];" }));
      const made = await generateCustomFunctionsMetadata(source);
      expect(made.errors).toEqual([]);
      // The parser has no word for errors as arguments; Microsoft asks to add that by hand.
      const theirs = { ...(JSON.parse(made.metadataJson) as object), allowErrorForDataTypeAny: true };
      expect(theirs).toEqual(built(file).metadata);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("names", () => {
  test.each(catalogue.map((definition) => [nameInExcel(definition), definition] as const))("%s", (name, definition) => {
    // Letters and digits, three at least, and no cell address such as DSO1.
    expect(name).toMatch(/^[A-Z][A-Z0-9]{2,127}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]{1,7}$/);
    for (const parameter of definition.parameters as readonly Parameter[]) expect(parameter.name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });

  test("are each there once", () => {
    expect(new Set(catalogue.map(nameInExcel)).size).toBe(catalogue.length);
  });

  test("and ids are the same in every language", () => {
    const ids = (file: string): readonly string[] => built(file).metadata.functions.map(({ id, name }) => `${id} ${name}`);
    expect(ids("functions-fr.json")).toEqual(ids("functions.json"));
  });
});
