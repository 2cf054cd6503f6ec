import { columnLetters } from "../core/cells/address";
import { isCellError } from "../core/cells/values";
import type { Language } from "../core/cells/language";
import { CommandType, type ICellData, ICommandService, LocaleService } from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { CellAlertManagerService, CellAlertType, IEditorBridgeService, type ICellAlert } from "@univerjs/sheets-ui";
import { errorInFrench } from "./french/values";
import type { FaultNote } from "./functions";
import type { Spreadsheet } from "./spreadsheet";

/** Why the active cell shows an error, in the core's words. */
export interface ShownFault {
  readonly address: string;
  readonly message: string;
}

const beside = "encours-fault";

// The names Univer's own words for an error go by.
const native: Readonly<Record<string, string>> = {
  "#DIV/0!": "divByZero",
  "#NAME?": "name",
  "#VALUE!": "value",
  "#NUM!": "num",
  "#N/A": "na",
  "#CYCLE!": "cycle",
  "#REF!": "ref",
  "#SPILL!": "spill",
  "#CALC!": "calc",
  "#NULL!": "null",
};

interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/**
 * Explains the error in the active cell beside that cell, and any other the mouse rests on: what the fault is, where the core
 * has said so, else what Univer says of the kind. `changed` is told of the active one, and of its absence. The message
 * travels with the error itself, through Univer's engine into the cell, so it is always that of the last calculation.
 */
export function watchFault({ univer, api, language }: Spreadsheet, changed: (fault: ShownFault | null) => void): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  const selections = injector.get(SheetsSelectionsService);
  const alerts = injector.get(CellAlertManagerService);
  const locale = injector.get(LocaleService);

  /** The error a cell shows and why, where a formula made it. */
  const errorAt = ({ unitId, subUnitId, row, col }: Place): { readonly error: string; readonly fault: string | null } | null => {
    const sheet = api.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(subUnitId);
    const stored = sheet?.getCellRaw(row, col);
    const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col] as ICellData | undefined;
    const cell = stored?.v === undefined || stored.v === null ? spilled : stored;
    if (typeof cell?.v !== "string" || !isCellError(cell.v) || !(stored?.f ?? stored?.si ?? spilled)) return null;
    // A note left from an earlier result does not explain the present one.
    const note = (cell.custom ?? spilled?.custom) as FaultNote | undefined;
    return { error: cell.v, fault: note?.fault ?? null };
  };
  const explained = (place: Place): Pick<ICellAlert, "title" | "message"> | null => {
    const found = errorAt(place);
    if (!found) return null;
    return {
      title: shownError(found.error, language),
      message: found.fault ?? locale.t(`sheets-formula-ui.error.${native[found.error] ?? "error"}`),
    };
  };
  const active = (): Place | null => {
    const workbook = api.getActiveWorkbook()?.getWorkbook();
    const primary = selections.getCurrentLastSelection()?.primary;
    if (!workbook || !primary) return null;
    return {
      unitId: workbook.getUnitId(),
      subUnitId: workbook.getActiveSheet().getSheetId(),
      row: primary.actualRow,
      col: primary.actualColumn,
    };
  };

  let shown = "";
  let explainedPlace: Place | null = null;
  const look = (): void => {
    const place = active();
    const words = place && explained(place);
    const key = place && words ? `${place.subUnitId} ${place.row} ${place.col} ${String(words.message)}` : "";
    if (key === shown) return;
    shown = key;
    alerts.removeAlert(beside);
    explainedPlace = words ? place : null;
    if (place && words) showAlert({ type: CellAlertType.ERROR, ...words, location: place, width: 260, height: 74, key: beside });
    const fault = place ? (errorAt(place)?.fault ?? null) : null;
    changed(place && fault !== null ? { address: `${columnLetters(place.col)}${place.row + 1}`, message: fault } : null);
  };

  const showAlert = alerts.showAlert.bind(alerts);
  // Univer's own says no more than the kind of error, and covers what is said beside the active cell.
  alerts.showAlert = (alert) => {
    const { unitId, subUnitId, row, col } = alert.location;
    const isActive = explainedPlace?.subUnitId === subUnitId && explainedPlace.row === row && explainedPlace.col === col;
    if (!isActive) showAlert({ ...alert, ...explained({ unitId, subUnitId, row, col }) });
  };
  injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    if (!visible) return;
    alerts.removeAlert(beside);
    shown = "";
  });
  const causes = new Set<string>([SetSelectionsOperation.id, SetWorksheetActiveOperation.id, SetFormulaCalculationResultMutation.id]);
  injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
    // Results are stored after the engine has reported them.
    if (causes.has(id) || type === CommandType.MUTATION) setTimeout(look);
  });
}

/** An error as the page's language writes it. */
const shownError = (error: string, language: Language): string => (language === "fr" ? errorInFrench(error) : error);
