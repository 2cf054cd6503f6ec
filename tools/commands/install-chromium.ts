import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, missing } from "../browser/chromium";

// Debian's Chromium, where it is not there yet and may be installed; otherwise one line says what to do.
if (!findChromium() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  console.log("— Chromium (once)");
  try {
    // Not every release of Debian has the one without windows.
    const install = (name: string): string => `apt-get install -y -qq ${name} fonts-liberation >/dev/null`;
    const command = `apt-get update -qq && (${install("chromium-headless-shell")} 2>/dev/null || ${install("chromium")})`;
    execFileSync("sh", ["-c", command], { stdio: "inherit" });
  } catch {
    // Offline, or not allowed: the line below says what to install.
  }
}
if (!findChromium()) console.error(`${missing} Until then the browser tests fail.`);
