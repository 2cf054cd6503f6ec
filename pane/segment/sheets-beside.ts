import { isSameTable, kindBeside, searchedBeside, type KindBeside, type SheetBeside } from "../../core/reading/beside/beside";
import type { ColumnCorrections } from "../../core/reading/layout";
import type { Area, Sheet } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import type { Source } from "./source";

/** Another sheet of the workbook that says more of what is selected, and what it says. */
export interface FoundSheet {
  readonly name: string;
  readonly kind: KindBeside;
}

/**
 * The other sheets that say more of what is segmented, such as a platform's export of e-invoice statuses, told by their first
 * rows. Another month's sheet of one of the tables is none.
 */
export async function findSheetsBeside(
  sheet: Sheet,
  without: readonly string[],
  tables: readonly Grid[],
): Promise<readonly (FoundSheet & { readonly area: Area })[]> {
  const found: (FoundSheet & { readonly area: Area })[] = [];
  const others = (await sheet.sheets()).filter((name) => !without.includes(name));
  for (const name of others.slice(0, searchedBeside.sheets)) {
    const area = await sheet.used(name);
    if (!area || area.rows < 2 || area.columns < 2 || area.columns > searchedBeside.columns) continue;
    const head = await sheet.read({ ...area, rows: Math.min(area.rows, searchedBeside.sampleRows) });
    const kind = kindBeside(head);
    if (kind !== null && !isSameTable(head, tables)) found.push({ name, kind, area });
  }
  return found;
}

/** The sheets of a selection and of its ledger, which are nothing beside it. */
export const sheetsOf = (source: Source, ledger: Area | null): string[] =>
  [...source.areas, ...(ledger ? [ledger] : [])].map((area) => area.sheet);

/** Whether a sheet that was found is taken: unless the user said no to it. */
export const isTaken = ({ sheets }: ColumnCorrections, name: string): boolean => sheets?.[name] !== false;

/** Each of them read whole. */
export async function sheetsBeside(sheet: Sheet, without: readonly string[], tables: readonly Grid[]): Promise<readonly SheetBeside[]> {
  const read: SheetBeside[] = [];
  for (const { name, kind, area } of await findSheetsBeside(sheet, without, tables))
    read.push({ name, kind, rows: await sheet.read(area) });
  return read;
}
