import type { PaneTexts } from "../words/pane/type";

/** Whether a result's sheet bears the name of another day than the one a result of today would be called by. A sheet the user named is of every day. */
export function isOfAnotherDay(sheet: string, sheetName: string, words: PaneTexts["go"]): boolean {
  const ours = new RegExp(`^${words.sheet("\\d{4}-\\d\\d-\\d\\d")}(?: \\(\\d+\\))?$`);
  return ours.test(sheet) && !sheet.startsWith(sheetName);
}
