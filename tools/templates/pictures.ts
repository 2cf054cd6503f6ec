import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../core/cells/language";
import { converted } from "./libre-office";

/** Every page of workbooks of a folder as a picture beside them; needs LibreOffice and pdftoppm. */
export function pictures(folder: string, names: readonly string[], language: Language): void {
  const work = path.join(folder, ".print");
  mkdirSync(work, { recursive: true });
  converted(
    "pdf",
    names.map((name) => path.join(folder, `${name}.xlsx`)),
    work,
    language,
  );
  for (const name of names) execFileSync("pdftoppm", ["-r", "80", "-png", path.join(work, `${name}.pdf`), path.join(folder, name)]);
  rmSync(work, { recursive: true, force: true });
}
