import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildAsked, declarations, inlineScript, library, manifestOf, sidebarPage, type GsheetsBuild } from "../gsheets/apps-script";
import { dist, root } from "./bundle";
import { inTwo } from "./in-two";
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

/** A page that needs nothing but itself: the templates. */
async function buildTemplates(folder: string, { language }: GsheetsBuild): Promise<void> {
  const { script, style } = await oneFile({
    entry: "gsheets/templates-page/main.ts",
    target: "es2020",
    format: "iife",
    slim: true,
    accents: true,
  });
  written(folder, "Templates.html", sidebarPage(language, script, style));
}

/** The pane with its half of the port: what its first view needs, and the rest, which the page asks the script beside it for. */
async function buildSidebar(folder: string, { language }: GsheetsBuild): Promise<void> {
  const [parts, { start, rest, style }] = await Promise.all([
    oneFile({ entry: "gsheets/sidebar/page-parts.ts", target: "es2020", format: "iife", accents: true }),
    inTwo("gsheets/sidebar/main.ts", "encoursParts", "es2020"),
  ]);
  written(folder, "Sidebar.html", sidebarPage(language, `${parts.script}${start}`, style));
  written(folder, "Views.html", `<script>${inlineScript(rest)}</script>\n`);
}

/** dist/gsheets/: the five files of an Apps Script project. */
export async function buildGsheets(build: GsheetsBuild = buildAsked(), folder = "gsheets"): Promise<void> {
  rmSync(dist(folder), { recursive: true, force: true });
  written(folder, "appsscript.json", manifestOf(readFileSync(path.join(root, "gsheets/appsscript.json"), "utf8"), build));
  await Promise.all([buildCode(folder, build), buildSidebar(folder, build), buildTemplates(folder, build)]);
}
