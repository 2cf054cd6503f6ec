import { mkdir, writeFile } from "node:fs/promises";
import { catalogue } from "../../core/catalogue";
import { excelMetadata } from "../excel-metadata";
import { bundle, configuration, dist } from "./bundle";

/** dist/excel/: everything the Excel add-in's address has to serve. */
export async function buildExcel(): Promise<void> {
  await mkdir(dist("excel"), { recursive: true });
  for (const [file, language] of [
    ["functions.json", "en"],
    ["functions-fr.json", "fr"],
  ] as const) {
    await writeFile(dist("excel", file), JSON.stringify(excelMetadata(catalogue, language)));
  }
  await bundle(
    configuration({
      name: "excel-functions",
      entry: "./excel-addin/functions.ts",
      output: { path: dist("excel"), filename: "functions.js" },
    }),
  );
}
