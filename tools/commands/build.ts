import { buildCore } from "../build/core";
import { buildGsheets } from "../build/gsheets";
import { buildExcel } from "../build/excel";
import { buildWorkbench } from "../build/workbench";

/** Builds everything into dist/, or only what is named: `npm run build -- core excel`. */
const builders: Readonly<Record<string, () => Promise<void>>> = {
  core: buildCore,
  gsheets: () => buildGsheets(),
  excel: buildExcel,
  workbench: buildWorkbench,
};

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(builders)) {
  const build = builders[name];
  if (!build) throw new Error(`Nothing called ${name} to build; there is ${Object.keys(builders).join(", ")}.`);
  const start = performance.now();
  await build();
  console.log(`${name} built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
