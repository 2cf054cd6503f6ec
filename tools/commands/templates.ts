import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, root } from "../build/bundle";
import { buildTemplates } from "../templates/build";
import { pictures } from "../templates/pictures";
import { addInOf } from "../templates/web-extension";

// npm run templates: dist/templates/, the workbooks a team shares. With --deployed they are tied to the add-in of
// manifest.xml, as the company's administrator has given it out. With --pictures, a picture of each printed page too, and
// those of docs/TEMPLATES.md.
const owner = process.argv.includes("--deployed") ? addInOf(readFileSync(path.join(root, "manifest.xml"), "utf8")) : undefined;
rmSync(dist("templates"), { recursive: true, force: true });
for (const form of ["excel", "sheets"] as const) {
  for (const language of ["fr", "en"] as const) {
    const folder = dist("templates", form === "excel" ? "excel" : "google-sheets", language);
    mkdirSync(folder, { recursive: true });
    for (const { template, file } of await buildTemplates(language, form, owner)) {
      const name = path.join(folder, `${template.file}.xlsx`);
      writeFileSync(name, file);
      console.log(`${path.relative(dist(".."), name)}: ${template.sheets.length} sheets, ${(file.length / 1024).toFixed(0)} KB`);
    }
  }
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
