import { isCellError, type Cell, type Grid } from "../../../core/cells/values";
import { OfficeFailure } from "./failure";

export const lastRow = 1_048_576;
export const lastColumn = 16_384;
const longestText = 32_767;

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BookCell {
  value: number | string | boolean;
  readonly formula?: string;
}

export interface Rule {
  readonly block: Block;
  readonly type: string;
  readonly settings: Map<string, unknown>;
}

export interface BookChart {
  readonly type: string;
  readonly source: { readonly sheet: string; readonly block: Block };
  readonly seriesBy: string;
  readonly settings: Map<string, unknown>;
}

export interface BookSheet {
  name: string;
  readonly rows: Map<number, Map<number, BookCell>>;
  readonly numberFormats: { readonly block: Block; readonly format: string }[];
  readonly styles: { readonly block: Block; readonly property: string; readonly value: unknown }[];
  readonly rules: Rule[];
  readonly charts: BookChart[];
  /** How it is printed. */
  readonly page: Map<string, unknown>;
  /** By a filter or by hand. */
  readonly hiddenRows: Set<number>;
  readonly tables: Block[];
  readonly merged: Block[];
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  frozenRows: number;
  filter: Block | null;
}

/** What Excel makes of something that is entered: a number, a date, a flag, a formula, or at last a text. */
function entered(value: unknown): BookCell | null {
  if (typeof value === "number" || typeof value === "boolean") return { value };
  if (typeof value !== "string") throw new OfficeFailure("InvalidArgument", `A cell cannot hold ${typeof value}.`);
  if (value === "") return null;
  if (value.startsWith("'")) return text(value.slice(1));
  if (value.startsWith("=")) return formula(value);
  const upper = value.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE" || upper === "VRAI" || upper === "FAUX") return { value: upper === "TRUE" || upper === "VRAI" };
  if (isCellError(value)) return { value };
  if (/^[+-]?[€$£]?\s?\d[\d\s,.]*(?:E[+-]?\d+)?\s?[%€$£]?$/i.test(value)) return { value: Number(value.replace(/[^\d.eE+-]/g, "")) };
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(value)) return { value: Date.parse(value) / 86_400_000 + 25_569 };
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(value) || /^\d{1,2}:\d{2}$/.test(value)) return { value: 0.5 };
  if (/^[+\-@]/.test(value)) return formula(`=${value}`);
  return text(value);
}

function text(value: string): BookCell | null {
  if (value.length > longestText) throw new OfficeFailure("InvalidArgument", "The text is too long for a cell.");
  return { value };
}

function formula(value: string): BookCell {
  if (value.length > 8192) throw new OfficeFailure("FormulaLengthExceedsLimit");
  return { value: 0, formula: value };
}

const within = (block: Block, row: number, column: number): boolean =>
  row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns;

