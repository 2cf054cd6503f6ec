import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser as launch } from "../../tools/browser/chromium";

/** A browser for tests: what runs for seconds only is left to the compilers that are done at once, which saves a tenth of the time. */
export const launchBrowser = (): Promise<Browser> => launch(undefined, ["--js-flags=--no-opt"]);

/** A page, and what it complained about: errors, and requests that leave the addresses it may ask. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: string[];
}

/**
 * Opens a page that may ask for nothing but what begins with `allowed`; what it asks for elsewhere is remembered, and not found.
 * Requests are watched, not held up: a page whose requests pass through here keeps nothing of what it has read before.
 */
export async function withPage(browser: Browser, allowed: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, ...options });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(allowed) && !url.startsWith("data:") && !url.startsWith("blob:")) complaints.push(`asked for ${url}`);
  });
  return { page, complaints };
}
