import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { launchBrowser } from "../tests/browser/browser";
import { openWorkbenchPage } from "../tests/browser/workbench-page";
import { dist } from "../tools/build/bundle";
import { serve } from "../tools/browser/serve";
import type { Measure } from "./budgets";
import { writeLedger } from "./ledger-file";

/** Opens large files in the workbench: how long it takes, the longest task that holds up the page, and the memory. */
export async function large(lines: readonly number[]): Promise<Measure[]> {
  const work = mkdtempSync(path.join(os.tmpdir(), "encours-large-"));
  const served = await serve(dist("workbench"), 0);
  const browser = await launchBrowser();
  const measures: Measure[] = [];
  try {
    for (const count of lines) {
      const file = path.join(work, `balance-${count}.csv`);
      const bytes = await writeLedger(file, count, Math.round(count / 100));
      const { page } = await openWorkbenchPage(browser, served.address, "fr");
      await page.waitForTimeout(2_000);
      await page.evaluate(() => {
        Object.assign(window, { longest: [] });
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries())
            (window as unknown as { longest: number[][] }).longest.push([startTime, duration]);
        }).observe({ entryTypes: ["longtask"] });
      });
      const start = performance.now();
      await page.locator("input[type=file]").setInputFiles(file);
      await page.waitForFunction((name) => document.title.startsWith(name), path.basename(file), { timeout: 600_000, polling: 100 });
      const shown = (performance.now() - start) / 1000;
      await page.getByRole("heading", { name: /lignes de factures|factures/ }).waitFor({ timeout: 600_000 });
      const understood = (performance.now() - start) / 1000;
      await page.waitForTimeout(3_000);
      const tasks = await page.evaluate(() => (window as unknown as { longest: number[][] }).longest);
      const heap = await page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);
      if (process.env["TASKS"])
        console.log(
          tasks
            .filter(([, d]) => d! > 100)
            .map(([s, d]) => `${s!.toFixed(0)}+${d!.toFixed(0)}`)
            .join(" "),
        );
      const what = `CSV of ${(bytes / 1e6).toFixed(0)} MB, ${count.toLocaleString("en")} lines of 12 columns`;
      measures.push({ what: `${what}: in the grid`, measured: shown, budget: null, unit: "s" });
      measures.push({ what: "  what it is said in the pane", measured: understood, budget: null, unit: "s" });
      measures.push({ what: "  longest task of the page", measured: Math.max(0, ...tasks.map(([, d]) => d!)), budget: null, unit: "ms" });
      measures.push({ what: "  heap of the page", measured: heap / 1e6, budget: null, unit: "MB" });
      await page.close({ runBeforeUnload: false });
      rmSync(file);
    }
  } finally {
    await browser.close();
    served.server.close();
    rmSync(work, { recursive: true, force: true });
  }
  return measures;
}
