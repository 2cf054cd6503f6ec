import { mkdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import type { Area } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { insightTexts } from "../../pane/words/insight/type";
import { exportFiles } from "../../tests/reading/generator/export-files";
import { paneTexts } from "../../pane/words/pane/type";
import { dist, root } from "../build/bundle";
import { buildWorkbench } from "../build/workbench";
import { launchBrowser } from "../browser/chromium";
import { serve } from "../browser/serve";
import { isStale } from "../build/stale";

/**
 * `npm run pictures`: each view of the pane over the demonstration workbook, in both languages. Those at 350 px in light go
 * to docs/pictures/; with `-- all` those at 300 px and in dark are drawn too, into a temporary folder that is named. With
 * `-- reading` only the files of docs/READING.md are opened and drawn.
 */
const all = process.argv.includes("all");
const onlyReading = process.argv.includes("reading");
const kept = path.join(root, "docs/pictures/pane");
const readings = path.join(root, "docs/pictures/reading");
const elsewhere = path.join(os.tmpdir(), "encours-pictures");
/** Taller views are cut: what one sees first is what a picture is for. */
const height = 1000;

/** Of the demonstration's clients. */
const firstCell: Area = { sheet: "Clients", row: 0, column: 0, rows: 1, columns: 1 };

if (isStale("dist/workbench/index.html", "core", "pane", "workbench", "tools/build", "package-lock.json")) await buildWorkbench();
for (const folder of onlyReading ? [readings] : all ? [kept, elsewhere, readings] : [kept, readings]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
const { address, server } = await serve(dist("workbench"), 0);
try {
  for (const language of ["fr", "en"] as const) {
    const browser = await launchBrowser(language);
    try {
      await drawReadings(browser, language);
      if (onlyReading) continue;
      await draw(browser, language, 350, "light", kept);
      if (all) for (const [width, theme] of [[300, "light"], [300, "dark"], [350, "dark"]] as const) await draw(browser, language, width, theme, elsewhere); // prettier-ignore
    } finally {
      await browser.close();
    }
  }
} finally {
  server.close();
}

async function draw(browser: Browser, language: Language, width: number, theme: "light" | "dark", folder: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1000, height },
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: theme,
  });
  const texts = paneTexts(language);
  const pane = page.locator("#pane");
  await page.goto(`${address}?test&lang=${language}`);
  await page.addStyleTag({
    content: `.desk { grid-template-columns: minmax(0, 1fr) ${width}px !important } .desk-pane { width: ${width}px !important }`,
  });
  await page.locator("#spreadsheet canvas").first().waitFor();
  const snap = async (view: string): Promise<void> => {
    await settled(page);
    const name = `${view}-${language}${folder === kept ? "" : `-${width}-${theme}`}.png`;
    await pane.screenshot({ path: path.join(folder, name) });
  };
  await snap("start");
  await pane.getByRole("button", { name: texts.invitation.surroundings }).click();
  await pane.locator(".go").waitFor();
  await snap("segment");
  // A month before, so that there is something that changed since.
  await pane.locator(".understood .choices input").check();
  await segment(pane, "2026-08-31");
  await pane.getByRole("button", { name: texts.result.again }).click();
  await page.evaluate(`window.workbench.sheet.show(${JSON.stringify(firstCell)})`);
  await pane.getByRole("button", { name: texts.invitation.surroundings }).click();
  await pane.locator(".go").waitFor();
  await segment(pane, "2026-09-30");
  await snap("result");
  await pane.locator("#encours-tab-portfolio").click();
  for (const section of ["overview", "changes", "whatIf"] as const) {
    await pane.getByRole("tab", { name: texts.shell.sections[section], exact: true }).click();
    await snap(`portfolio-${section}`);
  }
  await pane.locator("#encours-tab-todo").click();
  for (const section of ["lists", "reports"] as const) {
    await pane.getByRole("tab", { name: texts.shell.sections[section], exact: true }).click();
    await snap(`todo-${section}`);
  }
  await pane.locator("#encours-tab-segment").click();
  await pane.locator(".watched").first().click();
  await pane.locator(".overlay").waitFor();
  await snap("client");
  const [siren] = /\d{3}\s\d{3}\s\d{3}/.exec(await pane.locator(".overlay").innerText())!;
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: texts.shell.settings }).click();
  await pane.locator(".overlay").waitFor();
  await snap("settings");
  await page.keyboard.press("Escape");
  await pane.locator("#encours-tab-functions").click();
  await pane.locator(".entries").first().waitFor();
  await snap("functions");
  await pane.locator("#encours-tab-todo").click();
  await pane.getByRole("tab", { name: texts.shell.sections.legalEvents, exact: true }).click();
  const events = pane.locator("#encours-section-legalEvents-panel");
  await events.locator("summary").first().click();
  await events.locator("textarea").fill(liquidationOf(siren));
  await events.getByRole("button", { name: insightTexts(language).legal.read, exact: true }).click();
  await events.locator(".notice-client").first().waitFor();
  await events.locator("summary").first().click();
  await snap("todo-legalEvents");
  await page.close();
  console.log(`${language}, ${width} px, ${theme}: ${folder}`);
}

