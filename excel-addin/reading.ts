import { byPlace, mergedWithin, type Area, type Merged, type ShownAs, type Work } from "../core/sheet";
import type { Cell, Grid } from "../core/cells/values";
import { rangeOf } from "./areas";
import { inBlocks, TooLarge } from "./blocks";
import { dayLag, shownDaysMoved } from "./calendar";
import { talk } from "./one-step";
import { hasSet } from "./requirements";

// A cell of a client file takes some 17 bytes of an answer, and a long text may follow: half of what fits.
const cellsAtOnce = 60_000;

export async function read(area: Area, work?: Work): Promise<Grid> {
  const grid: Cell[][] = [];
  const step = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  const lag = await dayLag();
  await talk((context) =>
    inBlocks(
      area.rows,
      work,
      () => step,
      async (from, to) => {
        const block = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
        block.load(lag === 0 ? "values" : "values,numberFormat");
        await context.sync();
        // Beyond its limits Excel may answer with null instead of an error.
        const values = block.values as Cell[][] | null;
        if (!values) throw new TooLarge("Excel did not hand over the cells.");
        const counted = lag === 0 ? values : shownDaysMoved(values, block.numberFormat as unknown[][], lag);
        for (const row of counted) grid.push(row.map((cell) => (cell === "" ? null : cell)));
        block.untrack();
      },
    ),
  );
  return grid;
}

async function mergedIn(context: Excel.RequestContext, area: Area): Promise<readonly Merged[]> {
  const found = rangeOf(context, area).getMergedAreasOrNullObject();
  found.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  if (found.isNullObject) return [];
  return found.areas.items
    .map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
      mergedWithin({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }, area),
    )
    .filter((each) => each !== null)
    .sort(byPlace);
}

/** Number formats, and merged cells where this Excel can tell them. */
export async function shownAs(area: Area, work?: Work): Promise<ShownAs> {
  const formats: (string | null)[][] = [];
  const step = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  return talk(async (context) => {
    await inBlocks(
      area.rows,
      work,
      () => step,
      async (from, to) => {
        const block = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
        block.load("numberFormat");
        await context.sync();
        const patterns = block.numberFormat as string[][] | null;
        if (!patterns) throw new TooLarge("Excel did not hand over the formats.");
        for (const row of patterns) formats.push(row.map((pattern) => (pattern === "General" || pattern === "@" ? null : pattern)));
        block.untrack();
      },
    );
    return { formats, ...(hasSet("ExcelApi", "1.13") && { merged: await mergedIn(context, area) }) };
  });
}
