import { buildSync } from "esbuild";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * Runs a suite that needs packages jest cannot load, because they are modern modules or mix module systems: one bundle of
 * the suite and all it imports can be loaded.
 */
export function runBundledSuite(suite: string): void {
  const place = path.relative(import.meta.dirname, suite).replace(/\.ts$/, ".cjs");
  const outfile = path.resolve(import.meta.dirname, "../.cache/tests", place);
  buildSync({ entryPoints: [suite], bundle: true, platform: "node", format: "cjs", target: "node20", outfile, logLevel: "error" });
  createRequire(import.meta.url)(outfile);
}