/** A workbook in memory that behaves as Excel does where our port could be wrong about it. */
export class Book {
  readonly sheets: BookSheet[] = [];
  readonly settings = new Map<string, unknown>();
  readonly selectionHandlers = new Set<() => Promise<unknown>>();
  readonly activationHandlers = new Set<() => Promise<unknown>>();
  structureProtected = false;
  /** Whether days are counted from 1904. */
  from1904 = false;
  /** Names that are taken by sheets the interface does not list, such as chart sheets. */
  readonly hiddenNames: string[] = [];
  active = "";
  /** How often the user can press Ctrl+Z. */
  undoSteps = 0;
  selection: readonly Block[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  activeCell = { row: 0, column: 0 };
  /** True while a chart is selected instead of cells. */
  chartSelected = false;

  sheet(name: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Refuses a name that no sheet, or only another sheet, may have. */
  private allow(name: string, own?: BookSheet): void {
    if (this.structureProtected) throw new OfficeFailure("AccessDenied");
    if (name === "" || name.length > 31 || /[\\/?*[\]:\p{Cc}]/u.test(name) || /^'|'$/.test(name) || name.toLowerCase() === "history") {
      throw new OfficeFailure("InvalidArgument", `No sheet can be called ${name}.`);
    }
    const standing = this.sheet(name);
    if ((standing && standing !== own) || this.hiddenNames.some((hidden) => hidden.toLowerCase() === name.toLowerCase()))
      throw new OfficeFailure("ItemAlreadyExists");
  }

  rename(sheet: BookSheet, name: string): void {
    this.allow(name, sheet);
    if (this.active === sheet.name) this.active = name;
    sheet.name = name;
  }

  add(name: string): BookSheet {
    this.allow(name);
    const sheet: BookSheet = {
      name,
      rows: new Map(),
      numberFormats: [],
      merged: [],
      styles: [],
      rules: [],
      charts: [],
      page: new Map(),
      hiddenRows: new Set(),
      tables: [],
      visibility: "Visible",
      protected: false,
      frozenRows: 0,
      filter: null,
    };
    this.sheets.push(sheet);
    if (this.active === "") this.active = name;
    return sheet;
  }

  remove(sheet: BookSheet): void {
    if (this.structureProtected) throw new OfficeFailure("AccessDenied");
    if (this.sheets.length === 1) throw new OfficeFailure("InvalidOperation", "A workbook keeps one sheet.");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet.name) this.active = this.sheets[0]!.name;
  }

  cell(sheet: BookSheet, row: number, column: number): BookCell | undefined {
    return sheet.rows.get(row)?.get(column);
  }

  enter(sheet: BookSheet, row: number, column: number, value: unknown): void {
    if (sheet.protected) throw new OfficeFailure("AccessDenied");
    if (value === null || value === undefined) return; // leaves the cell as it is
    this.put(sheet, row, column, entered(value));
  }

  put(sheet: BookSheet, row: number, column: number, cell: BookCell | null): void {
    let cells = sheet.rows.get(row);
    if (cell) {
      if (!cells) sheet.rows.set(row, (cells = new Map()));
      cells.set(column, cell);
    } else if (cells) {
      cells.delete(column);
      if (cells.size === 0) sheet.rows.delete(row);
    }
  }

  /** The smallest block that holds all filled cells of a block. */
  used(sheet: BookSheet, block: Block): Block | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const [row, cells] of sheet.rows) {
      for (const column of cells.keys()) {
        if (!within(block, row, column)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The block around a cell, up to the next blank rows and columns. */
  surrounding(sheet: BookSheet, row: number, column: number): Block {
    let region: Block = { row, column, rows: 1, columns: 1 };
    for (;;) {
      const top = Math.max(0, region.row - 1);
      const left = Math.max(0, region.column - 1);
      const wider: Block = {
        row: top,
        column: left,
        rows: region.row + region.rows + 1 - top,
        columns: region.column + region.columns + 1 - left,
      };
      const used = this.used(sheet, wider);
      if (!used) return region;
      const next: Block = {
        row: Math.min(region.row, used.row),
        column: Math.min(region.column, used.column),
        rows: Math.max(region.row + region.rows, used.row + used.rows) - Math.min(region.row, used.row),
        columns: Math.max(region.column + region.columns, used.column + used.columns) - Math.min(region.column, used.column),
      };
      if (next.rows === region.rows && next.columns === region.columns) return region;
      region = next;
    }
  }

  numberFormat(sheet: BookSheet, row: number, column: number): string {
    return [...sheet.numberFormats].reverse().find(({ block }) => within(block, row, column))?.format ?? "General";
  }

  /** A sheet from its first cell on, as a test looks at it. */
  grid(sheet: BookSheet): Grid {
    const used = this.used(sheet, { row: 0, column: 0, rows: lastRow, columns: lastColumn });
    if (!used) return [];
    return Array.from({ length: used.row + used.rows }, (_, row) =>
      Array.from({ length: used.column + used.columns }, (_unused, column): Cell => this.cell(sheet, row, column)?.value ?? null),
    );
  }

  async select(sheetName: string, areas: readonly Block[]): Promise<void> {
    const moved = sheetName !== this.active;
    this.active = sheetName;
    this.selection = areas;
    this.activeCell = { row: areas[0]!.row, column: areas[0]!.column };
    this.chartSelected = false;
    // Events arrive after the fact.
    await Promise.resolve();
    if (moved) for (const handler of this.activationHandlers) await handler();
    for (const handler of this.selectionHandlers) await handler();
  }
}
