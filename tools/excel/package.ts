import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../manifest/rules";
import { localAddress, manifest, type ManifestOptions } from "../manifest/text";
import { checkFunctionList, checkHeaders } from "./served-rules";
import { straysIn } from "../build/shipped";

const pages = ["taskpane.html", "help.html", "privacy.html"];
const lists = ["functions.json", "functions-fr.json"];
const needed = [...pages, ...lists, "functions.js", "taskpane.js", "taskpane.css", "_headers"];
const kinds = /\.(?:html|js|css|json|png)$|^_headers$/;

/** What a file, or some together, should weigh at most: as it is kept, or as it travels. */
export const budgets: readonly { readonly files: readonly string[]; readonly gzipped: boolean; readonly most: number }[] = [
  { files: ["functions.js"], gzipped: false, most: 300 * 1024 },
  { files: ["taskpane.js", "taskpane.css"], gzipped: true, most: 90 * 1024 },
  ...lists.map((name) => ({ files: [name], gzipped: false, most: 200 * 1024 })),
];

/** Makes the folder to hand over: `site` to be served as it is, and the manifest to be uploaded. */
export function packageAddIn(from: string, to: string, template: string, options: ManifestOptions): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, path.join(to, "site"), { recursive: true });
  writeFileSync(path.join(to, "manifest.xml"), manifest(template, options));
}

export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** What stands in the way of handing a folder over; nothing where it is ready. */
export function faultsOf(folder: string): string[] {
  const site = path.join(folder, "site");
  const files = filesOf(site);
  const text = (name: string): string => readFileSync(path.join(site, name), "utf8");
  const faults: string[] = [];
  for (const name of needed) if (!files.includes(name)) faults.push(`${name} is missing`);
  for (const name of files) {
    if (!kinds.test(name)) faults.push(`${name} is nothing to be served`);
    else if (!name.endsWith(".png")) for (const what of straysIn(text(name))) faults.push(`${name} holds ${what}`);
  }
  for (const name of pages.filter((each) => files.includes(each))) {
    if (text(name).includes("{{")) faults.push(`${name} was not built`);
    for (const [, asked] of text(name).matchAll(/(?:src|href)="([^"#]+)"/g)) {
      if (/^https:\/\/appsforoffice\.microsoft\.com\//.test(asked!)) continue;
      if (/^[a-z]+:/i.test(asked!)) faults.push(`${name} asks for ${asked}`);
      else if (!existsSync(path.join(site, asked!.replace(/[?#].*$/, "")))) faults.push(`${name} asks for ${asked}, which is not there`);
    }
  }
  for (const name of lists.filter((each) => files.includes(each))) faults.push(...checkFunctionList(text(name)));
  if (files.includes("_headers")) faults.push(...checkHeaders(text("_headers")));
  const xml = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  if (xml.includes(new URL(localAddress).host)) faults.push("the manifest is for a trial on one's own machine: give --url https://…");
  const icon = (name: string): Uint8Array | undefined => {
    const file = path.join(site, "icons", name);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  faults.push(...checkManifest(xml, { icon, served: (name) => files.includes(name) }));
  return faults;
}
