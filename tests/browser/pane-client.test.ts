import type { Page } from "playwright-core";
import { exportText, insightBook } from "../pane/insight-book";
import { openingPanes, shows, type View } from "./pane-page";
import { expectSound } from "./sound";

jest.setTimeout(60_000);

const views: readonly (View & { readonly language: "fr" | "en" })[] = [
  { width: 300, theme: "light", language: "fr" },
  { width: 350, theme: "dark", language: "en" },
];

const openPane = openingPanes();
let page: Page;

const spoken = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
const seen = ".place:not([hidden])";
const textOf = async (selector: string): Promise<string> => spoken(await page.locator(selector).first().textContent());

/** Segments the clients of one sheet as of a day. */
async function segment(sheet: string, day: string): Promise<void> {
  await page.locator("#encours-tab-segment").click();
  if ((await page.locator(".outcome").count()) > 0) await page.locator(".outcome-bar button").first().click();
  await page.evaluate(([name]) => window.harness.made.select({ sheet: name!, row: 0, column: 0, rows: 9, columns: 14 }), [sheet]);
  await page.waitForSelector(`.source:has-text("${sheet}")`);
  await page.locator(".header input[type=date]").fill(day);
  await page.locator(".go button").click();
  await page.waitForSelector(".outcome");
}

const section = async (place: string, id: string): Promise<void> => {
  await page.locator(`#encours-tab-${place}`).click();
  await page.locator(`#encours-section-${id}`).click();
};

async function openLegalEvents(): Promise<void> {
  await section("todo", "legalEvents");
  await page.locator(`${seen} details summary`).first().click();
  await page.locator(`${seen} textarea`).fill(exportText);
  await page.locator(`${seen} textarea ~ .buttons button`).click();
  await page.waitForSelector(`${seen} .said`);
}

