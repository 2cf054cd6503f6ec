import { ICommandService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { SetSelectionsOperation, UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets/lib/facade";
import type { Area } from "../../core/sheet";
import { cellMatrix } from "../../workbench/cells";
import { univerSheet } from "../../workbench/sheet";
import { emptyWorkbook, roomFor } from "../../workbench/workbook-data";
import { sheetContract, type BookDescription, type MadeSheet, type Selected } from "./sheet-contract";

/** The workbench's port over Univer's model alone, without its interface: it needs no browser. */
function headlessWorkbench(description: BookDescription): MadeSheet {
  const univer = new Univer({ locale: LocaleType.FR_FR, logLevel: LogLevel.SILENT, locales: { [LocaleType.FR_FR]: {} } });
  for (const plugin of [
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    UniverSheetsFormulaPlugin,
    UniverSheetsNumfmtPlugin,
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsFilterPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
  ]) {
    univer.registerPlugin(plugin as never);
  }
  const api = FUniver.newAPI(univer);
  const data = emptyWorkbook("contract", "Contract");
  description.sheets.forEach(({ name, cells, dateColumns, hiddenRows, merged = [] }, index) => {
    const id = `s${index}`;
    const cellData = cellMatrix(cells);
    for (const row of Object.values(cellData)) {
      for (const column of dateColumns ?? []) if (row[column]?.t === 2) row[column].s = { n: { pattern: "dd/mm/yyyy" } };
    }
    data.sheetOrder.push(id);
    const rowData = Object.fromEntries((hiddenRows ?? []).map((row) => [row, { hd: 1 }]));
    const mergeData = merged.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    }));
    data.sheets[id] = { id, name, cellData, rowData, mergeData, ...roomFor(cells.length, 26) };
  });
  api.createWorkbook(data);
  const commands = univer.__getInjector().get(ICommandService);
  const workbook = () => api.getActiveWorkbook()!;

  const rangeOf = (selected: Selected) => {
    if ("rows" in selected) {
      const { row, column, rows, columns } = selected;
      return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
    }
    // As Univer itself selects a whole column.
    return { startRow: NaN, endRow: NaN, startColumn: selected.column, endColumn: selected.column + selected.columns - 1, rangeType: 2 };
  };
  const select = (all: readonly Selected[], active?: { row: number; column: number }): void => {
    const sheet = workbook().getSheetByName(all[0]!.sheet)!;
    if (workbook().getActiveSheet().getSheetId() !== sheet.getSheetId()) workbook().setActiveSheet(sheet);
    const selections = all.map((selected) => {
      const range = rangeOf(selected);
      const [row, column] = [active?.row ?? (range.startRow || 0), active?.column ?? range.startColumn];
      return {
        range,
        primary: {
          actualRow: row,
          actualColumn: column,
          startRow: row,
          endRow: row,
          startColumn: column,
          endColumn: column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      };
    });
    commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId: workbook().getId(), subUnitId: sheet.getSheetId(), selections });
  };

  const active = description.active ?? { sheet: description.sheets[0]!.name, row: 0, column: 0 };
  const selection: Selected | readonly Selected[] = description.selection ?? ({ ...active, rows: 1, columns: 1 } satisfies Area);
  select(
    Array.isArray(selection) ? (selection as readonly Selected[]) : [selection as Selected],
    description.selection ? undefined : active,
  );

  const sheet = univerSheet({ univer, api, language: "fr" });
  return {
    sheet,
    names: () =>
      workbook()
        .getSheets()
        .map((each) => each.getSheetName()),
    cells: (name) => {
      const model = workbook().getSheetByName(name)!.getSheet();
      return Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 12 }, (_unused, column) => {
          const cell = model.getCellRaw(row, column);
          return cell?.v === undefined || cell.v === null ? null : cell.t === 3 ? cell.v === 1 : cell.v;
        }),
      );
    },
    formula: ({ sheet: name, row, column }) => workbook().getSheetByName(name)!.getSheet().getCellRaw(row, column)?.f ?? null,
    select: (selected) => {
      select([selected]);
    },
    close: () => {
      univer.dispose();
    },
  };
}

sheetContract("the workbench", headlessWorkbench);
