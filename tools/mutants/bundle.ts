// Stryker's build command: makes one file of all tests a layer has to meet, in the sandbox where the faults lie, so that
// runs.mjs can load it anew for each fault without looking for modules.
import { build } from "esbuild";
import { readdirSync } from "node:fs";
import { layers, leftOut, walks } from "./layers";

const layer = layers.find(({ folder }) => folder === process.env["MUTATED_LAYER"])!;
const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -".test.ts".length));
const isIn = (place: string) => (file: string) => file === place || file.startsWith(`${place}/`);
const chosen = new Set(layer.tests.flatMap((place) => files.filter(isIn(place))));
for (const file of [...chosen]) if (leftOut.some((place) => isIn(place)(file))) chosen.delete(file);
const core = readdirSync("core", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));

await build({
  stdin: {
    contents: [
      `exports.walks = ${JSON.stringify(walks)};`,
      `exports.core = () => { ${core.map((file) => `require("./core/${file}");`).join(" ")} };`,
      ...[...chosen].map((file) => `exports["${file}"] = () => require("./tests/${file}.test.ts");`),
    ].join("\n"),
    resolveDir: ".",
  },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // Shared by all runs, and given its seed once.
  external: ["fast-check"],
  // As deep as the tests are, so that what they read beside them is found.
  define: { "import.meta.dirname": "__dirname" },
  outfile: "tests/core/mutants/bundle.cjs",
  logLevel: "error",
});
