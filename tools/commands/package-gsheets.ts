import path from "node:path";
import { dist, root } from "../build/bundle";
import { buildGsheets } from "../build/gsheets";
import { codeBudgetOf, faultsOf, packageProject, pushedFrom } from "../gsheets/package";
import { kilobytes, sizeOf } from "../build/shipped";

// `npm run package:gsheets` makes the folder that clasp pushes, and says exactly what that would be.
await buildGsheets();
const folder = dist("package", "gsheets");
packageProject(dist("gsheets"), folder);

console.log(`${path.relative(root, folder)}/ is ready for clasp push:`);
for (const name of pushedFrom(folder)) {
  const { bytes, gzipped } = sizeOf(path.join(folder, name));
  const budget = name === "Code.js" ? `, at most ${kilobytes(codeBudgetOf(folder))}` : "";
  console.log(`  ${name.padEnd(16)} ${kilobytes(bytes).padStart(9)}   gzipped ${kilobytes(gzipped)}${budget}`);
}
const faults = faultsOf(folder);
for (const fault of faults) console.error(`NOT READY: ${fault}.`);
if (faults.length > 0) process.exitCode = 1;
