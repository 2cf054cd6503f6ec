import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../build/bundle";
import { localAddress, manifest } from "../manifest/text";
import { nextVersion, withVersion } from "../release/version";

// npm run release -- patch | minor | major | 1.2.3: one version for the package, its lock and the add-in's manifest, from
// which Excel learns that scripts and lists are new.

const file = (name: string): string => path.join(root, name);
const { version: now } = JSON.parse(readFileSync(file("package.json"), "utf8")) as { readonly version: string };
const version = nextVersion(now, process.argv[2] ?? "");
for (const name of ["package.json", "package-lock.json"])
  writeFileSync(file(name), withVersion(readFileSync(file(name), "utf8"), now, version));
const template = readFileSync(file("excel-addin/manifest.template.xml"), "utf8");
writeFileSync(file("manifest.xml"), manifest(template, { url: localAddress, version }));
console.log(`${now} → ${version}. Now head CHANGELOG.md with it, commit, and npm run package:excel -- --url https://…`);
