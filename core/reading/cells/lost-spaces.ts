import { readNumber } from "../../cells/numbers";
import type { Cell, Grid } from "../../cells/values";

/** What stands between the thousands of an amount, which may be several letters: `30ÿ129,58`, `6/516,00 €`, `1Â 200`. */
const between = /\d([^\d.,\sa-z'’€$£()-][^\d.,a-z]{0,2})\d{3}(?!\d)/i;
const showsCents = /[.,]\d\d(?!\d)/;
/** One such amount may be a slip; two with their cents are how the file writes them. */
const leastAmounts = 2;
/** So many rows are looked at, spread over the range. */
const rowsLookedAt = 400;
const longestAmount = 40;

/**
 * Programs put a narrow or unbreakable blank between thousands, and another encoding makes `ÿ`, `á` or `/` of it. Where one sign
 * alone stands there, the columns of those amounts are read without it. Answers with null where nothing is lost.
 */
export function withoutLostSpaces(grid: Grid): { readonly grid: Grid; readonly sign: string } | null {
  const columns = new Set<number>();
  const signs = new Set<string>();
  let amounts = 0;
  const step = Math.max(1, Math.floor(grid.length / rowsLookedAt));
  for (let r = 0; r < grid.length; r += step)
    for (let c = 0, row = grid[r]!; c < row.length; c++) {
      const sign = signIn(row[c]!);
      if (sign === null || !showsCents.test(row[c] as string)) continue;
      amounts++;
      columns.add(c);
      signs.add(sign);
    }
  const [sign] = signs;
  if (amounts < leastAmounts || signs.size !== 1) return null;
  const without = (cell: Cell, c: number): Cell =>
    columns.has(c) && signIn(cell) === sign ? (cell as string).replaceAll(sign!, "") : cell;
  return { grid: grid.map((row) => row.map(without)), sign: sign!.trim() };
}

/** The sign without which a text is a number; null where there is none. */
function signIn(cell: Cell): string | null {
  if (typeof cell !== "string" || cell.length < 5 || cell.length > longestAmount) return null;
  const sign = between.exec(cell)?.[1];
  return sign !== undefined && !readNumber(cell) && readNumber(cell.replaceAll(sign, "")) ? sign : null;
}
