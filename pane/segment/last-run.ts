import type { ColumnCorrections } from "../../core/clients/layout";
import type { Serial } from "../../core/dates";
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
}

export const lastRunKey = "encours.lastRun";

/** A run as it was kept; null where there is none, or none that can be read. */
export function lastRunFrom(text: string | null): LastRun | null {
  if (text === null) return null;
  try {
    const { areas, visibleOnly, layoutKey, corrections, ledger, asOf, sheet } = (JSON.parse(text) ?? {}) as Partial<LastRun>;
    if (!Array.isArray(areas) || areas.length === 0 || !areas.every(isArea) || typeof asOf !== "number") return null;
    return {
      areas,
      visibleOnly: visibleOnly === true,
      layoutKey: layoutKey ?? "",
      corrections: corrections ?? {},
      ledger: isArea(ledger) ? ledger : null,
      asOf,
      sheet: typeof sheet === "string" ? sheet : null,
    };
  } catch {
    return null;
  }
}

function isArea(value: unknown): value is Area {
  const { sheet, row, column, rows, columns } = (value ?? {}) as Partial<Area>;
  return typeof sheet === "string" && [row, column].every((from) => from! >= 0) && [rows, columns].every((size) => size! >= 1);
}

/** The areas with their hidden rows as they are now; null where they make no table. */
export async function visibleSource(sheet: Sheet, areas: readonly Area[], visibleOnly?: boolean): Promise<Source | null> {
  const visible: (readonly number[] | null)[] = [];
  for (const area of areas) visible.push(await sheet.visibleRows(area));
  const source = sourceOf(areas, visible);
  return source && { ...source, visibleOnly: (visibleOnly ?? true) && source.visibleOnly };
}
