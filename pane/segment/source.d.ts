import type { Area, Sheet, Work } from "../../core/sheet";
import { type Grid } from "../../core/values";
/** The cells to segment: one area, or several that make one table. */
export interface Source {
  readonly areas: readonly Area[];
  /** Areas of equal width stand below one another, areas of the same rows beside one another. */
  readonly joined: "below" | "beside";
  /** Rows of each area that are neither filtered nor hidden; null where all are visible. */
  readonly visible: readonly (readonly number[] | null)[];
  readonly visibleOnly: boolean;
}
/** One table of several areas; null where they make none. */
export declare function sourceOf(areas: readonly Area[], visible?: Source["visible"]): Source | null;
export declare const hiddenRows: ({ areas, joined, visible }: Source) => number;
export declare function rowCount(source: Source): number;
/** Where a row of the joined table stands in the workbook, or one cell of it. */
export declare function placeIn(source: Source, row: number, column: number | null): Area;
/** Clients!A1:L413, or all the areas. */
export declare const namesOf: (areas: readonly Area[]) => string;
/** Reads the joined table, or its first rows. */
export declare function readSource(sheet: Sheet, source: Source, work?: Work, most?: number): Promise<Grid>;
