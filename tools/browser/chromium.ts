import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** The one without windows comes first: it opens the workbench in two thirds of the time. */
const usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const missing = "Chromium is missing: install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM to its path.";

/** Where the system's Chromium is. */
export const findChromium = (): string | undefined => [process.env["CHROMIUM"], ...usual].find((place) => place && existsSync(place));

/** Starts the system's Chromium, which keeps to this computer. `language` is that of its own controls. */
export function launchBrowser(language?: string, flags: readonly string[] = []): Promise<Browser> {
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
      // Whatever a page asks for elsewhere does not exist.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...(language ? [`--lang=${language}`] : []),
      ...flags,
    ],
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
  });
}
