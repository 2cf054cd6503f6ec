import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { ColumnFormat } from "../core/cells/table-format";
import type { Language } from "../core/cells/language";
import type { Grid } from "../core/cells/values";
import { cellMatrix, cellTypes } from "./cells";
import { patternOf } from "../core/cells/formats";
import { pageProperty, type PageSetup } from "./page-setup";
import { headerStyle, widthOf } from "./look";

/** A table that fills a sheet from its first cell on, its first row the header. */
export interface TableSheet {
  readonly name: string;
  readonly rows: Grid;
  readonly columns: readonly ColumnFormat[];
  readonly currency?: string | null;
  /** Columns that stay in sight when scrolling to the right. */
  readonly frozenColumns?: number;
  /** The first row is no known header: it is neither painted nor frozen. */
  readonly plain?: boolean;
  /** Number formats of columns that want another than their kind has. */
  readonly patterns?: ReadonlyMap<number, string>;
}

/** How cells look that have no style of their own. */
export const plainCells: IStyleData = { ff: "Arial", fs: 10, vt: 2, pd: { t: 0, r: 5, b: 0, l: 5 } };

// Room to work below and beside what is there.
const spareRows = 200;
const spareColumns = 8;
export const roomFor = (rows: number, columns: number): Pick<IWorksheetData, "rowCount" | "columnCount"> => ({
  rowCount: Math.max(200, rows + spareRows),
  columnCount: Math.max(26, columns + spareColumns),
});

export function emptyWorkbook(id: string, name: string): IWorkbookData {
  return { id, name, appVersion: "", locale: "frFR" as IWorkbookData["locale"], styles: {}, sheetOrder: [], sheets: {} };
}

/** A workbook of formatted tables, as Univer opens it. */
export function tableWorkbook(id: string, name: string, sheets: readonly TableSheet[], language: Language): IWorkbookData {
  const workbook = emptyWorkbook(id, name);
  sheets.forEach((sheet, index) => {
    const sheetId = `sheet-${index + 1}`;
    workbook.sheetOrder.push(sheetId);
    workbook.sheets[sheetId] = { id: sheetId, ...tableSheet(sheet, language, workbook.styles as Record<string, IStyleData>) };
  });
  return workbook;
}

function tableSheet(sheet: TableSheet, language: Language, styles: Record<string, IStyleData>): Partial<IWorksheetData> {
  const cells = cellMatrix(sheet.rows);
  const named = (key: string, style: IStyleData): string => {
    styles[key] ??= style;
    return key;
  };
  const columnStyles = sheet.columns.map(({ format }, column) => {
    const pattern = sheet.patterns?.get(column) ?? patternOf(format, language, sheet.currency);
    return pattern === null ? undefined : named(`${format}:${pattern}`, { n: { pattern } });
  });
  for (const [row, line] of Object.entries(cells)) {
    const isHeader = row === "0" && !sheet.plain;
    for (const [column, cell] of Object.entries<ICellData>(line)) {
      const format = sheet.columns[+column]?.format ?? "text";
      const style = isHeader ? named(`header:${format === "text" ? "left" : "right"}`, headerStyle(format)) : columnStyles[+column];
      if (style !== undefined && (isHeader || cell.t === cellTypes.number)) cell.s = style;
    }
  }
  const frozen = sheet.frozenColumns ?? 0;
  return {
    name: sheet.name,
    defaultStyle: plainCells,
    ...roomFor(sheet.rows.length, sheet.columns.length),
    cellData: cells,
    columnData: Object.fromEntries(sheet.columns.map(({ width }, column) => [column, { w: widthOf(width) }])),
    ...(!sheet.plain && {
      // One page wide, its header on each: spread over its columns a list is ten times as many pages.
      custom: {
        [pageProperty]: {
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: "$1:$1",
        } satisfies PageSetup,
      },
      rowData: { 0: { h: 44 } },
      freeze: { startRow: 1, startColumn: frozen > 0 ? frozen : -1, ySplit: 1, xSplit: frozen },
    }),
  };
}
