import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "acorn";
import { triggerScope } from "./apps-script";
import { straysIn } from "../build/shipped";

/** The files of the Apps Script project, and nothing else in the folder is for Google. */
export const projectFiles = ["Code.js", "Sidebar.html", "Templates.html", "Views.html", "appsscript.json"] as const;

/** Of 117 functions in two languages; what counts is that Google reads it and answers within 50 ms, which `npm run bench` measures. */
export const codeBudget = 380 * 1024;
/** With the daily check the segmentation is in it too. */
const codeBudgetDaily = 480 * 1024;

/** How large Code.js may be in the project of a folder. */
export const codeBudgetOf = (folder: string): number =>
  readFileSync(path.join(folder, "appsscript.json"), "utf8").includes(triggerScope) ? codeBudgetDaily : codeBudget;

const claspIgnore = [
  "# Everything but the project itself, whatever else comes to lie in this folder.",
  "**/**",
  ...projectFiles.map((name) => `!${name}`),
];

/** Makes the folder that `clasp push` takes: the built project, and what keeps anything else from being pushed. */
export function packageProject(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of projectFiles) copyFileSync(path.join(from, name), path.join(to, name));
  writeFileSync(path.join(to, ".claspignore"), `${claspIgnore.join("\n")}\n`);
}

/** The pieces of template literals in a page's script that Google's HtmlService would cut off as comments. */
export function cutTemplates(page: string): string[] {
  const cut: string[] = [];
  for (const [, script] of page.matchAll(/<script>([\s\S]*?)<\/script>/g))
    parse(script!, {
      ecmaVersion: "latest",
      sourceType: "script",
      onToken: ({ type, start, end }) => {
        const text = script!.slice(start, end);
        if (type.label === "template" && /\/[/*]/.test(text)) cut.push(text.slice(0, 80));
      },
    });
  return cut;
}

/** What clasp would push from a folder of ours, without clasp and without a Google account. */
export function pushedFrom(folder: string): string[] {
  const rules = readFileSync(path.join(folder, ".claspignore"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [everything, ...kept] = rules;
  if (everything !== "**/**" || !kept.every((rule) => /^![\w.]+$/.test(rule))) throw new Error("This .claspignore is not one of ours.");
  const names = new Set(kept.map((rule) => rule.slice(1)));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => names.has(name) && /\.(?:js|gs|html)$|^appsscript\.json$/.test(name))
    .sort();
}

/** What stands in the way of pushing a folder; nothing where it may go. */
export function faultsOf(folder: string): string[] {
  const faults: string[] = [];
  const pushed = pushedFrom(folder);
  if (pushed.join() !== [...projectFiles].join()) faults.push(`clasp would push ${pushed.join(", ") || "nothing"}`);
  for (const name of projectFiles.filter((each) => existsSync(path.join(folder, each)))) {
    const text = readFileSync(path.join(folder, name), "utf8");
    for (const what of straysIn(text)) faults.push(`${name} holds ${what}`);
    if (name === "Code.js") {
      const budget = codeBudgetOf(folder);
      if (Buffer.byteLength(text) > budget) faults.push(`${name} is larger than ${budget / 1024} KB`);
      try {
        parse(text, { ecmaVersion: 2019, sourceType: "script" });
      } catch (error) {
        faults.push(`${name} is not a script of ES2019: ${(error as Error).message}`);
      }
    }
    if (name.endsWith(".html") && (text.match(/<script/gi)?.length !== 1 || /<script[^>]+src|<link/i.test(text)))
      faults.push(`${name} is not one page`);
    if (name.endsWith(".html") && cutTemplates(text).length > 0)
      faults.push(`${name} has // or /* in a template literal, which Google takes for a comment: ${cutTemplates(text)[0]!}`);
  }
  return faults;
}
