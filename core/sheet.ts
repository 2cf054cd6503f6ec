import type { Language } from "./text/language";
import type { Grid } from "./values";

/** A block of cells of one sheet; rows and columns count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
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

export interface ColumnFormat {
  readonly format: "text" | "money" | "decimal" | "whole" | "percent" | "date";
  /** In characters. */
  readonly width: number;
}

/** How a table written by the pane looks. Colours come as a rule of the sheet, never as the fill of a cell. */
export interface TableFormat {
  readonly columns: readonly ColumnFormat[];
  /** Column holding classes 1 to 5, coloured by rule. */
  readonly classColumn?: number;
  readonly currency?: string | null;
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
  selection(): Promise<Area | null>;
  /** The block of filled cells around the active cell; null on an empty spot. */
  surroundings(): Promise<Area | null>;
  /** Reads in blocks. */
  read(area: Area, work?: Work): Promise<Grid>;
  /**
   * Adds a sheet and answers with its name: the one asked for, or with " (2)" and so on where that is taken. The name
   * is cut and cleaned to what the host allows.
   */
  addSheet(name: string): Promise<string>;
  /** Writes in blocks into a sheet that the pane added. A text stays a text, whatever sign it begins with. */
  write(area: Area, values: Grid, work?: Work): Promise<void>;
  /** Formats a table that was written at `area`, its first row the header. */
  format(area: Area, format: TableFormat): Promise<void>;
  /** Removes a sheet that the pane added. */
  removeSheet(name: string): Promise<void>;
  /** Shows a place to the user and selects it. */
  show(area: Area): Promise<void>;
  /** Writes a formula into the active cell; refuses, by answering false, when the cell is not empty. */
  insertFormula(formula: string): Promise<boolean>;
  /** Settings that travel with the workbook, as JSON text. */
  recall(key: string): Promise<string | null>;
  remember(key: string, value: string): Promise<void>;
  /** Calls back after each change of the selection; answers with the way to stop. */
  watchSelection(changed: () => void): () => void;
}
