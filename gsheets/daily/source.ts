import type { Area } from "../../core/sheet";
import { usedPart } from "../cells";
import { keep, kept } from "../settings";
import { workbook } from "../sheets";

/** The list that is looked at every day: some columns of a sheet, from a row down to wherever it ends on that day. */
export interface Source {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

const key = "encours.daily";

export function rememberSource(area: Area): void {
  const sheet = workbook().getSheetByName(area.sheet)!;
  const source: Source = { sheet: sheet.getSheetId(), row: area.row, column: area.column, columns: area.columns };
  keep(key, JSON.stringify(source));
}

/** Where the list stands today, rows added since included; null where its sheet is gone or empty. */
export function sourceArea(): Area | null {
  const text = kept(key);
  if (text === null) return null;
  const { sheet: id, row, column, columns } = JSON.parse(text) as Source;
  const sheet = workbook()
    .getSheets()
    .find((each) => each.getSheetId() === id);
  const rows = (sheet?.getLastRow() ?? 0) - row;
  return sheet && rows > 0 ? usedPart(sheet.getRange(row + 1, column + 1, rows, columns)) : null;
}
