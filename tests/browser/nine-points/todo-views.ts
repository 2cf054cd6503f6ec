import { workListIds } from "../../../core/work/lists/lists";
import { insightTexts } from "../../../pane/words/insight/type";
import { todoTexts } from "../../../pane/words/todo/type";
import { legalNotices } from "./notices";
import { resultTable } from "./result-table";
import {
  button,
  cellsOf,
  closeOverlay,
  numberIn,
  openSection,
  overlayTitle,
  pane,
  seen,
  sheetNames,
  spoken,
  textSeen,
  type Walk,
} from "./walk";

/** Does something that adds one sheet, and says which. */
async function addedSheet(walk: Walk, work: () => Promise<void>): Promise<string> {
  const before = await sheetNames(walk);
  await work();
  const added = (await sheetNames(walk)).filter((name) => !before.includes(name));
  expect(added).toHaveLength(1);
  return added[0]!;
}

async function writeList(walk: Walk): Promise<void> {
  await button(walk, todoTexts(walk.language).write).click();
  await seen(walk).locator(".write-list .link").waitFor({ timeout: 45_000 });
}

/** Point 4: each list is looked into and written as a sheet with a row for each of its clients; a letter reads as a letter. */
export async function workThroughLists(walk: Walk): Promise<void> {
  await openSection(walk, "todo", "lists");
  const overview = pane(walk).locator(".work-lists").first();
  await overview.waitFor();
  const counted = () => pane(walk).locator("section[aria-busy=false] > .work-lists").waitFor();
  await counted();
  await walk.look();
  const counts: Record<string, number> = {};
  for (const id of workListIds) {
    await counted();
    const line = pane(walk).locator(`#encours-list-${id}`);
    // Lists that have nothing to go by in this workbook are folded away.
    if (!(await line.isVisible())) await pane(walk).locator(".idle-lists summary").click();
    const said = spoken(await line.locator(".watched-state").innerText());
    counts[id] = /^\d/.test(said) ? numberIn(/^[\d ,]+/.exec(said)![0]) : 0;
    await line.click();
    const list = seen(walk).locator(".work-list");
    await list.locator("h2").waitFor();
    for (const details of await list.locator(".list-options summary").all()) await details.click();
    await walk.look();
    if (counts[id] > 0 && (walk.written === "all" || id === walk.written)) {
      const sheet = await addedSheet(walk, () => writeList(walk));
      const [header, ...rows] = await cellsOf(walk, sheet);
      expect(header!.filter((title) => title !== null).length).toBeGreaterThan(4);
      expect([id, rows.length]).toEqual([id, counts[id]]);
    } else if (counts[id] === 0) expect(said).not.toBe("");
    if (id === "letters" && counts[id] > 0) await readLetter(walk);
    await list.locator("> .small").first().click();
    await overview.waitFor();
  }
  // One action a client a day: whoever is due for a letter is not called besides.
  if (!walk.portfolio.toCall) expect(counts["calls"]).toBe(0);
  expect(counts["letters"]).toBeGreaterThan(0);
}

async function readLetter(walk: Walk): Promise<void> {
  await seen(walk).locator(".letter-link").first().click();
  const letter = seen(walk).locator(".letter-view");
  const body = letter.locator(".letter").nth(1);
  const first = spoken(await body.innerText());
  expect(first.split("\n").length).toBeGreaterThan(5);
  expect(first).toMatch(/\d[.,]\d\d/);
  await walk.look();
  await letter
    .locator(".choice button")
    .nth(walk.language === "fr" ? 1 : 0)
    .click();
  expect(spoken(await body.innerText())).not.toBe(first);
  await letter.locator("> .small").first().click();
}

