import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../build/bundle";
import { checkManifest, type ManifestSurroundings } from "../manifest/rules";
import { checkFunctionList, checkHeaders } from "../excel/served-rules";

// npm run check:manifest [file]: needs no network, unlike Microsoft's own check.

/** The icons and built files of this folder. */
const here: ManifestSurroundings = {
  icon: (name) => {
    const file = path.join(root, "excel-addin/icons", name);
    return existsSync(file) ? readFileSync(file) : undefined;
  },
  served: (name) => !existsSync(path.join(root, "dist/excel")) || existsSync(path.join(root, "dist/excel", name)),
};

const file = process.argv[2] ?? path.join(root, "manifest.xml");
const built = path.join(root, "dist/excel/functions.json");
const problems = [
  ...checkManifest(readFileSync(file, "utf8"), here),
  ...checkHeaders(readFileSync(path.join(root, "excel-addin/headers.txt"), "utf8")),
  ...(existsSync(built) ? checkFunctionList(readFileSync(built, "utf8")) : []),
];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `${file} is sound.` : `${file}: ${problems.length} to mend.`);
process.exitCode = problems.length === 0 ? 0 : 1;
