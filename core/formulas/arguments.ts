import { outOfBounds } from "../cells/bounds";
import { dateOf, dayOrderOf, type DayOrder } from "../cells/dates";
import type { Column, Numbers, Parameter } from "./define";
import { fault, isFault, type Fault } from "../cells/faults";
import { decimalOf, numberOf, type Decimal } from "../cells/numbers";
import { defaultPolicy } from "../policy/default";
import { policyOf } from "../policy/read-sheet";
import { fold } from "../cells/fold";
import type { Language } from "../cells/language";
import { cellAt, columnCount, flagOf, isBlank, isCellError, textOf, type Cell, type Grid } from "../cells/values";

/** What a host may hand over: a cell, a block of cells, or nothing. */
export type Argument = Cell | Grid | undefined;

export const isGrid = (argument: Argument): argument is Grid => Array.isArray(argument);

/**
 * What the text cells of one argument settle about their own notation. Looked up only once a text is met, because a
 * range of true numbers never needs it.
 */
export class Notation {
  private knownDecimal: Decimal | undefined;
  private knownOrder: DayOrder | undefined;
  private decimalRead = false;
  private orderRead = false;

  constructor(private readonly argument: Argument) {}

  get decimal(): Decimal | undefined {
    if (!this.decimalRead) {
      this.decimalRead = true;
      if (isGrid(this.argument)) this.knownDecimal = decimalOf(this.argument);
    }
    return this.knownDecimal;
  }

  get dayOrder(): DayOrder | undefined {
    if (!this.orderRead) {
      this.orderRead = true;
      if (isGrid(this.argument)) this.knownOrder = dayOrderOf(this.argument);
    }
    return this.knownOrder;
  }
}

function readNumber(parameter: Parameter, cell: Cell | undefined, notation: Notation): number | null | Fault {
  let value = numberOf(cell);
  if (value === "AMBIGUOUS_NUMBER") value = numberOf(cell, notation.decimal);
  if (typeof value === "string") return fault(value, parameter.name);
  return value === null ? null : (outOfBounds(value, parameter.bounds, parameter.name) ?? value);
}

function readDate(parameter: Parameter, cell: Cell | undefined, notation: Notation): number | null | Fault {
  let value = dateOf(cell);
  if (value === "AMBIGUOUS_DATE") value = dateOf(cell, notation.dayOrder);
  return typeof value === "string" ? fault(value, parameter.name) : value;
}

function readText(parameter: Parameter, cell: Cell | undefined): string | null | Fault {
  if (isCellError(cell)) return fault("CELL_ERROR", parameter.name);
  const text = textOf(cell);
  return typeof cell === "number" && parameter.digits !== undefined ? text!.padStart(parameter.digits, "0") : text;
}

function readChoice(parameter: Parameter, cell: Cell | undefined): string | null | Fault {
  const text = readText(parameter, cell);
  if (typeof text !== "string") return text;
  const chosen = parameter.choices!.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? parameter.spellings?.get(fold(text));
  return chosen ?? fault("BAD_CHOICE", parameter.name, parameter.choices);
}

function readFlag(parameter: Parameter, cell: Cell | undefined): boolean | null | Fault {
  if (isBlank(cell)) return null;
  if (isCellError(cell)) return fault("CELL_ERROR", parameter.name);
  return flagOf(cell) ?? fault("BAD_FLAG", parameter.name);
}

/** Reads one cell as its parameter asks; a blank becomes the default, and without one a fault. */
export function readCell(parameter: Parameter, cell: Cell | undefined, notation: Notation): unknown {
  const value =
    parameter.kind === "number"
      ? readNumber(parameter, cell, notation)
      : parameter.kind === "date"
        ? readDate(parameter, cell, notation)
        : parameter.kind === "choice"
          ? readChoice(parameter, cell)
          : parameter.kind === "flag"
            ? readFlag(parameter, cell)
            : readText(parameter, cell);
  if (value !== null) return value;
  if (parameter.default !== undefined) return parameter.default;
  return parameter.optional || parameter.mayBeBlank ? null : fault("NO_DATA", parameter.name);
}

