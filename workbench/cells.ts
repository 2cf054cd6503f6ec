import type { ICellData, Nullable } from "@univerjs/core";
import type { Cell, Grid } from "../core/cells/values";

// Univer's CellValueType, spelled out: its enum would pull the whole engine into whatever reads a cell.
export const cellTypes = { text: 1, number: 2, flag: 3, forcedText: 4 } as const;

/** What stands in a cell of Univer's, its formula aside. */
export function cellValue(cell: Nullable<ICellData>): Cell {
  if (!cell) return null;
  const value = cell.v;
  if (value === null || value === undefined) return cell.p ? (cell.p.body?.dataStream.replace(/\r\n$/, "") ?? null) : null;
  if (value === "") return null;
  switch (cell.t) {
    case cellTypes.flag:
      return value === 1 || value === true || value === "1" || value === "TRUE";
    case cellTypes.number: {
      const number = Number(value);
      return Number.isNaN(number) ? String(value) : number;
    }
    case cellTypes.text:
    case cellTypes.forcedText:
      return String(value);
    default:
      return value;
  }
}

/** A value as Univer keeps it. A text says that it is one, so that =CMD() is no formula and 0123 no number. */
export function cellData(value: Cell | undefined): ICellData | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return { v: value, t: cellTypes.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellTypes.flag };
  return { v: value, t: cellTypes.text };
}

/** Rows as Univer's sparse matrix. */
export function cellMatrix(rows: Grid, firstRow = 0, firstColumn = 0): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    let filled = false;
    row.forEach((value, c) => {
      const data = cellData(value);
      if (!data) return;
      line[firstColumn + c] = data;
      filled = true;
    });
    if (filled) matrix[firstRow + r] = line;
  });
  return matrix;
}
