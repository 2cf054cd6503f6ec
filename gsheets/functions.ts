import type { Argument } from "../core/arguments";
import { callFunction, type Outcome, type OutcomeCell } from "../core/call";
import { catalogue } from "../core/catalogue";
import type { AnyDefinition, Kind, Parameter } from "../core/define";
import type { Language } from "../core/text/language";
import { isBlank, type Cell, type Grid } from "../core/values";
import { isDate, type Days } from "./days";

/** What a cell of Sheets holds for a custom function; "" is a blank. */
export type SheetsValue = string | number | boolean | Date | null | undefined;
export type SheetsResult = string | number | boolean | Date | (string | number | boolean | Date)[][];

const definitions = new Map(catalogue.map((definition) => [definition.name, definition]));

function cellOf(value: SheetsValue, days: Days): Cell {
  if (value === "" || value === null || value === undefined) return null;
  return isDate(value) ? days.toSerial(value) : value;
}

function argumentOf(value: SheetsValue | SheetsValue[][], days: Days): Argument {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return cellOf(value, days);
  if (value.length === 1 && value[0]!.length === 1) return cellOf(value[0]![0], days);
  return value.map((row) => row.map((cell) => cellOf(cell, days)));
}

/** One past the last row in which any range holds something. */
function filledRows(grids: readonly Grid[]): number {
  let rows = grids[0]!.length;
  while (rows > 0 && grids.every((grid) => grid[rows - 1]!.every(isBlank))) rows--;
  return rows;
}

const rowKinds: ReadonlySet<Kind> = new Set<Kind>(["number", "date", "text", "choice", "flag"]);

/**
 * Whole columns go on to the end of the sheet. The blank rows at their end are not worth reading row by row; they come
 * back as blanks, because the result has the shape of the range. Two rows always stay, so that a range stays one.
 */
function callTrimmed(definition: AnyDefinition, args: readonly Argument[], language: Language): Outcome {
  const parameters = definition.parameters as readonly Parameter[];
  const isRange = (argument: Argument, k: number): argument is Grid =>
    Array.isArray(argument) && rowKinds.has(parameters[k]?.kind ?? "table");
  const ranges = args.filter(isRange);
  const height = ranges[0]?.length ?? 0;
  const rows = height > 2 && ranges.every((range) => range.length === height) ? Math.max(2, filledRows(ranges)) : height;
  if (rows === height) return callFunction(definition, args, { language });
  const outcome = callFunction(
    definition,
    args.map((argument, k) => (isRange(argument, k) ? argument.slice(0, rows) : argument)),
    { language },
  );
  if ("fault" in outcome || !Array.isArray(outcome.value)) return outcome;
  const value = outcome.value as OutcomeCell[][];
  const blank = new Array<null>(value[0]!.length).fill(null);
  return { value: [...value, ...new Array<null[]>(height - rows).fill(blank)] };
}

/**
 * Answers a formula. A fault of the whole formula is thrown, and Sheets shows its message with #ERROR!; the fault of
 * one row stands in that row as text, beside the results of the others.
 */
export function callFromSheet(
  name: string,
  args: readonly (SheetsValue | SheetsValue[][])[],
  language: Language,
  days: Days,
): SheetsResult {
  const definition = definitions.get(name)!;
  const cells = args.map((value) => argumentOf(value, days));
  const outcome = definition.perRow ? callTrimmed(definition, cells, language) : callFunction(definition, cells, { language });
  if ("fault" in outcome) throw new Error(outcome.fault.message);
  const shown = (cell: OutcomeCell): string | number | boolean | Date => {
    if (cell === null) return "";
    if (typeof cell === "object") return cell.fault.message;
    return definition.result === "date" && typeof cell === "number" ? days.toDate(cell) : cell;
  };
  if (!Array.isArray(outcome.value)) return shown(outcome.value as Cell);
  const rows = outcome.value as OutcomeCell[][];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return "";
  return rows.map((row) => Array.from({ length: width }, (_, column) => shown(row[column] ?? null)));
}
