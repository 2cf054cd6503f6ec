import type { Page } from "playwright-core";
import { formatDate, formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { exportFiles, type ExportFile } from "../reading/generator/export-files";
import { calculation, openFile, openingWorkbenches } from "./workbench-page";

/*
 * Twelve exports as programs write them, opened in the workbench as a controller opens them: what the pane says first of
 * each, before anything is pressed, is the truth of its ledger, in both languages.
 */
jest.setTimeout(600_000);

const workbench = openingWorkbenches();

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

test("twelve exports are read right in the first sentence, in French and in English", async () => {
  const { page, complaints } = await workbench("fr", "fresh");
  const faults: string[] = [];
  let language: Language = "fr";
  const judge = async (file: ExportFile): Promise<void> => {
    faults.push(...missingIn(await firstWords(page), file, language).map((fault) => `${file.name}, ${language}: ${fault}`));
    if ((await page.locator(".reading-question").count()) > 0) faults.push(`${file.name}: it is asked about`);
  };
  // Each file is opened in the language the one before was left in, and looked at again in the other.
  for (const file of exportFiles()) {
    await openFile(page, { name: file.name, buffer: await file.bytes() });
    await judge(file);
    language = language === "fr" ? "en" : "fr";
    await page
      .getByRole("button", { name: language === "fr" ? "Français" : "English" })
      .first()
      .click();
    await page.waitForFunction((asked) => window.workbench.language === asked, language);
    await page.getByRole("tab", { name: language === "fr" ? "Segmenter" : "Segment", exact: true }).waitFor();
    await judge(file);
  }
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
});
