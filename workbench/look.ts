import type { IStyleData } from "@univerjs/core";
import type { CellFormat } from "../core/cells/formats";

const right = 3;
const middle = 2;
const wrapped = 3;
const thin = 1;

/** A header row: bold on a quiet ground, closed by a line. */
export function headerStyle(format: CellFormat): IStyleData {
  return {
    bl: 1,
    bg: { rgb: "#f3f2f1" },
    bd: { b: { s: thin, cl: { rgb: "#c8c6c4" } } },
    vt: middle,
    tb: wrapped,
    ...(format !== "text" && { ht: right }),
  };
}

/** Characters to pixels, at the size the sheet is written in. */
export const widthOf = (characters: number): number => Math.round(characters * 6.6 + 14);

/** Lines of text to pixels, at that size. */
export const heightOf = (lines: number): number => Math.round(lines * 16.5 + 8);

/** Pixels a point is high: files count rows in points. */
export const pixelsOfPoint = 4 / 3;
