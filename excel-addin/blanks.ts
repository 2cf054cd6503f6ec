import type { Argument } from "../core/formulas/arguments";
import { oneCellKinds, type AnyDefinition, type Parameter } from "../core/formulas/define";
import type { Cell, Grid } from "../core/cells/values";
import { emptyCells, placeOf, type EmptyCells, type Place } from "./empty-cells";

/*
 * Excel hands an empty cell over as 0, inside a range always and for a single cell on the desktop. A zero that is none
 * would turn "unknown" into a figure, so wherever a zero changes the answer we ask the sheet which cells are empty. Where
 * Excel does not say, a zero is not believed: what depends on it is unknown. A whole column comes with all its million
 * rows, of which those below the used cells say nothing.
 */

const sheetRows = 1_048_576;

/** A zero that says no more than a blank does: no day is the 0th, and a default of zero comes back by itself. */
const zeroIsBlank = (parameter: Parameter): boolean =>
  parameter.kind === "date" || parameter.kind === "dates" || (parameter.kind === "number" && parameter.default === 0);

const isGrid = (argument: Argument): argument is Grid => Array.isArray(argument);
const isWholeColumn = (argument: Argument): argument is Grid => isGrid(argument) && argument.length >= sheetRows;

function holdsZero(argument: Argument): boolean {
  if (!isGrid(argument)) return argument === 0;
  for (const row of argument) for (const cell of row) if (cell === 0) return true;
  return false;
}

/** Rows down to the last in which more stands than a zero or nothing. */
function filledRows(grid: Grid): number {
  let rows = grid.length;
  while (rows > 0 && grid[rows - 1]!.every((cell) => cell === 0 || cell === null || cell === "")) rows--;
  return rows;
}

/** The arguments as far as they are known. */
export interface KnownArguments {
  readonly args: readonly Argument[];
  /** The arguments, by their place, whose zeros may be empty cells because Excel did not say. */
  readonly doubtful: readonly number[];
}

interface Doubt {
  readonly k: number;
  readonly place: Place;
}

/** The arguments with a blank wherever the sheet is empty; at once where no zero is in doubt, later where Excel must be asked. */
export function withBlanks(
  definition: AnyDefinition,
  args: readonly Argument[],
  addresses: readonly (string | null | undefined)[] | undefined,
): KnownArguments | Promise<KnownArguments> {
  const parameters = definition.parameters as readonly Parameter[];
  const canAsk = typeof Excel !== "undefined";
  const doubts: Doubt[] = [];
  for (const [k, parameter] of parameters.entries()) {
    const place = zeroIsBlank(parameter) || !canAsk ? undefined : placeOf(addresses?.[k]);
    if (place && holdsZero(args[k])) doubts.push({ k, place });
  }
  if (doubts.length === 0) return known(parameters, args, new Map());
  return Promise.all(doubts.map(({ k, place }) => emptyCells(place, cellCount(args[k])))).then((answers) =>
    known(parameters, args, new Map(doubts.map(({ k }, i) => [k, answers[i]!]))),
  );
}

const cellCount = (argument: Argument): number => (isGrid(argument) ? argument.length * argument[0]!.length : 1);

/** Zeros that were not asked about stand, as every function of Excel's own reads them; null is an answer Excel owes. */
function known(
  parameters: readonly Parameter[],
  args: readonly Argument[],
  answers: ReadonlyMap<number, EmptyCells | null>,
): KnownArguments {
  // Whole columns are cut alike: their rows belong together.
  let rows = 1;
  args.forEach((argument, k) => {
    if (isWholeColumn(argument)) rows = Math.max(rows, answers.get(k)?.rows ?? filledRows(argument));
  });
  const read = args.map((argument, k) => {
    const cut = isWholeColumn(argument) ? argument.slice(0, rows) : argument;
    const empty = answers.get(k);
    if (empty) return blanked(cut, (row, column) => empty.has(row, column));
    return parameters[k] && zeroIsBlank(parameters[k]) && holdsZero(cut) ? blanked(cut, () => true) : cut;
  });
  return { args: read, doubtful: [...answers].flatMap(([k, empty]) => (empty === null && holdsZero(read[k]) ? [k] : [])) };
}

/**
 * Whether a cell of the result depends on a zero that may be an empty cell: of a function that goes row by row on the cells
 * in its place, of any other on all of them.
 */
export function dependsOnDoubt(definition: AnyDefinition, { args, doubtful }: KnownArguments): (row: number, column: number) => boolean {
  const grids: Grid[] = [];
  for (const k of doubtful) {
    const argument = args[k];
    const byRow = definition.perRow && oneCellKinds.has((definition.parameters as readonly Parameter[])[k]!.kind);
    if (!byRow || !isGrid(argument) || cellCount(argument) === 1) return () => true;
    grids.push(argument);
  }
  return (row, column) => grids.some((grid) => grid[row]?.[column] === 0);
}

function blanked(argument: Argument, isEmpty: (row: number, column: number) => boolean): Argument {
  const blank = (cell: Cell, row: number, column: number): Cell => (cell === 0 && isEmpty(row, column) ? null : cell);
  return isGrid(argument)
    ? argument.map((row, r) => (row.includes(0) ? row.map((cell, c) => blank(cell, r, c)) : row))
    : blank(argument as Cell, 0, 0);
}
