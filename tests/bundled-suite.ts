import { buildSync } from "esbuild";
import path from "node:path";

/**
 * Runs a suite that needs packages jest cannot load, because they are modern modules or mix module systems: one bundle of
 * the suite and all it imports can be loaded.
 */
export function runBundledSuite(suite: string): void {
  const place = path.relative(__dirname, suite).replace(/\.ts$/, ".cjs");
  const outfile = path.resolve(__dirname, "../.cache/tests", place);
  buildSync({ entryPoints: [suite], bundle: true, platform: "node", format: "cjs", target: "node20", outfile, logLevel: "error" });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is made a moment before
  require(outfile);
}
