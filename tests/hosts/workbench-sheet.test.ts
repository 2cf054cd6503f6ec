import { buildSync } from "esbuild";
import path from "node:path";

// Univer's packages mix module systems in a way jest cannot load; one bundle of the suite can be.
const outfile = path.resolve(__dirname, "../../.cache/tests/workbench-sheet.cjs");
buildSync({ entryPoints: [path.join(__dirname, "workbench-sheet.suite.ts")], bundle: true, platform: "node", format: "cjs", outfile, logLevel: "error" });
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is made a moment before
require(outfile);
