import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../browser/chromium";
import { root } from "../build/bundle";
import { drawnSizes } from "../manifest/icon-sizes";

// Three drawings, each on its own grid, so that edges fall on whole pixels at every size.
const drawing = (size: number): string => (size % 16 === 0 ? "mark-16.svg" : size % 20 === 0 ? "mark-20.svg" : "mark-24.svg");

const folder = path.join(root, "excel-addin/icons");
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const size of drawnSizes) {
    await page.setViewportSize({ width: size, height: size });
    const svg = readFileSync(path.join(folder, drawing(size)), "utf8");
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
