import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../../core/cells/language";

// A profile of its own, so that no open LibreOffice is disturbed: numbers and dates are shown in its language, and every
// formula is computed anew instead of believing the file.
const settings = (locale: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

export const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/** Converts files into a folder with LibreOffice, without a window, as someone who speaks this language has it. */
export function converted(to: string, files: readonly string[], into: string, language: Language): void {
  const profile = path.join(into, `profile-${language}`);
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user/registrymodifications.xcu"), settings(language === "fr" ? "fr-FR" : "en-GB"));
  execFileSync(
    "soffice",
    [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", to, "--outdir", into, ...files],
    { stdio: "ignore", timeout: 180_000 },
  );
}
