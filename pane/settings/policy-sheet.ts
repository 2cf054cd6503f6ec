import type { Policy } from "../../core/policy/policy";
import { policySheet } from "../../core/policy/sheet";
import type { ColumnFormat } from "../../core/cells/table-format";
import type { Sheet } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { columnCount, type Grid } from "../../core/cells/values";
import { fillAddedSheet } from "../added-sheet";

const key = "encours.policySheet";
const labelWidths = [14, 66];

/** Puts the policy into a new sheet, to be edited there; answers with its name, which the workbook remembers. */
export async function openPolicySheet(sheet: Sheet, policy: Policy, title: string, language: Language): Promise<string> {
  const rows = policySheet(policy, language);
  return fillAddedSheet(sheet, title, async (name) => {
    const area = { sheet: name, row: 0, column: 0, rows: rows.length, columns: columnCount(rows) };
    await sheet.write(area, rows);
    const columns = Array.from({ length: area.columns }, (_, k): ColumnFormat =>
      k < 2 ? { format: "text", width: labelWidths[k]! } : { format: "exact", width: 11 },
    );
    // The title, then a table for each section, whose heads stand in its first row.
    const starts = rows.flatMap((cells, row) => (row === 0 || cells.every((cell) => cell === null) ? [row] : []));
    for (const [k, start] of starts.entries()) {
      const from = start === 0 ? 0 : start + 1;
      const to = starts[k + 1] ?? rows.length;
      await sheet.format({ ...area, row: from, rows: to - from }, { columns, part: true });
    }
    await sheet.remember(key, name);
    await sheet.show({ ...area, rows: 1, columns: 1 });
    return name;
  });
}

/** The sheet the policy is edited in, if it is still there. */
export async function policySheetName(sheet: Sheet, titles: readonly string[]): Promise<string | null> {
  const names = await sheet.sheets();
  const remembered = await sheet.recall(key).catch(() => null);
  return [remembered, ...titles].find((name): name is string => name !== null && names.includes(name)) ?? null;
}

/** All cells of a sheet from its first on, so that places in the grid are places in the sheet. */
export async function wholeSheet(sheet: Sheet, name: string): Promise<Grid> {
  const used = await sheet.used(name);
  return used ? sheet.read({ sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }) : [];
}
