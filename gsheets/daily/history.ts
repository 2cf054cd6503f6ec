import { snapshotFrom, snapshotHeader, snapshotIndex, snapshotRows } from "../../core/history/snapshots/snapshot-rows";
import type { Snapshot } from "../../core/history/snapshots/snapshot";
import { read, used } from "../cells";
import { keep, kept } from "../settings";
import { addSheet, ownSheet, workbook } from "../sheets";
import { fill } from "../write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A sheet that the daily check writes for its own use. Its id is stored under `setting`, so that a sheet the user renames is
 * still found; null where the user deleted it or none was made yet.
 */
export function keptSheet(setting: string): Sheet | null {
  const id = kept(setting);
  const sheet = workbook()
    .getSheets()
    .find((each) => String(each.getSheetId()) === id);
  return sheet ? ownSheet(sheet.getName()) : null;
}

/** Adds such a sheet and stores its id under `setting`. */
export function makeSheet(setting: string, name: string, hidden: boolean): Sheet {
  const sheet = ownSheet(addSheet(name, hidden));
  keep(setting, String(sheet.getSheetId()));
  return sheet;
}

const historySetting = "encours.daily.history";

/** The portfolio as the last daily check found it, to report what has changed since; null before the first check. */
export function lastSnapshot(): Snapshot | null {
  const sheet = keptSheet(historySetting);
  const area = sheet && used(sheet.getName());
  if (!area) return null;
  const rows = read(area);
  const [only] = snapshotIndex(rows).entries;
  // The clients are text in the last column, as many to a cell as one can hold.
  const pieces = rows.map((row) => row[snapshotHeader.length - 1] ?? null);
  return only ? snapshotFrom(only, pieces.slice(only.row, only.row + only.rows)).snapshot : null;
}

/** Replaces the stored snapshot: the check compares with the day before only, and the pane stores a history of its own. */
export function keepSnapshot(snapshot: Snapshot, name: string): void {
  const sheet = keptSheet(historySetting) ?? makeSheet(historySetting, name, true);
  sheet.getDataRange().clearContent();
  const rows = [snapshotHeader, ...snapshotRows(snapshot, 1)];
  fill(sheet, { sheet: sheet.getName(), row: 0, column: 0, rows: rows.length, columns: snapshotHeader.length }, rows);
}
