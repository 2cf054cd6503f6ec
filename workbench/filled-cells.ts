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

  /** One past the last filled row and column. Keys that are numbers come in their order, so that of most rows one is looked at. */
  private end(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    for (const cells of [this.stored, this.spilled])
      for (const row of numbers(cells)) {
        const own = Object.keys(cells[row] ?? {});
        for (let k = own.length - 1; k >= 0; k--) {
          const column = Number(own[k]);
          if (row < rows && column < columns) break;
          if (cellValue(cells[row]![column]) === null) continue;
          rows = Math.max(rows, row + 1);
          columns = Math.max(columns, column + 1);
          break;
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
      const before = bottom - top + right - left;
      // As far down and up as rows touch, then to the sides: a long table is walked through once for each column.
      const rowTouches = (r: number): boolean => this.any(r, Math.max(0, left - 1), 1, right + 2 - Math.max(0, left - 1));
      while (top > 0 && rowTouches(top - 1)) top--;
      while (rowTouches(bottom + 1)) bottom++;
      const columnTouches = (c: number): boolean => this.any(Math.max(0, top - 1), c, bottom + 2 - Math.max(0, top - 1), 1);
      while (left > 0 && columnTouches(left - 1)) left--;
      while (columnTouches(right + 1)) right++;
      grown = bottom - top + right - left > before;
      if (!grown && before === 0 && this.value(row, column) === null) return null;
    }
    // From an empty cell beside a table the block must not keep the empty edge it started from.
    while (top < bottom && !this.any(top, left, 1, right - left + 1)) top++;
    while (bottom > top && !this.any(bottom, left, 1, right - left + 1)) bottom--;
    while (left < right && !this.any(top, left, bottom - top + 1, 1)) left++;
    while (right > left && !this.any(top, right, bottom - top + 1, 1)) right--;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
