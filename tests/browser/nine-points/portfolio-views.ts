import { paneTexts } from "../../../pane/words/pane/type";
import { insightTexts } from "../../../pane/words/insight/type";
import { resultTable } from "./result-table";
import {
  button,
  cellsOf,
  closeOverlay,
  kept,
  numberIn,
  openSection,
  overlayTitle,
  pane,
  seen,
  sheetNames,
  spoken,
  textSeen,
  untilKept,
  type Walk,
} from "./walk";

/** Point 2: size × risk adds up to the clients of the result, a cell lists its clients, and the same is printed into a sheet. */
export async function seePortfolio(walk: Walk): Promise<void> {
  const { language, portfolio } = walk;
  const { result, overview } = paneTexts(language);
  await openSection(walk, "portfolio", "overview");
  const view = seen(walk);
  await view.locator("svg.chart").waitFor();
  const classes = (await resultTable(walk)).column("riskClass");
  const rows = view.locator(".matrix tbody tr");
  for (let row = 0; row < (await rows.count()); row++) {
    const total = rows.nth(row).locator("td").last().locator("b");
    const riskClass = row < 5 ? 5 - row : 0;
    const shown = (await total.count()) === 0 ? 0 : numberIn(await total.innerText());
    expect([riskClass, shown]).toEqual([riskClass, classes.filter((each) => each === (riskClass || null)).length]);
  }
  expect(numberIn(await view.locator(".matrix tfoot td").last().locator("b").innerText())).toBe(portfolio.clients);
  const text = await textSeen(walk);
  for (const title of [overview.pareto, result.concentration, result.ageing, overview.classes, overview.expectedLoss])
    expect(text).toContain(spoken(title));
  await view.locator(".matrix .cell").first().click();
  await view.locator(".cell-clients li").first().waitFor();
  await walk.look();
  const before = await sheetNames(walk);
  await button(walk, overview.print).click();
  await view.locator("[role=status]", { hasText: portfolio.days[1] }).waitFor({ timeout: 45_000 });
  const added = (await sheetNames(walk)).filter((name) => !before.includes(name));
  expect(added).toHaveLength(1);
  expect((await cellsOf(walk, added[0]!)).flat()).toContain(portfolio.clients);
}

/** Point 3: one client, from a cell of the matrix: score and reasons, what binds, and plain words that can be copied. */
export async function seeClient(walk: Walk): Promise<void> {
  const words = insightTexts(walk.language);
  const line = seen(walk).locator(".cell-clients button.watched").first();
  const name = spoken(await line.locator(".watched-name").innerText());
  await line.click();
  expect(await overlayTitle(walk)).toBe(name);
  await pane(walk).locator(".client textarea").last().waitFor();
  const text = await textSeen(walk);
  for (const title of [words.client.reasons, words.client.changes, words.client.exposure, words.client.decisions, words.client.plain])
    expect(text).toContain(spoken(title));
  expect(await pane(walk).locator(".client .score-bar").count()).toBe(1);
  expect(spoken(await pane(walk).locator(".client textarea").last().inputValue()).split("\n").length).toBeGreaterThan(3);
  for (const details of await pane(walk).locator(".client details > summary").all()) await details.click();
  await walk.look();
  await closeOverlay(walk);
}

/** `107 k€`, `1,2 M€` or `£950`: what the first line of the outcome says is lost. */
async function lossShown(walk: Walk): Promise<number> {
  const text = spoken(await seen(walk).locator(".facts-table dd").first().innerText());
  const [, number, unit] = /([\d.,]+) ?([kMm]?)/.exec(text.replace(/(\d) (?=\d)/g, "$1"))!;
  const value = walk.language === "fr" ? number!.replace(",", ".") : number!.replace(/,/g, "");
  return Number(value) * ({ k: 1e3, m: 1e6, M: 1e6 }[unit!] ?? 1);
}

/** Point 6: the largest fails, then several, the risky and those ticked; what is lost is held against one's own means. */
export async function askWhatIf(walk: Walk): Promise<void> {
  const words = insightTexts(walk.language).whatIf;
  const french = walk.language === "fr";
  await openSection(walk, "portfolio", "whatIf");
  const view = seen(walk);
  const means = view.locator(".means input");
  await means.nth(0).fill(french ? "1 200 000" : "1,200,000");
  await means.nth(1).fill("100000");
  await means.nth(2).fill(french ? "5,5 %" : "5.5%");
  await means.nth(2).press("Tab");
  await view.locator(".verdict.good, .verdict.bad").waitFor();
  const losses: number[] = [];
  for (let scenario = 0; scenario < 4; scenario++) {
    await view.locator(".radio input[type=radio]").nth(scenario).check();
    if (scenario === 3) await view.locator(".ticks input").nth(1).check();
    await walk.look();
    if (scenario !== 2) losses.push(await lossShown(walk));
  }
  // Several cost more than one, and one that is ticked no more than the largest.
  expect(losses).toHaveLength(3);
  const [largest, several, ticked] = losses as [number, number, number];
  expect(several).toBeGreaterThan(largest);
  expect(ticked).toBeGreaterThan(0);
  expect(ticked).toBeLessThanOrEqual(largest);
  const status = view.getByRole("status").last();
  const unchanged = await status.innerText();
  for (const field of await view.locator("table.plain input").all()) {
    await field.fill("5");
    await field.press("Tab");
  }
  expect(await status.innerText()).not.toBe(unchanged);
  expect(await textSeen(walk)).toContain(spoken(words.terms));
  await view.locator(".means button.small").click();
  await view.locator(".means button.small").waitFor({ state: "detached" });
  await untilKept(walk, "encours.settings", "1200000");
  expect(JSON.parse((await kept(walk, "encours.settings"))!)).toMatchObject({ ownEquity: 1_200_000, ownCash: 100_000, margin: 0.055 });
}
