import type { Page } from "playwright-core";
import { formatDate, formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { exportFiles, type ExportFile } from "../reading/generator/export-files";
import type { BookDescription } from "../hosts/sheet-contract";
import { openingPanes } from "./pane-page";
import { calculation, openFile, openingWorkbenches } from "./workbench-page";

/*
 * Twelve exports as programs write them, opened in the workbench as a controller opens them: what the pane says first of
 * each, before anything is pressed, is the truth of its ledger, in both languages. Half of them are opened in the French
 * workbench, half in the English one; the other language is that of a pane over the cells the workbench read, since another
 * language makes the workbench draw everything anew.
 */
jest.setTimeout(600_000);

const workbench = openingWorkbenches();
const openPane = openingPanes();

/** What the pane says of the file that was opened, its no-break spaces plain. */
async function firstWords(page: Page): Promise<{ readonly heading: string; readonly proof: string }> {
  await page.locator(".understood .proof p").first().waitFor({ timeout: calculation });
  const said = async (place: string): Promise<string> => (await page.locator(place).first().innerText()).replace(/[\s\u00a0\u202f]+/g, " ");
  return { heading: await said(".understood h2"), proof: await said(".understood .proof p") };
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ");

/** What of the truth the pane does not say. */
function missingIn({ heading, proof }: Awaited<ReturnType<typeof firstWords>>, { book }: ExportFile, language: Language): string[] {
  const { clients, asOf } = book.truth;
  const total = clients.reduce((sum, { balance }) => sum + balance, 0) / 100;
  const wanted = [
    `${clients.length} clients`,
    plain(formatNumber(total, language, 2)),
    // A day that the file does not say may be its last invoice's or today.
    ...(book.options.asOf === undefined ? [formatDate(asOf!, language)] : []),
  ];
  return wanted.filter((words) => !`${heading} ${proof}`.includes(words)).map((words) => `${words} is not in “${heading}. ${proof}”`);
}

/** The sheet that was opened, as the workbench has it: its cells and how they are shown. */
async function opened(page: Page): Promise<BookDescription> {
  const book = await page.evaluate(async () => {
    const { sheet } = window.workbench;
    const [name] = await sheet.sheets();
    const area = (await sheet.used(name!))!;
    const whole = { ...area, row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
    const { merged = [], formats = [] } = await sheet.shownAs(whole);
    return JSON.stringify({ sheets: [{ name: name!, cells: await sheet.read(whole), merged, formats }], selection: whole });
  });
  return JSON.parse(book) as BookDescription;
}

test("twelve exports are read right in the first sentence, in French and in English", async () => {
  const faults: string[] = [];
  const judge = async (page: Page, file: ExportFile, language: Language): Promise<void> => {
    faults.push(...missingIn(await firstWords(page), file, language).map((fault) => `${file.name}, ${language}: ${fault}`));
    if ((await page.locator(".reading-question").count()) > 0) faults.push(`${file.name}: it is asked about`);
  };
  const files = exportFiles();
  for (const language of ["fr", "en"] as const) {
    const { page, complaints } = await workbench(language, "replaced");
    for (const file of files.filter((_, at) => (at % 2 === 0) === (language === "fr"))) {
      await openFile(page, { name: file.name, buffer: await file.bytes() });
      await judge(page, file, language);
      const other = language === "fr" ? "en" : "fr";
      await judge(await openPane({ book: await opened(page), language: other }), file, other);
    }
    expect(complaints).toEqual([]);
  }
  expect(faults).toEqual([]);
});
