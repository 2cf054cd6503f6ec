import { fault, type Fault } from "./faults";

/** A range of numbers or dates, read once: missing cells are NaN. */
export interface Numbers {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** Cells that could not be read, by place; only for parameters that keep their faults. */
  readonly faults: ReadonlyMap<number, Fault>;
}

/** A range of texts, flags or choices, read once: missing cells are null. */
export interface Column<T> {
  readonly values: readonly (T | null)[];
  readonly rows: number;
  readonly columns: number;
}

/** A figure that a row lacks although the result depends on it: named with its row, never skipped. */
export const missingIn = (range: { readonly columns: number }, parameter: string, index: number): Fault =>
  fault("NO_DATA", parameter, undefined, Math.floor(index / range.columns));
