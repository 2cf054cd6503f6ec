import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import { buildAsked, declarations, library, manifestOf, sidebarPage, type GsheetsBuild } from "../gsheets/apps-script";
import { bundle, configuration, dist, root } from "./bundle";

const work = (...parts: string[]): string => path.join(root, ".cache/gsheets", ...parts);
const written = (folder: string, name: string, text: string): void => {
  mkdirSync(dist(folder), { recursive: true });
  writeFileSync(dist(folder, name), text);
};

// What clasp's documents name as the language of Apps Script.
const target = "es2019";
// What is never explained need not be carried.
const slim = { test: /\.ts$/, enforce: "post" as const, loader: path.join(root, "tools/build/slim-catalogue.mjs") };

/** The functions and the spreadsheet's half of the port. */
async function buildCode(folder: string, build: GsheetsBuild): Promise<void> {
  const { language, daily } = build;
  const file = daily ? "code-daily.js" : "code.js";
  await bundle(
    configuration(
      {
        name: `gsheets-${language}${daily ? "-daily" : ""}`,
        entry: daily ? "./gsheets/daily/entry.ts" : "./gsheets/entry.ts",
        target: ["es2019"],
        module: { rules: [slim] },
        // Accents as they are take half the room, and Google reads UTF-8.
        optimization: { minimizer: [new EsbuildPlugin({ target, charset: "utf8", legalComments: "none" })] },
        output: { path: work(), filename: file, library: { type: "var", name: library }, chunkFormat: false, chunkLoading: false },
        plugins: [new webpack.DefinePlugin({ ENCOURS_LANGUAGE: JSON.stringify(language), ENCOURS_DAILY: JSON.stringify(daily) })],
      },
      target,
    ),
  );
  written(folder, "Code.js", `${declarations(build)}\n${readFileSync(work(file), "utf8").trimEnd()}\n`);
}

/** A page that loads nothing: the pane with its half of the port, or the templates. */
async function buildPage(folder: string, { language }: GsheetsBuild, file: string, source: string): Promise<void> {
  const bundled = file.toLowerCase();
  await bundle(
    configuration(
      {
        name: `gsheets-${bundled}`,
        entry: `./gsheets/${source}/main.ts`,
        output: { path: work(), filename: `${bundled}.js` },
        module: {
          rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }, ...(file === "Templates" ? [slim] : [])],
          // A sidebar is one page: what other hosts load on demand is part of it.
          parser: { javascript: { dynamicImportMode: "eager" } },
        },
        optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", css: true, charset: "utf8", legalComments: "none" })] },
        plugins: [new MiniCssExtractPlugin({ filename: `${bundled}.css` })],
      },
      "es2020",
    ),
  );
  written(
    folder,
    `${file}.html`,
    sidebarPage(language, readFileSync(work(`${bundled}.js`), "utf8"), readFileSync(work(`${bundled}.css`), "utf8")),
  );
}

/** dist/gsheets/: the four files of an Apps Script project. */
export async function buildGsheets(build: GsheetsBuild = buildAsked(), folder = "gsheets"): Promise<void> {
  rmSync(dist(folder), { recursive: true, force: true });
  written(folder, "appsscript.json", manifestOf(readFileSync(path.join(root, "gsheets/appsscript.json"), "utf8"), build));
  await buildCode(folder, build);
  await buildPage(folder, build, "Sidebar", "sidebar");
  await buildPage(folder, build, "Templates", "templates-page");
}
