import type { Cell, Grid } from "../core/cells/values";

/** What Excel hands a custom function for one argument: a block, or null where it was left out. */
export type ExcelArgument = unknown;

/** A value with a type of its own: a formatted number, an error, a linked record. */
interface TypedValue {
  readonly type?: unknown;
  readonly basicValue?: unknown;
  readonly text?: unknown;
  readonly code?: unknown;
}

/** One value of Excel as the core knows it; records give the text they show, errors theirs. */
export function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const { type, basicValue, text, code } = value as TypedValue;
  if (type === "Empty") return null;
  // The basic value of a record (a share, a company) is "#VALUE!", which it is not.
  if (typeof text === "string" && type !== "Error") return text;
  if (typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean") return basicValue;
  return typeof code === "string" ? code : "#UNKNOWN!";
}

// Plain loops: a column may have a million rows.
function isPlain(rows: readonly (readonly unknown[])[]): boolean {
  for (const row of rows) for (const cell of row) if (typeof cell === "object" || cell === undefined) return false;
  return true;
}

/** An argument as the core takes it. A single cell is a cell, whatever block Excel wraps it in. */
export function argumentOf(argument: ExcelArgument): Cell | Grid | undefined {
  if (argument === null || argument === undefined) return undefined;
  if (!Array.isArray(argument)) return cellOf(argument);
  const rows = argument as readonly (readonly unknown[])[];
  if (rows.length === 1 && rows[0]!.length === 1) return cellOf(rows[0]![0]);
  return isPlain(rows) ? (rows as Grid) : rows.map((row) => row.map(cellOf));
}
