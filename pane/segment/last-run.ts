import type { ColumnCorrections } from "../../core/clients/layout";
import type { Serial } from "../../core/dates";
import type { Area } from "../../core/sheet";

/** What it takes to segment the same cells again: kept in the workbook, so that a new day or a colleague can go on. */
export interface LastRun {
  readonly area: Area;
  readonly corrections: ColumnCorrections;
  readonly asOf: Serial;
  /** The sheet that holds the result; null where it is gone. */
  readonly sheet: string | null;
}

export const lastRunKey = "encours.lastRun";

/** A run as it was kept; null where there is none, or none that can be read. */
export function lastRunFrom(text: string | null): LastRun | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<LastRun> | null;
    return kept && isArea(kept.area) && typeof kept.asOf === "number" && (kept.sheet === null || typeof kept.sheet === "string")
      ? { area: kept.area, corrections: kept.corrections ?? {}, asOf: kept.asOf, sheet: kept.sheet }
      : null;
  } catch {
    return null;
  }
}

function isArea(value: unknown): value is Area {
  const { sheet, row, column, rows, columns } = (value ?? {}) as Partial<Area>;
  return typeof sheet === "string" && [row, column].every((from) => from! >= 0) && [rows, columns].every((size) => size! >= 1);
}
