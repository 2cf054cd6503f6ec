import { isDayPattern } from "../../cells/formats";
import { readNumber } from "../../cells/numbers";
import { isBlank, type Cell, type Grid } from "../../cells/values";
import { isDate } from "../../words/meanings";
import { candidatesFor } from "../columns/headers";
import type { Head } from "../structure/headings";

/** What people write for “as above”: `"`, `〃`, `-"-`, `''`, `idem`, `id.`, `ditto`. */
const ditto = /^(?:[-–— ]*(?:["”“″〃]|''|,,|‘‘|’’)[-–— ]*|idem|id\.|ditto|dito)$/i;

const begins = "\"”“″〃',‘’-–—iIdD ";

/** Nobody keeps longer lists by hand. */
const mostKept = 20_000;

/** Most cells are told by their first sign. */
const isDitto = (cell: Cell): boolean =>
  typeof cell === "string" && cell.length > 0 && cell.length <= 8 && begins.includes(cell[0]!) && ditto.test(cell.trim());

/**
 * A name, a day or a word that a mark repeats stands in each of its rows. An amount below such a mark stays unread: it is named,
 * and nobody adds up what a mark may mean.
 */
export function withoutDittoMarks(
  grid: Grid,
  { end: first, labels }: Pick<Head, "end" | "labels">,
  formats?: readonly (readonly (string | null)[])[],
): Grid {
  if (grid.length > mostKept) return grid;
  // `1251130` below `Due date` is a day.
  const saysDay = labels.map((label) => candidatesFor(label).some(({ meaning }) => isDate(meaning)));
  let copy: Cell[][] | null = null;
  for (let r = first + 1; r < grid.length; r++)
    for (let c = 0, row = grid[r]!; c < row.length; c++) {
      if (!isDitto(row[c]!)) continue;
      let from = r - 1;
      while (from > first && (isBlank(grid[from]![c]) || isDitto(grid[from]![c]!))) from--;
      const above = grid[from]![c] ?? null;
      const isAmount =
        !saysDay[c] && (typeof above === "number" ? !isDayPattern(formats?.[from]?.[c] ?? "") : readNumber(String(above)) !== undefined);
      if (isBlank(above) || isDitto(above) || isAmount) continue;
      copy ??= grid.map((each) => [...each]);
      copy[r]![c] = above;
    }
  return copy ?? grid;
}
