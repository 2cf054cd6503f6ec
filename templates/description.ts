import type { Cell } from "../core/cells/values";
import type { Format, Look } from "./look";

/** A block of cells of one sheet; rows and columns count from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell of a template, the block that a formula fills from it on, or a block that has a look and nothing in it. */
export interface TemplateCell extends Block {
  readonly value?: Cell;
  /**
   * With its "=", in English, arguments apart by commas, our functions by their plain names. It may name the names of the
   * workbook, columns of its tables (`Clients[Encours]`, `Clients[#Data]`, `Clients[#Headers]`) and whole spills (`C6#`).
   */
  readonly formula?: string;
  readonly look: Look;
  readonly format?: Format;
}

/** A list that grows: the header row and the lines below it, a name for the formulas. */
export interface TemplateTable extends Block {
  readonly name: string;
  readonly headers: readonly string[];
}

/** What may be typed into some cells, and the words that say so. */
export interface Validation {
  readonly block: Block;
  readonly allows:
    | { readonly kind: "list"; readonly words: readonly string[] }
    | { readonly kind: "whole" | "decimal"; readonly min: number; readonly max?: number }
    | { readonly kind: "date"; readonly from: number };
  readonly message: string;
}

/** How a sheet is printed: always one page wide. */
export interface Print {
  readonly block: Block;
  readonly landscape?: boolean;
  /** The rows below the block too, as a list there grows: its columns are printed as far down as they are filled. */
  readonly grows?: boolean;
  /** On one page; else on as many as it takes, the rows above `titleRows` on each. */
  readonly onePage?: boolean;
  readonly titleRows?: number;
}

/** A chart over some cells of its sheet: the first row names the series, the first column the categories. */
export interface TemplateChart {
  readonly kind: "columns" | "line";
  readonly title: string;
  readonly from: Block;
  readonly at: Block;
  /** A colour a series, as #RRGGBB. */
  readonly colours: readonly string[];
}

export interface TemplateSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** In points, where a row is not of one line. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly TemplateCell[];
  readonly merges: readonly Block[];
  readonly tables: readonly TemplateTable[];
  readonly validations: readonly Validation[];
  /** Cells that take the colour of the class 1 to 5 they hold. */
  readonly classes: readonly Block[];
  /** Cells behind whose figure stands a bar, from nil to the largest of them. */
  readonly bars: readonly Block[];
  /** Cells in which a small line draws the shape of a block of figures; Excel alone draws them from a file. */
  readonly lines: readonly { readonly at: Block; readonly from: Block }[];
  /** Cells whose text turns red where the formula, as the first of them reads it, is true. */
  readonly alarms: readonly { readonly block: Block; readonly formula: string }[];
  /** Drawn by the spreadsheet, where its files or its port can hold one. */
  readonly charts: readonly TemplateChart[];
  readonly print: Print;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Only cells to be filled in can be changed. Sheets with a table stay open, so that it can grow. */
  readonly locked: boolean;
}

export interface TemplateName {
  readonly name: string;
  readonly sheet: string;
  readonly block: Block;
  /** The block is what the formula in its first cell spills, however much that is. */
  readonly spill?: boolean;
}

export type TemplateId = "creditFile" | "portfolio" | "receivablesMonth" | "cashForecast" | "creditPolicy" | "latePaymentClaim";

/** A workbook of ours, whichever spreadsheet it is made for. */
export interface Template {
  readonly id: TemplateId;
  readonly title: string;
  /** The name of its file, without an ending. */
  readonly file: string;
  readonly sheets: readonly TemplateSheet[];
  readonly names: readonly TemplateName[];
}

/** Where a template is to live: the line that says how to open the pane differs. */
export type TemplateHost = "excel" | "sheets" | "workbench";
