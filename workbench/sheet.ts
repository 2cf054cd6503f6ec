import { type ICellData, ICommandService, type IRange, IUndoRedoService, type Worksheet } from "@univerjs/core";
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
import { byPlace, Cancelled, mergedWithin, type Area, type Sheet, type Work } from "../core/sheet";
import type { Cell, Grid } from "../core/cells/values";
import { breathe, inBlocks, rowsPerBlock } from "./blocks";
import { cellData } from "./cells";
import { FilledCells } from "./filled-cells";
import { toEngine } from "./french/formulas";
import { pageOf, pageProperty, type PageSetup } from "./page-setup";
import { freeSheetName } from "./sheet-name";
import { text } from "./text";
import type { Spreadsheet } from "./spreadsheet";
import { TablePainter } from "./table-painter";
import { plainCells, roomFor } from "./workbook-data";

const settingsKey = "encours";
const selectionCommands = new Set<string>([SetSelectionsOperation.id, SetWorksheetActiveOperation.id]);

const oneCell = (row: number, column: number): IRange => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
const wholeSheet: IRange = { startRow: 0, endRow: NaN, startColumn: 0, endColumn: NaN };

/** The parts of Univer's undo that are used here; they are private in its types. */
interface UndoSteps {
  readonly _undoStacks: ReadonlyMap<string, unknown[]>;
  readonly _redoStacks: ReadonlyMap<string, unknown[]>;
  _updateStatus: () => void;
}

/**
 * The port of the workbench: the open workbook, read and written through Univer's model. `written` is called whenever the
 * workbook holds something it did not; what is read waits for `calculated`.
 */
