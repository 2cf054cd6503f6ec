import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { engineScript, folder } from "./engine";
import { fileOf } from "./entries";
import { bigQueryFunction, bigQueryLedger, bigQueryLibrary, rowFunctions, snowflakeFunction, snowflakeLedger } from "./sql";

// `npm run warehouse -- spark`, `-- bigquery --dataset project.dataset --bucket gs://bucket/folder`, `-- snowflake`: writes what
// the engine is given into dist/warehouse/.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { dataset: { type: "string", default: "encours" }, bucket: { type: "string", default: "gs://YOUR-BUCKET" } },
});
const [engine] = positionals;
const write = (to: string, text: string): void => {
  writeFileSync(to, text);
  console.log(`${to}  ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`);
};

if (engine === "spark") {
  const to = folder("spark");
  cpSync("warehouse/spark", to, { recursive: true, filter: (file) => !file.includes("__pycache__") });
  write(path.join(to, "encours_spark/encours_ledger.js"), await engineScript());
} else if (engine === "bigquery") {
  const to = folder("bigquery");
  const library = `${values.bucket.replace(/\/$/, "")}/encours.js`;
  write(path.join(to, "encours.js"), await bigQueryLibrary());
  write(path.join(to, "ledger.sql"), bigQueryLedger(values.dataset, library));
  write(path.join(to, "functions.sql"), rowFunctions.map((definition) => bigQueryFunction(definition, values.dataset, library)).join("\n"));
} else if (engine === "snowflake") {
  const to = folder("snowflake");
  write(path.join(to, "ledger.sql"), await snowflakeLedger());
  const written: string[] = [];
  for (const definition of rowFunctions) written.push((await snowflakeFunction(definition, fileOf(definition.name))).sql);
  write(path.join(to, "functions.sql"), written.join("\n"));
} else {
  console.error("npm run warehouse -- spark | bigquery --dataset project.dataset --bucket gs://bucket | snowflake");
  process.exitCode = 1;
}
