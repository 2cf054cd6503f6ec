import type { ColumnCorrections } from "../../core/reading/layout";
import type { Serial } from "../../core/cells/dates";
import type { ResultColumn } from "../../core/segment/result";
import type { Area, Sheet } from "../../core/sheet";
import { sourceOf, type Source } from "./source";

/** What it takes to segment the same cells again: kept in the workbook, so that a new day or a colleague can go on. */
export interface LastRun {
  readonly areas: readonly Area[];
  readonly visibleOnly: boolean;
  readonly layoutKey: string;
  readonly corrections: ColumnCorrections;
  /** The invoices that were taken along. */
  readonly ledger: Area | null;
  readonly asOf: Serial;
  /** The sheet that holds the result and can be brought up to date; null where there is none. */
  readonly sheet: string | null;
  /** The columns that sheet was given so far; null where that was not kept. */
  readonly columns: readonly ResultColumn["id"][] | null;
  /** Where the used rows of the selected sheet ended: areas that went as far go on as far. Null where that was not kept. */
  readonly endRow: number | null;
}

export const lastRunKey = "encours.lastRun";

/** The runs as they were kept, the newest first; those that can't be read are left out. */
export function runsFrom(text: string | null): LastRun[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    // Older workbooks keep one run only.
    return (Array.isArray(kept) ? kept : [kept]).map(runFrom).filter((run) => run !== null);
  } catch {
    return [];
  }
}

function runFrom(kept: unknown): LastRun | null {
  const { areas, visibleOnly, layoutKey, corrections, ledger, asOf, sheet, columns, endRow } = (kept ?? {}) as Partial<LastRun>;
  if (!Array.isArray(areas) || areas.length === 0 || !areas.every(isArea) || typeof asOf !== "number") return null;
  return {
    areas,
    visibleOnly: visibleOnly === true,
    layoutKey: layoutKey ?? "",
    corrections: corrections ?? {},
    ledger: isArea(ledger) ? ledger : null,
    asOf,
    sheet: typeof sheet === "string" ? sheet : null,
    columns: Array.isArray(columns) ? columns : null,
    endRow: typeof endRow === "number" ? endRow : null,
  };
}

function isArea(value: unknown): value is Area {
  const { sheet, row, column, rows, columns } = (value ?? {}) as Partial<Area>;
  return typeof sheet === "string" && [row, column].every((from) => from! >= 0) && [rows, columns].every((size) => size! >= 1);
}

/** Where the used rows of a sheet end. */
export async function endRowOf(sheet: Sheet, name: string): Promise<number | null> {
  const used = await sheet.used(name);
  return used && used.row + used.rows;
}

/** The cells of a run as far as they go now: rows added since below a table that was taken whole belong to it. */
export async function areasNow(sheet: Sheet, { areas, endRow }: Pick<LastRun, "areas" | "endRow">): Promise<readonly Area[]> {
  const end = endRow === null ? null : await endRowOf(sheet, areas[0]!.sheet);
  if (end === null) return areas;
  return areas.map((area) => (area.row + area.rows === endRow && end > area.row ? { ...area, rows: end - area.row } : area));
}

/** The areas with their hidden rows as they are now; null where they make no table. */
export async function visibleSource(sheet: Sheet, areas: readonly Area[], visibleOnly?: boolean): Promise<Source | null> {
  const visible: (readonly number[] | null)[] = [];
  for (const area of areas) visible.push(await sheet.visibleRows(area));
  const source = sourceOf(areas, visible);
  return source && { ...source, visibleOnly: (visibleOnly ?? true) && source.visibleOnly };
}
