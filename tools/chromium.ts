import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts the system's Chromium, which keeps to this computer. `language` is that of its own controls. */
export function launchBrowser(language?: string): Promise<Browser> {
  const executablePath = places.find((place): place is string => place !== undefined && existsSync(place));
  if (!executablePath) throw new Error("Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(language ? [`--lang=${language}`] : []),
    ],
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
  });
}
