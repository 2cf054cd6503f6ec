// Stryker's build command: makes one file of all tests a layer has to meet, in the sandbox where the faults lie. Jest loads
// one file for a fault instead of some dozens, each of which would load the whole of core/ anew.
import { build } from "esbuild";
import { readdirSync } from "node:fs";
import { layers, leftOut } from "./layers";

const layer = layers.find(({ folder }) => folder === process.env["MUTATED_LAYER"])!;
const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -".test.ts".length));
const isIn = (place: string) => (file: string) => file === place || file.startsWith(`${place}/`);
const chosen = new Set(layer.tests.flatMap((place) => files.filter(isIn(place))));
for (const file of [...chosen]) if (leftOut.some((place) => isIn(place)(file))) chosen.delete(file);

await build({
  stdin: {
    contents: [...chosen]
      .map((file) => `if (isChosen("${file}")) describe("${file}", () => { require("./tests/${file}.test.ts"); });`)
      .join("\n"),
    resolveDir: ".",
  },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // As deep as the tests are, so that what they read beside them is found.
  outfile: "tests/core/mutants/bundle.test.cjs",
  logLevel: "error",
});
