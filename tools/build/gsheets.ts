import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import type { Language } from "../../core/text/language";
import { declarations, languageOfBuild, library, sidebarPage } from "../apps-script";
import { bundle, configuration, dist, root } from "./bundle";

const work = (...parts: string[]): string => path.join(root, ".cache/gsheets", ...parts);
const written = (name: string, text: string): void => {
  mkdirSync(dist("gsheets"), { recursive: true });
  writeFileSync(dist("gsheets", name), text);
};

const target = "es2021";

/** The functions and the spreadsheet's half of the port. */
export async function buildCode(language: Language): Promise<void> {
  await bundle(
    configuration({
      name: `gsheets-${language}`,
      entry: "./gsheets/entry.ts",
      target: ["es2020"],
      module: {
        rules: [
          { test: /\.ts$/, enforce: "post", loader: path.join(root, "tools/build/slim-catalogue.mjs") },
          {
            test: /core[\\/]clients[\\/]spellings[\\/]patterns\.ts$/,
            enforce: "post",
            loader: path.join(root, "tools/build/pack-spellings.mjs"),
          },
        ],
      },
      // Accents as they are take half the room, and Google reads UTF-8.
      optimization: { minimizer: [new EsbuildPlugin({ target, charset: "utf8", legalComments: "none" })] },
      output: { path: work(), filename: "code.js", library: { type: "var", name: library }, chunkFormat: false, chunkLoading: false },
      plugins: [new webpack.DefinePlugin({ ENCOURS_LANGUAGE: JSON.stringify(language) })],
    }),
  );
  written("Code.js", `${declarations(language)}\n${readFileSync(work("code.js"), "utf8").trimEnd()}\n`);
}

/** The pane and its half of the port, in one page. */
export async function buildSidebar(language: Language): Promise<void> {
  await bundle(
    configuration(
      {
        name: "gsheets-sidebar",
        entry: "./gsheets/sidebar/main.ts",
        output: { path: work(), filename: "sidebar.js" },
        module: {
          rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }],
          // A sidebar is one page: what other hosts load on demand is part of it.
          parser: { javascript: { dynamicImportMode: "eager" } },
        },
        plugins: [new MiniCssExtractPlugin({ filename: "sidebar.css" })],
      },
      "es2020",
    ),
  );
  written("Sidebar.html", sidebarPage(language, readFileSync(work("sidebar.js"), "utf8"), readFileSync(work("sidebar.css"), "utf8")));
}

/** dist/gsheets/: the three files of an Apps Script project. */
export async function buildGsheets(): Promise<void> {
  const language = languageOfBuild();
  rmSync(dist("gsheets"), { recursive: true, force: true });
  written("appsscript.json", readFileSync(path.join(root, "gsheets/appsscript.json"), "utf8"));
  await buildCode(language);
  await buildSidebar(language);
}
