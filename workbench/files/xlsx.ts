import { dayLength, epoch } from "../../core/cells/dates";
import { columnLetters, columnOfLetters } from "../../core/cells/address";
import type { ICellData, IRowData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import {
  readXlsx,
  writeXlsx,
  type Cell as FileCell,
  type CellStyle,
  type ConditionalRule,
  type Sheet as FileSheet,
  type Workbook as FileWorkbook,
  type WriteSheet,
} from "hucre/xlsx";
import { cellTypes, cellValue } from "../cells";
import { pixelsOfPoint, widthOf } from "../look";
import { pageProperty, type PageSetup } from "../page-setup";
import { emptyWorkbook, plainCells, roomFor } from "../workbook-data";
import { asExcelWrites, isWrittenOtherwise } from "../../templates/written-parts";
import { fromFile, toFile } from "./formula-names";
import { withParts } from "./zip-parts";

/*
 * The only file that knows the library for .xlsx (hucre 1.0.0): values, formulas, number formats, bold, fills, widths,
 * merged cells, frozen rows and class colours pass in both directions; charts, pivot tables and pictures do not.
 * A limit of the library shows in files written here: days before March 1900 are one off, as everywhere.
 */

/** A range of cells filled by one formula. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A workbook as it stands in the spreadsheet: what Univer saves, and what formulas spilled, which it does not. */
export interface OpenWorkbook {
  readonly data: IWorkbookData;
  readonly spills: (sheetId: string) => readonly Spill[];
  readonly spilled: (sheetId: string, row: number, column: number) => ICellData | undefined;
  /** The formula of a cell with its own references, where Univer keeps one text for several cells. */
  readonly formula: (sheetId: string, row: number, column: number) => string | null;
}

const settingsProperty = "encours";

/** Said with each bold or coloured letter: programs take another font where a file names none. */
const standardFont = { name: "Calibri", size: 11 } as const;

/** A row of one line, in pixels: what is no higher needs no word in a file. */
const lineHeight = 24;

const rgb = (color: string | undefined): string | undefined => (color ? `#${color.slice(-6).toLowerCase()}` : undefined);
const argb = (color: Nullable<string>): string | undefined => /^#([0-9a-f]{6})$/i.exec(color ?? "")?.[1]?.toUpperCase();

const horizontal = ["general", "left", "center", "right"] as const;
const vertical = [undefined, "top", "center", "bottom"] as const;

function styleFrom(style: CellStyle | undefined): IStyleData | undefined {
  if (!style) return undefined;
  const read: IStyleData = {};
  if (style.numFmt && style.numFmt !== "General") read.n = { pattern: style.numFmt };
  if (style.font?.bold) read.bl = 1;
  if (style.font?.italic) read.it = 1;
  const ink = rgb(style.font?.color?.rgb);
  if (ink && ink !== "#000000") read.cl = { rgb: ink };
  const ground = style.fill?.type === "pattern" && style.fill.pattern === "solid" ? rgb(style.fill.fgColor?.rgb) : undefined;
  if (ground) read.bg = { rgb: ground };
  const aligned = horizontal.indexOf((style.alignment?.horizontal ?? "general") as (typeof horizontal)[number]);
  if (aligned > 0) read.ht = aligned;
  if (style.alignment?.wrapText) read.tb = 3;
  const stands = vertical.indexOf(style.alignment?.vertical as (typeof vertical)[number]);
  if (stands > 0) read.vt = stands;
  if (style.border?.bottom) read.bd = { b: { s: 1, cl: { rgb: rgb(style.border.bottom.color?.rgb) ?? "#000000" } } };
  return Object.keys(read).length > 0 ? read : undefined;
}

function styleTo(style: Nullable<IStyleData>): CellStyle | undefined {
  if (!style) return undefined;
  const written: CellStyle = {};
  if (style.n?.pattern) written.numFmt = style.n.pattern;
  const ink = argb(style.cl?.rgb);
  if (style.bl || style.it || ink)
    written.font = {
      ...standardFont,
      ...(style.bl ? { bold: true } : {}),
      ...(style.it ? { italic: true } : {}),
      ...(ink && { color: { rgb: ink } }),
    };
  const ground = argb(style.bg?.rgb);
  if (ground) written.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: ground } };
  const stands = vertical[style.vt ?? 0];
  if (style.ht || style.tb === 3 || stands)
    written.alignment = {
      ...(style.ht && { horizontal: horizontal[style.ht as 1 | 2 | 3] ?? "general" }),
      ...(style.tb === 3 && { wrapText: true }),
      ...(stands && { vertical: stands }),
    };
  if (style.bd?.b) written.border = { bottom: { style: "thin", color: { rgb: argb(style.bd.b.cl.rgb) ?? "000000" } } };
  return Object.keys(written).length > 0 ? written : undefined;
}