/** Point 5: the year's reports and their price; a price that is typed moves the budget, a cap of nothing orders nothing. */
export async function planReports(walk: Walk): Promise<void> {
  const { language } = walk;
  const texts = todoTexts(language).plan;
  await openSection(walk, "todo", "reports");
  const view = seen(walk);
  await view.locator(".report-budget").waitFor();
  await walk.look();
  const budget = async (): Promise<string> => spoken(await view.locator(".report-budget h2 small").innerText());
  const before = await budget();
  const price = view.locator(".budget-fields input").first();
  await price.fill("4000");
  await price.press("Tab");
  await view.locator(".report-budget h2 small", { hasText: before }).waitFor({ state: "detached" });
  expect(await budget()).not.toBe(before);
  await price.fill(language === "fr" ? "trente" : "thirty");
  await price.press("Tab");
  await view.locator(".wrong").first().waitFor();
  await walk.look();
  await price.fill("50");
  await price.press("Tab");
  await view.locator(".wrong").waitFor({ state: "detached" });
  if ((await button(walk, todoTexts(language).write).count()) > 0) {
    const sheet = await addedSheet(walk, () => writeList(walk));
    expect((await cellsOf(walk, sheet)).length).toBeGreaterThan(1);
  }
  // All that were to be ordered lie beyond a budget of nothing, and come back with it.
  const status = view.getByRole("status").last();
  const free = await status.innerText();
  const [worth] = /^[\d ,]+/.exec(spoken(free)) ?? [];
  const cap = view.getByLabel(texts.cap);
  await cap.fill("0");
  await cap.press("Tab");
  if (worth !== undefined) await view.getByText(texts.beyond(numberIn(worth))).waitFor();
  await cap.fill("");
  await cap.press("Tab");
  await view.getByText(free.split("\n")[0]!).waitFor();
}

/** Point 8: a notice of liquidation makes its client class 5, here and in the result made again; who is no client is listed. */
export async function openNotices(walk: Walk): Promise<void> {
  const { language, portfolio } = walk;
  const words = insightTexts(language).legal;
  const result = await resultTable(walk);
  const client = await liquidatedClient(walk);
  await openSection(walk, "todo", "legalEvents");
  const view = seen(walk);
  await view.locator("details summary").first().click();
  await walk.look();
  await view.locator("textarea").fill(legalNotices(client?.siren ?? null, portfolio.days[1]));
  await view.getByRole("button", { name: words.read, exact: true }).click();
  await view.locator(".said").waitFor();
  const text = await textSeen(walk);
  expect(text).toContain(spoken(words.unmatched(1)));
  await walk.look();
  if (!client) return void expect(text).toContain(spoken(words.noSirenAtAll));
  expect(text).toContain(spoken(words.matched(1)));
  expect(text).toContain(spoken(words.atBest(5)));
  await view.locator(".notice-client button").first().click();
  expect(await overlayTitle(walk)).toBe(spoken(client.name));
  expect(spoken(await pane(walk).locator(".client .class-mark").first().innerText())).toContain("5");
  await walk.look();
  await closeOverlay(walk);
  // The result in the workbook follows when it is asked to.
  await button(walk, insightTexts(language).segmentAgain).click();
  await pane(walk).locator(".outcome h2").waitFor({ timeout: 45_000 });
  const again = await resultTable(walk);
  expect(again.rows).toHaveLength(result.rows.length);
  const at = again.column("client").indexOf(client.name);
  expect(again.column("riskClass")[at]).toBe(5);
}

/** A client that no event names yet and that is rated well. */
async function liquidatedClient(walk: Walk): Promise<{ readonly name: string; readonly siren: string } | null> {
  if (!walk.portfolio.hasSirens) return null;
  const result = await resultTable(walk);
  const [header, ...rows] = await cellsOf(walk, walk.portfolio.sheet[walk.language]);
  const sirens = new Map(rows.map((row) => [row[0], row[header!.indexOf("SIREN")]]));
  const classes = result.column("riskClass");
  const name = result
    .column("client")
    .find((client, at) => classes[at] === 2 && typeof sirens.get(client as string) === "string") as string;
  const siren = sirens.get(name) as string;
  return { name, siren: siren.replace(/ /g, "") };
}
