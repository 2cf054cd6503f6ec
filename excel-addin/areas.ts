import type { Area } from "../core/sheet";
import { inBlocks } from "./blocks";
import { talk } from "./one-step";

export const rangeOf = (context: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

/** Asks for the parts of some ranges that hold something; after `sync` each is an area, or null where nothing does. */
function usedParts(ranges: readonly Excel.Range[]): () => (Area | null)[] {
  const parts = ranges.map((range) => {
    const used = range.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    range.worksheet.load("name");
    return { used, worksheet: range.worksheet };
  });
  return () =>
    parts.map(({ used, worksheet }) =>
      used.isNullObject
        ? null
        : { sheet: worksheet.name, row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
    );
}

async function usedPart(context: Excel.RequestContext, range: Excel.Range): Promise<Area | null> {
  const parts = usedParts([range]);
  await context.sync();
  return parts()[0]!;
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
  ofSelection((context) => usedPart(context, context.workbook.getSelectedRanges().areas.getItemAt(0)), null);

export const selectedAreas = (): Promise<readonly Area[]> =>
  ofSelection<readonly Area[]>(async (context) => {
    const { areas } = context.workbook.getSelectedRanges();
    // By name: the cells of whole columns must not come along.
    areas.load("items/address");
    await context.sync();
    const parts = usedParts(areas.items);
    await context.sync();
    return parts().filter((part) => part !== null);
  }, []);

export const surroundings = (): Promise<Area | null> =>
  talk((context) => usedPart(context, context.workbook.getActiveCell().getSurroundingRegion()));

export const used = (sheet: string): Promise<Area | null> =>
  talk(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    await context.sync();
    if (worksheet.isNullObject) return null;
    const part = worksheet.getUsedRangeOrNullObject(true);
    part.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (part.isNullObject) return null;
    return { sheet: worksheet.name, row: part.rowIndex, column: part.columnIndex, rows: part.rowCount, columns: part.columnCount };
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
