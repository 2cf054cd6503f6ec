import { keep, kept } from "./settings";
import { Refused } from "./refusal";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const key = "encours.sheets";
const longestName = 100;

export const workbook = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

export function sheetNamed(name: string): Sheet {
  const sheet = workbook().getSheetByName(name);
  if (!sheet) throw new Refused("NO_SHEET", name);
  return sheet;
}

/** The ids of the sheets the pane added. An id survives a new name, and a copy of the sheet does not have it. */
function added(): number[] {
  const text = kept(key);
  return text === null ? [] : (JSON.parse(text) as number[]);
}

/** From left to right, as the user sees their tabs. */
export const visibleSheets = (): string[] =>
  workbook()
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden())
    .map((sheet) => sheet.getName());

/** A sheet the pane added, asked again before every change: the user may have exchanged it since. */
export function ownSheet(name: string): Sheet {
  const sheet = sheetNamed(name);
  if (!added().includes(sheet.getSheetId())) throw new Refused("NOT_OURS", name);
  return sheet;
}

/** What Excel would not take either is left out, so that the workbook can be downloaded as one. */
function clean(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "");
  return allowed === "" ? "Encours" : cut(allowed, longestName);
}

// Not in the middle of a character that takes two places.
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let count = 2; ; count++) {
    const suffix = ` (${count})`;
    const candidate = cut(name, longestName - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Two people may add a sheet at the same moment: the lock keeps their names and the list apart. */
export function locked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  lock.waitLock(20_000);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

const marksKey = "encours.asked";
const mostMarks = 8;

/**
 * Adds or renames a sheet. Asked again under the same mark, because the answer got lost on its way, it only answers with the
 * name of the sheet: what was done is not done twice.
 */
function doneOnce(mark: string | undefined, work: () => Sheet): string {
  return locked(() => {
    if (mark === undefined) return work().getName();
    const text = kept(marksKey);
    const before = text === null ? [] : (JSON.parse(text) as (readonly [mark: string, sheet: number])[]);
    const id = before.find(([each]) => each === mark)?.[1];
    const done = workbook()
      .getSheets()
      .find((each) => each.getSheetId() === id);
    if (done) return done.getName();
    const sheet = work();
    keep(marksKey, JSON.stringify([...before.slice(1 - mostMarks), [mark, sheet.getSheetId()]]));
    return sheet.getName();
  });
}

export function addSheet(asked: string, hidden: boolean, mark?: string): string {
  return doneOnce(mark, () => {
    const book = workbook();
    const sheets = book.getSheets();
    const name = freeName(clean(asked), new Set(sheets.map((sheet) => sheet.getName().toLowerCase())));
    const before = book.getActiveSheet();
    const sheet = book.insertSheet(name);
    try {
      book.setActiveSheet(before, true);
      if (hidden) sheet.hideSheet();
      const present = new Set(sheets.map((each) => each.getSheetId()));
      keep(key, JSON.stringify([...added().filter((id) => present.has(id)), sheet.getSheetId()]));
    } catch (error) {
      // Not known as ours, nobody could take it away later.
      book.deleteSheet(sheet);
      throw error;
    }
    return sheet;
  });
}

export function renameSheet(name: string, asked: string, mark?: string): string {
  return doneOnce(mark, () => {
    const sheet = ownSheet(name);
    const others = workbook()
      .getSheets()
      .map((each) => each.getName())
      .filter((each) => each !== name);
    sheet.setName(freeName(clean(asked), new Set(others.map((each) => each.toLowerCase()))));
    return sheet;
  });
}

export function removeSheet(name: string): null {
  if (!workbook().getSheetByName(name)) return null;
  const sheet = ownSheet(name);
  // A name outlives its sheet, and would stand for #REF!.
  for (const named of sheet.getNamedRanges()) named.remove();
  workbook().deleteSheet(sheet);
  return null;
}
