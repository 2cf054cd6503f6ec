import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Area } from "../core/sheet";
import type { Cell } from "../core/cells/values";
import { cellValue } from "./cells";

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;
type Block = Omit<Area, "sheet">;

const numbers = (row: object | undefined): number[] => (row ? Object.keys(row).map(Number) : []);

/** The cells of one sheet as they are stored, and beside them what array formulas spilled, which Univer keeps apart. */
export class FilledCells {
  constructor(
    private readonly stored: Matrix,
    private readonly spilled: Matrix,
  ) {}

  value(row: number, column: number): Cell {
    return cellValue(this.stored[row]?.[column]) ?? cellValue(this.spilled[row]?.[column]);
  }

  /** Whether anything stands in these cells. */
  any(row: number, column: number, rows: number, columns: number): boolean {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) if (this.value(r, c) !== null) return true;
    return false;
  }

  /** One past the last filled row and column. */
  private end(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    for (const row of new Set([...numbers(this.stored), ...numbers(this.spilled)])) {
      for (const column of [...numbers(this.stored[row]), ...numbers(this.spilled[row])]) {
        if ((row < rows && column < columns) || this.value(row, column) === null) continue;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    }
    return { rows, columns };
  }

  /** A range cut to the filled cells; null where all of it is empty. Whole columns come with NaN for their rows, whole rows with NaN for their columns. */
  cut(range: IRange): Block | null {
    const end = this.end();
    const from = { row: range.startRow || 0, column: range.startColumn || 0 };
    const rows = Math.min(end.rows, Number.isNaN(range.endRow) ? Infinity : range.endRow + 1) - from.row;
    const columns = Math.min(end.columns, Number.isNaN(range.endColumn) ? Infinity : range.endColumn + 1) - from.column;
    if (rows <= 0 || columns <= 0 || !this.any(from.row, from.column, rows, columns)) return null;
    return { ...from, rows, columns };
  }

  /** The block of filled cells around a cell, as far as it touches; null where there is none. */
  around(row: number, column: number): Block | null {
    let [top, left, bottom, right] = [row, column, row, column];
    for (let grown = true; grown;) {
      const [width, height] = [right - left + 1, bottom - top + 1];
      const edge = Math.max(0, left - 1);
      const upper = Math.max(0, top - 1);
      const [wide, high] = [right + 2 - edge, bottom + 2 - upper];
      grown = false;
      if (top > 0 && this.any(top - 1, edge, 1, wide)) grown = (top--, true);
      if (this.any(bottom + 1, edge, 1, wide)) grown = (bottom++, true);
      if (left > 0 && this.any(upper, left - 1, high, 1)) grown = (left--, true);
      if (this.any(upper, right + 1, high, 1)) grown = (right++, true);
      if (!grown && width * height === 1 && this.value(row, column) === null) return null;
    }
    // From an empty cell beside a table the block must not keep the empty edge it started from.
    while (top < bottom && !this.any(top, left, 1, right - left + 1)) top++;
    while (bottom > top && !this.any(bottom, left, 1, right - left + 1)) bottom--;
    while (left < right && !this.any(top, left, bottom - top + 1, 1)) left++;
    while (right > left && !this.any(top, right, bottom - top + 1, 1)) right--;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
