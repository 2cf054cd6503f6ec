import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { addMonths, isoOf } from "../../core/cells/dates";
import type { Language } from "../../core/cells/language";
import { paneTexts } from "../../pane/words/pane/type";
import { launchBrowser } from "../../tools/browser/chromium";
import { madeMonth, monthDay } from "../pane/made-month";
import { panePage, root } from "./pane-page";

/**
 * `npm run pictures:month`: the views of docs/A-MONTH.md and docs/UN-MOIS.md over a made ledger that was segmented at the
 * end of each of twelve months. With `-- --elsewhere FOLDER` every width and theme is drawn into another folder, to be looked at.
 */
const at = process.argv.indexOf("--elsewhere");
const elsewhere = at < 0 ? null : process.argv[at + 1]!;
const folder = elsewhere ?? path.join(root, "docs/pictures/month");
const frames = elsewhere
  ? ([300, 350] as const).flatMap((width) => (["light", "dark"] as const).map((theme) => ({ width, theme })))
  : [{ width: 350, theme: "light" as const }];
const months = 12;
const lists = ["eInvoices", "evidence", "discounts"] as const;

mkdirSync(folder, { recursive: true });
const html = await panePage();
for (const language of ["fr", "en"] as const) {
  const browser = await launchBrowser(language);
  const page = await browser.newPage({ viewport: { width: 350, height: 760 }, locale: language === "fr" ? "fr-FR" : "en-GB" });
  await page.setContent(html);
  await draw(page, language);
  await browser.close();
}

async function draw(page: Page, language: Language): Promise<void> {
  const texts = paneTexts(language);
  const days = Array.from({ length: months }, (_, k) => addMonths(monthDay + 1, k + 1 - months) - 1);
  const sheets = days.map((day) => ({ name: isoOf(day), cells: madeMonth(language, day) }));
  const areas = sheets.map(({ name, cells }) => ({ sheet: name, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length }));
  const start = { book: { sheets, selection: areas[0] }, language } as unknown as Parameters<Window["harness"]["start"]>[0];
  await page.evaluate((given) => window.harness.start(given), start);
  for (const [k, day] of days.entries()) {
    if (k > 0) {
      await page.evaluate((area) => window.harness.made.select(area), areas[k]!);
      await page.locator("#encours-tab-segment").click();
      await page.getByRole("button", { name: texts.result.again }).click();
    }
    await page.locator(".go > button").waitFor();
    await page.locator("input[type=date]").first().fill(isoOf(day));
    await page.locator("input[type=date]").first().press("Tab");
    await page.waitForTimeout(200);
    await page.locator(".go > button").click();
    await page.locator(".outcome h2").waitFor();
    await page.waitForTimeout(400);
  }
  const snap = async (view: string): Promise<void> => {
    for (const { width, theme } of frames) {
      // Elsewhere the whole of a view is looked at; a document shows what one sees first.
      await page.setViewportSize({ width, height: elsewhere ? 2400 : 760 });
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(400);
      await page.screenshot({ path: path.join(folder, `${view}-${language}${elsewhere ? `-${width}-${theme}` : ""}.png`) });
    }
  };
  await page.locator("#encours-tab-portfolio").click();
  for (const section of ["forecast", "months"] as const) {
    await page.locator(`#encours-section-${section}`).click();
    await page.locator(`#encours-section-${section}-panel .chart`).waitFor();
    await snap(section);
  }
  await page.locator("#encours-tab-todo").click();
  await page.locator(".work-lists").first().waitFor();
  await snap("lists");
  for (const id of lists) {
    await page.locator(`#encours-list-${id}`).click();
    await page.locator(".work-list h2").waitFor();
    await snap(id);
    await page.locator(".work-list > .small").click();
  }
  await page.locator("#encours-section-sales").click();
  await page.locator(".people li").first().waitFor();
  await snap("sales");
  console.log(`${language}: ${folder}`);
}
