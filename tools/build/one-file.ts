import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, transform, type BuildOptions, type Plugin } from "esbuild";
import { root } from "./bundle";
import { slimCatalogue } from "./slim-catalogue";

/** Leaves out of each formula's entry what its users never run (see slim-catalogue.ts). */
const slim: Plugin = {
  name: "slim-catalogue",
  setup: (build) =>
    build.onLoad({ filter: /[\\/]core[\\/]formulas[\\/].*\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, "utf8"), { loader: "ts", sourcefile: file });
      return { contents: slimCatalogue(code), loader: "js" };
    }),
};

export interface OneFile {
  readonly entry: string;
  readonly target: "es2019" | "es2020" | "es2021";
  readonly format: "esm" | "iife";
  /** The name a script's exports get. */
  readonly library?: string;
  /** Without what is for people alone: summaries, sources, examples. */
  readonly slim?: boolean;
  /** Accents as they are take half the room; whoever serves the file must say that it is UTF-8. */
  readonly accents?: boolean;
  readonly constants?: Readonly<Record<string, string | boolean>>;
}

/** All that an entry imports, later imports included, in one script and one style; where nothing is to be loaded in parts. */
export async function oneFile(asked: OneFile): Promise<{ readonly script: string; readonly style: string }> {
  const options: BuildOptions = {
    entryPoints: [path.join(root, asked.entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: "out",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    target: asked.target,
    format: asked.format,
    charset: asked.accents ? "utf8" : "ascii",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: Object.fromEntries(Object.entries(asked.constants ?? {}).map(([name, value]) => [name, JSON.stringify(value)])),
    plugins: asked.slim ? [slim] : [],
    ...(asked.library && { globalName: asked.library }),
  };
  const { outputFiles = [] } = await build(options);
  const text = (extension: string): string => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}