export function univerSheet(
  { univer, api, language }: Spreadsheet,
  written: () => void = () => undefined,
  calculated: Promise<void> = Promise.resolve(),
): Sheet {
  const injector = univer.__getInjector();
  const steps = injector.get(IUndoRedoService) as unknown as UndoSteps;
  const commands = injector.get(ICommandService);
  const formulas = injector.get(FormulaDataModel);
  const selections = injector.get(SheetsSelectionsService);

  const workbook = () => api.getActiveWorkbook()!.getWorkbook();
  const untitled = text.untitledSheet[language];
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

  /**
   * Runs a command that leaves no step to undo. Ctrl+Z takes back what the user did in the grid, and neither a result sheet
   * nor what the workbook keeps of notices, history and overrides may go with it.
   */
  const runApart = (id: string, params: object): boolean => {
    const unitId = workbook().getUnitId();
    const stacks = [steps._undoStacks, steps._redoStacks].map((all) => ({ all, before: [...(all.get(unitId) ?? [])] }));
    try {
      written();
      return run(id, params);
    } finally {
      for (const { all, before } of stacks) all.get(unitId)?.splice(0, Infinity, ...before);
      steps._updateStatus();
    }
  };

  const cellsOf = (sheet: Worksheet): FilledCells => {
    const spilled = formulas.getArrayFormulaCellData()[workbook().getUnitId()]?.[sheet.getSheetId()];
    return new FilledCells(sheet.getCellMatrix().getMatrix(), spilled ?? {});
  };
  const areaOf = (sheet: Worksheet, range: IRange, cells = cellsOf(sheet)): Area | null => {
    const found = cells.cut(range);
    return found && { sheet: sheet.getName(), ...found };
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

  const setFormula = (execute: typeof run, sheet: Worksheet, row: number, column: number, formula: string): boolean =>
    execute(SetRangeValuesCommand.id, {
      ...place(sheet),
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { f: formula, v: null },
    });

  const write = async (area: Area, values: Grid, work?: Work): Promise<void> => {
    const sheet = sheetNamed(area.sheet);
    if (work?.signal?.aborted) throw new Cancelled();
    written();
    makeRoom(sheet, area.row + area.rows, area.column + area.columns);
    await inBlocks(area.rows, work, (from, to) => {
      const cellValue: Record<number, Record<number, ICellData | null>> = {};
      for (let r = from; r < to; r++) {
        const line: Record<number, ICellData | null> = {};
        // Once: a result's row is made each time it is asked for.
        const row = values[r];
        for (let c = 0; c < area.columns; c++) line[area.column + c] = cellData(row?.[c]);
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
      await calculated;
      const { sheet, row, column } = activeCell();
      return areaOf(sheet, selections.getCurrentSelections()[0]?.range ?? oneCell(row, column));
    },

    async selectedAreas() {
      await calculated;
      const { sheet, row, column } = activeCell();
      const cells = cellsOf(sheet);
      const ranges = selections.getCurrentSelections().map(({ range }) => range);
      return (ranges.length > 0 ? ranges : [oneCell(row, column)])
        .map((range) => areaOf(sheet, range, cells))
        .filter((area): area is Area => area !== null);
    },

    async visibleRows({ sheet: name, row, rows }) {
      const sheet = sheetNamed(name);
      const visible = Array.from({ length: rows }, (_, i) => i).filter((i) => sheet.getRowVisible(row + i));
      return visible.length === rows ? null : visible;
    },

    async shownAs(area, work) {
      const sheet = sheetNamed(area.sheet);
      const merged = sheet
        .getMergeData()
        .map(({ startRow, startColumn, endRow, endColumn }) =>
          mergedWithin({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 }, area),
        )
        .filter((each) => each !== null)
        .sort(byPlace);
      const cells = sheet.getCellMatrix();
      const styles = workbook().getStyles();
      const formats: (string | null)[][] = [];
      await inBlocks(area.rows, work, (from, to) => {
        for (let r = from; r < to; r++)
          formats.push(
            Array.from({ length: area.columns }, (_, c) => {
              const cell = cells.getValue(area.row + r, area.column + c);
              const pattern = cell?.s ? styles.getStyleByCell(cell)?.n?.pattern : undefined;
              return pattern && pattern !== "General" ? pattern : null;
            }),
          );
      });
      return { merged, formats };
    },

    async sheets() {
      return workbook()
        .getSheets()
        .filter((sheet) => !sheet.isSheetHidden())
        .map((sheet) => sheet.getName());
    },

    async used(name) {
      await calculated;
      const sheet = workbook().getSheetBySheetName(name);
      return sheet ? areaOf(sheet, wholeSheet) : null;
    },

    async surroundings() {
      await calculated;
      const { sheet, row, column } = activeCell();
      const block = cellsOf(sheet).around(row, column);
      return block && { sheet: sheet.getName(), ...block };
    },

    async read(area, work) {
      await calculated;
      const cells = cellsOf(sheetNamed(area.sheet));
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
      const added = runApart(InsertSheetCommand.id, {
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
      if (cellsOf(sheet).any(area.row, area.column, area.rows, area.columns)) return false;
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
      setFormula(runApart, sheet, area.row, area.column, formula);
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
      const isLong = format.columns.some(({ wraps }) => wraps);
      const cells = cellsOf(sheetNamed(area.sheet));
      painter.heights(
        Array.from({ length: isLong ? area.rows : 1 }, (_, r) =>
          Array.from({ length: area.columns }, (_unused, c) => cells.value(area.row + r, area.column + c)),
        ),
      );
      for (let r = format.print?.breaks ? 0 : 1; r < area.rows; r += rowsPerBlock) {
        painter.rows(r, Math.min(area.rows, r + rowsPerBlock));
        await breathe();
      }
      painter.rules();
      if (format.print)
        setPage(sheetNamed(area.sheet), {
          ...pageOf(area, format.print),
          ...(format.print.breaks
            ? { breaks: format.print.breaks.map((row) => area.row + row) }
            : { printTitlesRow: `$${area.row + 1}:$${area.row + 1}` }),
        });
    },

    async layOutPage(area, page) {
      setPage(sheetNamed(area.sheet), pageOf(area, page));
    },

    // Univer's charts are no part of its open packages.
    chart: async () => false,

    // What the pane writes is taken back by taking its sheet away: the spreadsheet's own undo knows nothing of it.
    asOneStep: (work) => work(),

    async renameSheet(name, asked) {
      const others = sheetNames().filter((each) => each !== name);
      const free = freeSheetName(asked, others, untitled);
      runApart(SetWorksheetNameCommand.id, { ...place(sheetNamed(name)), name: free });
      return free;
    },

    async removeSheet(name) {
      const sheet = workbook().getSheetBySheetName(name);
      if (sheet) runApart(RemoveSheetCommand.id, place(sheet));
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
      if (cellsOf(sheet).value(row, column) !== null || sheet.getCellRaw(row, column)?.f) return false;
      return setFormula(run, sheet, row, column, language === "fr" ? toEngine(formula) : formula);
    },

    async recall(key) {
      return settingsOf(workbook().getCustomMetadata())[key] ?? null;
    },

    async remember(key, value) {
      written();
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

// The spreadsheet knows no page set-up; the file that is saved does.
function setPage(sheet: Worksheet, page: PageSetup): void {
  const config = sheet.getConfig();
  config.custom = { ...config.custom, [pageProperty]: page };
}

const settingsOf = (custom: unknown): Record<string, string> =>
  (custom as Partial<Record<string, Record<string, string>>> | undefined)?.[settingsKey] ?? {};
