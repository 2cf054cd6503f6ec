import type { Page } from "playwright-core";
import type { Cell, Grid } from "../../core/cells/values";
import { isoOf } from "../../core/cells/dates";
import { workListIds } from "../../core/work/lists/lists";
import { madeClients } from "../pane/made-portfolios";
import { openingPanes } from "./pane-page";
import { madeMonth, monthDay } from "../pane/made-month";
import { expectSound, expectSoundInEveryFrame, expectToFit } from "./sound";

jest.setTimeout(120_000);

/** 22 November 2026, the pane's today. */
const today = 46_348;
const hostile = "<img src=x onerror=alert(1)>";

const header = [
  "Client",
  "N° client",
  "Contact",
  "Courriel",
  "Type de client",
  "N° facture",
  "Date de facture",
  "Échéance",
  "Montant TTC (€)",
  "Litige",
];
const invoice = (client: string, number: string, late: number, amount: number, kind = "Privé", disputed = false): Cell[] => [
  client,
  `C-${client.slice(0, 9)}`,
  "Mme Roux",
  "compta@exemple.fr",
  kind,
  number,
  today - late - 30,
  today - late,
  amount,
  disputed ? "oui" : null,
];
const ledger: Grid = [
  header,
  invoice("Ateliers Morel", "A1", 45, 12_340),
  invoice("Ateliers Morel", "A2", 5, 1_000),
  invoice("Ateliers Morel", "A3", 60, 500, "Privé", true),
  invoice("Mairie de Saint-Éloi", "M1", 50, 4_000, "Public"),
  invoice("Bâti Sud", "B1", 100, 9_000, "BTP"),
  invoice(hostile, "X1", 33, 700),
  invoice("=CMD()", "Y1", 34, 600),
  invoice("x".repeat(32_767), "Z1", 35, 500),
  ...Array.from({ length: 25 }, (_, i) => invoice(`Client ${i}`, `K${i}`, i < 18 ? 32 + i : -i, 100 + i)),
  invoice("Grand", "G1", -5, 80_000),
];

const openPane = openingPanes();

/** Segments the cells and opens the lists of the day. */
async function open(cells: Grid): Promise<Page> {
  const area = { sheet: "Factures", row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
  const page = await openPane({ book: { sheets: [{ name: "Factures", cells }], selection: area }, language: "fr" });
  await page.locator(".go button").click();
  await page.waitForSelector(".outcome h2:focus");
  await page.keyboard.press("3");
  await page.waitForSelector(".work-lists");
  return page;
}
const lists = ["calls", "letters", "preventive", "overLimit", "securities", "reviews", "collection", "eInvoices", "evidence", "discounts"];
/** Folded away while the workbook has nothing for them. */
const idle = ["insurer", "insured", "groups", "factoring"];
const openList = async (page: Page, id: string): Promise<void> => {
  const folded = page.locator(".idle-lists:not([open]) summary");
  if (idle.includes(id) && (await folded.count()) > 0) await folded.click();
  await page.click(`#encours-list-${id}`);
};
const names = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.harness.made.names());
const spoken = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("the views", () => {
  test("keep hostile and endless names text and in the pane, and closing a list comes back to its line", async () => {
    const page = await open(ledger);
    await expectSound(page);
    for (const id of [...lists, ...idle]) {
      await openList(page, id);
      await page.waitForSelector(".work-list h2");
      for (const details of await page.locator(".list-options summary").all()) await details.click();
      await (id === "calls" || id === "letters" ? expectSound : expectToFit)(page);
      expect(await page.locator("img").count()).toBe(0);
      await page.locator(".work-list > .small").click();
      await page.waitForSelector(".work-lists");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`encours-list-${id}`);
    }
  });

  test("from a client table every list says what it lacks", async () => {
    const page = await open(madeClients(60));
    for (const id of [...lists, ...idle]) {
      await openList(page, id);
      await page.waitForSelector(".work-list h2");
      const told = await page.locator(".work-list .lacks").allInnerTexts();
      expect([id, told.length]).toEqual([id, 1]);
      if (id === "letters") expect(spoken(told[0]!)).toBe("Rien ne peut être listé ici sans la liste des factures.");
      await page.locator(".work-list > .small").click();
    }
    await expectSound(page);
  });
});

