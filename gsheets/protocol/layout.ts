/** Settings of a RangeList of Google's that take nothing but texts, numbers and truths. */
export type LookSetting =
  | "setFontFamily"
  | "setFontSize"
  | "setFontWeight"
  | "setFontStyle"
  | "setFontColor"
  | "setBackground"
  | "setBorder"
  | "setHorizontalAlignment"
  | "setVerticalAlignment"
  | "setWrap"
  | "setNumberFormat";

/** One setting, for all the ranges that have it. */
export interface LayoutLook {
  readonly ranges: readonly string[];
  readonly set: LookSetting;
  readonly to: readonly (string | number | boolean | null)[];
}

/** What may be typed: one of some words, or what makes a formula true, as the first cell of the range reads it. */
export interface LayoutRule {
  readonly range: string;
  readonly words?: readonly string[];
  readonly formula?: string;
  readonly message: string;
}

/** A sheet of a template but for its values. Ranges as B4:C9, formulas in English. */
export interface Layout {
  readonly formulas: readonly { readonly cell: string; readonly formula: string }[];
  readonly looks: readonly LayoutLook[];
  readonly merges: readonly string[];
  /** In pixels. */
  readonly widths: readonly number[];
  readonly heights: readonly { readonly row: number; readonly pixels: number }[];
  readonly rules: readonly LayoutRule[];
  /** Cells that take the colour of the class they hold. */
  readonly classes: readonly string[];
  /** Cells whose text turns to the colour where the formula is true. */
  readonly alarms: readonly { readonly range: string; readonly formula: string; readonly colour: string }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Google asks before any other cell is changed; null where none is asked about. */
  readonly open: readonly string[] | null;
}
