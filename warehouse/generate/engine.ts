import { mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** The core as one script for an engine of its own: a global `Encours`, nothing asked of the host. */
export async function engineScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve("warehouse/engine/engine.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "Encours",
    target: "es2020",
    platform: "neutral",
    minify: true,
    legalComments: "none",
    charset: "utf8",
  });
  return outputFiles[0]!.text;
}

export function folder(...parts: string[]): string {
  const made = path.join("dist/warehouse", ...parts);
  mkdirSync(made, { recursive: true });
  return made;
}
