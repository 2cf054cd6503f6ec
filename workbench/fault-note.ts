import { columnLetters } from "../core/cells/address";
import { CommandType, type ICellData, ICommandService } from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { FaultNote } from "./functions";
import type { Spreadsheet } from "./spreadsheet";

/** Why the active cell shows an error, in the core's words. */
export interface ShownFault {
  readonly address: string;
  readonly message: string;
}

/**
 * Tells of the fault in the active cell, and of its absence, after each change of either. The message travels with the
 * error itself, through Univer's engine into the cell, so it is always that of the last calculation.
 */
export function watchFault({ univer, api }: Spreadsheet, changed: (fault: ShownFault | null) => void): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  const selections = injector.get(SheetsSelectionsService);

  const current = (): ShownFault | null => {
    const workbook = api.getActiveWorkbook()?.getWorkbook();
    const sheet = workbook?.getActiveSheet();
    const primary = selections.getCurrentLastSelection()?.primary;
    if (!workbook || !sheet || !primary) return null;
    const { actualRow: row, actualColumn: column } = primary;
    const stored = sheet.getCellRaw(row, column);
    const spilled = formulas.getArrayFormulaCellData()[workbook.getUnitId()]?.[sheet.getSheetId()]?.[row]?.[column] as
      ICellData | undefined;
    const cell = stored?.v === undefined || stored.v === null ? spilled : stored;
    // A note left from an earlier result does not explain the present one.
    if (typeof cell?.v !== "string" || !cell.v.startsWith("#")) return null;
    const note = (cell.custom ?? spilled?.custom) as FaultNote | undefined;
    return note?.fault ? { address: `${columnLetters(column)}${row + 1}`, message: note.fault } : null;
  };

  let shown = "";
  const look = (): void => {
    const fault = current();
    const key = fault ? fault.address + fault.message : "";
    if (key === shown) return;
    shown = key;
    changed(fault);
  };
  const causes = new Set<string>([SetSelectionsOperation.id, SetWorksheetActiveOperation.id, SetFormulaCalculationResultMutation.id]);
  injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
    // Results are stored after the engine has reported them.
    if (causes.has(id) || type === CommandType.MUTATION) setTimeout(look);
  });
}
