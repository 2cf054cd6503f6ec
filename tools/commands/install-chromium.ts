import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, missing } from "../browser/chromium";

// Debian's Chromium, where it is not there yet and may be installed; otherwise one line says what to do.
if (!findChromium() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  console.log("— Chromium (once)");
  try {
    execFileSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq chromium fonts-liberation >/dev/null"], { stdio: "inherit" });
  } catch {
    // Offline, or not allowed: the line below says what to install.
  }
}
if (!findChromium()) console.error(`${missing} Until then the browser tests fail.`);
