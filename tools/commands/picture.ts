import { mkdirSync } from "node:fs";
import path from "node:path";
import { dist, root } from "../build/bundle";
import { buildWorkbench } from "../build/workbench";
import { launchBrowser } from "../browser/chromium";
import { serve } from "../browser/serve";
import { isStale } from "../build/stale";

/** `npm run picture`: docs/workbench.png, the demonstration segmented, in French. */
if (isStale("dist/workbench/index.html", "core", "pane", "templates", "workbench", "tools/build", "package-lock.json"))
  await buildWorkbench();
const { address, server } = await serve(dist("workbench"), 0);
const browser = await launchBrowser("fr");
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "fr-FR", colorScheme: "light" });
  await page.goto(address);
  await page.locator("#spreadsheet canvas").first().waitFor();
  await page.getByRole("button", { name: "Prendre le tableau autour de la cellule active" }).click();
  await page.getByRole("button", { name: /^Segmenter 400 clients/ }).click();
  await page.getByText(/concentrent/).waitFor();
  // The sheet scrolls to its place and the toolbar settles.
  await page.waitForTimeout(1500);
  mkdirSync(path.join(root, "docs"), { recursive: true });
  await page.screenshot({ path: path.join(root, "docs/workbench.png") });
  console.log("docs/workbench.png");
} finally {
  await browser.close();
  server.close();
}
