import type { PaneTexts } from "../words/pane/type";

/**
 * The name a result's sheet gets when it is brought up to date on another day, which its name would deny; null where it
 * keeps its own, because it is that day's already or the user's.
 */
export function renamedTo(sheet: string, sheetName: string, words: PaneTexts["go"]): string | null {
  const ours = new RegExp(`^${words.sheet("\\d{4}-\\d\\d-\\d\\d")}(?: \\(\\d+\\))?$`);
  return ours.test(sheet) && !sheet.startsWith(sheetName) ? sheetName : null;
}
