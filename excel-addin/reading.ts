import type { Area, Work } from "../core/sheet";
import type { Cell, Grid } from "../core/cells/values";
import { rangeOf } from "./areas";
import { inBlocks, TooLarge } from "./blocks";
import { talk } from "./one-step";

// A cell of a client file takes some 17 bytes of an answer, and a long text may follow: half of what fits.
const cellsAtOnce = 60_000;

export async function read(area: Area, work?: Work): Promise<Grid> {
  const grid: Cell[][] = [];
  const step = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  await talk((context) =>
    inBlocks(
      area.rows,
      work,
      () => step,
      async (from, to) => {
        const block = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
        block.load("values");
        await context.sync();
        // Beyond its limits Excel may answer with null instead of an error.
        const values = block.values as Cell[][] | null;
        if (!values) throw new TooLarge("Excel did not hand over the cells.");
        for (const row of values) grid.push(row.map((cell) => (cell === "" ? null : cell)));
        block.untrack();
      },
    ),
  );
  return grid;
}
