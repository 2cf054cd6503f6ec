import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../../core/text/language";

// A profile of its own, so that no open LibreOffice is disturbed, in whose language numbers and dates are shown.
const settings = (locale: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`;

/** Runs LibreOffice without a window, as someone who speaks this language has it. */
export function libreOffice(work: string, language: Language, args: readonly string[]): void {
  const profile = path.join(work, `profile-${language}`);
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user/registrymodifications.xcu"), settings(language === "fr" ? "fr-FR" : "en-GB"));
  execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", ...args], {
    stdio: "ignore",
    timeout: 180_000,
  });
}

/** Every page of workbooks as a picture beside them; needs LibreOffice and pdftoppm. */
export function pictures(folder: string, files: readonly string[], language: Language): void {
  const work = path.join(folder, ".print");
  libreOffice(work, language, ["--convert-to", "pdf", "--outdir", work, ...files]);
  for (const file of files) {
    const name = path.basename(file, ".xlsx");
    execFileSync("pdftoppm", ["-r", "80", "-png", path.join(work, `${name}.pdf`), path.join(folder, name)]);
  }
  rmSync(work, { recursive: true, force: true });
}
