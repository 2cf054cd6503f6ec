import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { catalogue } from "../../core/formulas/catalogue";
import { nameInExcel } from "../../core/formulas/define";
import { excelDeclarations } from "../hosts/excel-fake/declarations";
import { headersOf } from "../../tools/excel/served-headers";
import { launchBrowser } from "./browser";
import { root } from "./pane-page";

const origin = "https://encours.test";
const library = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
};

interface Opened {
  readonly page: Page;
  /** Errors of the page, and everything it asked for that is not of the add-in. */
  readonly complaints: string[];
}

let browser: Browser;
let office: string;

beforeAll(async () => {
  const built = await build({
    entryPoints: [path.join(root, "tests/browser/excel-office.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    // A page has no files: it gets Microsoft's declarations with the script.
    plugins: [
      {
        name: "declarations",
        setup: (build) =>
          build.onLoad({ filter: /excel-fake[\\/]declarations\.ts$/ }, () => ({
            contents: `export const excelDeclarations = () => ${JSON.stringify(excelDeclarations())};`,
            loader: "js",
          })),
      },
    ],
  });
  office = built.outputFiles[0]!.text;
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

const headers = readFileSync(path.join(root, "excel-addin/headers.txt"), "utf8");

/** The built page as Excel shows it, with a workbook in memory in place of Excel. Nothing leaves this machine. */
async function open(file: string, given: Partial<Window["given"]> = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 350, height: 760 }, locale: "fr-FR" });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.addInitScript(
    (all) => {
      window.given = all;
    },
    { book: { sheets: [{ name: "Feuil1", cells: [] }] }, displayLanguage: "fr-FR", host: "Excel" as const, ...given },
  );
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === library) return route.fulfill({ body: office, contentType: "text/javascript" });
    const served = url.startsWith(`${origin}/`) && path.join(root, "dist/excel", new URL(url).pathname);
    if (!served || !existsSync(served)) {
      complaints.push(`asked for ${url}`);
      return route.abort();
    }
    return route.fulfill({
      body: readFileSync(served),
      contentType: types[path.extname(served)] ?? "text/plain",
      headers: headersOf(headers, new URL(url).pathname),
    });
  });
  await page.goto(`${origin}/${file}`, { waitUntil: "load" });
  return { page, complaints };
}

const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env["SCREENSHOTS"]) await page.screenshot({ path: path.join(process.env["SCREENSHOTS"], `excel-${name}.png`) });
};

test("the page registers every function, then shows the pane, and asks for nothing of anyone", async () => {
  const { page, complaints } = await open("taskpane.html");
  await page.getByRole("tab").first().waitFor();
  expect(await page.evaluate(() => Object.keys(window.excelPage.functions))).toEqual(catalogue.map(nameInExcel));
  expect(await page.evaluate(() => window.excelPage.functions["GEARING"]!([[400]], [[500]], {}))).toEqual([[0.8]]);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
  expect(complaints).toEqual([]);
  await shot(page, "empty");
  await page.close();
}, 60_000);

test("the example is loaded, segmented into a new sheet and undone", async () => {
  const { page, complaints } = await open("taskpane.html");
  await page.getByRole("button", { name: /exemple/i }).click();
  await page.waitForFunction(() => window.excelPage.fake.book.sheets.filter(({ visibility }) => visibility === "Visible").length === 2);
  await page.getByRole("button", { name: /^Segmenter 12/ }).click();
  await page.waitForFunction(() => window.excelPage.fake.book.sheets.filter(({ visibility }) => visibility === "Visible").length === 3);
  await page.waitForFunction(() => window.excelPage.fake.book.sheets[2]!.rules.length === 5);
  const result = await page.evaluate(() => {
    const { book } = window.excelPage.fake;
    return { name: book.sheets[2]!.name, rows: book.grid(book.sheets[2]!).length, first: book.grid(book.sheets[0]!).length };
  });
  expect(result.name).toMatch(/^Segmentation/);
  expect(result.rows).toBeGreaterThanOrEqual(13);
  expect(result.first).toBe(0);
  await shot(page, "done");
  await page.getByRole("button", { name: /annuler/i }).click();
  await page.waitForFunction(() => window.excelPage.fake.book.sheets.filter(({ visibility }) => visibility === "Visible").length === 2);
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test("a column of single formulas becomes one that spills", async () => {
  const column = { sheet: "Clients", row: 0, column: 2, rows: 4, columns: 1 };
  const cells = [
    ["Dettes nettes", "Capitaux propres", "Gearing"],
    [400, 500, 0.8],
    [90, 100, 0.9],
    [0, 100, 0],
  ];
  const { page, complaints } = await open("taskpane.html", { book: { sheets: [{ name: "Clients", cells }], selection: column } });
  await page.getByRole("tab", { name: "Fonctions" }).click();
  const button = page.getByRole("button", { name: "Convertir la colonne en une seule formule" });
  await button.waitFor();
  await shot(page, "convert");
  await page.evaluate(() => {
    const { book } = window.excelPage.fake;
    for (const row of [1, 2, 3]) book.put(book.sheets[0]!, row, 2, { value: 1, formula: `=GEARING(A${row + 1},B${row + 1})` });
  });
  await button.click();
  await page.getByText("3 formules remplacées par une seule, en C2.").waitFor();
  expect(
    await page.evaluate(() =>
      [0, 1, 2, 3].map((row) => window.excelPage.fake.book.cell(window.excelPage.fake.book.sheets[0]!, row, 2)?.formula),
    ),
  ).toEqual([undefined, "=GEARING(A2:A4,B2:B4)", undefined, undefined]);
  await shot(page, "converted");
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test("an English Excel gets an English pane", async () => {
  const { page, complaints } = await open("taskpane.html", { displayLanguage: "en-US" });
  await page.getByRole("button", { name: /example/i }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test("opened outside Excel the page says where it belongs", async () => {
  const { page, complaints } = await open("taskpane.html", { host: null });
  expect(await page.innerText("#pane")).toContain("depuis Excel");
  expect(await page.getByRole("tab").count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test("the help says in both languages what is read and that nothing is sent", async () => {
  const { page, complaints } = await open("help.html");
  expect(await page.innerText("#fr")).toMatch(/Ce qui est envoyé\s+Rien\./);
  expect(await page.innerText("#en")).toMatch(/What is sent\s+Nothing\./);
  expect(complaints).toEqual([]);
  await shot(page, "help");
  await page.close();
}, 60_000);
