import type {} from "@univerjs/sheets/lib/facade";
import type {} from "@univerjs/sheets-formula/lib/facade";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { launchBrowser } from "../tools/browser/chromium";
import { read, value } from "../tests/browser/workbench-page";
import { dist } from "../tools/build/bundle";
import { serve } from "../tools/browser/serve";
import { median, type Measure } from "./budgets";

const runs = 5;
const longRange = 100_000;
const column = 10_000;
/** Milliseconds after which a formula that has no value yet counts as one without an answer. */
const patience = 120_000;

/** Sets a formula and waits until its last cell has a value; in milliseconds. */
async function calculated(page: Page, row: number, column: number, formula: string, lastRow: number): Promise<number> {
  return page.evaluate(
    async ([row, column, formula, lastRow, patience]) => {
      const { api, sheet } = window.workbench;
      const active = api.getActiveWorkbook()!.getActiveSheet();
      const start = performance.now();
      active.getRange(row, column).setFormula(formula);
      const area = { sheet: active.getSheetName(), row: lastRow, column, rows: 1, columns: 1 };
      while ((await sheet.read(area))[0]![0] === null) {
        if (performance.now() - start > patience) throw new Error(`${formula} has no value after ${patience / 1000} s.`);
        await new Promise((next) => setTimeout(next, 4));
      }
      return performance.now() - start;
    },
    [row, column, formula, lastRow, patience] as const,
  );
}

/** Two columns of numbers on a sheet of their own, written through the port. */
async function longSheet(page: Page, rows: number): Promise<void> {
  await page.evaluate(async (count) => {
    const { sheet } = window.workbench;
    const name = await sheet.addSheet("Bench");
    const values = Array.from({ length: count }, (_, i) => [i + 1, i + 2]);
    await sheet.write({ sheet: name, row: 0, column: 0, rows: count, columns: 2 }, values);
    await sheet.show({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 });
  }, rows);
}

/** Sets so many single formulas and waits until the last has a value; in milliseconds. */
async function calculatedSingly(page: Page, column: number, rows: number): Promise<number> {
  return page.evaluate(
    async ([column, rows, patience]) => {
      const { api, sheet } = window.workbench;
      const active = api.getActiveWorkbook()!.getActiveSheet();
      const area = { sheet: active.getSheetName(), row: rows - 1, column, rows: 1, columns: 1 };
      const formulas = Array.from({ length: rows }, (_, i) => [`=GEARING(A${i + 1},B${i + 1})`]);
      const start = performance.now();
      active.getRange(0, column, rows, 1).setFormulas(formulas);
      while ((await sheet.read(area))[0]![0] === null) {
        if (performance.now() - start > patience) throw new Error(`${rows} formulas have no value after ${patience / 1000} s.`);
        await new Promise((next) => setTimeout(next, 4));
      }
      return performance.now() - start;
    },
    [column, rows, patience] as const,
  );
}

/** What a busy machine does not answer in time is said, and the figures that are known are still printed. */
async function reported(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.log(`workbench, ${what}: no answer (${(error as Error).message.split("\n")[0]!})`);
  }
}

/** What the page's process has computed so far: on a busy machine the wait says more about its other programs. */
async function processorSeconds(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ProcessTime")?.value ?? NaN;
}

/** How soon a page is of use, in headless Chromium: the workbench's first formula, Excel's first function. */
export async function startUp(): Promise<Measure[]> {
  const served = await serve(dist("workbench"), 0);
  const browser = await launchBrowser();
  try {
    const first: number[] = [];
    const processor: number[] = [];
    const spilled: number[] = [];
    let long = NaN;
    let together = NaN;
    let singly = NaN;
    for (let run = 0; run < runs; run++)
      await reported(`run ${run + 1} of ${runs}`, async () => {
        // As a person's browser has it: nothing stands between the page and what it asks for.
        const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: "fr-FR" });
        try {
          const start = performance.now();
          await page.goto(`${served.address}?test`);
          await page.waitForFunction(() => Boolean(window.workbench?.api.getActiveWorkbook()));
          await calculated(page, 1, 25, "=DSO(1000,2000,30)", 1);
          first.push(performance.now() - start);
          processor.push(await processorSeconds(page));
          // A client with neither figure has none, so its cell says nothing of whether the others are computed.
          const known = (await read(page, "B2", "C401")).findIndex((row) => row.every((cell) => typeof cell === "number"));
          spilled.push(await calculated(page, 1, 26, "=GEARING(B2:B401,C2:C401)", known + 1));
          if (run < runs - 1) return;
          await longSheet(page, longRange);
          together = await calculated(page, 0, 4, `=GEARING(A1:A${column},B1:B${column})`, column - 1);
          singly = await calculatedSingly(page, 5, column);
          long = await calculated(page, 0, 3, `=GEARING(A1:A${longRange},B1:B${longRange})`, longRange - 1);
          if (!(typeof (await value(page, "D1")) === "number" && (await read(page, "D1", "D2")).length === 2))
            throw new Error("Nothing was computed.");
        } finally {
          await page.close({ runBeforeUnload: false });
        }
      });
    const script = readFileSync(dist("excel/functions.js"), "utf8");
    const registered: number[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage();
      // What tsx puts around named functions is not there in the page.
      await page.evaluate("globalThis.__name = (named) => named");
      registered.push(
        await page.evaluate((text) => {
          let at = NaN;
          const start = performance.now();
          Object.assign(window, {
            CustomFunctions: {
              associate: () => (at = Number.isNaN(at) ? performance.now() - start : at),
              Error: class extends Error {},
              ErrorCode: {},
            },
          });
          const element = document.createElement("script");
          element.textContent = text;
          document.head.append(element);
          return at;
        }, script),
      );
      await page.close();
    }
    return [
      { what: "Excel functions script to first registered function", measured: median(registered), budget: 60, unit: "ms" },
      { what: "workbench, from address to first formula computed", measured: median(first) / 1000, budget: 2.5, unit: "s" },
      { what: "  of which computed by its page, all threads", measured: median(processor), budget: null, unit: "s" },
      { what: "workbench, GEARING over the 400 clients, one formula", measured: median(spilled), budget: 1000, unit: "ms" },
      { what: "workbench, GEARING over 10,000 rows, one formula", measured: together / 1000, budget: null, unit: "s" },
      { what: "workbench, 10,000 single GEARING", measured: singly / 1000, budget: null, unit: "s" },
      { what: "workbench, GEARING over 100,000 rows, one formula", measured: long / 1000, budget: null, unit: "s" },
    ];
  } finally {
    await browser.close();
    served.server.close();
  }
}
