import type { Page } from "playwright-core";
import type { Grid } from "../../core/cells/values";
import { doubtfulClients, madeClients, madeLedger, mixedCurrencies, unknownTable } from "../pane/made-portfolios";
import type { HarnessOptions } from "./pane-harness";
import { openingPanes, shows, type View } from "./pane-page";
import { expectSound, expectSoundInEveryFrame, whatDoesNotFit, whatVanishes } from "./sound";

jest.setTimeout(60_000);

const openPane = openingPanes();
const areaOf = (cells: Grid, sheet = "Clients") => ({ sheet, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length });

function open(
  cells: Grid,
  { selected = true, view, ...options }: Partial<HarnessOptions> & { selected?: boolean; view?: View } = {},
): Promise<Page> {
  const book = {
    sheets: [{ name: "Clients", cells }],
    ...(selected ? { selection: areaOf(cells) } : { active: { sheet: "Clients", row: 9000, column: 60 } }),
  };
  return openPane({ book, language: "fr", ...options }, view);
}

/** The sheets a user sees. */
const names = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.harness.made.sheet.sheets());
/** All sheets, those the pane keeps out of sight among them. */
const allNames = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.harness.made.names());
const spoken = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const go = (page: Page) => page.locator(".go button");
const finish = async (page: Page): Promise<void> => {
  await go(page).click();
  await page.waitForSelector(".outcome");
};

describe.each(["fr", "en"] as const)("in %s", (language) => {
  test("doubtful columns are asked for", async () => {
    const page = await open(doubtfulClients, { language });
    await page.waitForSelector(".question");
    await expectSoundInEveryFrame(page);
  });

  test("headings in a language that is not read are asked about, and the answers are enough", async () => {
    const invoices: Grid = [
      ["Kontrahent", "Numer", "Termin płatności", "Kwota brutto"],
      ...Array.from({ length: 6 }, (_, i) => [
        `Zakład ${"Nowak Kos Lis".split(" ")[i % 3]!}`,
        `FV/${i}/2026`,
        `2026-0${i + 3}-15`,
        100 * i + 95,
      ]),
    ];
    const page = await open(invoices, { language });
    await page.waitForSelector(".reading-question");
    expect(await page.locator(".message").count()).toBe(0);
    await expectSoundInEveryFrame(page);
    await page.getByRole("radio", { name: "Kwota brutto" }).click();
    await page.getByRole("radio", { name: "Termin płatności" }).click();
    expect(spoken(await page.locator(".understood h2").innerText())).toBe(
      language === "fr" ? "6 factures de 3 clients" : "6 invoices of 3 clients",
    );
    await finish(page);
  });

  test("a fault says why", async () => {
    const page = await open(unknownTable, { language });
    await page.waitForSelector(".understood .message");
    await expectSoundInEveryFrame(page);
  });

  test("rows that stand in one cell are refused with what to do", async () => {
    const page = await open([["Client;Solde;Échu"], ["Alpha;1000,50;200"], ["Beta;500;0"]], { language });
    expect(await page.locator(".understood .message").innerText()).toMatch(language === "fr" ? /Données › Convertir/ : /Text to Columns/);
    await expectSound(page);
  });

  test("work that takes long shows how far it is", async () => {
    const page = await open(madeClients(900), { language, blockRows: 100, blockMilliseconds: 150 });
    await go(page).click();
    await page.waitForSelector(".progress .hint");
    expect(spoken(await page.locator(".progress .hint").innerText())).toMatch(/^\d00 (sur|of) 902$/);
    await expectSound(page);
    await page.keyboard.press("Escape");
  });

  test("a function that there is none of is said to be none", async () => {
    const page = await open(madeClients(20), { language });
    await page.locator("[role=tab]").last().click();
    await page.locator(".search input").fill("gearing");
    await page.locator(".entry-name").first().click();
    expect(await page.locator(".example-result strong").first().innerText()).toBe(language === "fr" ? "0,8" : "0.8");
    await page.locator(".search input").fill("zzz");
    await page.locator(".entry-name").first().waitFor({ state: "detached" });
    await expectSoundInEveryFrame(page);
  });
});

