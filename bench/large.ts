import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../tools/browser/chromium";
import { openWorkbenchPage } from "../tests/browser/workbench-page";
import { dist } from "../tools/build/bundle";
import { serve } from "../tools/browser/serve";
import type { Measure } from "./budgets";
import { writeLedger } from "./ledger-file";

type Tasks = Window & { readonly tasks: readonly number[] };
const patience = 900_000;

/** What the page's process, its worker included, has taken: seconds of a processor, and megabytes at most where the system tells. */
async function taken(browser: Browser): Promise<{ readonly seconds: number; readonly megabytes: number | null }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const peaks = renderers.flatMap(({ id }) => {
    const status = `/proc/${id}/status`;
    if (!existsSync(status)) return [];
    return [Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024];
  });
  const seconds = Math.max(...renderers.map(({ cpuTime }) => cpuTime));
  return { seconds, megabytes: peaks.length > 0 ? Math.max(...peaks) : null };
}

/** Chooses a file and waits for what becomes of it: a sheet the pane has understood, or its clients. Seconds each. */
async function opened(page: Page, file: string, rows: number): Promise<readonly (readonly [what: string, seconds: number])[]> {
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1000;
  const isOpen = (name: string) =>
    page.waitForFunction((asked) => document.title.startsWith(asked), name, { timeout: patience, polling: 100 });
  await page.locator("input[type=file]").setInputFiles(file);
  if (rows <= 600_000) {
    await isOpen(path.basename(file));
    const shown = since();
    await page.getByRole("heading", { name: /lignes de factures/ }).waitFor({ timeout: patience });
    return [
      ["until it is in the grid", shown],
      ["until the pane says what it is", since()],
    ];
  }
  const go = page.getByRole("dialog").getByRole("button", { name: /^Segmenter/ });
  await go.waitFor({ timeout: patience });
  const described = since();
  await go.click();
  await isOpen(path.basename(file));
  await page.waitForFunction(() => window.workbench.api.getActiveWorkbook()!.getSheets().length > 1, undefined, { timeout: patience });
  return [
    ["until it is said what it is", described],
    ["until its clients stand in the grid", since()],
  ];
}

/** Opens large files in the workbench: how long it takes, the longest task that holds up the page, and the memory. */
export async function large(lines: readonly number[]): Promise<Measure[]> {
  const work = mkdtempSync(path.join(os.tmpdir(), "encours-large-"));
  const served = await serve(dist("workbench"), 0);
  const measures: Measure[] = [];
  try {
    for (const count of lines) {
      const file = path.join(work, `balance-${count}.csv`);
      const bytes = await writeLedger(file, count, Math.round(count / 100));
      // A browser of its own: what one file took is not the next one's.
      const browser = await launchBrowser();
      try {
        const { page } = await openWorkbenchPage(browser, served.address, "fr");
        await page.waitForTimeout(3_000);
        await page.evaluate(() => {
          const tasks: number[] = [];
          Object.assign(window, { tasks });
          new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
            entryTypes: ["longtask"],
          });
        });
        const before = await taken(browser);
        const times = await opened(page, file, count);
        await page.waitForTimeout(3_000);
        const tasks = await page.evaluate(() => (window as unknown as Tasks).tasks);
        const { seconds, megabytes } = await taken(browser);
        const what = `${(bytes / 1e6).toFixed(0)} MB of CSV, ${count.toLocaleString("en")} lines of 12 columns`;
        times.forEach(([until, seconds], k) =>
          measures.push({ what: k === 0 ? `${what}, ${until}` : `  ${until}`, measured: seconds, budget: null, unit: "s" }),
        );
        measures.push({ what: "  longest task of the page", measured: Math.max(0, ...tasks), budget: null, unit: "ms" });
        measures.push({
          what: "  all tasks above 50 ms together",
          measured: tasks.reduce((sum, task) => sum + task, 0) / 1000,
          budget: null,
          unit: "s",
        });
        measures.push({ what: "  processor time of the page and its worker", measured: seconds - before.seconds, budget: null, unit: "s" });
        if (megabytes !== null)
          measures.push({ what: "  memory of the page and its worker at most", measured: megabytes, budget: null, unit: "MB" });
      } finally {
        await browser.close();
      }
      rmSync(file);
    }
  } finally {
    served.server.close();
    rmSync(work, { recursive: true, force: true });
  }
  return measures;
}
