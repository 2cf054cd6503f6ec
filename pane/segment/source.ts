import type { Area, Sheet, ShownAs, Work } from "../../core/sheet";
import { columnCount, type Cell, type Grid } from "../../core/cells/values";
import { areaName } from "../place-name";

/** The cells to segment: one area, or several that make one table. */
export interface Source {
  readonly areas: readonly Area[];
  /** Areas of equal width stand below one another, areas of the same rows beside one another. */
  readonly joined: "below" | "beside";
  /** Rows of each area that are neither filtered nor hidden; null where all are visible. */
  readonly visible: readonly (readonly number[] | null)[];
  readonly visibleOnly: boolean;
}

/** One table of several areas; null where they make none. */
export function sourceOf(areas: readonly Area[], visible: Source["visible"] = areas.map(() => null)): Source | null {
  const [first, ...others] = areas;
  if (!first || others.some(({ sheet }) => sheet !== first.sheet)) return null;
  const joined = others.every(({ row, rows }) => row === first.row && rows === first.rows)
    ? "beside"
    : others.every(({ columns }) => columns === first.columns)
      ? "below"
      : null;
  return joined && { areas, joined, visible, visibleOnly: visible.some((rows) => rows !== null) };
}

/** One cell is where the cursor stands, not a choice. */
export const isChoice = (areas: readonly Area[]): boolean => areas.reduce((cells, { rows, columns }) => cells + rows * columns, 0) > 1;

export const hiddenRows = ({ areas, joined, visible }: Source): number =>
  areas
    .slice(0, joined === "beside" ? 1 : undefined)
    .reduce((hidden, { rows }, k) => hidden + (visible[k] ? rows - visible[k].length : 0), 0);

/** The rows of one area that count, as places within it; null for all. */
const chosen = ({ visible, visibleOnly }: Source, k: number): readonly number[] | null => (visibleOnly ? visible[k]! : null);

export function rowCount(source: Source): number {
  const rows = source.areas.map((area, k) => chosen(source, k)?.length ?? area.rows);
  return source.joined === "beside" ? rows[0]! : rows.reduce((sum, count) => sum + count, 0);
}

/** Where a row of the joined table stands in the workbook, or one cell of it. */
export function placeIn(source: Source, row: number, column: number | null): Area {
  let k = 0;
  let rest = row;
  const size = (at: number): number => chosen(source, at)?.length ?? source.areas[at]!.rows;
  if (source.joined === "below") while (k < source.areas.length - 1 && rest >= size(k)) rest -= size(k++);
  const at = chosen(source, k)?.[rest] ?? rest;
  let inArea = column ?? 0;
  if (source.joined === "beside")
    while (k < source.areas.length - 1 && inArea >= source.areas[k]!.columns) inArea -= source.areas[k++]!.columns;
  const area = source.areas[k]!;
  return {
    sheet: area.sheet,
    row: area.row + at,
    column: area.column + inArea,
    rows: 1,
    columns: column === null ? area.columns : 1,
  };
}

/** One column of the joined table. */
export function columnOf(source: Source, column: number): Source {
  if (source.joined === "below")
    return { ...source, areas: source.areas.map((area) => ({ ...area, column: area.column + column, columns: 1 })) };
  let k = 0;
  let inArea = column;
  while (k < source.areas.length - 1 && inArea >= source.areas[k]!.columns) inArea -= source.areas[k++]!.columns;
  const area = source.areas[k]!;
  return { ...source, areas: [{ ...area, column: area.column + inArea, columns: 1 }], visible: [source.visible[k]!] };
}

/** Clients!A1:L413, or all the areas. */
export const namesOf = (areas: readonly Area[]): string => areas.map(areaName).join(", ");

/** Reads the joined table, or its first rows. */
export async function readSource(sheet: Sheet, source: Source, work?: Work, most = Infinity): Promise<Grid> {
  const parts: Grid[] = [];
  let left = most;
  for (const [k, area] of source.areas.entries()) {
    if (left <= 0) break;
    const rows = chosen(source, k);
    // Hidden rows between visible ones are read along: one range is one call.
    const needed = rows ? (rows[Math.min(left, rows.length) - 1] ?? -1) + 1 : Math.min(left, area.rows);
    const read = needed > 0 ? await sheet.read({ ...area, rows: needed }, work) : [];
    const part = rows ? rows.slice(0, Math.min(left, rows.length)).map((row) => read[row]!) : read;
    parts.push(part);
    if (source.joined === "below") left -= part.length;
  }
  if (parts.length === 1) return parts[0]!;
  return source.joined === "below" ? parts.flat() : beside(parts);
}

/**
 * How the table is shown, or its first rows: where it is one area of which every row counts. Otherwise nothing is said of it,
 * and the reading asks more.
 */
export async function shownSource(sheet: Sheet, source: Source, work?: Work, most = Infinity): Promise<ShownAs> {
  const [area] = source.areas;
  if (!area || source.areas.length > 1 || chosen(source, 0)) return {};
  return sheet.shownAs({ ...area, rows: Math.min(area.rows, most) }, work);
}

function beside(parts: readonly Grid[]): Cell[][] {
  const widths = parts.map(columnCount);
  return parts[0]!.map((_, r) => parts.flatMap((part, k) => Array.from({ length: widths[k]! }, (_unused, c) => part[r]?.[c] ?? null)));
}
