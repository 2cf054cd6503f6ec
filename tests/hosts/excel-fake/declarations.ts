import { readFileSync } from "node:fs";
import path from "node:path";

/** Microsoft's declarations of Excel's classes; those of other hosts have the same names. In a page the test's bundle brings them. */
export function excelDeclarations(): string {
  const all = readFileSync(path.resolve("node_modules/@types/office-js/index.d.ts"), "utf8");
  const classes = all.slice(all.indexOf("Begin Excel APIs"), all.indexOf("End Excel APIs"));
  const interfaces = classes.indexOf("    namespace Interfaces {");
  return interfaces < 0 ? classes : classes.slice(0, interfaces);
}
