import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildAsked, declarations, library, manifestOf, sidebarPage, type GsheetsBuild } from "../gsheets/apps-script";
import { dist, root } from "./bundle";
import { oneFile } from "./one-file";

const written = (folder: string, name: string, text: string): void => {
  mkdirSync(dist(folder), { recursive: true });
  writeFileSync(dist(folder, name), text);
};

/** The functions and the spreadsheet's half of the port. */
async function buildCode(folder: string, build: GsheetsBuild): Promise<void> {
  const { language, daily } = build;
  const { script } = await oneFile({
    entry: daily ? "gsheets/daily/entry.ts" : "gsheets/entry.ts",
    // What clasp's documents name as the language of Apps Script.
    target: "es2019",
    format: "iife",
    library,
    slim: true,
    accents: true,
    constants: { ENCOURS_LANGUAGE: language, ENCOURS_DAILY: daily },
  });
  written(folder, "Code.js", `${declarations(build)}\n${script.trimEnd()}\n`);
}

/** A page that loads nothing: the pane with its half of the port, or the templates. */
async function buildPage(folder: string, { language }: GsheetsBuild, file: "Sidebar" | "Templates", source: string): Promise<void> {
  const { script, style } = await oneFile({
    entry: `gsheets/${source}/main.ts`,
    target: "es2020",
    format: "iife",
    slim: file === "Templates",
    accents: true,
  });
  written(folder, `${file}.html`, sidebarPage(language, script, style));
}

/** dist/gsheets/: the four files of an Apps Script project. */
export async function buildGsheets(build: GsheetsBuild = buildAsked(), folder = "gsheets"): Promise<void> {
  rmSync(dist(folder), { recursive: true, force: true });
  written(folder, "appsscript.json", manifestOf(readFileSync(path.join(root, "gsheets/appsscript.json"), "utf8"), build));
  await Promise.all([
    buildCode(folder, build),
    buildPage(folder, build, "Sidebar", "sidebar"),
    buildPage(folder, build, "Templates", "templates-page"),
  ]);
}
