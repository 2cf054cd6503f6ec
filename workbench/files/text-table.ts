import type { IWorkbookData, IRange } from "@univerjs/core";
import type { Language } from "../../core/cells/language";
import { typedColumns } from "../../core/reading/delimited/typed-columns";
import type { ColumnFormat } from "../../core/cells/table-format";
import { patternOf } from "../../core/cells/formats";
import { freeSheetName } from "../sheet-name";
import { text } from "../text";
import { tableWorkbook } from "../workbook-data";

const longestShown = 40;
const rowsLookedAt = 200;

/** Rows of texts as a workbook of one sheet, values from the row behind the headings on. What can be read two ways stays the text it is. */
export function textWorkbook(
  rows: readonly (readonly string[])[],
  from: number,
  name: string,
  language: Language,
  merges: readonly IRange[] = [],
): IWorkbookData {
  const { values, kinds } = typedColumns(rows, from);
  const columns = kinds.map((kind, column): ColumnFormat => {
    const longest = rows.slice(0, rowsLookedAt).reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 6);
    return { format: kind === "date" || kind === "moment" ? "date" : "text", width: Math.min(longestShown, longest + 2) };
  });
  const patterns = new Map(
    kinds.flatMap((kind, column): [number, string][] => (kind === "moment" ? [[column, patternOf("moment", language)!]] : [])),
  );
  const sheetName = freeSheetName(name.replace(/\.[^.]*$/, ""), [], text.untitledSheet[language]);
  const workbook = tableWorkbook(name, name, [{ name: sheetName, rows: values, columns, plain: true, patterns }], language);
  if (merges.length > 0) workbook.sheets[workbook.sheetOrder[0]!]!.mergeData = [...merges];
  return workbook;
}
