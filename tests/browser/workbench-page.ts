import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { call } from "../../core/encours";
import type { Area } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import type { Cell, Grid } from "../../core/cells/values";
import type { Workbench } from "../../workbench/workbench";
import { serve, type Served } from "../../tools/browser/serve";
import { launchBrowser, withPage, type WatchedPage } from "./browser";

declare global {
  interface Window {
    workbench: Workbench;
    limits: { rows: number; cells: number };
    core: { readonly call: typeof call };
  }
}

export const calculation = 45_000;

/** The workbench in a page of its own, its demonstration open. */
export async function openWorkbenchPage(
  browser: Browser,
  address: string,
  language: Language,
  theme: "light" | "dark" = "light",
): Promise<WatchedPage> {
  const watched = await withPage(browser, address, {
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: theme,
    acceptDownloads: true,
  });
  // The page speaks the language of its browser.
  await load(watched.page, `${address}?test`);
  return watched;
}

async function load(page: Page, address: string): Promise<void> {
  // A busy machine takes its time over five megabytes.
  await page.goto(address, { timeout: 120_000 });
  await page.waitForFunction(() => Boolean(window.workbench?.api.getActiveWorkbook()));
  await page.locator("#spreadsheet canvas").first().waitFor();
  await page.locator("#pane [role=tab]").first().waitFor();
}

/** Opens a file as a person does, and waits until it is what the workbench shows. */
export async function openFile(page: Page, file: string | { readonly name: string; readonly buffer: Buffer }): Promise<void> {
  const name = typeof file === "string" ? path.basename(file) : file.name;
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(typeof file === "string" ? file : { mimeType: "", ...file });
  await page.waitForFunction((asked) => document.title.startsWith(asked), name, { timeout: calculation });
}

/** Waits until the spreadsheet is drawn and its first calculation is over. */
export async function settled(page: Page): Promise<void> {
  await page.locator("#spreadsheet canvas").first().waitFor();
  await page.waitForTimeout(600);
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function placeOf(address: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { row: Number(row) - 1, column: columnOf(letters!) };
}

export async function activeSheet(page: Page): Promise<string> {
  return page.evaluate(() => window.workbench.api.getActiveWorkbook()!.getActiveSheet().getSheetName());
}

/** Cells of the active sheet as the pane reads them. */
export async function read(page: Page, from: string, to = from): Promise<Grid> {
  const [start, end] = [placeOf(from), placeOf(to)];
  const area: Area = { sheet: await activeSheet(page), ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 };
  return page.evaluate((asked) => window.workbench.sheet.read(asked), area);
}

export const value = async (page: Page, address: string): Promise<Cell> => (await read(page, address))[0]![0]!;

/** The formula a cell holds, in the engine's own signs. */
export function formula(page: Page, address: string): Promise<string | null> {
  return page.evaluate(
    ({ row, column }) => window.workbench.api.getActiveWorkbook()!.getActiveSheet().getSheet().getCellRaw(row, column)?.f ?? null,
    placeOf(address),
  );
}

export async function select(page: Page, from: string, to = from): Promise<void> {
  const [start, end] = [placeOf(from), placeOf(to)];
  const area: Area = { sheet: await activeSheet(page), ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 };
  await page.evaluate((asked) => window.workbench.sheet.show(asked), area);
}

/** Waits until something holds, asked again and again. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + calculation;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Gives the grid the keyboard, wherever it was before. A second click in the same place would open the cell below it. */
async function focusGrid(page: Page): Promise<void> {
  if (!(await page.evaluate(() => document.activeElement?.closest("#spreadsheet") ?? null))) await page.mouse.click(500, 400);
}

/** Gives a cell the keyboard and types, as a person does. */
export async function write(page: Page, address: string, text: string): Promise<void> {
  await focusGrid(page);
  await select(page, address);
  await page.waitForTimeout(100);
  await page.keyboard.type(text, { delay: 15 });
  // The editor looks at what was typed a moment after the last key.
  await page.waitForTimeout(250);
}

/** Whether a cell holds anything yet, a formula still to be calculated included. */
const isTaken = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(({ row, column }) => {
    const cell = window.workbench.api.getActiveWorkbook()!.getActiveSheet().getSheet().getCellRaw(row, column);
    return Boolean(cell?.f) || (cell?.v !== undefined && cell.v !== null);
  }, placeOf(address));

/**
 * Gives a cell the keyboard, types the first letter and lets the rest come in one piece, as from an input method: the
 * spreadsheet draws all it shows for each key, which is looked at where typing itself is tested.
 */
async function insert(page: Page, address: string, text: string): Promise<void> {
  await focusGrid(page);
  await select(page, address);
  await page.waitForTimeout(100);
  await page.keyboard.type(text.slice(0, 1));
  if (text.length > 1) await page.keyboard.insertText(text.slice(1));
  await page.waitForTimeout(100);
}

/** Types into a cell and waits for its value. A spreadsheet busy with its first drawing may miss keys: they are typed again. */
export async function type(page: Page, address: string, text: string): Promise<Cell> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    await insert(page, address, text);
    await page.keyboard.press("Enter");
    for (let waited = 0; waited < 5000 && !(await isTaken(page, address)); waited += 100) await page.waitForTimeout(100);
    if (await isTaken(page, address)) break;
    await page.keyboard.press("Escape");
  }
  await page.waitForFunction(
    ({ row, column }) => {
      const cell = window.workbench.api.getActiveWorkbook()!.getActiveSheet().getSheet().getCellRaw(row, column);
      return cell?.v !== undefined && cell.v !== null;
    },
    placeOf(address),
    { timeout: calculation },
  );
  return value(page, address);
}

