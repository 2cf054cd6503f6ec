import type { IWorkbookData } from "@univerjs/core";
import type { Language } from "../../core/cells/language";
import { readDelimited, type DelimitedText } from "../../core/reading/delimited/read-delimited";
import type { Progress } from "./open";
import { textWorkbook } from "./text-table";

/**
 * Rows and cells of a text that was copied elsewhere. A spreadsheet puts tabs between cells; without any, what was copied may
 * be lines of a text file, but only where they all have the same cells: "Dupont, Fils" is one cell.
 */
export function pastedTable(text: string): DelimitedText {
  const tabbed = readDelimited(text, { delimiter: "\t" });
  if (text.includes("\t")) return tabbed;
  const read = readDelimited(text);
  const fewest = read.dialect.delimiter === "," ? 3 : 2;
  const isFile = read.width >= fewest && read.rows.length > 1 && read.rows.every((row) => row.length === read.width);
  return isFile ? read : tabbed;
}

/** A delimited text as a workbook of one sheet, and what had to be repaired to read it. */
export function csvWorkbook(
  text: string,
  name: string,
  language: Language,
  progress?: Progress,
): { readonly workbook: IWorkbookData; readonly read: DelimitedText } {
  const read = readDelimited(text, progress && { progress: (signs, rows) => progress(signs / text.length, rows) });
  return { workbook: textWorkbook(read.rows, read.above + read.headings, name, language), read };
}
