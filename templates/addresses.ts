import { columnLetters, columnOfLetters } from "../core/cells/address";
import type { Block } from "./description";

/** B4, $B$4 or B4:C9 as a block. */
export function blockOf(address: string): Block {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address);
  if (!found) throw new Error(`${address} is no address.`);
  const [, letters, digits, lastLetters, lastDigits] = found;
  const row = Number(digits) - 1;
  const column = columnOfLetters(letters!);
  return {
    row,
    column,
    rows: (lastDigits === undefined ? row + 1 : Number(lastDigits)) - row,
    columns: (lastLetters === undefined ? column : columnOfLetters(lastLetters)) - column + 1,
  };
}

/** A block as B4 or B4:C9, with a sign before each part where it must not move. */
export function addressOf({ row, column, rows, columns }: Block, fixed = false): string {
  const sign = fixed ? "$" : "";
  const corner = (r: number, c: number): string => `${sign}${columnLetters(c)}${sign}${r + 1}`;
  const first = corner(row, column);
  return rows * columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as a formula writes it. */
export const quoted = (sheet: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`);
