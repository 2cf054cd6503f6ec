import { columnLetters } from "../core/cells/address";
import type { Area } from "../core/sheet";

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** An area as a formula writes it, without its sheet: A1:L413. */
export function rangeName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows * columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** An area as a formula writes it: Clients!A1:L413, 'Été 2026'!A1. */
export function areaName(area: Area): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(area.sheet) && !/^[A-Za-z]{1,3}\d+$/.test(area.sheet) && !/^r\d*c\d*$/i.test(area.sheet);
  return `${plain ? area.sheet : `'${area.sheet.replace(/'/g, "''")}'`}!${rangeName(area)}`;
}
