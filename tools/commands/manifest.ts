import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../build/bundle";
import { localAddress, manifest } from "../manifest/text";

// npm run manifest -- --url https://credit.example.com/excel [--namespace CREDIT] [--out manifest.xml]
const { values } = parseArgs({
  options: {
    url: { type: "string", default: localAddress },
    namespace: { type: "string", default: process.env["ENCOURS_NAMESPACE"] ?? "" },
    out: { type: "string", default: path.join(root, "manifest.xml") },
  },
});
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { readonly version: string };
const template = readFileSync(path.join(root, "excel-addin/manifest.template.xml"), "utf8");
writeFileSync(values.out, manifest(template, { url: values.url, namespace: values.namespace, version }));
console.log(`${values.out} is for ${values.url}`);
