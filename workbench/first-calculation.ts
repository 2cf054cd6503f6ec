import { ICommandService } from "@univerjs/core";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import type { Spreadsheet } from "./spreadsheet";

/** An engine that fails holds nobody up: its cells stay blank, which is unknown and not nil. */
const longest = 15_000;

/**
 * Kept once the formulas of the workbook that was just opened are calculated. Until then they hold nothing, or what another
 * program made of them, and what they spill is not there.
 */
export function firstCalculation({ univer, api }: Spreadsheet): Promise<void> {
  if (!holdsFormula(api)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(waiting);
      listening.dispose();
      resolve();
    };
    const waiting = setTimeout(done, longest);
    const listening = univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(({ id }) => id === SetFormulaCalculationResultMutation.id && done());
    univer.onDispose(done);
  });
}

function holdsFormula(api: Spreadsheet["api"]): boolean {
  const sheets = api.getActiveWorkbook()?.getWorkbook().getSheets() ?? [];
  return sheets.some((sheet) => {
    let found = false;
    // Answering false ends the walk.
    sheet.getCellMatrix().forValue((_row, _column, cell) => !(found = Boolean(cell?.f ?? cell?.si)));
    return found;
  });
}
