import fc from "fast-check";
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  RedoCommand,
  UndoCommand,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import {
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  UniverSheetsPlugin,
} from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets/lib/facade";
import type { Language } from "../../core/cells/language";
import type { Area } from "../../core/sheet";
import { cellMatrix } from "../../workbench/cells";
import { savedWorkbook } from "../../workbench/files/save";
import { readWorkbook } from "../../workbench/files/xlsx";
import { univerSheet } from "../../workbench/sheet";
import { emptyWorkbook, roomFor } from "../../workbench/workbook-data";
import { sheetContract, type BookDescription, type MadeSheet, type Selected } from "./sheet-contract";

type Headless = MadeSheet & { readonly univer: Univer; readonly api: FUniver };

/** The workbench's port over Univer's model alone, without its interface: it needs no browser. */
function headlessWorkbench(description: BookDescription, language: Language = "fr"): Headless {
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

  const sheet = univerSheet({ univer, api, language });
  return {
    univer,
    api,
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
    pattern: ({ sheet: name, row, column }) => {
      const model = workbook().getSheetByName(name)!.getSheet();
      return workbook().getWorkbook().getStyles().getStyleByCell(model.getCellRaw(row, column))?.n?.pattern ?? "General";
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

describe("what the workbook keeps", () => {
  const table = [
    ["SIREN", "Annonce", "Jour"],
    ["012345672", "=CMD()", 46000],
    ["552100554", "Redressement judiciaire", 46010],
  ];
  const clients = {
    sheets: [
      {
        name: "Clients",
        cells: [
          ["Client", "Solde"],
          ["A", 1],
          ["B", 2],
          ["C", 3],
        ],
      },
    ],
  };
  const area = (sheet: string): Area => ({ sheet, row: 0, column: 0, rows: 3, columns: 3 });

  /** What the user does in the grid, and what the pane does beside. */
  type Act = "type" | "insert row" | "remove row" | "add sheet" | "remove sheet" | "undo" | "redo" | "result" | "take back" | "setting";
  const acts: readonly Act[] = [
    "type",
    "insert row",
    "remove row",
    "add sheet",
    "remove sheet",
    "undo",
    "undo",
    "redo",
    "result",
    "take back",
    "setting",
  ];

  test("is there whatever is undone and redone around it, and after saving and opening again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { maxLength: 14 }), fc.nat({ max: 14 }), async (done, keptAt) => {
        const { sheet, univer, api, close } = headlessWorkbench(clients);
        const commands = univer.__getInjector().get(ICommandService);
        // Its commands are there once it is, for the workbook that has the focus.
        const undo = univer.__getInjector().get(IUndoRedoService);
        const workbook = api.getActiveWorkbook()!;
        univer.__getInjector().get(IUniverInstanceService).focusUnit(workbook.getId());
        const first = (): string => workbook.getSheetByName("Clients")!.getSheetId();
        const rows = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 };
        const run = (id: string, params: object = {}): unknown => commands.syncExecuteCommand(id, { unitId: workbook.getId(), ...params });
        const results: string[] = [];
        let count = 0;
        let kept = "";
        let setting = "";
        const keep = async (): Promise<void> => {
          kept = await sheet.addSheet("Encours annonces légales", { hidden: true });
          await sheet.write(area(kept), table);
          await sheet.remember("encours.kept", kept);
        };
        const act = async (what: Act): Promise<void> => {
          count++;
          switch (what) {
            case "type":
              return void run(SetRangeValuesCommand.id, {
                subUnitId: first(),
                range: { startRow: 5, endRow: 5, startColumn: 0, endColumn: 0 },
                value: { v: `typed ${count}`, t: 1 },
              });
            case "insert row":
              return void run(InsertRowByRangeCommand.id, { subUnitId: first(), range: rows, direction: 1 });
            case "remove row":
              return void run(RemoveRowByRangeCommand.id, { subUnitId: first(), range: rows });
            case "add sheet":
              return void run(InsertSheetCommand.id, { sheet: { name: `Brouillon ${count}` } });
            case "remove sheet": {
              const added = workbook.getSheets().find((each) => each.getSheetName().startsWith("Brouillon"));
              return void (added && run(RemoveSheetCommand.id, { subUnitId: added.getSheetId() }));
            }
            case "undo":
              return void (await commands.executeCommand(UndoCommand.id));
            case "redo":
              return void (await commands.executeCommand(RedoCommand.id));
            case "result": {
              const name = await sheet.addSheet("Segmentation");
              await sheet.write(area(name), table);
              results.push(await sheet.renameSheet(name, `Segmentation ${count}`));
              return;
            }
            case "take back": {
              const last = results.pop();
              return void (last !== undefined && (await sheet.removeSheet(last)));
            }
            case "setting":
              return sheet.remember("encours.settings", (setting = `{"n":${count}}`));
          }
        };
        for (const [i, what] of done.entries()) {
          if (i === keptAt) await keep();
          await act(what);
        }
        if (kept === "") await keep();
        for (let i = 0; i < 20; i++) await commands.executeCommand(i < 16 ? UndoCommand.id : RedoCommand.id);
        expect(undo.pitchTopUndoElement() !== null || undo.pitchTopRedoElement() !== null || !done.includes("type")).toBe(true);
        expect(await sheet.recall("encours.kept")).toBe(kept);
        expect((await sheet.recall("encours.settings")) ?? "").toBe(setting);
        expect(await sheet.read(area(kept))).toEqual(table);
        for (const name of results) expect(await sheet.read(area(name))).toEqual(table);

        const data = await readWorkbook(await savedWorkbook(univer, api), "again.xlsx");
        const again = Object.values(data.sheets).find(({ name }) => name === kept)!;
        expect(again.hidden).toBe(1);
        expect([0, 1, 2].map((row) => [0, 1, 2].map((column) => again.cellData![row]![column]!.v))).toEqual(table);
        expect(data.custom).toMatchObject({ encours: { "encours.kept": kept } });
        await close!();
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