const address = (row: number, column: number): string => columnLetters(column) + String(row + 1);

function areaOf(reference: string): Spill | undefined {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference);
  if (!found) return undefined;
  const [row, column] = [Number(found[2]) - 1, columnOfLetters(found[1]!)];
  return {
    row,
    column,
    rows: (found[4] ? Number(found[4]) : row + 1) - row,
    columns: (found[3] ? columnOfLetters(found[3]) : column) - column + 1,
  };
}

/** The cells an array formula fills beside its own; the spreadsheet spills them anew. */
function spilledCells(sheet: FileSheet): Set<string> {
  const cells = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    const area = cell.formulaType === "array" && cell.formulaRef ? areaOf(cell.formulaRef) : undefined;
    if (!area) continue;
    for (let r = area.row; r < area.row + area.rows; r++)
      for (let c = area.column; c < area.column + area.columns; c++) cells.add(`${r},${c}`);
    cells.delete(key);
  }
  return cells;
}

function cellFrom(value: FileSheet["rows"][number][number] | undefined, cell: FileCell | undefined): ICellData | null {
  const read: ICellData = {};
  if (value instanceof Date) Object.assign(read, { v: value.getTime() / dayLength + epoch, t: cellTypes.number });
  else if (typeof value === "number") Object.assign(read, { v: value, t: cellTypes.number });
  else if (typeof value === "boolean") Object.assign(read, { v: value ? 1 : 0, t: cellTypes.flag });
  else if (typeof value === "string" && value !== "") Object.assign(read, { v: value, t: cellTypes.text });
  // Cells that share a formula name it by a number; the first of them holds its text.
  if (cell?.formulaType === "shared" && cell.formulaSharedIndex !== undefined) read.si = `shared-${cell.formulaSharedIndex}`;
  if (cell?.formula) read.f = fromFile(cell.formula);
  return Object.keys(read).length > 0 ? read : null;
}

/** Reads an .xlsx workbook as the spreadsheet opens it. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<IWorkbookData> {
  return workbookFrom(await readXlsx(bytes, { readStyles: true }), name);
}

/** Reads an .ods workbook: its formulas come as their last results, for they are spelled in another way. */
export async function readOdsWorkbook(bytes: Uint8Array, name: string): Promise<IWorkbookData> {
  const { readOds } = await import("hucre/ods");
  const file = await readOds(bytes, { readStyles: true });
  for (const sheet of file.sheets) for (const cell of sheet.cells?.values() ?? []) delete cell.formula;
  return workbookFrom(file, name);
}

