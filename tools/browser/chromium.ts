import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const missing = "Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.";

/** Where the system's Chromium is. */
export const findChromium = (): string | undefined => [process.env["CHROMIUM"], ...usual].find((place) => place && existsSync(place));

/** Starts the system's Chromium, which keeps to this computer. `language` is that of its own controls. */
export function launchBrowser(language?: string): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missing);
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
