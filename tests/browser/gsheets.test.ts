import type { Browser, Page } from "playwright-core";
import { runInContext } from "node:vm";
import { serialOf } from "../../core/cells/dates";
import { segment } from "../../core/segment/segment";
import type { Cell, Grid } from "../../core/cells/values";
import { cellOf, makeBook, usedSize, type KeptBook } from "../hosts/gsheets-fake/book";
import { builtFile, callProject, loadProject } from "../hosts/gsheets-fake/project";
import { blankScreen, services } from "../hosts/gsheets-fake/services";
import { paneTexts } from "../../pane/words/pane/type";
import { madeClients } from "../pane/made-portfolios";
import { template } from "../../templates/templates";
import { templateTitles } from "../../templates/titles";
import { launchBrowser } from "./browser";

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(async () => browser.close());

interface Opened {
  readonly page: Page;
  readonly book: KeptBook;
  /** Errors of the page, and everything it asked for. */
  readonly complaints: readonly string[];
  readonly calls: readonly string[];
}

/** The page that a menu item shows, 300 pixels wide as Google draws it, over the built project and a workbook in memory. */
async function openSidebar(cells: Grid, locale: string, name: "Sidebar" | "Templates" = "Sidebar"): Promise<Opened> {
  const book = makeBook("Europe/Paris", [{ name: "Clients", cells }]);
  const screen = blankScreen();
  const context = loadProject(
    services(book, { locale, screen, files: { [name]: builtFile(`${name}.html`), Views: builtFile("Views.html") } }),
  );
  callProject(context, `open${name}`, []);
  const calls: string[] = [];
  const complaints: string[] = [];
  const page = await browser.newPage({ viewport: { width: 300, height: 760 }, locale: locale === "fr" ? "fr-FR" : "en-GB" });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  const address = "https://encours.test/";
  await page.route("**/*", (route) => {
    if (route.request().url() === address) return route.fulfill({ body: screen.sidebar!.content, contentType: "text/html" });
    complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.exposeFunction("acrossTheWire", (request: string) => {
    calls.push((JSON.parse(request) as { operation: string }).operation);
    return (runInContext("encoursSheet", context) as (request: string) => string)(request);
  });
  await page.addInitScript(() => {
    type Handler = (given: unknown) => void;
    let running = 0;
    const runner = (success: Handler, failure: Handler): unknown => ({
      withSuccessHandler: (handler: Handler) => runner(handler, failure),
      withFailureHandler: (handler: Handler) => runner(success, handler),
      encoursSheet: (...given: unknown[]) => {
        if (given.length !== 1 || typeof given[0] !== "string") throw new Error("Only text may cross.");
        if (running >= 10) throw new Error("Eleven calls at a time.");
        running++;
        const wire = window as unknown as { acrossTheWire: (request: string) => Promise<string> };
        void wire.acrossTheWire(given[0]).then((reply) => {
          running--;
          success(reply);
        });
      },
    });
    Object.assign(window, {
      google: {
        script: {
          run: runner(
            () => undefined,
            () => undefined,
          ),
        },
      },
    });
  });
  book.active.selected = [{ row: 0, column: 0, rows: cells.length, columns: cells[0]!.length }];
  await page.goto(address);
  return { page, book, complaints, calls };
}

/** The sheets a user sees; the pane keeps its records in hidden ones. */
const visible = (book: KeptBook): readonly string[] => book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

const contents = (book: KeptBook, index: number): Cell[][] => {
  const sheet = book.sheets[index]!;
  const { rows, columns } = usedSize(sheet);
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => cellOf(sheet, r, c).value));
};

jest.setTimeout(30_000);

describe.each(["fr", "en"] as const)("the sidebar in %s", (language) => {
  const cells = madeClients(40).map((row, i) => (i === 7 ? ["=CMD()", ...row.slice(1)] : row));

  test("segments the selected clients into a sheet of their own, and takes it away again", async () => {
    const { page, book, complaints, calls } = await openSidebar(cells, language);
    await page.locator(".go button").click();
    await page.waitForSelector(".outcome");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);

    const today = new Date();
    const expected = segment(cells, { asOf: serialOf(today.getFullYear(), today.getMonth() + 1, today.getDate()), language });
    expect(visible(book)).toEqual(["Clients", book.sheets[1]!.name]);
    const [written, below] = [contents(book, 1).slice(0, expected.table.length), contents(book, 1).slice(expected.table.length)];
    expect(written).toEqual(expected.table.map((row) => row.map((cell) => (cell === "" ? null : cell))));
    // Below it, after a blank row, what was read.
    expect(below.flat().filter((cell) => cell !== null)[0]).toMatch(/^(?:Lecture\s|Reading): 42\s/);
    expect(contents(book, 1).flat()).toContain("=CMD()");
    expect([...book.sheets[1]!.cells.values()].every(({ formula }) => formula === "")).toBe(true);
    expect(book.sheets[1]!.rules.map(({ equal }) => equal)).toEqual([1, 2, 3, 4, 5]);
    expect(book.active).toBe(book.sheets[1]);
    expect(contents(book, 0)).toEqual(cells.map((row) => row.map((cell) => (cell === "" ? null : cell))));
    expect(calls).toEqual(expect.arrayContaining(["selection", "settings", "read", "addSheet", "write", "format", "show"]));
    if (process.env.ENCOURS_SCREENSHOTS) await page.screenshot({ path: `${process.env.ENCOURS_SCREENSHOTS}/gsheets-${language}.png` });

    await page.getByRole("button", { name: paneTexts(language).result.undo }).click();
    for (let i = 0; i < 100 && visible(book).length > 1; i++) await page.waitForTimeout(20);
    expect(visible(book)).toEqual(["Clients"]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("offers the example, and shows the functions, whose views the script beside the page gives at once and in one call", async () => {
    const { page, book, complaints, calls } = await openSidebar([["Client"]], language);
    await page.getByRole("button", { name: paneTexts(language).invitation.example }).click();
    await page.waitForSelector(".go button");
    expect(book.sheets).toHaveLength(2);
    await page.getByRole("tab").last().click();
    await page.getByText("GEARING", { exact: true }).first().waitFor();
    expect(calls.filter((operation) => operation === "views")).toHaveLength(1);
    if (process.env.ENCOURS_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.ENCOURS_SCREENSHOTS}/gsheets-functions-${language}.png` });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("sees another selection within a few seconds, without being told", async () => {
    const { page, book, complaints } = await openSidebar(cells, language);
    await page.waitForSelector(".go button");
    book.active.selected = [{ row: 0, column: 0, rows: 1, columns: 1 }];
    await page.waitForSelector(".invitation", { timeout: 6000 });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe.each(["fr", "en"] as const)("the templates in %s", (language) => {
  test("are built at the press of a button, which has the focus again at the end", async () => {
    const { page, book, complaints } = await openSidebar([["Client"], ["Morel"]], language, "Templates");
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.scrollWidth])).toEqual([language, 300]);
    expect(await page.getByRole("button").count()).toBe(Object.keys(templateTitles).length);
    const button = page.getByRole("button", { name: templateTitles.portfolio[language] });
    await button.focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .filter({ hasText: language === "fr" ? "est prêt" : "is ready" })
      .waitFor();
    expect(visible(book)).toEqual([
      "Clients",
      ...template("portfolio", language, "sheets").sheets.map(({ name }) => (name === "Clients" ? "Clients (2)" : name)),
    ]);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    if (process.env.ENCOURS_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.ENCOURS_SCREENSHOTS}/gsheets-templates-${language}.png` });
    expect(contents(book, 0)).toEqual([["Client"], ["Morel"]]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
