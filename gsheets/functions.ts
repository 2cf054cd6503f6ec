import type { Argument } from "../core/formulas/arguments";
import { callFunction, type OutcomeCell } from "../core/formulas/call";
import { catalogue } from "../core/formulas/catalogue";
import type { AnyDefinition, Kind, Parameter } from "../core/formulas/define";
import type { PenaltyRates } from "../core/method/law/rates/penalty-rates";
import type { Language } from "../core/cells/language";
import { isBlank, type Cell } from "../core/cells/values";
import { isDate, type Days } from "./days";

/** What a cell of Sheets holds for a custom function; "" is a blank. */
export type SheetsValue = string | number | boolean | Date | null | undefined;
export type SheetsArgument = SheetsValue | SheetsValue[][];
export type SheetsResult = string | number | boolean | Date | (string | number | boolean | Date)[][];

const definitions = new Map(catalogue.map((definition) => [definition.name, definition]));

function cellOf(value: SheetsValue, days: Days): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  return isDate(value) ? days.toSerial(value) : String(value); // nothing else is known to arrive
}

export function argumentOf(value: SheetsArgument, days: Days): Argument {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return cellOf(value, days);
  if (value.length === 1 && value[0]!.length === 1) return cellOf(value[0]![0], days);
  return value.map((row) => row.map((cell) => cellOf(cell, days)));
}

const rowKinds: ReadonlySet<Kind> = new Set<Kind>(["number", "date", "text", "choice", "flag"]);
const isBlankHere = (value: SheetsValue): boolean => value === null || (typeof value !== "object" && isBlank(value));

/**
 * Whole columns go on to the end of the sheet. The blank rows at their end are cut off before anything is done with them
 * and come back as blanks, because the result has the shape of the range: this is how many rows each range keeps, and how
 * many it had. Two rows always stay, so that a range stays one.
 */
function heights(definition: AnyDefinition, args: readonly SheetsArgument[]): { readonly kept: number; readonly given: number } {
  const parameters = definition.parameters as readonly Parameter[];
  const ranges = args.filter((argument, k): argument is SheetsValue[][] => isRowRange(parameters[k], argument));
  const given = ranges[0]?.length ?? 0;
  if (!definition.perRow || given <= 2 || ranges.some((range) => range.length !== given)) return { kept: given, given };
  let kept = given;
  while (kept > 2 && ranges.every((range) => range[kept - 1]!.every(isBlankHere))) kept--;
  return { kept, given };
}

function isRowRange(parameter: Parameter | undefined, argument: SheetsArgument): boolean {
  return (
    Array.isArray(argument) && (argument.length > 1 || argument[0]!.length > 1) && parameter !== undefined && rowKinds.has(parameter.kind)
  );
}

/**
 * Answers a formula. A fault of the whole formula is thrown, and Sheets shows its message with #ERROR!; the fault of
 * one row stands in that row as text, beside the results of the others.
 */
export function callFromSheet(
  name: string,
  args: readonly SheetsArgument[],
  language: Language,
  days: Days,
  rates?: () => PenaltyRates,
): SheetsResult {
  const definition = definitions.get(name)!;
  const parameters = definition.parameters as readonly Parameter[];
  const { kept, given } = heights(definition, args);
  const cut = (argument: SheetsArgument, k: number): SheetsArgument =>
    kept < given && isRowRange(parameters[k], argument) ? (argument as SheetsValue[][]).slice(0, kept) : argument;
  const outcome = callFunction(
    definition,
    args.map((argument, k) => argumentOf(cut(argument, k), days)),
    { language, ...(rates && definition.faults?.includes("RATE_UNKNOWN") && { rates: rates() }) },
  );
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
  const result = rows.map((row) => {
    const line = row.map(shown);
    while (line.length < width) line.push("");
    return line;
  });
  const blank = new Array<string>(width).fill("");
  for (let row = kept; row < given; row++) result.push(blank);
  return result;
}
