import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../core/formulas/catalogue";
import { root } from "../build/bundle";
import { manualText, withFormulaTable } from "../manual/text";

// npm run manual: docs/FUNCTIONS.md, and the table of formulas in README.md
const manual = path.join(root, "docs/FUNCTIONS.md");
const readme = path.join(root, "README.md");
writeFileSync(manual, manualText(catalogue));
writeFileSync(readme, withFormulaTable(readFileSync(readme, "utf8"), catalogue));
console.log(`${manual} and ${readme}: ${catalogue.length} functions`);
