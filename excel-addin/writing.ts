import type { Area, Work } from "../core/sheet";
import { columnCount, type Cell, type Grid } from "../core/cells/values";
import { rangeOf } from "./areas";
import { bytesAtOnce, inBlocks } from "./blocks";
import { talk } from "./one-step";
import { asText } from "./texts";

// Accents, emoji and other scripts take up to three bytes a unit, and quotation marks are escaped.
const weight = (row: readonly Cell[]): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? 4 + cell.length * 3 : 20), 0);

/** Cells as Excel has to be handed them, `blank` where there is nothing: "" empties a cell, null leaves it as it is. */
const block = (area: Area, values: Grid, from: number, to: number, blank: "" | null): Cell[][] =>
  Array.from({ length: to - from }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) => {
      const cell = values[from + r]?.[c] ?? null;
      return cell === null || cell === "" ? blank : typeof cell === "string" ? asText(cell) : cell;
    }),
  );

async function writeBlocks(
  context: Excel.RequestContext,
  area: Area,
  values: Grid,
  work: Work | undefined,
  blank: "" | null,
): Promise<void> {
  const size = (from: number): number => {
    let to = from;
    for (let bytes = 0; to < area.rows && bytes < bytesAtOnce; to++) bytes += weight(values[to] ?? []) + area.columns;
    return to - from;
  };
  await inBlocks(area.rows, work, size, async (from, to) => {
    const range = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
    context.application.suspendApiCalculationUntilNextSync();
    // Once: asked for at each block the window would flicker.
    if (from === 0) context.application.suspendScreenUpdatingUntilNextSync();
    range.values = block(area, values, from, to, blank);
    await context.sync();
    range.untrack();
  });
}

export async function write(area: Area, values: Grid, work?: Work): Promise<void> {
  if (columnCount(values) > 0) await talk((context) => writeBlocks(context, area, values, work, ""));
}

// "","Empty", of a blank cell.
const cellsAtOnce = 150_000;

/** A formula that answers with an empty text, and a cell a result has spilled into, are not empty. */
async function isEmpty(context: Excel.RequestContext, area: Area, work: Work | undefined): Promise<boolean> {
  const used = rangeOf(context, area).getUsedRangeOrNullObject(true);
  await context.sync();
  if (!used.isNullObject) return false;
  let empty = true;
  const step = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  const { signal } = work ?? {};
  await inBlocks(
    area.rows,
    signal && { signal },
    () => step,
    async (from, to) => {
      const range = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
      range.load("formulas,valueTypes");
      await context.sync();
      empty &&= range.formulas.every((row, r) => row.every((formula, c) => formula === "" && range.valueTypes[r]![c] === "Empty"));
      range.untrack();
    },
  );
  return empty;
}

export async function writeIfEmpty(area: Area, values: Grid, work?: Work): Promise<boolean> {
  if (columnCount(values) === 0) return true;
  return talk(async (context) => {
    if (!(await isEmpty(context, area, work))) return false;
    try {
      await writeBlocks(context, area, values, work, null);
    } catch (error) {
      // The cells were all found empty: what stands there is ours.
      await write(
        area,
        Array.from({ length: area.rows }, () => new Array<null>(area.columns).fill(null)),
      ).catch(() => undefined);
      throw error;
    }
    return true;
  });
}