describe.each(views)("at $width px, $theme, in $language", ({ language, ...view }) => {
  beforeEach(async () => {
    page = await openPane({ book: insightBook, language }, view);
    await page.waitForSelector(".go button");
  });
  const fr = language === "fr";

  test("the active row of the sheet opens its client", async () => {
    await segment("Clients", "2026-11-22");
    const stand = (row: number) =>
      page.evaluate((at) => window.harness.made.select({ sheet: "Clients", row: at, column: 3, rows: 1, columns: 1 }), row);
    await stand(2);
    await page.waitForSelector('.active-client:has-text("=1+1")');
    await expectSound(page);
    await page.locator(".active-client button").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector('.overlay h2:has-text("=1+1")');
    await page.keyboard.press("Escape");
    await stand(0);
    await page.waitForSelector(".active-client", { state: "detached" });
  });

  test("the failure of the largest client, held against means that are typed as people type them", async () => {
    await segment("Clients", "2026-11-22");
    await section("portfolio", "whatIf");
    const fields = page.locator(`${seen} .means input`);
    await fields.nth(0).fill(fr ? "1 200 000" : "1,200,000");
    await fields.nth(1).fill("100000");
    await fields.nth(2).fill(fr ? "5,5 %" : "5.5%");
    await fields.nth(3).fill("many");
    await fields.nth(3).press("Tab");
    expect(await textOf(`${seen} .means .wrong`)).toMatch(fr ? /entre 0 et 100 %/ : /0 to 100%/);
    const verdict = await textOf(`${seen} .facts-table`);
    expect(verdict).toContain(fr ? "Vous n’y survivez pas" : "You do not survive it");
    expect(verdict).toContain(fr ? "5,5 %" : "5.5%");
    await page.locator(`${seen} .radio input[type=radio]`).nth(3).check();
    await page.locator(`${seen} .ticks input`).nth(2).check();
    expect(await page.locator(`${seen} .lines .line`).count()).toBe(1);
    await page.locator(`${seen} table.plain input`).first().fill("10");
    await page.locator(`${seen} table.plain input`).first().press("Tab");
    expect(await textOf(`${seen} table.plain tbody tr td:last-child`)).not.toBe("0");
    await expectSound(page);
    // What is supposed is kept nowhere, and bounds no client's limit, until it is taken over.
    expect((await page.evaluate(() => window.harness.made.kept("encours.settings"))) ?? "").not.toContain("1200000");
    await page.locator(`${seen} .means button.small`).click();
    await page.locator(`${seen} .means button.small`).waitFor({ state: "detached" });
    expect(JSON.parse((await page.evaluate(() => window.harness.made.kept("encours.settings")))!)).toMatchObject({
      ownEquity: 1_200_000,
      ownCash: 100_000,
      margin: 0.055,
    });
  });

  test("what changed since an earlier run: who moved and why, who came and who went, and a client opens", async () => {
    // A promise of the follow-up that was broken between the two days.
    await page.evaluate(async () => {
      const { sheet } = window.harness.made;
      const area = { sheet: await sheet.addSheet("Suivi"), row: 0, column: 0, rows: 2, columns: 5 };
      await sheet.write(area, [
        ["Jour", "N° client", "Client", "Quoi", "Pour le"],
        [46_310, "C004", "Charpentes Aubry", "Promesse", 46_330],
      ]);
    });
    await segment("Octobre", "2026-10-22");
    await segment("Clients", "2026-11-22");
    await section("portfolio", "changes");
    await page.waitForSelector(`${seen} .migration`);
    await page.waitForSelector(`${seen} .work-alerts`);
    expect(await textOf(`${seen} .work-alerts`)).toMatch(
      fr ? /Promesse non tenue.*Charpentes Aubry.*04\/11\/2026/ : /Promise not kept.*Aubry.*4 Nov 2026/,
    );
    expect(await textOf(`${seen} [role=status]`)).toBe(
      fr
        ? "1 client a changé de classe, dont 1 en moins bien ; 1 nouveau, 1 parti."
        : "1 client changed class, 1 for the worse; 1 new, 1 gone.",
    );
    // What the follow-up tells counts as the rest does.
    const told = page.locator(`${seen} section`, { has: page.locator(".work-alerts") });
    expect(Number(await told.locator("h3 .count").innerText())).toBe(await told.locator(".line").count());
    await expectSound(page);
    await page.locator(`${seen} .line`).first().click();
    await page.waitForSelector(".client table.plain");
    expect(await page.locator(".client table.plain").last().locator("tbody tr").count()).toBe(2);
    await page.keyboard.press("Escape");
    expect(await page.locator(".client").count()).toBe(0);
  });

  test("snapshots that cannot be read are said to be, where there looked to be none", async () => {
    await segment("Octobre", "2026-10-22");
    await segment("Clients", "2026-11-22");
    await section("portfolio", "changes");
    await page.waitForSelector(`${seen} .migration`);
    await page.evaluate(async () => {
      const { made } = window.harness;
      const history = made.names().find((name) => /^Encours hist/.test(name))!;
      await made.sheet.write({ sheet: history, row: 0, column: 0, rows: 1, columns: 1 }, [["mine"]]);
      window.harness.again();
    });
    await page.locator(".resume button").first().click();
    await page.locator(".resume").first().waitFor({ state: "detached" });
    await section("portfolio", "changes");
    await page.waitForSelector(`${seen} [role=alert]`);
    expect(await textOf(`${seen} [role=alert]`)).toMatch(
      fr
        ? /instantanés gardés n’ont pas pu être lus.*La feuille masquée « Encours historique ».*« encours snapshots 1 »/
        : /snapshots kept earlier could not be read.*hidden sheet “Encours history”.*“encours snapshots 1”/,
    );
    await expectSound(page);
    await section("portfolio", "overview");
    await page.waitForSelector(".bars");
    expect(await page.locator("#encours-panel-portfolio").innerText()).toContain(
      fr ? "Les instantanés gardés n’ont pas pu être lus" : "The snapshots kept earlier could not be read",
    );
  });

  test("legal notices: a liquidation makes class 5, the unknown and the unmatched are listed, the next run knows them", async () => {
    await segment("Clients", "2026-11-22");
    await openLegalEvents();
    const shown = await textOf(seen);
    for (const text of fr
      ? [
          "3 clients concernés",
          "Liquidation judiciaire (classe 5 au mieux)",
          "20/12/2026",
          "1 annonce de nature inconnue",
          "1 entreprise qui n’est pas cliente",
        ]
      : ["3 clients concerned", "Liquidation (class 5 at best)", "20 Dec 2026", "1 notice of unknown nature", "1 firm that is no client"])
      expect(shown).toContain(text);
    expect(shown).toContain("<b>Bois</b>");
    await expectSound(page);
    await page.locator(`${seen} .notice-client button`).first().click();
    await page.waitForSelector(".client");
    expect(await textOf(".client .message.danger")).toContain(fr ? "Ne rien livrer sans paiement" : "Deliver nothing unpaid");
    await page.keyboard.press("Escape");
    await segment("Octobre", "2026-11-21");
    expect(await page.evaluate(() => window.harness.made.names().filter((name) => name.startsWith("Encours")))).toHaveLength(2);
    const classes = await page.evaluate(() => {
      const { made } = window.harness;
      const [header, ...rows] = made.cells(made.names().find((name) => name.includes("2026-11-21"))!);
      const at = (title: RegExp) => header!.findIndex((cell) => title.test(String(cell)));
      return rows.filter((row) => row[at(/^Client$/)] === "Charpentes Aubry").map((row) => row[at(/^Class/)]);
    });
    expect(classes).toEqual([5]);
  });

  test("one client: score, limit, plain words to copy, and an override that needs a second person", async () => {
    await segment("Clients", "2026-11-22");
    await section("portfolio", "whatIf");
    await page.locator(`${seen} .radio input[type=radio]`).nth(2).check();
    await page.locator(`${seen} .line`, { hasText: "=1+1" }).click();
    await page.waitForSelector(".client textarea");
    expect(await page.locator(".client .score-bar").getAttribute("aria-label")).toMatch(
      fr ? /^Score 11,1.* sur 100/ : /^Score 11\.1 of 100/,
    );
    expect(spoken(await page.locator(".client textarea").last().inputValue())).toContain(fr ? "il nous doit 143 k€" : "owes us €143k");
    await page.locator(".client details summary").last().click();
    await page.locator(".client .radio input[type=radio]").nth(0).check();
    const fields = page.locator(".client details .field input[type=text]");
    await fields.nth(0).fill("Anne");
    await fields.nth(1).fill("anne");
    await fields.nth(2).fill("<i>Garantie du groupe</i>");
    const save = page.locator(".client details .buttons button");
    await save.click();
    expect(await textOf(".client .wrong[role=alert]")).toContain(fr ? "quelqu’un d’autre" : "someone else");
    await expectSound(page);
    await fields.nth(1).fill("Basile");
    await save.click();
    await page.waitForSelector(".client .said:has-text('.')");
    expect(await textOf(".client")).toContain("<i>Garantie du groupe</i>");
    expect(await textOf(".client .class-mark")).toContain("4");
    await expectSound(page);
    // What is logged keeps the place of whoever works by keyboard.
    await page.locator(".client .log-buttons button", { hasText: fr ? "Promesse" : "Promise" }).press("Enter");
    await page.locator(".client .log-form button[type=submit]").press("Enter");
    await page.waitForSelector(".client .log-form", { state: "detached" });
    await page.waitForSelector(".client .follow-up li");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".overlay", { state: "detached" });
  });

  test("settings: the policy as a sheet, read back with each wrong cell named, and reset", async () => {
    await page.locator(".header button", { hasText: fr ? "Réglages" : "Settings" }).click();
    await page.waitForSelector(".overlay table");
    await expectSound(page);
    const button = (text: string) => page.locator(".overlay .buttons button", { hasText: text });
    await button(fr ? "Ouvrir comme feuille" : "Open as a sheet").click();
    await page.waitForSelector(".overlay .said");
    const title = fr ? "Politique" : "Policy";
    const cellOf = (value: unknown) =>
      page.evaluate(
        async ([sheet, put]) => {
          const { made } = window.harness;
          const row = made.cells(sheet as string).findIndex((cells) => cells[2] === 2000);
          await made.sheet.write({ sheet: sheet as string, row, column: 2, rows: 1, columns: 1 }, [[put as never]]);
          return row;
        },
        [title, value],
      );
    const row = await cellOf("beaucoup");
    await button(fr ? "Relire" : "Read sheet").click();
    await page.waitForSelector(".overlay .lines li");
    await page.locator(".overlay .lines .link").first().click();
    await shows(page, { sheet: title, row, column: 2 });
    await expectSound(page);
    await page.evaluate(
      ([sheet, at]) =>
        window.harness.made.sheet.write({ sheet: sheet as string, row: at as number, column: 2, rows: 1, columns: 1 }, [[3000]]),
      [title, row],
    );
    await button(fr ? "Relire" : "Read sheet").click();
    await page.waitForFunction(
      () => document.querySelectorAll(".overlay .lines li").length === 0 && document.querySelector(".overlay .said"),
    );
    expect(await page.evaluate(() => window.harness.made.kept("encours.settings"))).toContain("3000");
    await button(fr ? "Revenir" : "Back to").click();
    await page.waitForFunction(() => !window.harness.made.kept("encours.settings")!.includes("policy"));
  });
});
