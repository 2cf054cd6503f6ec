// Writes what the core knows columns by: every spelling in the plain words headers are compared in, and the usual ones to show.
// Reading some ten thousand spellings takes a tenth of a second, and Google would do it anew for every formula.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { fileURLToPath } from "node:url";
import { usualText, patternsText } from "../spellings/text";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../core/reading/spellings");
writeFileSync(path.join(folder, "patterns.ts"), patternsText());
writeFileSync(path.join(folder, "usual.ts"), await format(usualText(), { parser: "typescript", printWidth: 140 }));
console.log(`${folder}: ${patternsText().split("\n").length} lines of patterns`);
