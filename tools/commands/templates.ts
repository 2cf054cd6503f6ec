import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, root } from "../build/bundle";
import { buildTemplates } from "../templates/build";
import { pictures } from "../templates/pictures";
import { hasValidator, validatorFindings } from "../templates/open-xml-validator";
import { addInOf } from "../templates/web-extension";

// npm run templates: dist/templates/, the workbooks a team shares. With --deployed they are tied to the add-in of
// manifest.xml, as the company's administrator has given it out. With --validate, Microsoft's validator is asked about each.
// With --pictures, a picture of each printed page too, and
// those of docs/TEMPLATES.md.
const owner = process.argv.includes("--deployed") ? addInOf(readFileSync(path.join(root, "manifest.xml"), "utf8")) : undefined;
const written = new Map<string, Uint8Array>();
rmSync(dist("templates"), { recursive: true, force: true });
for (const form of ["excel", "sheets"] as const) {
  for (const language of ["fr", "en"] as const) {
    const folder = dist("templates", form === "excel" ? "excel" : "google-sheets", language);
    mkdirSync(folder, { recursive: true });
    for (const { template, file } of await buildTemplates(language, form, owner)) {
      const name = path.join(folder, `${template.file}.xlsx`);
      writeFileSync(name, file);
      written.set(path.relative(dist(".."), name), file);
      console.log(`${path.relative(dist(".."), name)}: ${template.sheets.length} sheets, ${(file.length / 1024).toFixed(0)} KB`);
    }
  }
}

if (process.argv.includes("--validate")) {
  if (!hasValidator) throw new Error("OpenXmlValidator does not run here.");
  const findings = await validatorFindings(written);
  for (const finding of findings) console.error(finding);
  console.log(`OpenXmlValidator: ${findings.length} findings in ${written.size} workbooks`);
  if (findings.length > 0) process.exitCode = 1;
}

// The functions of ours would show #NAME? to the printer, so that the pages are drawn from their results.
if (process.argv.includes("--pictures")) {
  for (const language of ["fr", "en"] as const) {
    const folder = dist("templates", "pages", language);
    mkdirSync(folder, { recursive: true });
    const names = (await buildTemplates(language, "values")).map(({ template, file }) => {
      writeFileSync(path.join(folder, `${template.file}.xlsx`), file);
      return template.file;
    });
    pictures(folder, names, language);
    if (language === "en") continue;
    const shown = path.join(root, "docs/pictures/templates");
    mkdirSync(shown, { recursive: true });
    for (const name of names) copyFileSync(path.join(folder, `${name}-1.png`), path.join(shown, `${name}.png`));
  }
}