function readNumbers(parameter: Parameter, argument: Argument, notation: Notation): Numbers | Fault {
  const read = parameter.kind === "dates" ? readDate : readNumber;
  const grid: Grid = isGrid(argument) ? argument : [[argument ?? null]];
  const rows = grid.length;
  const columns = columnCount(grid);
  const values = new Float64Array(rows * columns).fill(NaN);
  const faults = new Map<number, Fault>();
  for (let r = 0, i = 0; r < rows; r++) {
    const row = grid[r]!;
    for (let c = 0; c < columns; c++, i++) {
      const cell = row[c];
      if (cell === null || cell === undefined) continue;
      const value = read(parameter, cell, notation);
      if (value === null) continue;
      if (typeof value === "number") values[i] = value;
      else if (parameter.keepsFaults) faults.set(i, { ...value, row: r });
      else return { ...value, row: r };
    }
  }
  if (parameter.default !== undefined)
    for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!)) values[i] = parameter.default as number;
  return { values, rows, columns, faults };
}

function readColumn(parameter: Parameter, argument: Argument): Column<string | boolean> | Fault {
  const read = parameter.kind === "flags" ? readFlag : parameter.choices ? readChoice : readText;
  const grid: Grid = isGrid(argument) ? argument : [[argument ?? null]];
  const columns = columnCount(grid);
  const values: (string | boolean | null)[] = [];
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < columns; c++) {
      const value = read(parameter, cellAt(grid, r, c));
      if (isFault(value)) return { ...value, row: r };
      values.push(value);
    }
  }
  return { values, rows: grid.length, columns };
}

function readList(parameter: Parameter, argument: Argument, notation: Notation): readonly number[] | Fault {
  const read = readNumbers(parameter, argument, notation);
  if (isFault(read)) return read;
  const found = Array.from(read.values).filter((value) => !Number.isNaN(value));
  if (found.length > 0) return found;
  return (parameter.default as readonly number[] | undefined) ?? fault("NO_DATA", parameter.name);
}

const isRange = (parameter: Parameter): boolean => ["numbers", "dates", "texts", "flags"].includes(parameter.kind);

/** Reads a whole argument: a range, a list, a table, a policy, the language, or a single cell. */
export function readWhole(parameter: Parameter, argument: Argument, defaultLanguage: Language): unknown {
  const notation = new Notation(argument);
  const empty = argument === undefined || argument === null || (isGrid(argument) && argument.every((row) => row.every(isBlank)));
  switch (parameter.kind) {
    case "numbers":
    case "dates":
      return empty && !isGrid(argument) && !parameter.optional && !parameter.mayBeBlank
        ? fault("NO_DATA", parameter.name)
        : readNumbers(parameter, argument, notation);
    case "texts":
    case "flags":
      return empty && !isGrid(argument) ? fault("NO_DATA", parameter.name) : readColumn(parameter, argument);
    case "list":
      return readList(parameter, argument, notation);
    case "table":
      if (empty) return parameter.optional ? null : parameter.absent ? fault(parameter.absent) : fault("NO_DATA", parameter.name);
      return isGrid(argument) ? argument : [[argument]];
    case "policy":
      return empty ? defaultPolicy : policyOf(isGrid(argument) ? argument : [[argument]]);
    default: {
      const only = isGrid(argument)
        ? argument.length === 1 && columnCount(argument) === 1
          ? cellAt(argument, 0, 0)
          : undefined
        : argument;
      if (isGrid(argument) && only === undefined) return fault("NOT_ONE_CELL", parameter.name);
      if (parameter.kind !== "language") return readCell(parameter, only, notation);
      const chosen = readChoice(parameter, only);
      return chosen ?? defaultLanguage;
    }
  }
}

/** Brings ranges that belong together to one length: a single cell goes with every row. */
export function align(parameters: readonly Parameter[], values: unknown[]): Fault | undefined {
  let length = 1;
  let first: { readonly rows: number; readonly columns: number } | undefined;
  parameters.forEach((parameter, i) => {
    const range = values[i] as Numbers | Column<unknown> | null;
    if (isRange(parameter) && range && range.values.length !== 1 && !first) {
      first = range;
      length = range.values.length;
    }
  });
  if (!first) return undefined;
  for (const [i, parameter] of parameters.entries()) {
    const range = values[i] as Numbers | Column<unknown> | null;
    if (!isRange(parameter) || !range || range.values.length === length) continue;
    if (range.values.length !== 1)
      return fault("SHAPE_MISMATCH", parameter.name, [`${first.rows} × ${first.columns}`, `${range.rows} × ${range.columns}`]);
    const one = range.values[0];
    values[i] = {
      ...range,
      rows: first.rows,
      columns: first.columns,
      values: range.values instanceof Float64Array ? new Float64Array(length).fill(one as number) : new Array(length).fill(one),
    };
  }
  return undefined;
}
