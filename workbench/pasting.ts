import { type ICellData, ICommandService } from "@univerjs/core";
import { SetRangeValuesCommand, SheetsSelectionsService } from "@univerjs/sheets";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import { cellData } from "./cells";
import { patternOf } from "../core/cells/formats";
import { typedColumns } from "../core/reading/delimited/typed-columns";
import { pastedTable } from "./files/csv";
import type { Spreadsheet } from "./spreadsheet";

/**
 * Pastes what comes from elsewhere as a file would be read: leading zeros of identifiers stay, and what can be read two
 * ways stays a text. Univer reads every pasted cell as American: 1,500 from a French sheet would be fifteen hundred, and
 * 05/09/2026 the 9th of May. What was copied in the workbench itself is left to Univer, which knows its formulas and looks.
 */
export function pasteAsRead({ univer, api, language }: Spreadsheet): void {
  const injector = univer.__getInjector();
  const clipboard = injector.get(ISheetClipboardService);
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  const paste = clipboard.legacyPaste.bind(clipboard);

  clipboard.legacyPaste = async (html, text, files) => {
    const ownCopy = /data-copy-id/.test(html ?? "");
    const start = selections.getCurrentLastSelection()?.range;
    if (ownCopy || !text || files?.length || !start) return paste(html, text, files);
    const { rows: pasted, above, headings } = pastedTable(text);
    const { values, kinds } = typedColumns(pasted, above + headings);
    const patterns = { date: patternOf("date", language)!, moment: patternOf("moment", language)! };
    const value: Record<number, Record<number, ICellData>> = {};
    values.forEach((row, r) => {
      const line: Record<number, ICellData> = {};
      row.forEach((cell, c) => {
        const kind = kinds[c];
        const pattern = typeof cell === "number" && (kind === "date" || kind === "moment") ? patterns[kind] : undefined;
        line[start.startColumn + c] = {
          f: null,
          p: null,
          ...(cellData(cell) ?? { v: null }),
          ...(pattern !== undefined && { s: { n: { pattern } } }),
        };
      });
      value[start.startRow + r] = line;
    });
    const workbook = api.getActiveWorkbook()!;
    const sheet = workbook.getActiveSheet();
    const rows = start.startRow + values.length;
    if (rows > sheet.getMaxRows()) sheet.setRowCount(rows + 100);
    return commands.executeCommand(SetRangeValuesCommand.id, { unitId: workbook.getId(), subUnitId: sheet.getSheetId(), value });
  };
}
