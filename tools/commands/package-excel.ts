import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { dist, root } from "../build/bundle";
import { buildExcel } from "../build/excel";
import { budgets, faultsOf, filesOf, packageAddIn } from "../excel/package";
import { localAddress } from "../manifest/text";
import { kilobytes, sizeOf } from "../build/shipped";

// npm run package:excel -- --url https://credit.example.com/excel: the folder to serve there and the manifest to upload.
// Without an address it is for a trial on one's own machine, and says that it is not ready for others.
const { values } = parseArgs({
  options: {
    url: { type: "string", default: localAddress },
    namespace: { type: "string", default: process.env["ENCOURS_NAMESPACE"] ?? "" },
  },
});
// The pane writes formulas with the namespace of its manifest: the build has to know it.
process.env["ENCOURS_NAMESPACE"] = values.namespace;
await buildExcel();
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { readonly version: string };
const folder = dist("package", "excel");
const template = readFileSync(path.join(root, "excel-addin/manifest.template.xml"), "utf8");
packageAddIn(dist("excel"), folder, template, { url: values.url, namespace: values.namespace, version });

const site = path.join(folder, "site");
console.log(`${path.relative(root, site)}/ is to be served at ${values.url}:`);
const width = Math.max(...filesOf(site).map((name) => name.length));
for (const name of filesOf(site)) {
  const { bytes, gzipped } = sizeOf(path.join(site, name));
  console.log(`  ${name.padEnd(width)} ${kilobytes(bytes).padStart(9)}   gzipped ${kilobytes(gzipped).padStart(9)}`);
}
for (const { files, gzipped, most } of budgets) {
  const bytes = files.reduce((sum, name) => sum + sizeOf(path.join(site, name))[gzipped ? "gzipped" : "bytes"], 0);
  console.log(
    `${files.join(" and ")}${gzipped ? ", gzipped" : ""}: ${kilobytes(bytes)}, ${bytes > most ? "OVER" : "within"} ${kilobytes(most)}`,
  );
}
console.log(`${path.relative(root, path.join(folder, "manifest.xml"))} is to be uploaded (docs/EXCEL.md).`);
const faults = faultsOf(folder);
for (const fault of faults) console.error(`NOT READY: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