/** An export grouped by client, and a table in two currencies that has to be asked about. */
async function drawReadings(browser: Browser, language: Language): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 720 }, locale: language === "fr" ? "fr-FR" : "en-GB" });
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}?test&lang=${language}`, { waitUntil: "commit" });
  await page.locator("#spreadsheet canvas").first().waitFor();
  const open = async (name: string, buffer: Buffer, picture: string): Promise<void> => {
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
    await page.locator(".desk-workbook", { hasText: name }).waitFor();
    await page.locator(".understood h2").waitFor();
    await settled(page);
    await page.screenshot({ path: path.join(readings, `${picture}-${language}.png`) });
  };
  const grouped = exportFiles().find(({ name }) =>
    name.startsWith(language === "fr" ? "sage-balance-agee-par-client" : "business-central"),
  )!;
  await open(grouped.name, await grouped.bytes(), "grouped");
  const table =
    language === "fr"
      ? [
          "Client;Facture;Échéance;Reste dû;Devise",
          "Alpha;F1;31/08/2026;1200,00;EUR",
          "Alpha;F2;15/09/2026;800,00;USD",
          "Bêta;F3;30/09/2026;450,00;EUR",
        ]
      : [
          "Client,Invoice,Due date,Open,Currency",
          "Alpha,F1,31/08/2026,1200.00,GBP",
          "Alpha,F2,15/09/2026,800.00,USD",
          "Beta,F3,30/09/2026,450.00,GBP",
        ];
  await open(language === "fr" ? "devises.csv" : "currencies.csv", Buffer.from(table.join("\r\n"), "utf8"), "currencies");
  await page.close();
  console.log(`${language}: ${readings}`);
}

/** Views that are loaded when first shown are there, and what they compute is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(900);
}

/** Segments what is selected as of a day. */
async function segment(pane: Locator, day: string): Promise<void> {
  await pane.locator("input[type=date]").fill(day);
  await pane.locator(".go > button").click();
  await pane.locator(".outcome h2").waitFor({ timeout: 60_000 });
}

/** A notice as an export of the bulletin writes it. */
function liquidationOf(siren: string): string {
  const date = "2026-09-24";
  const nature = "Jugement d'ouverture de liquidation judiciaire";
  const jugement = JSON.stringify({ famille: "Jugement d'ouverture", nature, date });
  const notice = { id: "A202601764210", typeavis: "annonce", familleavis: "collective", dateparution: "2026-09-28", jugement };
  return JSON.stringify([{ ...notice, registre: [siren.replace(/\s/g, "")], commercant: "CLIENT" }]);
}
