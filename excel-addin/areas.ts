import type { Area } from "../core/sheet";
import { inBlocks } from "./blocks";
import { talk } from "./one-step";

export const rangeOf = (context: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

const geometry = "rowIndex,columnIndex,rowCount,columnCount";

const areaOf = (sheet: string, range: Excel.Range): Area => ({
  sheet,
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/**
 * Cuts ranges to the used cells of their sheet: all to the same, so that columns selected side by side keep their rows side
 * by side. A range in which nothing stands becomes null.
 */
async function cutToUsed(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<(Area | null)[]> {
  const asked = ranges.map((range) => {
    const { worksheet } = range;
    const filled = range.getUsedRangeOrNullObject(true);
    const used = worksheet.getUsedRangeOrNullObject(true);
    range.load(geometry);
    filled.load("rowIndex");
    used.load(geometry);
    worksheet.load("name");
    return { range, worksheet, filled, used };
  });
  await context.sync();
  return asked.map(({ range, worksheet, filled, used }) => {
    if (filled.isNullObject) return null;
    const row = Math.max(range.rowIndex, used.rowIndex);
    const column = Math.max(range.columnIndex, used.columnIndex);
    return {
      sheet: worksheet.name,
      row,
      column,
      rows: Math.min(range.rowIndex + range.rowCount, used.rowIndex + used.rowCount) - row,
      columns: Math.min(range.columnIndex + range.columnCount, used.columnIndex + used.columnCount) - column,
    };
  });
}

/** Asks about the selected cells; where a chart or a picture is selected there are none. */
async function ofSelection<T>(ask: (context: Excel.RequestContext) => Promise<T>, none: T): Promise<T> {
  try {
    return await talk(ask);
  } catch (error) {
    if ((error as { readonly code?: string }).code === "InvalidSelection") return none;
    throw error;
  }
}

// Several areas selected with Ctrl make getSelectedRange fail, so the areas are asked for.
export const selection = (): Promise<Area | null> =>
  ofSelection(async (context) => (await cutToUsed(context, [context.workbook.getSelectedRanges().areas.getItemAt(0)]))[0]!, null);

export const selectedAreas = (): Promise<readonly Area[]> =>
  ofSelection<readonly Area[]>(async (context) => {
    const { areas } = context.workbook.getSelectedRanges();
    // By name: the cells of whole columns must not come along.
    areas.load("items/address");
    await context.sync();
    return (await cutToUsed(context, areas.items)).filter((area) => area !== null);
  }, []);

export const surroundings = (): Promise<Area | null> =>
  talk(async (context) => {
    const region = context.workbook.getActiveCell().getSurroundingRegion();
    const { worksheet } = region;
    const filled = region.getUsedRangeOrNullObject(true);
    filled.load(geometry);
    worksheet.load("name");
    await context.sync();
    return filled.isNullObject ? null : areaOf(worksheet.name, filled);
  });

export const used = (sheet: string): Promise<Area | null> =>
  talk(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    await context.sync();
    if (worksheet.isNullObject) return null;
    const filled = worksheet.getUsedRangeOrNullObject(true);
    filled.load(geometry);
    await context.sync();
    return filled.isNullObject ? null : areaOf(worksheet.name, filled);
  });

// {"rowHidden":false}, a row.
const rowsAtOnce = 50_000;

/** Rows hidden by a filter or by hand. Asked row by row only where some are, and not through cells: a column may be hidden too. */
export const visibleRows = (area: Area): Promise<readonly number[] | null> =>
  talk(async (context) => {
    const whole = rangeOf(context, area);
    whole.load("rowHidden");
    await context.sync();
    if ((whole.rowHidden as boolean | null) === false) return null;
    const visible: number[] = [];
    await inBlocks(
      area.rows,
      undefined,
      () => rowsAtOnce,
      async (from, to) => {
        const rows = rangeOf(context, { ...area, row: area.row + from, rows: to - from, columns: 1 }).getRowProperties({ rowHidden: true });
        await context.sync();
        rows.value.forEach(({ rowHidden }, i) => {
          if (rowHidden !== true) visible.push(from + i);
        });
      },
    );
    return visible;
  });
