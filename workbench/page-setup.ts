import { columnLetters } from "../core/cells/address";
import type { Area } from "../core/sheet";

/** Under which name a sheet keeps how it is printed, which the spreadsheet itself has no place for. */
export const pageProperty = "encoursPage";

/** How a sheet is printed, as the library for files takes it. */
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly fitToPage?: boolean;
  readonly fitToWidth?: number;
  /** 0: as many pages long as it takes. */
  readonly fitToHeight?: number;
  readonly printArea?: string;
  /** In inches. */
  readonly margins?: { readonly left: number; readonly right: number };
  readonly printTitlesRow?: string;
  /** Rows, from 0, that begin a page. */
  readonly breaks?: readonly number[];
}

/** An area one page wide. */
export const pageOf = ({ row, column, rows, columns }: Area, { landscape }: { readonly landscape: boolean }): PageSetup => ({
  orientation: landscape ? "landscape" : "portrait",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  // A centimetre: a wide table is the larger for it.
  margins: { left: 0.39, right: 0.39 },
  printArea: `$${columnLetters(column)}$${row + 1}:$${columnLetters(column + columns - 1)}$${row + rows}`,
});
