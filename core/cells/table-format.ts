import type { CellFormat } from "./formats";

/** How a column of a written table is shown. */
export interface ColumnFormat {
  readonly format: CellFormat;
  /** In characters. */
  readonly width: number;
  /** The formats of the rows below the header, where they differ. */
  readonly rows?: readonly CellFormat[];
}

/** How a table written by the pane looks. Colours come as a rule of the sheet, never as the fill of a cell. */
export interface TableFormat {
  readonly columns: readonly ColumnFormat[];
  /** Column holding classes 1 to 5, coloured by rule. */
  readonly classColumn?: number;
  readonly currency?: string | null;
  /** Buttons in the header that filter the table. */
  readonly filter?: boolean;
  /** Column the user ticks off: a tick box where the host has them, else a list of one tick. */
  readonly tickColumn?: number;
  /** Printed on as many pages as it takes, one page wide, the header on each. */
  readonly print?: {
    readonly landscape: boolean;
    /** Rows, from 0, that begin a page, where the host can say so; a table without a header of its own has some. */
    readonly breaks?: readonly number[];
  };
  /** One of several tables of a sheet: its header does not stay in view. */
  readonly part?: boolean;
}
