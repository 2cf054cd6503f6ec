import type { Cell } from "../../../core/cells/values";

/** An error value of a cell. */
export class CellError {
  constructor(
    readonly code: "#N/A" | "#VALUE!" | "#DIV/0!" | "#NUM!",
    readonly why: string,
  ) {}
}

export type Value = Cell | CellError;
/** One value, or a block of them. */
export type Result = Value | readonly (readonly Value[])[];

export const isBlock = (result: Result): result is readonly (readonly Value[])[] => Array.isArray(result);
export const block = (result: Result): readonly (readonly Value[])[] => (isBlock(result) ? result : [[result]]);
export const only = (result: Result): Value => (isBlock(result) ? (result[0]?.[0] ?? null) : result);

/** Applies a rule cell by cell; one cell, one row or one column goes with every other. */
export function spread(rule: (...values: Value[]) => Value, ...results: readonly Result[]): Result {
  if (results.every((result) => !isBlock(result))) return rule(...(results as Value[]));
  const blocks = results.map(block);
  const rows = Math.max(...blocks.map((each) => each.length));
  const columns = Math.max(...blocks.map((each) => each[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const values = blocks.map((each) => {
        const row = each.length === 1 ? each[0]! : each[r];
        return row === undefined ? new CellError("#N/A", "shape") : row.length === 1 ? row[0]! : (row[c] ?? null);
      });
      return rule(...values);
    }),
  );
}

export function numberIn(value: Value): number | CellError {
  if (value instanceof CellError) return value;
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return new CellError("#VALUE!", `“${value}” is no number`);
}
