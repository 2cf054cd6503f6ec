import { copyFile, mkdir, rm } from "node:fs/promises";
import * as characterClasses from "cjk-regex";
import { build, type BuildOptions, type Plugin } from "esbuild";
import path from "node:path";
import { dist, root } from "./bundle";

const leftOut = (file: string): string => path.join(root, "workbench/left-out", file);

/**
 * What the spreadsheet would bring along and this page never uses, or not yet. Half a megabyte of tables of characters is
 * written out as the three expressions that are made of them; six megabytes of hyphenation are for documents; the help of
 * functions is left out where the spreadsheet gathers its first texts, not where workbench/locale.ts asks for it later.
 */
const lighter: Plugin = {
  name: "lighter",
  setup(own) {
    own.onLoad({ filter: /cjk-regex[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: Object.entries(characterClasses)
        .map(([name, made]) => `export const ${name} = () => ({ toRegExp: () => ${String(made().toRegExp())} });`)
        .join("\n"),
    }));
    own.onResolve({ filter: /^@univerjs\/sheets-formula\/locale\// }, ({ importer }) =>
      importer.includes("preset-sheets-core") ? { path: leftOut("nothing.ts") } : undefined,
    );
    own.onResolve({ filter: /^\.\// }, ({ importer, kind }) =>
      kind === "dynamic-import" && importer.includes("engine-render") ? { path: leftOut("nothing.ts") } : undefined,
    );
  },
};

/**
 * dist/workbench/: the page that `npm start` serves. Not by webpack as the other hosts: esbuild leaves out what is unused
 * inside a module too, which of this spreadsheet is a tenth, and takes seconds.
 */
export async function buildWorkbench(): Promise<void> {
  await rm(dist("workbench"), { recursive: true, force: true });
  await mkdir(dist("workbench"), { recursive: true });
  const options: BuildOptions = {
    chunkNames: "parts/[name]-[hash]",
    outdir: dist("workbench"),
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    // Accents as they are take half the room, and the page says that it is UTF-8.
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: { "opentype.js": leftOut("font-files.ts"), "franc-min": leftOut("language-of-text.ts") },
    plugins: [lighter],
    logLevel: "error",
  };
  await build({ ...options, entryPoints: [path.join(root, "workbench/main.tsx")], entryNames: "workbench" });
  // The worker that reads files, with parts of its own: the page loads none of it.
  await build({ ...options, entryPoints: [path.join(root, "workbench/files/reader-worker.ts")], entryNames: "reader" });
  await copyFile(path.join(root, "workbench/page.html"), dist("workbench", "index.html"));
}
