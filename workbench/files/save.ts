import type { ICellData, Univer } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { OpenWorkbook, Spill } from "./xlsx";

/** The open workbook with what its formulas have spilled. */
export function openWorkbook(univer: Univer, api: FUniver): OpenWorkbook {
  const formulas = univer.__getInjector().get(FormulaDataModel);
  const data = api.getActiveWorkbook()!.save();
  const cells = formulas.getArrayFormulaCellData()[data.id];
  return {
    data,
    spills: (sheetId) => {
      const found: Spill[] = [];
      for (const row of Object.values(formulas.getArrayFormulaRange()[data.id]?.[sheetId] ?? {})) {
        for (const range of Object.values(
          row as Record<string, { startRow: number; endRow: number; startColumn: number; endColumn: number }>,
        )) {
          const { startRow, endRow, startColumn, endColumn } = range;
          found.push({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 });
        }
      }
      return found;
    },
    spilled: (sheetId, row, column) => (cells?.[sheetId]?.[row]?.[column] as ICellData | null | undefined) ?? undefined,
    formula: (sheetId, row, column) => formulas.getFormulaStringByCell(row, column, sheetId, data.id) ?? null,
  };
}

/** The open workbook as an .xlsx file. */
export async function savedWorkbook(univer: Univer, api: FUniver): Promise<Uint8Array> {
  const { writeWorkbook } = await import("./xlsx");
  return writeWorkbook(openWorkbook(univer, api));
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a file to the user, as a download. */
export function download(bytes: Uint8Array, name: string, type = workbookType): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
