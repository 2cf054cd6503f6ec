import { lastColumn, lastRow, type Block, type BookSheet } from "./book";
import { OfficeFailure } from "./failure";

/** Cells of a sheet, as a range stands for them. */
export interface Place {
  readonly sheet: BookSheet;
  readonly block: Block;
}

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const columnOf = (name: string): number => [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "B2:C9", "B:C", "3:4" or "B2" as a block. */
export function blockOf(address: string): Block {
  const parts = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(address);
  if (!parts || (!parts[1] && !parts[2])) throw new OfficeFailure("InvalidArgument", `${address} is no range.`);
  const [, left, top, right = left, bottom = top] = parts;
  const row = top ? Number(top) - 1 : 0;
  const column = left ? columnOf(left) : 0;
  return {
    row,
    column,
    rows: (bottom ? Number(bottom) : lastRow) - row,
    columns: (right ? columnOf(right) + 1 : lastColumn) - column,
  };
}

export function nameOf({ sheet, block }: Place): string {
  const first = `${letters(block.column)}${block.row + 1}`;
  const last = `${letters(block.column + block.columns - 1)}${block.row + block.rows}`;
  const quoted = /^\w+$/.test(sheet.name) ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`;
  return `${quoted}!${first === last ? first : `${first}:${last}`}`;
}
