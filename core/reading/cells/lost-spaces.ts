import type { Cell, Grid } from "../../cells/values";

/** An amount by threes with the same sign between them, which may be several letters: `30ÿ129,58`, `6/516,00`, `1Â 200`. */
const parted = /^([(+−-]?\d{1,3})([^\d.,\sa-z'’][^\d.,a-z]{0,2})(\d{3}(?:\2\d{3})*)(?=([.,]\d\d)?)([.,]\d{1,2})?[)−-]?$/i;
/** One such amount may be a slip; two with their cents are how the file writes them. */
const leastAmounts = 2;
/** So many rows are looked at, spread over the range. */
const rowsLookedAt = 400;

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
      const match = partsOf(row[c]!);
      if (!match?.[4]) continue;
      amounts++;
      columns.add(c);
      signs.add(match[2]!);
    }
  const [sign] = signs;
  if (amounts < leastAmounts || signs.size !== 1) return null;
  const without = (cell: Cell, c: number): Cell =>
    columns.has(c) && partsOf(cell)?.[2] === sign ? (cell as string).replaceAll(sign!, "") : cell;
  return { grid: grid.map((row) => row.map(without)), sign: sign!.trim() };
}

function partsOf(cell: Cell): RegExpExecArray | null {
  if (typeof cell !== "string" || cell.length < 5 || cell.length > 30) return null;
  const code = cell.charCodeAt(cell.length - 1);
  // Most texts end with a letter.
  return (code >= 48 && code <= 57) || code === 41 || code === 45 || code === 0x2212 ? parted.exec(cell) : null;
}
