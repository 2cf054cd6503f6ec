import { catalogue } from "../../core/formulas/catalogue";
import type { Language } from "../../core/cells/language";
import { stubs } from "./stubs";

/** The bundle's one name. The underscore at its end hides it from google.script.run. */
export const library = "ENCOURS_";

export interface GsheetsBuild {
  readonly language: Language;
  /** With the daily check, which needs one permission more. */
  readonly daily: boolean;
}

const menuItems = ["openSidebar", "freezeFormulas", "refreshFormulas", "openTemplates", "openHelp"];
const dailyItems = ["openDaily", "dailyCheck"];

const forwarded = (name: string): string => `function ${name}() {\n  ${library}.${name}();\n}\n`;

// What Google calls by name, beside the custom functions: triggers, menu items, and the sidebar's one way in.
const entryPoints = (daily: boolean): string => `function onOpen(e) {
  ${library}.onOpen(e);
}

function onInstall(e) {
  ${library}.onOpen(e);
}

${[...menuItems, ...(daily ? dailyItems : [])].map(forwarded).join("\n")}
function encoursSheet(requestJson) {
  return ${library}.answer(requestJson);
}
`;

export const triggerScope = "https://www.googleapis.com/auth/script.scriptapp";

/** appsscript.json: the permission to run at a time of day is asked for only where the daily check is built in. */
export function manifestOf(text: string, { daily }: GsheetsBuild): string {
  const manifest = JSON.parse(text) as { oauthScopes: string[] };
  return daily ? `${JSON.stringify({ ...manifest, oauthScopes: [...manifest.oauthScopes, triggerScope] }, null, 2)}\n` : text;
}

/** By the environment, and --daily on the command line. */
export const buildAsked = (): GsheetsBuild => ({
  language: languageOfBuild(),
  daily: process.env.ENCOURS_DAILY === "1" || process.argv.includes("--daily"),
});

export function languageOfBuild(value = process.env.ENCOURS_LANGUAGE): Language {
  if (value === undefined || value === "" || value === "fr") return "fr";
  if (value === "en") return "en";
  throw new Error(`ENCOURS_LANGUAGE is fr or en, not ${value}.`);
}

/** Google reads the help of a function from the comment above its declaration; no minifier may touch either. */
export function declarations({ language, daily }: GsheetsBuild): string {
  const functions = stubs(catalogue, {
    dialect: "sheets",
    language,
    body: ({ name }) => `return ${library}.call("${name}", arguments);`,
  });
  return `${entryPoints(daily)}\n${functions}`;
}

/** Neither may stand in an inlined script: the first ends it, the second opens a comment that swallows its end. */
export const inlineScript = (code: string): string => code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "\\x3c!--");
const inlineStyle = (css: string): string => css.replace(/<\/(style)/gi, "<\\/$1");

/** A page of ours, whole: the pane, or the templates. */
export function sidebarPage(language: Language, script: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<base target="_blank">
<title>Encours</title>
<style>html, body { height: 100%; margin: 0; }</style>
<style>${inlineStyle(style)}</style>
</head>
<body>
<main id="encours" data-language="${language}" style="height: 100%"></main>
<script>${inlineScript(script)}</script>
</body>
</html>
`;
}