describe("what insurer, group and factor ask for", () => {
  const clients: Grid = [
    ["Client", "N° client", "Encours (€)", "Plafond", "Montant garanti", "Groupe", "Plafond groupe"],
    ["Ateliers Morel", "C1", 42_000, 50_000, 30_000, null, null],
    ["Fonderie Lumen", "C2", 120_000, 150_000, 50_000, "Lumen", 180_000],
    ["Lumen Distribution", "C3", 95_000, 90_000, 0, "Lumen", null],
  ];
  const bill = (client: string, id: string, number: string, late: number, amount: number): Cell[] => [
    client,
    id,
    number,
    today - late - 30,
    today - late,
    amount,
    amount,
  ];
  const invoices: Grid = [
    ["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde"],
    bill("Ateliers Morel", "C1", "F1", 110, 42_000),
    bill("Fonderie Lumen", "C2", "F2", 58, 60_000),
    bill("Fonderie Lumen", "C2", "F3", -5, 60_000),
    bill("Lumen Distribution", "C3", "F4", 12, 95_000),
  ];
  const journal: Grid = [
    ["Jour", "N° client", "Client", "Facture", "Quoi"],
    [today - 9, "C3", "Lumen Distribution", "F4", "Cédée au factor"],
  ];

  test.each([
    ["fr", 300, "light", /Déclarer.*42.*k€/],
    ["en", 350, "dark", /Declare €42k/],
  ] as const)(
    "%s at %i px, %s: each list by keyboard, sound, and as a sheet; the group in its client",
    async (language, width, theme, declare) => {
      const area = { sheet: "Clients", row: 0, column: 0, rows: clients.length, columns: clients[0]!.length };
      const book = {
        sheets: [
          { name: "Clients", cells: clients },
          { name: "Factures", cells: invoices },
          { name: "Suivi", cells: journal },
        ],
        selection: area,
      };
      const page = await openPane({ book, language }, { width, theme });
      await page.locator(".understood .choices input[type=checkbox]").first().check();
      await page.locator(".go button").click();
      await page.waitForSelector(".outcome h2:focus");
      await page.keyboard.press("3");
      await page.waitForSelector("#encours-list-factoring");
      const said: Record<string, string> = {};
      for (const id of idle) {
        await page.focus(`#encours-list-${id}`);
        await page.keyboard.press("Enter");
        await page.waitForSelector(".work-list h2");
        await expectSound(page);
        said[id] = spoken(await page.locator(".work-list ol.watch").innerText());
        const before = (await names(page)).length;
        await page.locator(".work-list button.primary").first().press("Enter");
        await page.waitForFunction((count) => window.harness.made.names().length > count, before);
        if (id === "groups") {
          await page.locator(".work-list .watched").first().press("Enter");
          await page.waitForSelector(".client");
          await expectSound(page);
          expect(await page.locator(".client").innerText()).toMatch(language === "fr" ? /Même groupe/ : /Same group/);
          await page.keyboard.press("Escape");
        }
        await page.locator(".work-list > .small").press("Enter");
        await page.waitForSelector("#encours-list-factoring");
      }
      expect(said["insurer"]).toMatch(declare);
      expect(said["insured"]).toMatch(/Fonderie Lumen/);
      expect(said["groups"]).toMatch(/^Lumen/);
      expect(said["factoring"]).toMatch(/Lumen Distribution/);
    },
  );
});

