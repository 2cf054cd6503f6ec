import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { catalogue } from "../../core/catalogue";
import type { Parameter } from "../../core/define";
import type { Language } from "../../core/text/language";
import { declaredName, stubs } from "../stubs";
import { bundle, configuration, dist, root } from "./bundle";

/** The bundle's one name. The underscore at its end hides it from google.script.run. */
const library = "ENCOURS_";

// What Google calls by name, beside the custom functions: triggers, menu items, and the sidebar's one way in.
const entryPoints = `function onOpen(e) {
  ${library}.onOpen(e);
}

function onInstall(e) {
  ${library}.onOpen(e);
}

function openSidebar() {
  ${library}.openSidebar();
}

function openHelp() {
  ${library}.openHelp();
}

function encoursSheet(requestJson) {
  return ${library}.answer(requestJson);
}
`;

export function languageOfBuild(value = process.env.ENCOURS_LANGUAGE): Language {
  if (value === undefined || value === "" || value === "fr") return "fr";
  if (value === "en") return "en";
  throw new Error(`ENCOURS_LANGUAGE is fr or en, not ${value}.`);
}

/** Google reads the help of a function from the comment above its declaration; no minifier may touch either. */
export function declarations(language: Language): string {
  const functions = stubs(catalogue, {
    dialect: "sheets",
    language,
    body: ({ name, parameters }) =>
      `return ${library}.call("${name}", [${(parameters as readonly Parameter[]).map(declaredName).join(", ")}]);`,
  });
  return `${entryPoints}\n${functions}`;
}

/** Neither may stand in an inlined script: the first ends it, the second opens a comment that swallows its end. */
export const inlineScript = (code: string): string => code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "\\x3c!--");
const inlineStyle = (css: string): string => css.replace(/<\/(style)/gi, "<\\/$1");

export function sidebarPage(language: Language, script: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<base target="_blank">
<title>Encours</title>
<style>${inlineStyle(style)}</style>
</head>
<body>
<div id="encours" data-language="${language}"></div>
<script>${inlineScript(script)}</script>
</body>
</html>
`;
}

const work = (...parts: string[]): string => path.join(root, ".cache/gsheets", ...parts);
const written = (name: string, text: string): void => {
  mkdirSync(dist("gsheets"), { recursive: true });
  writeFileSync(dist("gsheets", name), text);
};

/** The functions and the spreadsheet's half of the port. */
export async function buildCode(language: Language): Promise<void> {
  await bundle(
    configuration({
      name: `gsheets-${language}`,
      entry: "./gsheets/entry.ts",
      target: ["es2020"],
      output: { path: work(), filename: "code.js", library: { type: "var", name: library }, chunkFormat: false, chunkLoading: false },
      plugins: [new webpack.DefinePlugin({ ENCOURS_LANGUAGE: JSON.stringify(language) })],
    }),
  );
  written("Code.js", `${readFileSync(work("code.js"), "utf8").trimEnd()}\n\n${declarations(language)}`);
}

/** The pane and its half of the port, in one page. */
export async function buildSidebar(language: Language): Promise<void> {
  await bundle(
    configuration(
      {
        name: "gsheets-sidebar",
        entry: "./gsheets/sidebar/main.ts",
        output: { path: work(), filename: "sidebar.js" },
        module: { rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
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