function workbookFrom(file: FileWorkbook, name: string): IWorkbookData {
  const workbook = emptyWorkbook(name, name);
  const styleIds = new Map<string, string>();
  const styleId = (style: CellStyle | undefined): string | undefined => {
    const read = styleFrom(style);
    if (!read) return undefined;
    const key = JSON.stringify(read);
    let id = styleIds.get(key);
    if (id === undefined) {
      id = `file-${styleIds.size}`;
      styleIds.set(key, id);
      workbook.styles[id] = read;
    }
    return id;
  };

  file.sheets.forEach((sheet, index) => {
    const id = `sheet-${index + 1}`;
    const spilled = spilledCells(sheet);
    const cellData: Record<number, Record<number, ICellData>> = {};
    let width = 0;
    sheet.rows.forEach((row, r) => {
      width = Math.max(width, row.length);
      for (let c = 0; c < row.length; c++) {
        const key = `${r},${c}`;
        const details = sheet.cells?.get(key);
        const cell = spilled.has(key) ? null : cellFrom(row[c], details);
        const style = styleId(details?.style);
        if (cell ?? style) (cellData[r] ??= {})[c] = { ...cell, ...(style !== undefined && { s: style }) };
      }
    });
    workbook.sheetOrder.push(id);
    workbook.sheets[id] = {
      id,
      name: sheet.name,
      defaultStyle: plainCells,
      ...roomFor(sheet.rows.length, width),
      cellData,
      hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
      columnData: Object.fromEntries(
        (sheet.columns ?? []).flatMap((column, c) => (column.width ? [[c, { w: widthOf(column.width - 1.5) }]] : [])),
      ),
      // A row as high as somebody made it stays so; every other is as high as its text.
      rowData: Object.fromEntries(
        [...(sheet.rowDefs ?? [])].flatMap(([r, { height, hidden }]) =>
          height === undefined && !hidden
            ? []
            : [
                [
                  r,
                  {
                    ...(height !== undefined && { h: Math.round(height * pixelsOfPoint), ia: 0 as const }),
                    ...(hidden && { hd: 1 as const }),
                  },
                ],
              ],
        ),
      ),
      mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        startRow,
        startColumn: startCol,
        endRow,
        endColumn: endCol,
      })),
      ...frozen(sheet.freezePane?.rows ?? 0, sheet.freezePane?.columns ?? 0),
      ...(sheet.pageSetup && {
        custom: { [pageProperty]: { ...sheet.pageSetup, ...(sheet.rowBreaks && { breaks: sheet.rowBreaks.map((row) => row + 1) }) } },
      }),
    };
  });
  const settings = file.properties?.custom?.[settingsProperty];
  if (typeof settings === "string") workbook.custom = { encours: JSON.parse(settings) as unknown };
  return workbook;
}

function frozen(rows: number, columns: number): Partial<Pick<IWorksheetData, "freeze">> {
  return rows + columns === 0
    ? {}
    : { freeze: { startRow: rows > 0 ? rows : -1, ySplit: rows, startColumn: columns > 0 ? columns : -1, xSplit: columns } };
}

/** Colour rules for a number, as those of the risk classes are, and bars behind figures; other rules stay behind. */
function rulesOf(workbook: IWorkbookData, sheetId: string): ConditionalRule[] {
  const resource = workbook.resources?.find(({ name }) => name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN");
  const all = resource ? (JSON.parse(resource.data || "{}") as Record<string, readonly IConditionFormattingRule[]>)[sheetId] : undefined;
  const rules: ConditionalRule[] = [];
  for (const { rule, ranges } of all ?? []) {
    if (rule.type === "dataBar")
      for (const range of ranges)
        rules.push({
          type: "dataBar",
          priority: rules.length + 1,
          range: `${address(range.startRow, range.startColumn)}:${address(range.endRow, range.endColumn)}`,
          dataBar: { cfvo: [{ type: "num", value: "0" }, { type: "max" }], color: `FF${argb(rule.config.positiveColor) ?? "638EC6"}` },
        });
    if (rule.type !== "highlightCell" || !("subType" in rule) || rule.subType !== "number" || rule.operator !== "equal") continue;
    const [background, ink] = [argb(rule.style.bg?.rgb), argb(rule.style.cl?.rgb)];
    for (const range of ranges) {
      rules.push({
        type: "cellIs",
        operator: "equal",
        priority: rules.length + 1,
        formula: String(rule.value),
        range: `${address(range.startRow, range.startColumn)}:${address(range.endRow, range.endColumn)}`,
        // In a rule's style the ground is the background colour, in a cell's the foreground.
        style: {
          ...(background && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: background }, bgColor: { rgb: background } } }),
          font: { bold: true, ...(ink && { color: { rgb: ink } }) },
        },
      });
    }
  }
  return rules;
}

