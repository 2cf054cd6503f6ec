import type { ICellData } from "@univerjs/core";
import { FilledCells } from "../../workbench/filled-cells";

type Matrix = Record<number, Record<number, ICellData>>;

function sheetOf(filled: Iterable<readonly [row: number, column: number]>): Matrix {
  const matrix: Matrix = {};
  for (const [row, column] of filled) (matrix[row] ??= {})[column] = { v: 1, t: 2 };
  return matrix;
}

/** All that touches a cell, found one ring at a time. */
function touching(matrix: Matrix, row: number, column: number) {
  const is = (r: number, c: number): boolean => matrix[r]?.[c] !== undefined;
  let [top, left, bottom, right] = [row, column, row, column];
  for (let grown = true; grown;) {
    grown = false;
    for (let r = top - 1; r <= bottom + 1; r++)
      for (let c = left - 1; c <= right + 1; c++)
        if (r >= 0 && c >= 0 && is(r, c) && (r < top || r > bottom || c < left || c > right)) {
          [top, bottom, left, right] = [Math.min(top, r), Math.max(bottom, r), Math.min(left, c), Math.max(right, c)];
          grown = true;
        }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

describe("the filled cells of a sheet", () => {
  test("around a filled cell are all that touch it, and the used range ends behind the last", () => {
    let seed = 11;
    const below = (most: number): number => Math.floor(((seed = (seed * 16807) % 2147483647) / 2147483647) * most);
    for (let round = 0; round < 300; round++) {
      const filled = Array.from({ length: 1 + below(40) }, () => [below(14), below(14)] as const);
      const matrix = sheetOf(filled);
      const cells = new FilledCells(matrix, {});
      const [row, column] = filled[below(filled.length)]!;
      expect(cells.around(row, column)).toEqual(touching(matrix, row, column));
      const [rows, columns] = [Math.max(...filled.map(([r]) => r)) + 1, Math.max(...filled.map(([, c]) => c)) + 1];
      expect(cells.cut({ startRow: 0, endRow: NaN, startColumn: 0, endColumn: NaN })).toEqual({ row: 0, column: 0, rows, columns });
    }
  });

  test("of a table of thirty thousand rows are found in the time it takes to look at it, not at its square", () => {
    const cells = new FilledCells(
      sheetOf(
        Array.from({ length: 30_000 }, (_, i) => [i, i % 3] as const).concat([
          [0, 1],
          [0, 2],
        ]),
      ),
      {},
    );
    expect(cells.around(0, 0)).toEqual({ row: 0, column: 0, rows: 30_000, columns: 3 });
  });
});
