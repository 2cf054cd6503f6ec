import type { Area, Sheet, TableFormat, Work } from "../core/sheet";
import type { Language } from "../core/text/language";
import { columnCount, type Cell, type Grid } from "../core/values";
import { bytesAtOnce, inBlocks, TooLarge } from "./blocks";
import { asText } from "./texts";
import { freeSheetName } from "./sheet-names";
import { formatTable } from "./table-format";

// A cell of a client file takes some 17 bytes of an answer, and a long text may follow: half of what fits.
const cellsAtOnce = 60_000;

/** The part of a range that holds something; null where nothing does. */
async function usedArea(context: Excel.RequestContext, range: Excel.Range): Promise<Area | null> {
  const used = range.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  range.worksheet.load("name");
  await context.sync();
  if (used.isNullObject) return null;
  return { sheet: range.worksheet.name, row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

const rangeOf = (context: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

async function selection(): Promise<Area | null> {
  try {
    // Several areas selected with Ctrl make getSelectedRange fail, so the areas are asked for.
    return await Excel.run((context) => usedArea(context, context.workbook.getSelectedRanges().areas.getItemAt(0)));
  } catch (error) {
    // A chart or a picture is selected.
    if ((error as { readonly code?: string }).code === "InvalidSelection") return null;
    throw error;
  }
}

const surroundings = (): Promise<Area | null> =>
  Excel.run((context) => usedArea(context, context.workbook.getActiveCell().getSurroundingRegion()));

async function read(area: Area, work?: Work): Promise<Grid> {
  const grid: Cell[][] = [];
  const step = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  await Excel.run((context) =>
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

async function addSheet(asked: string): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = worksheets.items.map((sheet) => sheet.name);
    for (;;) {
      const name = freeSheetName(asked, taken);
      try {
        worksheets.add(name);
        await context.sync();
        return name;
      } catch (error) {
        // A chart sheet holds the name too and is in no list, or a colleague was faster.
        if ((error as { readonly code?: string }).code !== "ItemAlreadyExists" || taken.includes(name)) throw error;
        taken.push(name);
      }
    }
  });
}

// Accents, emoji and other scripts take up to three bytes a unit, and quotation marks are escaped.
const weight = (row: readonly Cell[]): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? 4 + cell.length * 3 : 20), 0);

async function write(area: Area, values: Grid, work?: Work): Promise<void> {
  const size = (from: number): number => {
    let to = from;
    for (let bytes = 0; to < area.rows && bytes < bytesAtOnce; to++) bytes += weight(values[to] ?? []) + area.columns;
    return to - from;
  };
  await Excel.run((context) =>
    inBlocks(area.rows, work, size, async (from, to) => {
      const block = rangeOf(context, { ...area, row: area.row + from, rows: to - from });
      context.application.suspendApiCalculationUntilNextSync();
      block.values = Array.from({ length: to - from }, (_, r) =>
        Array.from({ length: area.columns }, (_unused, c) => {
          const cell = values[from + r]?.[c] ?? "";
          return typeof cell === "string" && cell !== "" ? asText(cell) : cell;
        }),
      );
      await context.sync();
      block.untrack();
    }),
  );
}

const removeSheet = (name: string): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });

const show = (area: Area): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(area.sheet).activate();
    rangeOf(context, area).select();
    await context.sync();
  });

const insertFormula = (formula: string): Promise<boolean> =>
  Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("formulas,valueTypes");
    await context.sync();
    // A formula that answers with an empty text, and a cell a result has spilled into, are not empty.
    if (cell.valueTypes[0]![0] !== "Empty" || cell.formulas[0]![0] !== "") return false;
    cell.formulas = [[formula]];
    await context.sync();
    return true;
  });

const recall = (key: string): Promise<string | null> =>
  Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
  });

const remember = (key: string, value: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });

function watchSelection(changed: () => void): () => void {
  let stopped = false;
  // Excel's handlers take a promise.
  const handler = (): Promise<void> => {
    if (!stopped) changed();
    return Promise.resolve();
  };
  const added = Excel.run(async (context) => {
    const handlers = [context.workbook.onSelectionChanged.add(handler), context.workbook.worksheets.onActivated.add(handler)];
    await context.sync();
    return handlers;
  });
  // Where Excel takes no handler the pane still has its button to look again.
  added.catch(() => undefined);
  return () => {
    stopped = true;
    void added
      .then((handlers) =>
        Excel.run(handlers[0]!.context, async (context) => {
          for (const each of handlers) each.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
}

/** The open workbook of Excel behind the port of the pane. */
export const excelSheet = (language: Language, spell: (formula: string) => string | Promise<string> = (formula) => formula): Sheet => ({
  host: "excel",
  language,
  selection,
  surroundings,
  read,
  addSheet,
  write: (area, values, work) => (columnCount(values) === 0 ? Promise.resolve() : write(area, values, work)),
  format: (area: Area, format: TableFormat) =>
    Excel.run(async (context) => {
      formatTable(context.workbook.worksheets.getItem(area.sheet), area, format, language);
      await context.sync();
    }),
  removeSheet,
  show,
  insertFormula: async (formula) => insertFormula(await spell(formula)),
  recall,
  remember,
  watchSelection,
});