// A check that never fails says nothing: each fault it is there for is planted once, and seen.
describe("what the views are held to is noticed where it is broken:", () => {
  const planted = async (page: Page, css: string, look: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> => {
    const style = await page.addStyleTag({ content: css });
    const found = await look(page);
    await style.evaluate((element) => (element as HTMLElement).remove());
    expect(await look(page)).toEqual([]);
    return found;
  };

  test("what is too wide, cut off or too small", async () => {
    const page = await open(madeClients(20));
    await finish(page);
    expect(await planted(page, ".outcome h2 { width: 400px }", whatDoesNotFit)).toContainEqual(expect.stringMatching(/^too wide: H2/));
    const cut = ".outcome h2 { width: 30px; overflow: hidden; white-space: nowrap }";
    expect(await planted(page, cut, whatDoesNotFit)).toContainEqual(expect.stringMatching(/^cut off: H2/));
    const small =
      "#pane [role=tab] { all: unset; display: inline-block; width: 8px; height: 8px; overflow: clip; text-overflow: ellipsis }";
    expect(await planted(page, small, whatDoesNotFit)).toContainEqual(expect.stringMatching(/^too small: BUTTON/));
  });

  test("what a contrast theme takes away: the edge of a control, the mark of what is chosen, the colour of a class", async () => {
    const page = await open(madeClients(20));
    await finish(page);
    await page.emulateMedia({ forcedColors: "active" });
    expect(await planted(page, "#pane button { border: 0; outline: 0; text-decoration: none }", whatVanishes)).toContainEqual(
      expect.stringMatching(/^no edge: BUTTON/),
    );
    expect(await planted(page, "#pane [aria-selected=true]::after { content: none }", whatVanishes)).toContainEqual(
      expect.stringMatching(/^not told from others: BUTTON/),
    );
    expect(
      await planted(
        page,
        "#pane .class-mark { forced-color-adjust: auto !important; background: none; border: 0; outline: 0 }",
        whatVanishes,
      ),
    ).toContainEqual(expect.stringMatching(/^no colour: /));
    await page.emulateMedia({ forcedColors: "none" });
  });
});

describe("the result", () => {
  test("stands in a new sheet, formatted, the source untouched", async () => {
    const cells = madeClients(60);
    const page = await open(cells);
    await finish(page);
    const book = await page.evaluate(() => ({
      source: window.harness.made.cells("Clients"),
      result: window.harness.made.cells("Segmentation 2026-11-22"),
      format: window.harness.made.formats.get("Segmentation 2026-11-22")!,
    }));
    expect(book.source).toEqual(cells);
    // A header, 60 clients, a blank row and the proof of the reading.
    expect(
      book.result
        .slice(61)
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual([expect.stringMatching(/^Lecture\s: 62\slignes/)]);
    expect(book.result[0]![book.format.classColumn!]).toBe("Classe");
    expect(book.format).toMatchObject({ currency: "€" });
    expect(book.format.columns).toHaveLength(book.result[0]!.length);
  });

  test("shows a client's row, and the cell that was not understood", async () => {
    const page = await open(madeClients(60));
    await finish(page);
    const first = page.locator(".watched").first();
    const name = await first.locator(".watched-name").innerText();
    await first.click();
    await shows(page, { sheet: "Segmentation 2026-11-22" });
    const shown = await page.evaluate(() => window.harness.made.shown()!);
    expect(await page.evaluate((place) => window.harness.made.cells(place.sheet)[place.row]![0], shown)).toBe(name);
    expect(await page.locator(".overlay h2").innerText()).toBe(name);
    await page.keyboard.press("Escape");
    await page.locator(".remarks .link").first().click();
    await shows(page, { sheet: "Clients", row: 12 });
  });

  test("is the same in the other language, without a second sheet", async () => {
    const page = await open(madeClients(60));
    await finish(page);
    const french = await page.locator(".matrix tbody td b").allInnerTexts();
    await page.locator(".header button[lang]").click();
    await page.waitForSelector(".outcome h3:text('Risk and size')");
    expect(await page.locator(".matrix tbody td b").allInnerTexts()).toEqual(french);
    expect(await page.locator(".outcome").innerText()).not.toMatch(/encours|échu|retard|noté/i);
    expect(await names(page)).toHaveLength(2);
  });

  test("undone leaves the workbook as it was", async () => {
    const page = await open(madeClients(60));
    await finish(page);
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.waitForTimeout(500);
    expect(await page.locator(".message[role=status]").innerText()).toBe("Le résultat a été retiré, et son instantané avec lui.");
    expect(await allNames(page)).toEqual(["Clients"]);
    expect(await go(page).isEnabled()).toBe(true);
  });

  test("made again brings its sheet up to date, or stands in a second one when asked", async () => {
    const page = await open(madeClients(60));
    await finish(page);
    await page.evaluate((area) => window.harness.made.select(area), areaOf(madeClients(60)));
    await page.getByRole("button", { name: "Nouvelle sélection" }).click();
    await finish(page);
    expect(await names(page)).toEqual(["Clients", "Segmentation 2026-11-22"]);
    await page.evaluate((area) => window.harness.made.select(area), areaOf(madeClients(60)));
    await page.getByRole("button", { name: "Nouvelle sélection" }).click();
    await page.locator(".output summary").click();
    await page.locator(".output label").nth(1).click();
    await finish(page);
    expect(await names(page)).toEqual(["Clients", "Segmentation 2026-11-22", "Segmentation 2026-11-22 (2)"]);
  });

  test("keeps a client's name text, whatever it says", async () => {
    const cells: Grid = [
      ["Client", "Encours (€)", "Retard moyen"],
      ["<img src=x onerror=alert(1)>", 90000, 80],
      ["=CMD()", 5000, 40],
      ["{{7*7}}<b>x</b>", 400, 3],
    ];
    const page = await open(cells);
    await finish(page);
    expect(await page.locator(".watched-name").allInnerTexts()).toEqual(["<img src=x onerror=alert(1)>", "=CMD()", "{{7*7}}<b>x</b>"]);
    expect(await page.locator(".outcome img, .watched b:has-text('x')").count()).toBe(0);
    await expectSound(page);
  });

  test("shows ledger figures: DSO where known, invoices", async () => {
    const page = await open(madeLedger(40, 1500), { view: { width: 300, theme: "light" } });
    expect(spoken(await page.locator(".understood h2").innerText())).toBe("1 500 lignes de factures");
    await finish(page);
    expect(spoken(await page.locator(".figures").innerText())).toContain("1 500 factures");
    await expectSound(page);
  });
});

describe("breaking off", () => {
  test("leaves no sheet behind, while reading and while writing", async () => {
    for (const [until, milliseconds] of [
      ["Lecture", 200],
      ["Écriture", 120],
    ] as const) {
      const page = await open(madeClients(900), { blockRows: 100, blockMilliseconds: milliseconds });
      await go(page).click();
      await page.waitForSelector(`.progress h2:has-text('${until}')`);
      if (until === "Écriture") expect(await names(page)).toHaveLength(2);
      await page.locator(".progress button").click();
      await page.waitForSelector(".message[role=status]");
      expect(await names(page)).toEqual(["Clients"]);
    }
  });

  test("is no question of before: while currencies are to be told apart nothing begins, and the button says why", async () => {
    const page = await open(mixedCurrencies);
    await page.waitForSelector(".go button[disabled]");
    expect(spoken(await page.locator("#encours-go-where").innerText())).toMatch(/réponse|question/i);
    expect(spoken(await page.locator("#pane, main, body").first().innerText())).toContain("plusieurs devises");
    expect(await names(page)).toEqual(["Clients"]);
    await expectSound(page);
  });

  test("by the host takes away what was begun and repeats its words", async () => {
    const page = await open(madeClients(60));
    await page.evaluate(() => (window.harness.made.sheet.format = () => Promise.reject(new Error("La feuille est protégée."))));
    await go(page).click();
    await page.waitForSelector(".message[role=alert]");
    expect(await page.locator(".message[role=alert]").innerText()).toContain("La feuille est protégée.");
    expect(await names(page)).toEqual(["Clients"]);
  });
});

describe("what the user says", () => {
  test("of a column is remembered for the layout", async () => {
    const page = await open(doubtfulClients);
    await page.locator(".question button").first().click();
    await page.waitForSelector(".question", { state: "detached" });
    await page.evaluate(() => window.harness.made.select({ sheet: "Clients", row: 500, column: 0, rows: 1, columns: 1 }));
    await page.waitForSelector(".invitation");
    await page.evaluate((area) => window.harness.made.select(area), areaOf(doubtfulClients));
    await page.waitForSelector(".understood");
    expect(await page.locator(".question").count()).toBe(0);
  });

  test("of the columns makes a table of an unknown one", async () => {
    const page = await open([
      ["Rouge", "Vert"],
      ["Ateliers Martin", 1200],
      ["Cargo", 90],
    ]);
    // The only numbers may be amounts, which is asked about.
    await page.locator('input[name="reading-COLUMN_AMOUNT"]').first().click();
    await page.waitForSelector(".go");
    await page.locator(".question select, .chip select").first().selectOption("client");
    await page.waitForSelector(".go");
    expect(spoken(await go(page).innerText())).toBe("Segmenter 2 clients");
    await finish(page);
    expect(await page.locator(".watched").count()).toBeGreaterThan(0);
  });

  test("of the day holds for the result and its sheet", async () => {
    const page = await open(madeLedger(10, 100));
    await page.waitForSelector(".go");
    await page.locator("input[type=date]").fill("2026-10-31");
    expect(await page.locator(".go .hint").innerText()).toContain("2026-10-31");
    await finish(page);
    expect(await names(page)).toContain("Segmentation 2026-10-31");
    expect(await page.locator("input[type=date]").isDisabled()).toBe(true);
  });

  test("nothing of the day, an old ledger speaks for itself", async () => {
    const old = madeLedger(10, 100).map((row, i) =>
      i === 0 ? row : row.map((cell, c) => (c === 2 || c === 3 ? (cell as number) - 400 : cell)),
    );
    const page = await open(old);
    await page.waitForSelector(".as-of");
    expect(await page.locator("input[type=date]").inputValue()).toBe("2025-09-26");
    expect(spoken(await page.locator(".as-of").innerText())).toMatch(/dernière facture du fichier date du 26\/09\/2025/);
    await page.locator(".as-of button").click();
    expect(await page.locator("input[type=date]").inputValue()).toBe("2026-11-22");
  });
});

describe("with the keyboard alone", () => {
  test("one comes from the invitation to the result, the functions and back", async () => {
    const page = await open(madeClients(60), { selected: false, example: areaOf(madeClients(60)) });
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        if (wanted.test(spoken(await focused()))) return;
      }
      throw new Error(`${wanted} can't be reached.`);
    };
    await page.waitForSelector(".invitation");
    await tabTo(/Charger l’exemple/);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".go");
    await tabTo(/Segmenter 60 clients/);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe("solid");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".outcome h2:focus");
    expect(await focused()).toMatch(/^60/);
    await page.keyboard.press("4");
    expect(await page.locator("[role=tab][aria-selected=true]").innerText()).toBe("Fonctions");
    expect(await focused()).toBe("Fonctions");
    await page.locator(".search input").focus();
    await page.keyboard.type("1 dso");
    expect(await page.locator("[role=tab][aria-selected=true]").innerText()).toBe("Fonctions");
    await page.keyboard.press("Escape");
    expect(await page.locator(".search input").inputValue()).toBe("");
    await tabTo(/GEARING/);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".detail");
    await page.keyboard.press("Escape");
    expect(await page.locator(".detail").count()).toBe(0);
    await page.keyboard.press("1");
    expect(await page.locator("[role=tab][aria-selected=true]").innerText()).toBe("Segmenter");
    expect(await page.locator(".outcome").isVisible()).toBe(true);
  });

  test("Escape stops long work", async () => {
    const page = await open(madeClients(900), { blockRows: 100, blockMilliseconds: 200 });
    await go(page).press("Enter");
    await page.waitForSelector(".progress");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".message[role=status]");
    expect(await names(page)).toEqual(["Clients"]);
  });
});

describe("a formula", () => {
  test("is inserted on the columns that were selected", async () => {
    const cells: Grid = [
      ["Dettes", "Capitaux"],
      [400, 500],
      [90, 100],
    ];
    const page = await open(cells);
    await page.evaluate(() => window.harness.made.select({ sheet: "Clients", row: 0, column: 3, rows: 1, columns: 1 }));
    await page.locator("[role=tab]").last().click();
    await page.locator(".search input").fill("gearing");
    await page.locator(".entry-name").first().click();
    await page.locator(".insert button").click();
    await page.waitForSelector(".insert .hint:has-text('insérée')");
    expect(await page.evaluate(() => window.harness.made.formula({ sheet: "Clients", row: 0, column: 3 }))).toBe(
      "=GEARING(Clients!A2:A3,Clients!B2:B3)",
    );
    await page.locator(".insert button").click();
    await page.waitForSelector(".insert .hint:has-text('pas vide')");
  });
});
