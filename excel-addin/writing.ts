import type { Area, Work } from "../core/sheet";
import { columnCount, type Cell, type Grid } from "../core/cells/values";
import { rangeOf } from "./areas";
import { bytesAtOnce, inBlocks } from "./blocks";
import { dayLag, shownDaysMoved } from "./calendar";
import { talk } from "./one-step";
import { asText } from "./texts";

// Accents, emoji and other scripts take up to three bytes a unit, and quotation marks are escaped.
const weight = (row: readonly Cell[]): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? 4 + cell.length * 3 : 20), 0);

/** Cells as Excel has to be handed them, `blank` where there is nothing: "" empties a cell, null leaves it as it is. */
const block = (area: Area, values: Grid, from: number, to: number, blank: "" | null): Cell[][] =>
  Array.from({ length: to - from }, (_, r) => {
    // Once: a result's row is made each time it is asked for.
    const row = values[from + r];
    return Array.from({ length: area.columns }, (_unused, c) => {
      const cell = row?.[c] ?? null;
      return cell === null || cell === "" ? blank : typeof cell === "string" ? asText(cell) : cell;
    });
  });

/** In a workbook of 1904 a number is written as its days where the cell shows days already; a format that comes later moves it then. */
async function asCounted(context: Excel.RequestContext, range: Excel.Range, cells: Cell[][], lag: number): Promise<Cell[][]> {
  range.load("numberFormat");
  await context.sync();
  return shownDaysMoved(cells, range.numberFormat as unknown[][], -lag);
}

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
  const lag = await dayLag();
  await inBlocks(area.rows, work, size, async (from, to) => {
    const range = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
    const cells = block(area, values, from, to, blank);
    const counted = lag === 0 ? cells : await asCounted(context, range, cells, lag);
    context.application.suspendApiCalculationUntilNextSync();
    // Once: asked for at each block the window would flicker.
    if (from === 0) context.application.suspendScreenUpdatingUntilNextSync();
    range.values = counted;
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
