import { writeFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../core/catalogue";
import { root } from "./build/bundle";
import { manualText } from "./manual-text";

// npm run manual: docs/FUNCTIONS.md
const file = path.join(root, "docs/FUNCTIONS.md");
writeFileSync(file, manualText(catalogue));
console.log(`${file}: ${catalogue.length} functions`);
