import { kindBeside, searchedBeside, type SheetBeside } from "../../core/reading/beside/beside";
import type { Sheet } from "../../core/sheet";

/** The other sheets that say more of what is segmented, such as a platform's export of e-invoice statuses; each is read whole. */
export async function sheetsBeside(sheet: Sheet, without: readonly string[]): Promise<readonly SheetBeside[]> {
  const found: SheetBeside[] = [];
  const others = (await sheet.sheets()).filter((name) => !without.includes(name));
  for (const name of others.slice(0, searchedBeside.sheets)) {
    const area = await sheet.used(name);
    if (!area || area.rows < 2 || area.columns < 2 || area.columns > searchedBeside.columns) continue;
    if (kindBeside(await sheet.read({ ...area, rows: Math.min(area.rows, searchedBeside.sampleRows) })) !== null)
      found.push({ name, rows: await sheet.read(area) });
  }
  return found;
}
