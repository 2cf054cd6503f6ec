import type { TableFormat } from "./cells/table-format";
import type { Language } from "./cells/language";
import type { Grid } from "./cells/values";

/** A block of cells of one sheet; rows and columns count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that are merged into one, within an area and counted from its first cell. */
export interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What an area shows beside its values; what a host cannot tell is left out. */
export interface ShownAs {
  readonly merged?: readonly Merged[];
  /** Number formats as files keep them, as `#,##0.00 "€"`; null where a cell has no own. */
  readonly formats?: readonly (readonly (string | null)[])[];
}

/** How far a long piece of work is, and the way to stop it. Between two blocks the host lets the pane breathe. */
export interface Work {
  /** An AbortSignal, of which only this is needed. */
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (done: number, total: number) => void;
}

/** Thrown by a port whose `signal` was aborted. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** A chart of the host's own, over cells that were written before. */
export interface Chart {
  readonly kind: "bars" | "columns" | "stackedColumns" | "line";
  readonly title: string;
  /** The first row names the series, the first column the categories. */
  readonly from: Area;
  /** The cells it covers. */
  readonly at: Area;
  /** A colour a series, as #RRGGBB. */
  readonly colours?: readonly string[];
}

/**
 * What the pane needs of a spreadsheet. Every host implements it once, and one contract suite holds them all to it.
 * Blanks are null, never 0 and never "". Dates are serials. Spilled cells are read like any other.
 */
export interface Sheet {
  readonly host: "excel" | "sheets" | "workbench";
  /** The language of the host's interface. */
  readonly language: Language;
  /** The one area the user has selected, cut to the used cells; null when they are all empty. Several areas: the first. */
  selection: () => Promise<Area | null>;
  /** Every area the user has selected, each cut to the used cells, in the order they were selected; empty ones left out. */
  selectedAreas: () => Promise<readonly Area[]>;
  /** The rows of an area, from 0 within it, that neither a filter nor the user has hidden; null where all are visible. */
  visibleRows: (area: Area) => Promise<readonly number[] | null>;
  /** The names of the sheets a user sees, in their order. */
  sheets: () => Promise<readonly string[]>;
  /** The used cells of a sheet, hidden or not; null where it is empty or there is none of that name. */
  used: (sheet: string) => Promise<Area | null>;
  /** The block of filled cells around the active cell; null on an empty spot. */
  surroundings: () => Promise<Area | null>;
  /** Reads in blocks. */
  read: (area: Area, work?: Work) => Promise<Grid>;
  /** Reads in blocks how an area is shown. */
  shownAs: (area: Area, work?: Work) => Promise<ShownAs>;
  /**
   * Adds a sheet and answers with its name: the one asked for, or with " (2)" and so on where that is taken. The name
   * is cut and cleaned to what the host allows. A hidden one is for what the pane keeps: the user is not shown it.
   */
  addSheet: (name: string, options?: { readonly hidden?: boolean }) => Promise<string>;
  /** Writes in blocks into a sheet that the pane added. A text stays a text, whatever sign it begins with. */
  write: (area: Area, values: Grid, work?: Work) => Promise<void>;
  /**
   * Writes as `write` does into a sheet of the user's, all of whose cells in the area are empty. Where one is not, it
   * answers false and has written nothing. Broken off or failed, it leaves every cell as it was.
   */
  writeIfEmpty: (area: Area, values: Grid, work?: Work) => Promise<boolean>;
  /**
   * Writes a formula into the first cell of an area of a sheet that the pane added; its result spills over the area. The
   * formula comes as `=GEARING(B2:B9,C2:C9)`, and the host spells it as it wants it.
   */
  writeFormula: (area: Area, formula: string) => Promise<void>;
  /** The formulas of an area, with commas or semicolons as the host keeps them; null where a cell holds none. */
  readFormulas: (area: Area) => Promise<readonly (readonly (string | null)[])[]>;
  /**
   * Puts one formula in the place of a column of formulas of the user's, who has asked for it; its result spills over the
   * area. Where the host lets nothing spill, as in a table of Excel's, it answers false and has changed nothing.
   */
  replaceFormulas: (area: Area, formula: string) => Promise<boolean>;
  /** Formats a table that was written at `area`, its first row the header. */
  format: (area: Area, format: TableFormat) => Promise<void>;
  /** Prints an area of a sheet that the pane added, several tables and charts, one page wide; where the host leaves that to the user, does nothing. */
  layOutPage: (area: Area, page: { readonly landscape: boolean }) => Promise<void>;
  /** Draws a chart of the host's own; false where the host has none. */
  chart: (chart: Chart) => Promise<boolean>;
  /** Runs some calls so that the user can undo them in one step, where the host allows that; elsewhere just runs them. */
  asOneStep: <T>(work: () => Promise<T>) => Promise<T>;
  /** Gives a sheet that the pane added another name, as free and as clean as `addSheet` gives one, and answers with it. */
  renameSheet: (name: string, asked: string) => Promise<string>;
  /** Removes a sheet that the pane added. */
  removeSheet: (name: string) => Promise<void>;
  /** Shows a place to the user and selects it. */
  show: (area: Area) => Promise<void>;
  /** Writes a formula into the active cell; refuses, by answering false, when the cell is not empty. */
  insertFormula: (formula: string) => Promise<boolean>;
  /** Settings that travel with the workbook, as JSON text. */
  recall: (key: string) => Promise<string | null>;
  remember: (key: string, value: string) => Promise<void>;
  /** Calls back after each change of the selection; answers with the way to stop. */
  watchSelection: (changed: () => void) => () => void;
}

/** The part of merged cells that lies in an area, counted from its first cell; null where none does, or one cell alone. */
export function mergedWithin({ row, column, rows, columns }: Merged, area: Area): Merged | null {
  const [top, left] = [Math.max(row, area.row), Math.max(column, area.column)];
  const [bottom, right] = [Math.min(row + rows, area.row + area.rows), Math.min(column + columns, area.column + area.columns)];
  if (bottom <= top || right <= left || (bottom - top) * (right - left) === 1) return null;
  return { row: top - area.row, column: left - area.column, rows: bottom - top, columns: right - left };
}

/** In the order they are read, so that every host tells them alike. */
export const byPlace = (one: Merged, other: Merged): number => one.row - other.row || one.column - other.column;
