import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { cellTypes } from "../cells";
import { widthOf } from "../look";
import { emptyWorkbook, plainCells, roomFor } from "../workbook-data";

/*
 * The only file that knows the library for workbooks older than .xlsx (SheetJS 0.20.3): .xls of every version up to 2003 and
 * XML of 2003. Values, number formats, merged cells, hidden rows, columns and sheets pass; formulas come as their last results.
 */

/** A workbook that only a password opens. */
class Protected extends Error {
  override readonly name = "Protected";
}

const days1904 = 1462;

/** Before Excel 97 letters were single bytes; those that Windows added to Latin-1, as the euro sign, arrive as they were. */
const western = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (letter) => new TextDecoder("windows-1252").decode(new Uint8Array([letter.charCodeAt(0)])));

// The package leaves its number formats without a type.
const { is_date: isDayPattern } = SSF as { readonly is_date: (pattern: string) => boolean };

function cellFrom(cell: CellObject, is1904: boolean): ICellData | null {
  switch (cell.t) {
    case "n": {
      const isDay = is1904 && typeof cell.z === "string" && isDayPattern(cell.z);
      return { v: Number(cell.v) + (isDay ? days1904 : 0), t: cellTypes.number };
    }
    case "b":
      return { v: cell.v ? 1 : 0, t: cellTypes.flag };
    case "e":
      // An error stays one, whatever its number was.
      return { v: cell.w ?? "#VALUE!", t: cellTypes.text };
    case "s":
      return cell.v === "" || cell.v === undefined ? null : { v: western(String(cell.v)), t: cellTypes.text };
    default:
      return null;
  }
}

function sheetFrom(sheet: WorkSheet, is1904: boolean, styleOf: (pattern: string) => string) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rows = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  let width = 0;
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const read = cell && cellFrom(cell, is1904);
      if (!read) return;
      width = Math.max(width, c + 1);
      const pattern = read.t === cellTypes.number && typeof cell.z === "string" && cell.z !== "General" ? western(cell.z) : undefined;
      (cellData[r] ??= {})[c] = { ...read, ...(pattern !== undefined && { s: styleOf(pattern) }) };
    });
  });
  return {
    defaultStyle: plainCells,
    ...roomFor(rows.length, width),
    cellData,
    rowData: Object.fromEntries(
      (sheet["!rows"] ?? []).flatMap((row, r) => ((row as { hidden?: boolean } | undefined)?.hidden ? [[r, { hd: 1 as const }]] : [])),
    ),
    columnData: Object.fromEntries(
      (sheet["!cols"] ?? []).flatMap((column, c) => {
        const { wch, hidden } = (column as { wch?: number; hidden?: boolean } | undefined) ?? {};
        return wch === undefined && !hidden
          ? []
          : [[c, { ...(wch !== undefined && { w: widthOf(wch) }), ...(hidden && { hd: 1 as const }) }]];
      }),
    ),
    mergeData: (sheet["!merges"] ?? []).map(({ s, e }) => ({ startRow: s.r, startColumn: s.c, endRow: e.r, endColumn: e.c })),
  };
}

/** Reads an .xls file, or the text of an XML workbook, as the spreadsheet opens it. */
export function readLegacyWorkbook(content: Uint8Array | string, name: string): IWorkbookData {
  let file: WorkBook;
  try {
    const options = { dense: true, cellNF: true, cellStyles: true, cellFormula: false, cellHTML: false, cellText: true } as const;
    file = typeof content === "string" ? read(content, { ...options, type: "string" }) : read(content, { ...options, type: "array" });
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) throw new Protected();
    throw error;
  }
  const workbook = emptyWorkbook(name, name);
  const styles = workbook.styles as Record<string, IStyleData>;
  const ids = new Map<string, string>();
  const styleOf = (pattern: string): string => {
    let id = ids.get(pattern);
    if (id === undefined) {
      id = `file-${ids.size}`;
      ids.set(pattern, id);
      styles[id] = { n: { pattern } };
    }
    return id;
  };
  const is1904 = file.Workbook?.WBProps?.date1904 === true;
  file.SheetNames.forEach((sheetName, index) => {
    const id = `sheet-${index + 1}`;
    workbook.sheetOrder.push(id);
    workbook.sheets[id] = {
      id,
      name: sheetName,
      hidden: (file.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 ? 1 : 0,
      ...sheetFrom(file.Sheets[sheetName]!, is1904, styleOf),
    };
  });
  return workbook;
}
