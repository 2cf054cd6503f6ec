import type { CellFormat } from "./formats";
import { textOf, type Cell } from "./values";

/** How a column of a written table is shown. */
export interface ColumnFormat {
  readonly format: CellFormat;
  /** In characters. */
  readonly width: number;
  /** Texts longer than the column go on in further lines of their cell, and the row is as high as they need. */
  readonly wraps?: boolean;
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
    /** Rows, from 0, in bold: where there is no header, what is to be found at a glance. */
    readonly strong?: readonly number[];
  };
  /** One of several tables of a sheet: its header does not stay in view. */
  readonly part?: boolean;
  /** Not a table but the line over one, which names it: bold, and nothing else. */
  readonly title?: boolean;
}

// Bold letters are wider than the standard ones a width is counted in, and a button to filter stands beside the heading.
const boldWidth = 1.15;
const buttonWidth = 3;
const margin = 1;

/** In how many lines a text stands in a cell so many characters wide, broken between words, and within those too long for it. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(" ")) {
      if (used > 0 && used + 1 + length > width) {
        lines++;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used += (used > 0 ? 1 : 0) + (length > width ? length % width : length);
    }
  }
  return lines;
}

/** Lines that a row of a table needs: the most of any cell that wraps; a header's letters are bold and stand beside buttons. */
export function linesOfRow(row: readonly Cell[], { columns, filter }: TableFormat, isHeader: boolean): number {
  let most = 1;
  for (const [k, { width, wraps }] of columns.entries()) {
    const cell = row[k];
    if (!(wraps || isHeader) || typeof cell !== "string") continue;
    most = Math.max(most, linesOf(cell, isHeader ? Math.max(1, (width - (filter ? buttonWidth : 0)) / boldWidth) : width));
  }
  return most;
}

/** A format whose columns are wide enough for the longest word of their headings, so that none is broken inside a word. */
export function fittedTo(headings: readonly Cell[], format: TableFormat): TableFormat {
  const columns = format.columns.map((column, k) => {
    const words = (textOf(headings[k] ?? null) ?? "").split(/[\s\u00a0-]+/);
    const longest = Math.max(...words.map((word) => word.length));
    const needed = Math.ceil(longest * boldWidth) + (format.filter ? buttonWidth : margin);
    return needed > column.width ? { ...column, width: needed } : column;
  });
  return { ...format, columns };
}
