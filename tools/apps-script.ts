import { catalogue } from "../core/catalogue";
import type { Language } from "../core/text/language";
import { stubs } from "./stubs";

/** The bundle's one name. The underscore at its end hides it from google.script.run. */
export const library = "ENCOURS_";

const menuItems = ["openSidebar", "freezeFormulas", "refreshFormulas", "openHelp"];

// What Google calls by name, beside the custom functions: triggers, menu items, and the sidebar's one way in.
const entryPoints = `function onOpen(e) {
  ${library}.onOpen(e);
}

function onInstall(e) {
  ${library}.onOpen(e);
}

${menuItems.map((name) => `function ${name}() {\n  ${library}.${name}();\n}\n`).join("\n")}
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
    body: ({ name }) => `return ${library}.call("${name}", arguments);`,
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
