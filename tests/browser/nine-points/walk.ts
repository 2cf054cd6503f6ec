import type { Locator, Page } from "playwright-core";
import type { Sheet } from "../../../core/sheet";
import type { Language } from "../../../core/cells/language";
import type { Cell, Grid } from "../../../core/cells/values";
import type { Section } from "../../../pane/places";
import { until } from "../workbench-page";
import type { WalkedPortfolio } from "./portfolio";

declare global {
  interface Window {
    /** Between the pane and the open workbook, whichever host it is. */
    readonly port: Sheet;
  }
}

/** A pane over a workbook in Chromium, and who walks through it. */
export interface Walk {
  readonly page: Page;
  readonly language: Language;
  readonly portfolio: WalkedPortfolio;
  /** Each list is written as a sheet, which takes seconds in a spreadsheet that draws it, or the letters alone. */
  readonly written: "all" | "letters";
  /** Looks at a view once it is drawn. */
  look: () => Promise<void>;
}

export const spoken = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
export const numberIn = (text: string): number => Number(spoken(text).replace(/[ ,]/g, ""));

export const pane = ({ page }: Walk): Locator => page.locator("#pane");
/** The view one sees: what lies on top, or the open place. */
export const seen = ({ page }: Walk): Locator =>
  page.locator("#pane .overlay, #pane .shell-below:not([inert]) .place:not([hidden])").last();
export const textSeen = async (walk: Walk): Promise<string> => spoken(await seen(walk).innerText());
export const button = (walk: Walk, name: string): Locator => seen(walk).getByRole("button", { name, exact: true });

/** Makes the port of the open workbook known to the page. */
export const findPort = ({ page }: Walk): Promise<void> =>
  page.evaluate(
    () =>
      void Object.defineProperty(window, "port", {
        configurable: true,
        get: () => (window.harness as Window["harness"] | undefined)?.made.sheet ?? window.workbench.sheet,
      }),
  );

export const sheetNames = ({ page }: Walk): Promise<readonly string[]> => page.evaluate(() => window.port.sheets());
export async function cellsOf({ page }: Walk, sheet: string): Promise<Grid> {
  const cells = await page.evaluate(async (name) => {
    const used = await window.port.used(name);
    const whole = used && { ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    return JSON.stringify(whole ? await window.port.read(whole) : []);
  }, sheet);
  return JSON.parse(cells) as Grid;
}
export const kept = ({ page }: Walk, key: string): Promise<string | null> => page.evaluate((name) => window.port.recall(name), key);
/** What is kept follows what is shown. */
export const untilKept = (walk: Walk, key: string, part: string): Promise<void> =>
  until(async () => (await kept(walk, key))?.includes(part) ?? false);
export const selectTable = ({ page }: Walk, sheet: string): Promise<void> =>
  page.evaluate(async (name) => window.port.show((await window.port.used(name))!), sheet);
export const selectCell = ({ page }: Walk, sheet: string, row: number, column: number): Promise<void> =>
  page.evaluate((area) => window.port.show(area), { sheet, row, column, rows: 1, columns: 1 });
export const putCell = ({ page }: Walk, sheet: string, row: number, column: number, cell: Cell): Promise<void> =>
  page.evaluate(([area, value]) => window.port.write(area, [[value]]), [{ sheet, row, column, rows: 1, columns: 1 }, cell] as const);

export async function openPlace({ page }: Walk, place: "segment" | "portfolio" | "todo" | "functions"): Promise<void> {
  await page.locator(`#encours-tab-${place}`).click();
  await page.locator(`#encours-panel-${place}:not([hidden])`).waitFor();
}

export async function openSection(walk: Walk, place: "portfolio" | "todo", section: Section): Promise<void> {
  await openPlace(walk, place);
  await walk.page.locator(`#encours-section-${section}`).click();
  await walk.page.locator(`#encours-section-${section}-panel`).waitFor();
}

export async function overlayTitle(walk: Walk): Promise<string> {
  const title = pane(walk).locator(".overlay h2").first();
  await title.waitFor();
  return spoken(await title.innerText());
}

export async function closeOverlay(walk: Walk): Promise<void> {
  await walk.page.keyboard.press("Escape");
  await pane(walk).locator(".overlay").waitFor({ state: "detached" });
}