/** How a sheet is printed, where it was laid out; nothing is said of others, which keep what their reader prints on. */
function printed(sheet: Partial<IWorksheetData>): Pick<WriteSheet, "pageSetup" | "rowBreaks"> {
  const kept = (sheet.custom as { readonly [pageProperty]?: PageSetup } | undefined)?.[pageProperty];
  if (!kept) return {};
  const { breaks, ...page } = kept;
  // A file names the row a page ends with.
  return { pageSetup: { paperSize: "a4", ...page }, ...(breaks && { rowBreaks: breaks.map((row) => row - 1) }) };
}

function sheetTo(open: OpenWorkbook, sheetId: string): WriteSheet {
  const { data } = open;
  const sheet = data.sheets[sheetId]!;
  const cells = new Map<string, Partial<FileCell>>();
  const styleOf = (cell: ICellData | undefined): CellStyle | undefined =>
    styleTo(typeof cell?.s === "string" ? data.styles[cell.s] : cell?.s);

  for (const [r, row] of Object.entries(sheet.cellData ?? {})) {
    for (const [c, cell] of Object.entries(row as Record<number, ICellData>)) {
      const style = styleOf(cell);
      const value = cellValue(cell);
      const formula = cell.si ? open.formula(sheetId, Number(r), Number(c)) : cell.f;
      const written: Partial<FileCell> = { ...(style && { style }) };
      if (formula) Object.assign(written, { formula: toFile(formula), formulaResult: value });
      else if (value !== null) written.value = value;
      if (Object.keys(written).length > 0) cells.set(`${r},${c}`, written);
    }
  }
  for (const { row, column, rows, columns } of open.spills(sheetId)) {
    const anchor = cells.get(`${row},${column}`);
    if (!anchor?.formula) continue;
    Object.assign(anchor, {
      formulaType: "array",
      formulaDynamic: true,
      formulaRef: `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`,
    });
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (r === row && c === column) continue;
        const spilled = open.spilled(sheetId, r, c);
        const value = cellValue(spilled);
        const key = `${r},${c}`;
        const style = cells.get(key)?.style ?? styleOf(spilled);
        if (value !== null) cells.set(key, { value, ...(style && { style }) });
      }
    }
  }
  const widths = sheet.columnData ?? {};
  const last = Math.max(-1, ...Object.keys(widths).map(Number));
  const { ySplit = 0, xSplit = 0 } = sheet.freeze ?? {};
  return {
    name: sheet.name ?? sheetId,
    rows: [],
    cells,
    columns: Array.from({ length: last + 1 }, (_, c) => {
      const pixels = widths[c]?.w;
      return pixels === undefined ? {} : { width: Math.round(((pixels - 14) / 6.6 + 1.5) * 100) / 100 };
    }),
    rowDefs: new Map(
      Object.entries(sheet.rowData ?? {}).flatMap(([r, { h, ah, ia, hd }]: [string, Partial<IRowData>]) => {
        // The height somebody gave the row, else that of its text where it takes more than a line.
        const height = ia === 0 ? h : (ah ?? h);
        const row = {
          ...(height !== undefined && height > lineHeight && { height: height / pixelsOfPoint }),
          ...(hd === 1 && { hidden: true }),
        };
        return Object.keys(row).length > 0 ? [[Number(r), row]] : [];
      }),
    ),
    conditionalRules: rulesOf(data, sheetId),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    ...(ySplit + xSplit > 0 && { freezePane: { rows: ySplit, columns: xSplit } }),
    ...(sheet.hidden === 1 && { hidden: true }),
    ...printed(sheet),
  };
}

/** Writes the workbook as Excel opens it, our functions as those of an add-in and their last results beside them. */
export async function writeWorkbook(open: OpenWorkbook): Promise<Uint8Array> {
  const settings = (open.data.custom as Record<string, unknown> | undefined)?.["encours"];
  const file = await writeXlsx({
    sheets: open.data.sheetOrder.map((sheetId) => sheetTo(open, sheetId)),
    properties: { ...(settings !== undefined && { custom: { [settingsProperty]: JSON.stringify(settings) } }) },
  });
  return withParts(file, isWrittenOtherwise, asExcelWrites);
}
