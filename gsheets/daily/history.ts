import { snapshotFrom, snapshotHeader, snapshotIndex, snapshotRows } from "../../core/history/snapshots/snapshot-rows";
import type { Snapshot } from "../../core/history/snapshots/snapshot";
import { read, used } from "../cells";
import { keep, kept } from "../settings";
import { addSheet, ownSheet, workbook } from "../sheets";
import { fill } from "../write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet that the daily check keeps for itself, found again by its id; null where the user has thrown it away. */
export function keptSheet(key: string): Sheet | null {
  const id = kept(key);
  const sheet = workbook()
    .getSheets()
    .find((each) => String(each.getSheetId()) === id);
  return sheet ? ownSheet(sheet.getName()) : null;
}

export function makeSheet(key: string, name: string, hidden: boolean): Sheet {
  const sheet = ownSheet(addSheet(name, hidden));
  keep(key, String(sheet.getSheetId()));
  return sheet;
}

const key = "encours.daily.history";

/** What the last check saw. */
export function lastSnapshot(): Snapshot | null {
  const sheet = keptSheet(key);
  const area = sheet && used(sheet.getName());
  if (!area) return null;
  const rows = read(area);
  const entry = snapshotIndex(rows).entries[0];
  const texts = rows.map((row) => row[snapshotHeader.length - 1] ?? null);
  return entry ? snapshotFrom(entry, texts.slice(entry.row, entry.row + entry.rows)).snapshot : null;
}

/** Only the last one is kept: the pane keeps a history of its own. */
export function keepSnapshot(snapshot: Snapshot, name: string): void {
  const sheet = keptSheet(key) ?? makeSheet(key, name, true);
  sheet.getDataRange().clearContent();
  const rows = [snapshotHeader, ...snapshotRows(snapshot, 1)];
  fill(sheet, { sheet: sheet.getName(), row: 0, column: 0, rows: rows.length, columns: snapshotHeader.length }, rows);
}
