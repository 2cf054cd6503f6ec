import { type ICellData, ICommandService, type IRange, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowCountMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { Cancelled, type Area, type Sheet, type Work } from "../core/sheet";
import type { Cell, Grid } from "../core/values";
import { cellData, cellValue } from "./cells";
import { toEngine } from "./french/formulas";
import { freeSheetName } from "./sheet-name";
import type { Spreadsheet } from "./spreadsheet";
import { TablePainter } from "./table-painter";
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

const oneCell = (row: number, column: number): IRange => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
const wholeSheet: IRange = { startRow: 0, endRow: NaN, startColumn: 0, endColumn: NaN };
const columnNumbers = (row: object | undefined): number[] => (row ? Object.keys(row).map(Number) : []);

/** The port of the workbench: the open workbook, read and written through Univer's model. */
export function univerSheet({ univer, api, language }: Spreadsheet): Sheet {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const formulas = injector.get(FormulaDataModel);
  const selections = injector.get(SheetsSelectionsService);

  const workbook = () => api.getActiveWorkbook()!.getWorkbook();
  const untitled = language === "fr" ? "Feuille" : "Sheet";
  const sheetNames = (): string[] =>
    workbook()
      .getSheets()
      .map((sheet) => sheet.getName());
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

  /** A range cut to the used cells; null where all of it is empty. Whole columns come with NaN for their rows, whole rows with NaN for their columns. */
  const areaOf = (sheet: Worksheet, cells: Reader, range: IRange): Area | null => {
    const end = used(cells);
    const from = { row: range.startRow || 0, column: range.startColumn || 0 };
    const rows = Math.min(end.rows, Number.isNaN(range.endRow) ? Infinity : range.endRow + 1) - from.row;
    const columns = Math.min(end.columns, Number.isNaN(range.endColumn) ? Infinity : range.endColumn + 1) - from.column;
    if (rows <= 0 || columns <= 0 || !filled(cells, from.row, from.column, rows, columns)) return null;
    return { sheet: sheet.getName(), ...from, rows, columns };
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

  const setFormula = (sheet: Worksheet, row: number, column: number, formula: string): boolean =>
    run(SetRangeValuesCommand.id, {
      ...place(sheet),
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { f: formula, v: null },
    });

  const write = async (area: Area, values: Grid, work?: Work): Promise<void> => {
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
  };

  return {
    host: "workbench",
    language,

    async selection() {
      const { sheet, row, column } = activeCell();
      return areaOf(sheet, reader(sheet), selections.getCurrentSelections()[0]?.range ?? oneCell(row, column));
    },

    async selectedAreas() {
      const { sheet, row, column } = activeCell();
      const cells = reader(sheet);
      const ranges = selections.getCurrentSelections().map(({ range }) => range);
      return (ranges.length > 0 ? ranges : [oneCell(row, column)])
        .map((range) => areaOf(sheet, cells, range))
        .filter((area): area is Area => area !== null);
    },

    async visibleRows({ sheet: name, row, rows }) {
      const sheet = sheetNamed(name);
      const visible = Array.from({ length: rows }, (_, i) => i).filter((i) => sheet.getRowVisible(row + i));
      return visible.length === rows ? null : visible;
    },

    async sheets() {
      return workbook()
        .getSheets()
        .filter((sheet) => !sheet.isSheetHidden())
        .map((sheet) => sheet.getName());
    },

    async used(name) {
      const sheet = workbook().getSheetBySheetName(name);
      return sheet ? areaOf(sheet, reader(sheet), wholeSheet) : null;
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

    async addSheet(name, { hidden = false } = {}) {
      const names = sheetNames();
      const stood = workbook().getActiveSheet().getName();
      const free = freeSheetName(name, names, untitled);
      const added = run(InsertSheetCommand.id, {
        unitId: workbook().getUnitId(),
        index: names.length,
        sheet: { name: free, defaultStyle: plainCells, ...roomFor(0, 0) },
      });
      if (!added) throw new Error(`The sheet ${free} could not be added.`);
      if (hidden) {
        // A sheet is added in front of the user, who must not be left standing on one that is hidden.
        run(SetWorksheetActiveOperation.id, place(sheetNamed(stood)));
        run(SetWorksheetHideMutation.id, { ...place(sheetNamed(free)), hidden: 1 });
      }
      return free;
    },

    async writeIfEmpty(area, values, work) {
      const sheet = sheetNamed(area.sheet);
      for (let r = area.row; r < area.row + area.rows; r++)
        for (let c = area.column; c < area.column + area.columns; c++) if (sheet.getCellRaw(r, c)?.f) return false;
      if (filled(reader(sheet), area.row, area.column, area.rows, area.columns)) return false;
      try {
        await write(area, values, work);
      } catch (error) {
        await write(area, []);
        throw error;
      }
      return true;
    },

    async writeFormula(area, formula) {
      const sheet = sheetNamed(area.sheet);
      makeRoom(sheet, area.row + area.rows, area.column + area.columns);
      setFormula(sheet, area.row, area.column, formula);
    },

    async readFormulas({ sheet: name, row, column, rows, columns }) {
      const { unitId, subUnitId } = place(sheetNamed(name));
      // Filled down, a formula stands in the first cell, and the others name it.
      const formulaAt = (r: number, c: number): string | null => formulas.getFormulaStringByCell(r, c, subUnitId, unitId) || null;
      return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => formulaAt(row + r, column + c)));
    },

    async replaceFormulas(area, formula) {
      const value: Record<number, Record<number, ICellData>> = {};
      for (let r = area.row; r < area.row + area.rows; r++) {
        const line: Record<number, ICellData> = {};
        for (let c = area.column; c < area.column + area.columns; c++) line[c] = { v: null, f: null, si: null };
        value[r] = line;
      }
      value[area.row]![area.column] = { v: null, f: formula, si: null };
      const range = {
        startRow: area.row,
        endRow: area.row + area.rows - 1,
        startColumn: area.column,
        endColumn: area.column + area.columns - 1,
      };
      return run(SetRangeValuesCommand.id, { ...place(sheetNamed(area.sheet)), range, value });
    },

    write,

    async format(area, format) {
      const painter = new TablePainter(run, place(sheetNamed(area.sheet)), area, format, language);
      painter.columns();
      for (let r = 1; r < area.rows; r += rowsPerBlock) {
        painter.rows(r, Math.min(area.rows, r + rowsPerBlock));
        await breathe();
      }
      painter.rules();
    },

    // Univer's charts are no part of its open packages.
    chart: async () => false,

    // What the pane writes is taken back by taking its sheet away: the spreadsheet's own undo knows nothing of it.
    asOneStep: (work) => work(),

    async renameSheet(name, asked) {
      const others = sheetNames().filter((each) => each !== name);
      const free = freeSheetName(asked, others, untitled);
      run(SetWorksheetNameCommand.id, { ...place(sheetNamed(name)), name: free });
      return free;
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
      return setFormula(sheet, row, column, language === "fr" ? toEngine(formula) : formula);
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
}

const settingsOf = (custom: unknown): Record<string, string> =>
  (custom as Partial<Record<string, Record<string, string>>> | undefined)?.[settingsKey] ?? {};
