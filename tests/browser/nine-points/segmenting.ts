import { defaultPolicy } from "../../../core/policy/default";
import { policyHash } from "../../../core/policy/hash";
import { paneTexts } from "../../../pane/words/pane/type";
import { insightTexts } from "../../../pane/words/insight/type";
import { resultTable } from "./result-table";
import {
  button,
  cellsOf,
  closeOverlay,
  numberIn,
  openPlace,
  openSection,
  overlayTitle,
  pane,
  putCell,
  seen,
  selectCell,
  selectTable,
  sheetNames,
  spoken,
  textSeen,
  untilKept,
  type Walk,
} from "./walk";

/** With nothing selected the pane says what one can do. */
export async function beInvited(walk: Walk): Promise<void> {
  const words = paneTexts(walk.language).invitation;
  await selectCell(walk, walk.portfolio.sheet[walk.language], 6, 0);
  await pane(walk).locator(".invitation").waitFor();
  expect(await pane(walk).locator(".invitation button").count()).toBeGreaterThanOrEqual(3);
  await walk.look();
  await button(walk, words.names).click();
  await pane(walk).locator(".column-names dt").first().waitFor();
  expect(await pane(walk).locator(".column-names dt").count()).toBeGreaterThan(40);
  await walk.look();
  await button(walk, words.surroundings).click();
}

/** Point 1: what is selected is understood, previewed, and segmented into a sheet of its own; the source stays as it was. */
export async function segmentFirst(walk: Walk): Promise<void> {
  const { language, portfolio } = walk;
  const source = portfolio.sheet[language];
  const before = await cellsOf(walk, source);
  await pane(walk).locator(".understood h2").waitFor();
  expect(spoken(await pane(walk).locator(".understood h2").innerText())).toBe(portfolio.understood[language]);
  await walk.look();
  for (let asked = await pane(walk).locator(".question").count(); asked > 0; asked--) {
    await pane(walk).locator(".question button").first().click();
    await pane(walk)
      .locator(".question")
      .nth(asked - 1)
      .waitFor({ state: "detached" });
  }
  if (portfolio.ledger) await pane(walk).locator(".understood .choices input[type=checkbox]").first().check();
  await pane(walk).locator("input[type=date]").fill(portfolio.days[0]);
  await pane(walk).locator(".preview summary").click();
  await pane(walk).locator(".preview .watched").first().waitFor();
  await walk.look();
  await go(walk);
  expect(await sheetNames(walk)).toContain(`Segmentation ${portfolio.days[0]}`);
  expect(await cellsOf(walk, source)).toEqual(before);
}

async function go(walk: Walk): Promise<void> {
  await pane(walk).locator(".go > button").click();
  await pane(walk).locator(".outcome h2").waitFor({ timeout: 45_000 });
}

/** A month later: the same selection on another day, as many result rows as clients, and the three sentences of a director. */
export async function segmentAMonthLater(walk: Walk): Promise<void> {
  const { language, portfolio } = walk;
  const source = portfolio.sheet[language];
  await button(walk, paneTexts(language).result.again).click();
  await selectCell(walk, source, 0, 0);
  await selectTable(walk, source);
  await pane(walk).locator(".go").waitFor();
  await pane(walk).locator("input[type=date]").fill(portfolio.days[1]);
  await go(walk);
  const [headed] = (await pane(walk).locator(".outcome h2").innerText()).split("clients");
  expect(numberIn(headed!)).toBe(portfolio.clients);
  expect((await resultTable(walk)).rows).toHaveLength(portfolio.clients);
  expect(await pane(walk).locator(".outcome .headline p").count()).toBeGreaterThanOrEqual(2);
  await walk.look();
}

/** Point 7: who moved since a month ago, each class to each, and a client of them opens. */
export async function seeWhatChanged(walk: Walk): Promise<void> {
  await openSection(walk, "portfolio", "changes");
  await seen(walk).locator(".migration").waitFor();
  const counts = (await seen(walk).locator(".migration td").allInnerTexts()).map((text) => (text === "–" ? 0 : numberIn(text)));
  const both = counts.reduce((total, count) => total + count, 0);
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThanOrEqual(walk.portfolio.clients);
  await walk.look();
  if ((await seen(walk).locator(".line").count()) === 0) return;
  const name = spoken(await seen(walk).locator(".line .line-name").first().innerText());
  await seen(walk).locator(".line").first().click();
  expect(await overlayTitle(walk)).toBe(name);
  // A client who was there a month ago has a history of two runs.
  await pane(walk).locator(".client table.plain").first().waitFor();
  await closeOverlay(walk);
}

/** Point 9: the policy is edited as a sheet and read back, numbers are kept in the workbook, and the language changes. */
export async function settle(walk: Walk): Promise<void> {
  const { language, page } = walk;
  const words = insightTexts(language).settings;
  await pane(walk)
    .locator(".header")
    .getByRole("button", { name: paneTexts(language).shell.settings })
    .click();
  await pane(walk).locator(".overlay .quality").waitFor();
  await walk.look();
  const fingerprint = async (): Promise<string> => /[0-9a-f]{8,}/.exec(await textSeen(walk))![0];
  const first = await fingerprint();
  await button(walk, words.openAsSheet).click();
  const reread = button(walk, words.readSheet(words.sheetName));
  await reread.waitFor();
  const policy = await cellsOf(walk, words.sheetName);
  const row = policy.findIndex((cells) => cells[2] === 2000);
  await putCell(walk, words.sheetName, row, 2, "beaucoup");
  await reread.click();
  await pane(walk).locator(".overlay .lines li").first().waitFor();
  await walk.look();
  await putCell(walk, words.sheetName, row, 2, 3000);
  await reread.click();
  await pane(walk).locator(".overlay .lines li").first().waitFor({ state: "detached" });
  await page.waitForFunction((hash) => !document.querySelector("#pane .overlay")!.textContent.includes(`${hash}.`), first);
  expect(await fingerprint()).not.toBe(first);
  await untilKept(walk, "encours.settings", "3000");
  await button(walk, words.reset).click();
  await pane(walk).locator(".overlay .said", { hasText: words.resetDone }).waitFor();
  // Reset, the report’s price that was typed before is the default one again too.
  expect(await fingerprint()).toBe(policyHash(defaultPolicy));
  const other = language === "fr" ? "en" : "fr";
  await pane(walk).locator(".overlay select").first().selectOption(other);
  await pane(walk)
    .locator("#encours-tab-portfolio", { hasText: paneTexts(other).portfolio })
    .waitFor();
}

/** The functions beside the nine points: found, explained. */
export async function seeFunctions(walk: Walk): Promise<void> {
  await openPlace(walk, "functions");
  await walk.look();
  await pane(walk).locator(".search input").fill("gearing");
  await pane(walk).locator(".entry-name").first().click();
  expect(await pane(walk).locator(".signature").first().innerText()).toBe(
    walk.language === "fr" ? "=GEARING(net_debt;equity)" : "=GEARING(net_debt,equity)",
  );
  await walk.look();
}
