import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Cell } from "../../core/cells/values";
import { cellValue } from "../cells";

/*
 * A workbook on its way from the worker that read it to the page: cells as typed columns that change hands without a copy,
 * texts each once. As objects, the cells of a long file would hold up the page for seconds when they arrive.
 */

type Cells = Record<number, Record<number, ICellData>>;

interface PackedCells {
  /** Rows that hold anything, and where the cells of each begin among all; one more closes the last. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** What kind of value a cell holds, as Univer numbers kinds; with `isText` added, its value is the place of a text. */
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  /** One more than the place of its style; 0 for none. */
  readonly styles: Int32Array;
  /** Different texts one behind the other, and where each ends. */
  readonly texts: string;
  readonly textEnds: Int32Array;
  /** Cells that hold more than a value and a style: formulas. */
  readonly others: readonly (readonly [place: number, cell: ICellData])[];
}

/** A workbook without the cells of its sheets, and these beside it by sheet. */
export interface PackedWorkbook {
  readonly workbook: IWorkbookData;
  readonly styles: readonly string[];
  readonly cells: Readonly<Record<string, PackedCells>>;
}

/** The values of a sheet, row by row. */
export function rowsOf({ cellData }: Partial<IWorksheetData>): Cell[][] {
  const rows: Cell[][] = [];
  for (const [row, line] of Object.entries((cellData ?? {}) as Cells)) {
    while (rows.length < Number(row)) rows.push([]);
    const cells: Cell[] = [];
    for (const [column, cell] of Object.entries(line)) {
      while (cells.length < Number(column)) cells.push(null);
      cells[Number(column)] = cellValue(cell);
    }
    rows.push(cells);
  }
  return rows;
}

const isText = 64;
const isValue = 128;

/** Packs a workbook; its sheets are left without cells. */
export function packed(workbook: IWorkbookData): PackedWorkbook {
  const styles = new Map<string, number>();
  const cells: Record<string, PackedCells> = {};
  for (const [id, sheet] of Object.entries(workbook.sheets)) {
    cells[id] = packedCells(sheet.cellData ?? {}, styles);
    (sheet as { cellData?: unknown }).cellData = {};
  }
  return { workbook, styles: [...styles.keys()], cells };
}

function packedCells(matrix: Cells, styles: Map<string, number>): PackedCells {
  const lines = Object.entries(matrix);
  let count = 0;
  for (const [, line] of lines) count += Object.keys(line).length;
  const rows = new Int32Array(lines.length);
  const starts = new Int32Array(lines.length + 1);
  const columns = new Int32Array(count);
  const kinds = new Uint8Array(count);
  const values = new Float64Array(count);
  const styleOf = new Int32Array(count);
  const places = new Map<string, number>();
  const others: [number, ICellData][] = [];
  let at = 0;
  lines.forEach(([row, line], k) => {
    rows[k] = Number(row);
    starts[k] = at;
    for (const column in line) {
      const { v, t, s, ...rest } = line[column]!;
      columns[at] = Number(column);
      kinds[at] = t ?? 0;
      if (typeof v === "string") {
        let place = places.get(v);
        if (place === undefined) places.set(v, (place = places.size));
        values[at] = place;
        kinds[at]! |= isText | isValue;
      } else if (v !== null && v !== undefined) {
        values[at] = Number(v);
        kinds[at]! |= isValue;
      }
      if (typeof s === "string") {
        let style = styles.get(s);
        if (style === undefined) styles.set(s, (style = styles.size));
        styleOf[at] = style + 1;
      }
      if (Object.keys(rest).length > 0 || (s && typeof s !== "string")) others.push([at, line[column]!]);
      at++;
    }
  });
  starts[lines.length] = at;
  const texts = [...places.keys()];
  const textEnds = new Int32Array(texts.length);
  let end = 0;
  texts.forEach((text, k) => (textEnds[k] = end += text.length));
  return { rows, starts, columns, kinds, values, styles: styleOf, texts: texts.join(""), textEnds, others };
}

/** What changes hands instead of being copied. */
export const transferred = ({ cells }: PackedWorkbook): ArrayBuffer[] =>
  Object.values(cells).flatMap(({ rows, starts, columns, kinds, values, styles, textEnds }) =>
    [rows, starts, columns, kinds, values, styles, textEnds].map(({ buffer }) => buffer as ArrayBuffer),
  );

/**
 * Puts the cells back where they belong, some rows at a time; yields the share that stands, so that the page can draw and
 * answer in between.
 */
export function* unpacked({ workbook, styles, cells }: PackedWorkbook): Generator<number, IWorkbookData> {
  const all = Object.values(cells).reduce((sum, { columns }) => sum + columns.length, 0);
  let done = 0;
  for (const [id, own] of Object.entries(cells)) {
    const matrix: Cells = {};
    const others = new Map(own.others);
    const textAt = (place: number): string => own.texts.slice(place === 0 ? 0 : own.textEnds[place - 1], own.textEnds[place]);
    for (let k = 0; k < own.rows.length; k++) {
      const line: Record<number, ICellData> = {};
      const to = own.starts[k + 1]!;
      for (let at = own.starts[k]!; at < to; at++) line[own.columns[at]!] = others.get(at) ?? cellAt(own, at, styles, textAt);
      matrix[own.rows[k]!] = line;
      done += to - own.starts[k]!;
      if (k % rowsAtOnce === rowsAtOnce - 1) yield done / all;
    }
    (workbook.sheets[id] as { cellData: IWorksheetData["cellData"] }).cellData = matrix;
  }
  return workbook;
}

const rowsAtOnce = 64;

function cellAt(
  { kinds, values, styles: own }: PackedCells,
  at: number,
  styles: readonly string[],
  textAt: (place: number) => string,
): ICellData {
  const kind = kinds[at]!;
  const cell: ICellData = {};
  if (kind & isValue) cell.v = kind & isText ? textAt(values[at]!) : values[at]!;
  const t = kind & (isText - 1);
  if (t !== 0) cell.t = t;
  if (own[at] !== 0) cell.s = styles[own[at]! - 1]!;
  return cell;
}