/** Columns right of the demonstration's: what a test types there is cleared for the next one. */
const used = { from: "T1", to: "BZ450" };

/** Leaves a workbench as it was opened: added sheets gone, what was typed cleared, the first sheet in front. */
async function restore(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  const [start, end] = [placeOf(used.from), placeOf(used.to)];
  await page.evaluate(
    async ({ range }) => {
      const { api, sheet } = window.workbench;
      const workbook = api.getActiveWorkbook()!;
      for (const added of workbook.getSheets().slice(2)) await sheet.removeSheet(added.getSheetName());
      const first = workbook.getSheets()[0]!;
      await sheet.show({ sheet: first.getSheetName(), row: 0, column: 0, rows: 1, columns: 1 });
      await api.executeCommand("sheet.command.clear-selection-content", {
        unitId: workbook.getId(),
        subUnitId: first.getSheetId(),
        ranges: [range],
      });
    },
    { range: { startRow: start.row, endRow: end.row, startColumn: start.column, endColumn: end.column } },
  );
  await page.waitForTimeout(300);
}

/** Opens the workbench again in a page that shows anything; what was done in it is given up. */
async function reopen({ page, complaints }: WatchedPage, address: string, language: Language, use: Use): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 850 });
  await page.keyboard.press("Escape");
  const { spoken, isDemonstration } = await page.evaluate(() => {
    const { workbench } = window;
    workbench.saving()();
    return { spoken: workbench.language, isDemonstration: workbench.isDemonstration };
  });
  if (use === "fresh") await load(page, `${address}?test&lang=${language}`);
  else {
    if (spoken !== language) await press(page, language === "fr" ? "Français" : "English");
    // The demonstration that nothing was done with is opened anew by another language.
    if (use === "anew" && !(isDemonstration && spoken !== language))
      await press(page, language === "fr" ? "Démonstration" : "Demonstration");
  }
  complaints.length = 0;
}

/** Presses what opens another workbook, and waits for it. */
async function press(page: Page, name: string): Promise<void> {
  await page.evaluate(() => Object.assign(window.workbench, { left: true }));
  await page.locator("#bar").getByRole("button", { name }).click();
  await page.waitForFunction(() => !("left" in window.workbench) && window.workbench.api.getActiveWorkbook() !== null);
}

/** Restored, with the demonstration opened anew, with what is open to be replaced, or loaded anew: as far as a test needs it. */
type Use = "shared" | "anew" | "replaced" | "fresh";

/**
 * Serves the built workbench and starts a browser around a file's tests; answers with the way to its one page, with the
 * demonstration open. Between tests that only type right of it the page is restored; `anew` opens the demonstration again,
 * for what changes the window or leaves the place; `replaced` leaves what is open to the file that the test opens; `fresh`
 * loads the page again, for what begins where nothing has the focus yet. Loading costs four times as much.
 */
export function openingWorkbenches() {
  let browser: Browser;
  let served: Served;
  let open: { readonly watched: WatchedPage; language: Language; use: Use } | undefined;
  beforeAll(async () => {
    served = await serve(path.resolve(import.meta.dirname, "../../dist/workbench"), 0);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    served.server.close();
  });
  return async (language: Language, use: Use = "shared"): Promise<WatchedPage> => {
    const isKept = open?.use === "shared" && use === "shared" && open.language === language;
    const watched = open?.watched ?? (await openWorkbenchPage(browser, served.address, language));
    if (isKept) await restore(watched.page);
    else if (open) await reopen(watched, served.address, language, use);
    open = { watched, language, use };
    if (!isKept) await settled(watched.page);
    return watched;
  };
}
