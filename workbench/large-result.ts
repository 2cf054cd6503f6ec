import type { IWorkbookData } from "@univerjs/core";
import type { Language } from "../core/cells/language";
import { isoOf } from "../core/cells/dates";
import type { Cell } from "../core/cells/values";
import type { Sheet } from "../core/sheet";
import { summarySheets } from "../core/segment/summary-sheets";
import { writeValues } from "../pane/segment/new-sheet";
import type { LargeResult } from "./files/large-file";
import { largeFile } from "./text";
import { tableWorkbook } from "./workbook-data";

/** A workbook for the result of a file that stands in no grid: its summary, tiers and watch list, and the proof below. */
export function summaryWorkbook(name: string, { portfolio, proof }: LargeResult, language: Language): IWorkbookData {
  const { summary, tiers, watch } = summarySheets(portfolio, language);
  const rows: Cell[][] = [...summary, [], ...tiers, [], ...watch, [], ...proof.map((sentence) => [sentence])];
  const columns = Array.from({ length: 8 }, (_, c) => ({ format: "text" as const, width: c === 0 ? 32 : 16 }));
  return tableWorkbook(name, name, [{ name: largeFile.summary[language], rows, columns, plain: true }], language);
}

/** Writes one row a client into a sheet of its own, as after any segmentation, and shows it. */
export async function largeResult(
  sheet: Sheet,
  { headers, columns, portfolio, proof }: LargeResult,
  rows: readonly (readonly Cell[])[],
  language: Language,
): Promise<void> {
  const [line = "", ...details] = proof;
  const written = await writeValues(
    sheet,
    largeFile.segmentation(isoOf(portfolio.asOf!))[language],
    { table: [headers, ...rows], columns, portfolio, reading: { line, details } },
    language,
    {},
  );
  await sheet.show({ ...written.placeOf(0), columns: 1 });
}
