import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export { launchBrowser } from "../../tools/browser/chromium";

/** A page, and what it complained about: errors, and requests that leave the addresses it may ask. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: string[];
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
