import type { Page } from "playwright-core";
import type { Grid } from "../../core/cells/values";
import { madeClients } from "../pane/made-portfolios";
import type { HarnessOptions } from "./pane-harness";
import { openingPanes, type View } from "./pane-page";
import { expectSoundInEveryFrame } from "./sound";

jest.setTimeout(90_000);

const cells = madeClients(80);
const areaOf = (grid: Grid) => ({ sheet: "Clients", row: 0, column: 0, rows: grid.length, columns: grid[0]!.length });

const openPane = openingPanes();
const open = (options: Partial<HarnessOptions> = {}, view?: View): Promise<Page> =>
  openPane({ book: { sheets: [{ name: "Clients", cells }], selection: areaOf(cells) }, language: "fr", ...options }, view);

async function segmented(options: Partial<HarnessOptions> = {}, view?: View): Promise<Page> {
  const page = await open(options, view);
  await page.locator(".go > button").click();
  await page.waitForSelector(".outcome h2:focus");
  return page;
}

const portfolio = (page: Page) => page.locator("#encours-panel-portfolio");

test.each(["fr", "en"] as const)("every place says what it is for before a portfolio is open, in %s", async (language) => {
  const page = await open({ language });
  await page.waitForSelector(".go");
  await page.locator("#encours-tab-segment").focus();
  for (const key of ["2", "3"]) {
    await page.keyboard.press(key);
    await page.locator(".place:not([hidden]) .invitation .primary").waitFor();
    await expectSoundInEveryFrame(page);
  }
  await page.locator(".place:not([hidden]) .invitation .primary").click();
  await page.locator(".go > button").waitFor();
});

test("a cell of the matrix lists its clients, the client opens over it, and closing goes back", async () => {
  const page = await segmented();
  await page.keyboard.press("2");
  const cell = portfolio(page).locator(".matrix tbody .cell").first();
  const count = Number((await cell.locator("b").innerText()).replace(/\D/g, ""));
  await cell.click();
  expect(await portfolio(page).locator(".cell-clients li").count()).toBe(Math.min(20, count));
  const client = portfolio(page).locator(".cell-clients button.watched").first();
  const name = await client.locator(".watched-name").innerText();
  await client.click();
  await page.waitForSelector(".overlay");
  expect(await page.locator(".overlay h2").first().innerText()).toBe(name);
  expect(await page.evaluate(() => document.querySelector(".shell-below")!.hasAttribute("inert"))).toBe(true);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".overlay", { state: "detached" });
  await page.waitForFunction(() => document.activeElement?.closest(".cell-clients") !== null);
  expect(await page.locator("[role=tab][aria-selected=true]").first().innerText()).toBe("Portefeuille");
});

test("a workbook that was segmented before goes on in a new pane, and nothing is written", async () => {
  const page = await segmented();
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => JSON.stringify(window.harness.made.names().map((name) => window.harness.made.cells(name))));
  await page.evaluate(() => window.harness.again());
  await page.locator("[role=tab]").nth(1).click();
  await page.locator(".place:not([hidden]) .resume button").click();
  await portfolio(page).locator(".chart").waitFor();
  expect(await page.evaluate(() => JSON.stringify(window.harness.made.names().map((name) => window.harness.made.cells(name))))).toBe(
    before,
  );
});

test("the printable sheet holds the tables, with charts where the host draws them and bars where not", async () => {
  const page = await segmented();
  await page.keyboard.press("2");
  await portfolio(page).locator("button.wide").click();
  await page.waitForSelector(".place:not([hidden]) [role=status]:has-text('Portefeuille 2026-11-22')");
  const written = () =>
    page.evaluate(() => {
      const { made } = window.harness;
      const names = made.names().filter((name) => name.startsWith("Portefeuille"));
      return {
        charts: made.charts.length,
        cells: made
          .cells(names[names.length - 1]!)
          .flat()
          .join(" "),
      };
    });
  const first = await written();
  expect(first.charts).toBe(4);
  expect(first.cells).not.toContain("█");
  await page.evaluate(() => (window.harness.made.sheet.chart = () => Promise.resolve(false)));
  await portfolio(page).locator("button.wide").click();
  await page.waitForSelector(".place:not([hidden]) [role=status]:has-text('(2)')");
  expect((await written()).cells).toContain("█");
});

test("work in many rows can be stopped while it is computed, and the page stays alive", async () => {
  const many = madeClients(30_000);
  const page = await open({ book: { sheets: [{ name: "Clients", cells: many }], selection: areaOf(many) }, blockRows: 50_000 });
  await page.locator(".go > button").waitFor();
  // A frozen page would run the timer only once everything is done.
  await page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>(".go > button")!.click();
    await new Promise((resolve) => setTimeout(resolve, 60));
    document.querySelector(".shell")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  await page.waitForSelector(".message[role=status]");
  expect(await page.evaluate(() => window.harness.made.names())).toEqual(["Clients"]);
});
