import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { dist } from "../tools/build/bundle";
import type { Measure } from "./budgets";

/** Files of a folder that a page asks for later. */
function parts(folder: string, ending: string): string[] {
  return existsSync(dist(folder))
    ? readdirSync(dist(folder))
        .filter((file) => file.endsWith(ending))
        .map((file) => `${folder}/${file}`)
    : [];
}

const built: readonly (readonly [string, readonly string[], number | null])[] = [
  ["core, minified and gzipped", ["core/encours.mjs"], null],
  ["Excel functions script, gzipped", ["excel/functions.js"], 85],
  ["Excel pane at its start, script and style, gzipped", ["excel/taskpane.js", "excel/taskpane.css"], 90],
  [
    "  with all its views, each loaded when it is opened",
    ["excel/taskpane.js", "excel/taskpane.css", ...parts("excel", ".taskpane.js")],
    null,
  ],
  ["Sheets functions, gzipped", ["gsheets/Code.js"], null],
  ["Sheets sidebar at its start, gzipped", ["gsheets/Sidebar.html"], 90],
  ["  with all its views, given by the script beside it in one call", ["gsheets/Sidebar.html", "gsheets/Views.html"], null],
  ["Sheets templates page, gzipped", ["gsheets/Templates.html"], 120],
];

/** What users download, as it was built. */
export function sizes(): Measure[] {
  return built
    .filter(([, files]) => files.some((file) => existsSync(dist(file))))
    .map(([what, files, budget]): Measure => {
      const bytes = files
        .filter((file) => existsSync(dist(file)))
        .reduce((sum, file) => sum + gzipSync(readFileSync(dist(file)), { level: 9 }).length, 0);
      return { what, measured: bytes / 1024, budget, unit: "KB" };
    });
}