describe("the day’s work", () => {
  test("what is done in a list, or ticked in its sheet, is in the journal, and the next action comes up", async () => {
    const page = await open(ledger);
    const journal = () => page.evaluate(() => window.harness.made.cells("Suivi").map((row) => row.slice(1, 5)));
    const count = () => page.locator(".work-list .facts").first().innerText();
    await page.click("#encours-list-letters");
    const before = await count();
    // One click for what the list is about.
    await page.locator(".work-list li", { hasText: "Bâti Sud" }).locator(".log-buttons button").first().click();
    await page.waitForFunction((text) => document.querySelector(".work-list .facts")!.textContent !== text, before);
    expect(await journal()).toEqual([
      ["N° client", "Client", "Facture", "Quoi"],
      ["C-Bâti Sud", "Bâti Sud", "B1", "Relance 2"],
    ]);
    // Two for a promise, which takes the client off.
    const morel = page.locator(".work-list li", { hasText: "Ateliers Morel" });
    await morel.locator(".log-buttons button", { hasText: "Promesse" }).click();
    await expectSound(page);
    await morel.locator(".log-form button[type=submit]").click();
    await morel.waitFor({ state: "detached" });
    await page.locator(".work-list > .small").click();
    // The sheet of a list: names stay text, and a tick writes the journal when the lists are looked at again.
    await page.click("#encours-list-calls");
    expect(await page.locator(".work-list .watched").count()).toBe(1);
    await page.locator(".write-list .primary").click();
    await page.waitForSelector(".write-list .link");
    const sheet = "Appels 2026-11-22";
    await page.evaluate((name) => void ((window.harness.made.cells(name) as unknown[][])[1]![0] = true), sheet);
    await page.click("#encours-section-reports");
    await page.waitForSelector(".report-budget");
    await page.click("#encours-section-lists");
    await page.waitForFunction(() => window.harness.made.cells("Suivi").length === 4);
    expect((await journal())[3]).toEqual(["C-Bâti Sud", "Bâti Sud", "B1", "Appel"]);
    expect((await names(page)).filter((name) => name.startsWith("Suivi"))).toEqual(["Suivi"]);
  });

  test("the sheet of letters holds every name as text", async () => {
    const page = await open(ledger);
    await page.click("#encours-list-letters");
    await page.locator(".write-list .primary").click();
    await page.waitForSelector(".write-list .link");
    const sheet = "Lettres de relance 2026-11-22";
    const clients = await page.evaluate((name) => window.harness.made.cells(name).map((row) => row[1]), sheet);
    expect(clients).toEqual(expect.arrayContaining(["=CMD()", hostile, "x".repeat(32_767)]));
    expect(new Set(clients).size).toBe(clients.length);
  });

  test("a row opens its client, by keyboard, and closing comes back to it", async () => {
    const page = await open(ledger);
    await page.locator("#encours-list-letters").focus();
    await page.keyboard.press("Enter");
    const first = page.locator(".work-list .watched").first();
    const name = await first.locator(".watched-name").innerText();
    await first.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".overlay");
    expect(await page.locator(".overlay h2").first().innerText()).toContain(name.slice(0, 20));
    await page.keyboard.press("Escape");
    await page.waitForSelector(".overlay", { state: "detached" });
    await page.waitForFunction((text) => document.activeElement?.textContent?.includes(text), name);
  });

  test("a letter that was open is closed by another segmentation, and the lists are there again", async () => {
    const page = await open(ledger);
    await page.click("#encours-list-letters");
    await page.locator(".letter-link").last().click();
    await page.locator(".letter").first().waitFor();
    await page.evaluate(
      (cells) => window.harness.made.sheet.write({ sheet: "Factures", row: 0, column: 0, rows: 40, columns: 10 }, cells),
      [header, invoice("Seul", "S1", 3, 900), invoice("Autre", "S2", 4, 800)] as Grid,
    );
    await page.keyboard.press("1");
    await page.evaluate(() => window.harness.made.select({ sheet: "Factures", row: 0, column: 0, rows: 3, columns: 10 }));
    await page.locator(".outcome-bar button").first().click();
    await page.locator(".go button").click();
    await page.waitForSelector(".outcome h2:focus");
    await page.keyboard.press("3");
    await page.locator("#encours-panel-todo h2:not(.for-readers)").first().waitFor({ timeout: 10_000 });
    expect(await page.locator("#encours-panel-todo .letter").count()).toBe(0);
  });

  test("a letter is read in both languages and copied, its client’s name staying text", async () => {
    const page = await open(ledger);
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"])
      .catch(() => undefined);
    await page.click("#encours-list-letters");
    await page.locator(".letter-link").first().click();
    const body = page.locator(".letter").nth(1);
    expect(await body.innerText()).toContain("relevé de votre compte");
    const amounts = async () =>
      spoken(await body.innerText())
        .match(/\d[\d ,.]*[.,]\d\d/g)
        ?.map((each) => each.replace(/[ ,.]/g, ""))
        .sort();
    const french = await amounts();
    await page.locator(".choice button").nth(1).click();
    expect(await body.innerText()).toContain("statement");
    expect(await amounts()).toEqual(french);
    await page.locator(".letter-view button.primary").click();
    await page.waitForFunction(() => document.querySelector(".letter-bar [role=status]")!.textContent !== "");
    expect(await page.locator("img").count()).toBe(0);
  });

  test("a credit in an English letter keeps its minus beside its amount, and an article its number, however narrow the letter is", async () => {
    const page = await open([...ledger, invoice("Ateliers Morel", "AV1", 0, -1_234.56)]);
    await page.click("#encours-list-letters");
    await page.locator(".letter-link").first().click();
    await page.locator(".choice button").nth(1).click();
    const body = page.locator(".letter").nth(1);
    expect(await body.textContent()).toMatch(/\u2212€1,234\.56/);
    const broken = await body.evaluate((letter: HTMLElement) => {
      const parted: number[] = [];
      for (let width = 100; width < 330; width++) {
        letter.style.width = `${width}px`;
        const walker = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode())
          for (const { 0: found, index } of (text.textContent ?? "").matchAll(/\u2212\p{Sc}|\b[LRD]\d+-\d+/gu)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + found.length);
            if (range.getClientRects().length > 1) parted.push(width);
          }
      }
      return parted;
    });
    expect(broken).toEqual([]);
  });

  test("prices and cap are typed, kept in the workbook, and move the plan", async () => {
    const page = await open(ledger);
    await page.click("#encours-section-reports");
    await page.waitForSelector(".report-budget");
    const cost = () => page.locator(".budget-tiers dd").nth(1).innerText();
    const before = await cost();
    const price = page.locator(".budget-fields input").first();
    await price.fill("417");
    // What is half typed outlasts a redrawing of the pane.
    await page.locator(".work-list .field input").evaluate((field) => {
      (field as HTMLInputElement).value = "7";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.waitForFunction(() => window.harness.made.kept("encours.work")?.includes('"cap":7'));
    expect(await price.inputValue()).toBe("417");
    await price.press("Tab");
    await page.waitForFunction(() => window.harness.made.kept("encours.settings")?.includes("417"));
    expect(await cost()).not.toBe(before);
    const cap = page.locator(".work-list .field input");
    await cap.fill("beaucoup");
    await cap.press("Tab");
    await page.waitForSelector(".wrong");
    await expectSound(page);
    await cap.fill("0");
    await cap.press("Tab");
    await page.waitForSelector(".wrong", { state: "detached" });
    await page.waitForFunction(() => window.harness.made.kept("encours.work")?.includes('"cap":0'));
    // The settings show the same price, and only there it is kept.
    await page.locator("#pane header button").first().click();
    await page.waitForSelector(".overlay .fields input");
    expect(
      await page.locator(".overlay .fields input").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toContain("417");
  });
});

// What a month asks for, on a ledger with salespeople, sectors, e-invoice statuses and proofs of delivery: by keyboard from
// place to place, in both languages and every frame.
describe.each(["fr", "en"] as const)("a month, in %s", (language) => {
  const cells = madeMonth(language);
  const open = async (): Promise<Page> => {
    const area = { sheet: "Factures", row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
    const page = await openPane({ book: { sheets: [{ name: "Factures", cells }], selection: area }, language });
    await page.locator(".go > button").waitFor();
    await page.locator("input[type=date]").first().fill(isoOf(monthDay));
    await page.locator(".go > button").click();
    await page.waitForSelector(".outcome h2");
    return page;
  };
  test("forecast, figures and salespeople fit, are sound, and write their sheets", async () => {
    const page = await open();
    await page.locator("#encours-tab-segment").focus();
    await page.keyboard.press("2");
    await page.locator("#encours-section-overview").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector(".forecast .chart");
    expect(await page.locator(".forecast table").nth(0).locator("tbody tr").count()).toBe(3);
    await expectSoundInEveryFrame(page);
    for (const button of await page.locator(".forecast .write-list > button").all()) await button.click();
    await page.locator("#encours-section-forecast").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#encours-section-months-panel table");
    await expectSoundInEveryFrame(page);
    for (const button of await page.locator("#encours-section-months-panel .write-list > button").all()) await button.click();
    await page.keyboard.press("3");
    await page.locator("#encours-tab-todo").click();
    await page.locator("#encours-section-sales").click();
    await page.waitForSelector(".people li");
    await page.locator(".sales details summary").click();
    await expectSoundInEveryFrame(page);
    for (const button of await page.locator(".sales .write-list > button").all()) await button.click();
    await page.waitForFunction(() => document.querySelectorAll(".sales .write-list [role=status] button").length === 5);
    const made = await page.evaluate(() => {
      const { made: book } = window.harness;
      return { charts: book.charts.map(({ kind }) => kind), sheets: book.names().map((name) => [name, book.cells(name).length]) };
    });
    expect(made.charts).toEqual(["line", "columns"]);
    const rows = new Map(made.sheets.map(([name, count]) => [String(name).replace(/ 2026-09-30$/, ""), Number(count)]));
    const clients = new Set(cells.slice(1).map(([name]) => name)).size;
    const named = (fr: string, en: string): number | undefined => rows.get(language === "fr" ? fr : en);
    expect(named("Prévision", "Forecast")).toBe(14);
    expect(named("Prévu et encaissé", "Expected, received")).toBe(5);
    expect(named("Clients en clair", "Clients in words")).toBe(clients + 1);
    expect(["Anne Dubois", "Léa Perrin", "Karim Haddad"].reduce((sum, name) => sum + rows.get(name)! - 1, 0)).toBe(clients);
  });

  test("what the rating was worth, and a client with a disputed invoice, fit and are sound", async () => {
    const page = await open();
    await page.getByRole("button", { name: language === "fr" ? "Réglages" : "Settings" }).click();
    await page.waitForSelector(".quality-classes");
    await expectToFit(page);
    await page.keyboard.press("Escape");
    await page.locator(".watch button", { hasText: "Traiteur Olive" }).click();
    await page.waitForSelector(".client table.plain");
    expect(await page.locator(".client").innerText()).toContain(language === "fr" ? "litige" : "disputed");
    await expectToFit(page);
  });

  test("every list opens by keyboard, fits and is sound", async () => {
    const page = await open();
    await page.keyboard.press("3");
    await page.locator("#encours-tab-todo").click();
    await page.waitForSelector(".work-lists");
    await expectSoundInEveryFrame(page);
    for (const id of workListIds) {
      await page.locator(`#encours-list-${id}`).focus();
      await page.keyboard.press("Enter");
      await page.waitForSelector(".work-list h2");
      for (const details of await page.locator(".list-options summary").all()) await details.click();
      await (id === "eInvoices"
        ? expectSoundInEveryFrame(page)
        : id === "evidence" || id === "discounts"
          ? expectSound(page)
          : expectToFit(page));
      if (id === "eInvoices") expect(await page.locator(".work-list .watch li").count()).toBeGreaterThan(3);
      await page.locator(".work-list > .small").click();
      await page.waitForSelector(".work-lists");
    }
  });
});
