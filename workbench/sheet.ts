import { type ICellData, ICommandService, type IRange, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowHeightMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { AddConditionalRuleMutation, CFNumberOperator, CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { Cancelled, type Area, type Sheet, type TableFormat, type Work } from "../core/sheet";
import type { Cell } from "../core/values";
import { palettes } from "../pane/palette";
import { cellData, cellValue } from "./cells";
import { toEngine } from "./french/formulas";
import { headerStyle, patternOf, widthOf } from "./look";
import { freeSheetName } from "./sheet-name";
import type { Spreadsheet } from "./spreadsheet";
import { plainCells, roomFor } from "./workbook-data";

const rowsPerBlock = 2000;
const settingsKey = "encours";
const selectionCommands = new Set<string>([SetSelectionsOperation.id, SetWorksheetActiveOperation.id]);

/** Lets the page draw and answer between two blocks. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function inBlocks(rows: number, work: Work | undefined, block: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < rows; from += rowsPerBlock) {
    if (work?.signal?.aborted) throw new Cancelled();
    const to = Math.min(rows, from + rowsPerBlock);
    block(from, to);
    work?.progress?.(to, rows);
    if (to < rows) await breathe();
  }
}

const columnNumbers = (row: object | undefined): number[] => (row ? Object.keys(row).map(Number) : []);

/** The port of the workbench: the open workbook, read and written through Univer's model. */
export function univerSheet({ univer, api, language }: Spreadsheet): Sheet {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const formulas = injector.get(FormulaDataModel);
  const selections = injector.get(SheetsSelectionsService);

  const workbook = () => api.getActiveWorkbook()!.getWorkbook();
  const sheetNamed = (name: string): Worksheet => {
    const sheet = workbook().getSheetBySheetName(name);
    if (!sheet) throw new Error(`There is no sheet called ${name}.`);
    return sheet;
  };
  const place = (sheet: Worksheet): { unitId: string; subUnitId: string } => ({
    unitId: workbook().getUnitId(),
    subUnitId: sheet.getSheetId(),
  });
  const run = (id: string, params: object): boolean => commands.syncExecuteCommand<object, boolean>(id, params);

  /** Cells as they are stored, and beside them what array formulas spilled, which Univer keeps apart. */
  const reader = (sheet: Worksheet) => {
    const stored = sheet.getCellMatrix().getMatrix();
    const spilled = formulas.getArrayFormulaCellData()[workbook().getUnitId()]?.[sheet.getSheetId()];
    return {
      value: (row: number, column: number): Cell =>
        cellValue(stored[row]?.[column]) ?? cellValue(spilled?.[row]?.[column] as ICellData | undefined),
      rows: (): number[] => [...new Set([...Object.keys(stored), ...Object.keys(spilled ?? {})].map(Number))],
      columns: (row: number): number[] => [...columnNumbers(stored[row]), ...columnNumbers(spilled?.[row])],
    };
  };
  type Reader = ReturnType<typeof reader>;

  /** One past the last filled row and column. */
  const used = (cells: Reader): { rows: number; columns: number } => {
    let rows = 0;
    let columns = 0;
    for (const row of cells.rows()) {
      for (const column of cells.columns(row)) {
        if ((row < rows && column < columns) || cells.value(row, column) === null) continue;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    }
    return { rows, columns };
  };
  const filled = (cells: Reader, row: number, column: number, rows: number, columns: number): boolean => {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) if (cells.value(r, c) !== null) return true;
    return false;
  };

  const activeCell = (): { sheet: Worksheet; row: number; column: number } => {
    const sheet = workbook().getActiveSheet();
    const primary = selections.getCurrentLastSelection()?.primary;
    return { sheet, row: primary?.actualRow ?? 0, column: primary?.actualColumn ?? 0 };
  };

  const makeRoom = (sheet: Worksheet, rows: number, columns: number): void => {
    if (sheet.getRowCount() < rows) run(SetWorksheetRowCountMutation.id, { ...place(sheet), rowCount: roomFor(rows, columns).rowCount });
    if (sheet.getColumnCount() < columns)
      run(SetWorksheetColumnCountMutation.id, { ...place(sheet), columnCount: roomFor(rows, columns).columnCount });
  };

  return {
    host: "workbench",
    language,

    async selection() {
      const { sheet, row, column } = activeCell();
      const range: Partial<IRange> = selections.getCurrentSelections()[0]?.range ?? {
        startRow: row,
        endRow: row,
        startColumn: column,
        endColumn: column,
      };
      const cells = reader(sheet);
      const end = used(cells);
      // Whole columns come with NaN for their rows, whole rows with NaN for their columns.
      const from = { row: range.startRow || 0, column: range.startColumn || 0 };
      const rows = Math.min(end.rows, Number.isNaN(range.endRow) ? Infinity : range.endRow! + 1) - from.row;
      const columns = Math.min(end.columns, Number.isNaN(range.endColumn) ? Infinity : range.endColumn! + 1) - from.column;
      if (rows <= 0 || columns <= 0 || !filled(cells, from.row, from.column, rows, columns)) return null;
      return { sheet: sheet.getName(), ...from, rows, columns };
    },

    async surroundings() {
      const { sheet, row, column } = activeCell();
      const cells = reader(sheet);
      let [top, left, bottom, right] = [row, column, row, column];
      for (let grown = true; grown;) {
        const [width, height] = [right - left + 1, bottom - top + 1];
        const edge = Math.max(0, left - 1);
        const upper = Math.max(0, top - 1);
        const [wide, high] = [right + 2 - edge, bottom + 2 - upper];
        grown = false;
        if (top > 0 && filled(cells, top - 1, edge, 1, wide)) grown = (top--, true);
        if (filled(cells, bottom + 1, edge, 1, wide)) grown = (bottom++, true);
        if (left > 0 && filled(cells, upper, left - 1, high, 1)) grown = (left--, true);
        if (filled(cells, upper, right + 1, high, 1)) grown = (right++, true);
        if (!grown && width * height === 1 && cells.value(row, column) === null) return null;
      }
      // From an empty cell beside a table the block must not keep the empty edge it started from.
      while (top < bottom && !filled(cells, top, left, 1, right - left + 1)) top++;
      while (bottom > top && !filled(cells, bottom, left, 1, right - left + 1)) bottom--;
      while (left < right && !filled(cells, top, left, bottom - top + 1, 1)) left++;
      while (right > left && !filled(cells, top, right, bottom - top + 1, 1)) right--;
      return { sheet: sheet.getName(), row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    },

    async read(area, work) {
      const cells = reader(sheetNamed(area.sheet));
      const grid: Cell[][] = [];
      await inBlocks(area.rows, work, (from, to) => {
        for (let r = from; r < to; r++) {
          grid.push(Array.from({ length: area.columns }, (_, c) => cells.value(area.row + r, area.column + c)));
        }
      });
      return grid;
    },

    async addSheet(name) {
      const names = workbook()
        .getSheets()
        .map((sheet) => sheet.getName());
      const free = freeSheetName(name, names, language === "fr" ? "Feuille" : "Sheet");
      const added = run(InsertSheetCommand.id, {
        unitId: workbook().getUnitId(),
        index: names.length,
        sheet: { name: free, defaultStyle: plainCells, ...roomFor(0, 0) },
      });
      if (!added) throw new Error(`The sheet ${free} could not be added.`);
      return free;
    },

    async write(area, values, work) {
      const sheet = sheetNamed(area.sheet);
      if (work?.signal?.aborted) throw new Cancelled();
      makeRoom(sheet, area.row + area.rows, area.column + area.columns);
      await inBlocks(area.rows, work, (from, to) => {
        const cellValue: Record<number, Record<number, ICellData | null>> = {};
        for (let r = from; r < to; r++) {
          const line: Record<number, ICellData | null> = {};
          for (let c = 0; c < area.columns; c++) line[area.column + c] = cellData(values[r]?.[c]);
          cellValue[area.row + r] = line;
        }
        // The mutation alone: the way back is to take the added sheet away, in one step.
        run(SetRangeValuesMutation.id, { ...place(sheet), cellValue });
      });
    },

    async format(area, format) {
      const sheet = sheetNamed(area.sheet);
      formatColumns(sheet, area, format);
      for (let r = 1; r < area.rows; r += rowsPerBlock) {
        formatRows(sheet, area, format, r, Math.min(area.rows, r + rowsPerBlock));
        await breathe();
      }
      if (format.classColumn !== undefined) colourClasses(sheet, area, format.classColumn);
    },

    async removeSheet(name) {
      const sheet = workbook().getSheetBySheetName(name);
      if (sheet) run(RemoveSheetCommand.id, place(sheet));
    },

    async show(area) {
      const sheet = sheetNamed(area.sheet);
      if (workbook().getActiveSheet() !== sheet) run(SetWorksheetActiveOperation.id, place(sheet));
      const [endRow, endColumn] = [area.row + area.rows - 1, area.column + area.columns - 1];
      const range: IRange = { startRow: area.row, startColumn: area.column, endRow, endColumn };
      const primary = {
        actualRow: area.row,
        actualColumn: area.column,
        isMerged: false,
        isMergedMainCell: false,
        startRow: area.row,
        startColumn: area.column,
        endRow: area.row,
        endColumn: area.column,
      };
      run(SetSelectionsOperation.id, { ...place(sheet), selections: [{ range, primary, style: null }], reveal: true });
    },

    async insertFormula(formula) {
      const { sheet, row, column } = activeCell();
      if (reader(sheet).value(row, column) !== null || sheet.getCellRaw(row, column)?.f) return false;
      const f = language === "fr" ? toEngine(formula) : formula;
      return run(SetRangeValuesCommand.id, {
        ...place(sheet),
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        value: { f, v: null },
      });
    },

    async recall(key) {
      return settingsOf(workbook().getCustomMetadata())[key] ?? null;
    },

    async remember(key, value) {
      const custom = workbook().getCustomMetadata() ?? {};
      workbook().setCustomMetadata({ ...custom, [settingsKey]: { ...settingsOf(custom), [key]: value } });
    },

    watchSelection(changed) {
      const listening = commands.onCommandExecuted(({ id }) => {
        if (selectionCommands.has(id)) changed();
      });
      return () => {
        listening.dispose();
      };
    },
  };

  function formatColumns(sheet: Worksheet, area: Area, format: TableFormat): void {
    const header: Record<number, ICellData> = {};
    const widths: Record<number, number> = {};
    format.columns.forEach((column, c) => {
      header[area.column + c] = { s: headerStyle(column.format) };
      widths[area.column + c] = widthOf(column.width);
    });
    run(SetRangeValuesMutation.id, { ...place(sheet), cellValue: { [area.row]: header } });
    const columns = { startRow: area.row, endRow: area.row, startColumn: area.column, endColumn: area.column + area.columns - 1 };
    run(SetWorksheetColWidthMutation.id, { ...place(sheet), ranges: [columns], colWidth: widths });
    run(SetWorksheetRowHeightMutation.id, { ...place(sheet), ranges: [columns], rowHeight: 40 });
    run(SetFrozenMutation.id, {
      ...place(sheet),
      startRow: area.row + 1,
      ySplit: area.row + 1,
      startColumn: area.column + 1,
      xSplit: area.column + 1,
    });
  }

  function formatRows(sheet: Worksheet, area: Area, format: TableFormat, from: number, to: number): void {
    const patterns = format.columns.map((column) => patternOf(column.format, language, format.currency));
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = from; r < to; r++) {
      const line: Record<number, ICellData> = {};
      patterns.forEach((pattern, c) => {
        if (pattern !== undefined) line[area.column + c] = { s: { n: { pattern } } };
      });
      cellValue[area.row + r] = line;
    }
    run(SetRangeValuesMutation.id, { ...place(sheet), cellValue });
  }

  function colourClasses(sheet: Worksheet, area: Area, column: number): void {
    const range = {
      startRow: area.row + 1,
      endRow: area.row + area.rows - 1,
      startColumn: area.column + column,
      endColumn: area.column + column,
    };
    for (const riskClass of [1, 2, 3, 4, 5] as const) {
      const { background, text } = palettes.light[riskClass];
      run(AddConditionalRuleMutation.id, {
        ...place(sheet),
        rule: {
          cfId: `encours-class-${riskClass}-${sheet.getSheetId()}`,
          ranges: [range],
          stopIfTrue: false,
          rule: {
            type: CFRuleType.highlightCell,
            subType: CFSubRuleType.number,
            operator: CFNumberOperator.equal,
            value: riskClass,
            style: { bg: { rgb: background }, cl: { rgb: text }, bl: 1 },
          },
        },
      });
    }
  }
}

const settingsOf = (custom: unknown): Record<string, string> =>
  (custom as Partial<Record<string, Record<string, string>>> | undefined)?.[settingsKey] ?? {};
