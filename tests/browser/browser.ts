import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts the system's Chromium, which keeps to this computer. */
export function launchBrowser(): Promise<Browser> {
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
    ],
  });
}

/** A page, and what it complained about: errors, and requests that leave the addresses it may ask. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a page that may ask for nothing but what begins with `allowed`; anything else is refused and remembered. */
export async function withPage(browser: Browser, allowed: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, ...options });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(allowed) || url.startsWith("data:") || url.startsWith("blob:")) return route.continue();
    complaints.push(`asked for ${url}`);
    return route.abort();
  });
  return { page, complaints };
}
