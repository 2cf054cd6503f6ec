import { align, isGrid, Notation, readCell, readWhole, type Argument } from "./arguments";
import { firstDay, lastDay } from "../cells/dates";
import { oneCellKinds, type AnyDefinition, type Answer, type AnswerGrid, type Parameter } from "./define";
import { fault, isFault, type Fault, type FaultMessage } from "../cells/faults";
import { withRates } from "../method/law/rates/in-use";
import type { PenaltyRates } from "../method/law/rates/penalty-rates";
import { formatDate, formatShortest } from "../cells/formats";
import type { Language } from "../cells/language";
import { choiceIn } from "../words/choices";
import { textsIn } from "../words/texts/type";
import { columnCount, isBlank, type Cell, type Grid } from "../cells/values";
import { typography } from "../cells/typography";

export interface CallOptions {
  /** Of messages and labels; French unless said. */
  readonly language?: Language;
  /** Rates of interest the user's sheet adds to the published ones. */
  readonly rates?: PenaltyRates;
}

/** A cell of a result: a value, or the fault of that row alone. */
export type OutcomeCell = Cell | { readonly fault: FaultMessage };
export type OutcomeGrid = readonly (readonly OutcomeCell[])[];
export type Outcome = { readonly value: Cell | OutcomeGrid } | { readonly fault: FaultMessage };

/** Reads the arguments as a host hands them over, computes, and answers with a value or a fault; it never throws. */
export function callFunction(definition: AnyDefinition, args: readonly Argument[], options: CallOptions = {}): Outcome {
  const language = options.language ?? "fr";
  const write = (problem: Fault, given: readonly unknown[]): FaultMessage => explain(problem, definition, given, language);
  try {
    let most = args.length;
    while (most > 0 && args[most - 1] === undefined) most--;
    const { length } = definition.parameters as readonly Parameter[];
    if (most > length) {
      return { fault: write(fault("TOO_MANY_ARGUMENTS", undefined, [length]), args) };
    }
    return withRates(options.rates, () =>
      definition.perRow ? callPerRow(definition, args, language, write) : callWhole(definition, args, language, write),
    );
  } catch {
    return { fault: write(fault("INTERNAL"), args) };
  }
}

type Write = (problem: Fault, given: readonly unknown[]) => FaultMessage;

function callPerRow(definition: AnyDefinition, args: readonly Argument[], language: Language, write: Write): Outcome {
  const parameters = definition.parameters as readonly Parameter[];
  const count = parameters.length;
  const grids: (Grid | null)[] = [];
  const notations: Notation[] = [];
  const values: unknown[] = [];
  let shape: Grid | undefined;
  let rows = 1;
  let columns = 1;
  // Of the arguments that are one for all rows; of several faults the leftmost argument's is shown, in a range as in a cell.
  let sharedFault: Fault | undefined;
  let sharedFaultAt = -1;

  for (let k = 0; k < count; k++) {
    const parameter = parameters[k]!;
    const argument = args[k];
    notations.push(new Notation(argument));
    if (isGrid(argument) && oneCellKinds.has(parameter.kind)) {
      const height = argument.length;
      const width = columnCount(argument);
      if (height === 1 && width === 1) {
        values.push(readCell(parameter, argument[0]![0], notations[k]!));
        grids.push(null);
        shape ??= argument;
      } else {
        if (rows * columns === 1) {
          shape = argument;
          rows = height;
          columns = width;
        } else if (height !== rows || width !== columns) {
          return { fault: write(fault("SHAPE_MISMATCH", parameter.name, [`${rows} × ${columns}`, `${height} × ${width}`]), args) };
        }
        values.push(null);
        grids.push(argument);
        continue;
      }
    } else {
      values.push(
        oneCellKinds.has(parameter.kind)
          ? readCell(parameter, argument as Cell | undefined, notations[k]!)
          : readWhole(parameter, argument, language),
      );
      grids.push(null);
    }
    if (!sharedFault && isFault(values[k])) {
      sharedFault = values[k] as Fault;
      sharedFaultAt = k;
    }
  }

  if (!shape) {
    const answer = sharedFault ?? definition.compute(...(values as never[]));
    return outcome(definition, answer as Answer, args, write);
  }

  // What most cells are, true numbers without bounds, is read right here: this loop is the one that must be quick.
  const unbounded = parameters.map((parameter) => parameter.kind === "number" && !parameter.bounds);
  const dated = definition.result === "date";
  const answerAt = (r: number, c: number): OutcomeCell => {
    let blank = true;
    let problem: Fault | undefined;
    for (let k = 0; k < count; k++) {
      const grid = grids[k];
      if (!grid) {
        if (k === sharedFaultAt) problem ??= sharedFault;
        continue;
      }
      const cell = grid[r]![c];
      if (typeof cell === "number" && unbounded[k] && Number.isFinite(cell)) {
        blank = false;
        values[k] = cell;
        continue;
      }
      if (blank && !isBlank(cell)) blank = false;
      const value = readCell(parameters[k]!, cell, notations[k]!);
      values[k] = value;
      if (!problem && typeof value === "object" && value !== null) problem = value as Fault;
    }
    if (blank && rows * columns > 1) return null;
    const answer = problem ?? (definition.compute(...(values as never[])) as Answer);
    if (typeof answer === "number" && !dated && Number.isFinite(answer)) return answer === 0 ? 0 : answer;
    const given = rows * columns === 1 ? args : args.map((argument, k) => (grids[k] ? grids[k][r]![c] : argument));
    return cellOf(definition, answer, write, () => given, rows > 1 ? r : undefined);
  };
  const [first, second] = grids;
  if (columns === 1 && count === 2 && first && second && unbounded[0] && unbounded[1] && !dated)
    return { value: pairsOf(first, second, definition.compute as unknown as (a: number, b: number) => Answer, (r) => answerAt(r, 0)) };
  const result = new Array<OutcomeCell[]>(rows);
  for (let r = 0; r < rows; r++) {
    if (columns === 1) result[r] = [answerAt(r, 0)];
    else result[r] = Array.from({ length: columns }, (_, c) => answerAt(r, c));
  }
  return { value: result };
}

/** One answer a row from two columns, as most ratios are: two numbers and a number of them are dealt with here, all else by `closer`. */
function pairsOf(first: Grid, second: Grid, compute: (a: number, b: number) => Answer, closer: (row: number) => OutcomeCell): OutcomeGrid {
  const result = new Array<OutcomeCell[]>(first.length);
  for (let r = 0; r < result.length; r++) {
    const a = first[r]![0];
    const b = second[r]![0];
    if (typeof a === "number" && typeof b === "number" && a - a === 0 && b - b === 0) {
      const answer = compute(a, b);
      if (typeof answer === "number" && answer - answer === 0) {
        result[r] = [answer === 0 ? 0 : answer];
        continue;
      }
    }
    result[r] = [closer(r)];
  }
  return result;
}

function callWhole(definition: AnyDefinition, args: readonly Argument[], language: Language, write: Write): Outcome {
  const parameters = definition.parameters as readonly Parameter[];
  const values = parameters.map((parameter, k) => readWhole(parameter, args[k], language));
  const problem = values.find((value): value is Fault => isFault(value)) ?? align(parameters, values);
  const answer: Answer | AnswerGrid = problem ?? definition.compute(...(values as never[]));
  if (!Array.isArray(answer)) return outcome(definition, answer as Answer, args, write);
  const given = (): readonly Argument[] => args;
  return { value: (answer as AnswerGrid).map((row) => rowOf(row, (cell) => cellOf(definition, cell, write, given, undefined))) };
}

/** A row of answers as cells; most are cells already, and a long answer is not made twice. */
function rowOf(row: readonly Answer[], cellOfAnswer: (answer: Answer) => OutcomeCell): readonly OutcomeCell[] {
  for (const answer of row) if (!Object.is(cellOfAnswer(answer), answer)) return row.map(cellOfAnswer);
  return row as readonly OutcomeCell[];
}

function outcome(definition: AnyDefinition, answer: Answer, args: readonly Argument[], write: Write): Outcome {
  const cell = cellOf(definition, answer, write, () => args, undefined);
  return typeof cell === "object" && cell !== null ? cell : { value: cell };
}

/** No NaN, no infinity, no negative zero and no day outside the calendar of a spreadsheet leaves here. */
function cellOf(
  definition: AnyDefinition,
  answer: Answer,
  write: Write,
  given: () => readonly unknown[],
  row: number | undefined,
): OutcomeCell {
  if (typeof answer === "number") {
    const shown = definition.result === "date" ? answer >= firstDay && answer <= lastDay : Number.isFinite(answer);
    if (shown) return answer === 0 ? 0 : answer;
    return { fault: write(fault("OVERFLOW", undefined, undefined, row), given()) };
  }
  if (typeof answer !== "object" || answer === null) return answer ?? null;
  return { fault: write(row === undefined || answer.row !== undefined ? answer : { ...answer, row }, given()) };
}

/** "Ligne 17, capitaux propres : −12 500. Le ratio n'a pas de sens …": where, what, and what would be right. */
function explain(problem: Fault, definition: AnyDefinition, given: readonly unknown[], language: Language): FaultMessage {
  const texts = textsIn(language);
  const parameters = definition.parameters as readonly Parameter[];
  const index = parameters.findIndex((parameter) => parameter.name === problem.parameter);
  const where: string[] = [];
  if (problem.row !== undefined) where.push(texts.row(problem.row + 1));
  // Behind a semicolon a label says how the argument is given.
  if (index >= 0) where.push(parameters[index]!.label[language].split(/\s*;/)[0]!);
  const value = index >= 0 ? show(parameters[index]!, given[index], problem.row, language) : "";
  const subject = where.map((part, i) => (i === 0 ? part : lowerFirst(part))).join(", ");
  const detail = problem.fault === "BAD_CHOICE" ? problem.detail?.map((each) => choiceIn(String(each), language)) : problem.detail;
  const said = texts.faults[problem.fault](detail ?? []);
  return {
    code: problem.fault,
    message: subject === "" ? said : value === "" ? `${subject}. ${said}` : `${subject}${texts.colon}${value}. ${said}`,
  };
}

// "EBITDA" stays as it is.
const lowerFirst = (text: string): string => (/^.[A-Z]/.test(text) ? text : text[0]!.toLowerCase() + text.slice(1));

function show(parameter: Parameter, given: unknown, row: number | undefined, language: Language): string {
  const { yes, no, quoted } = typography(language);
  const cell = Array.isArray(given)
    ? row !== undefined
      ? (given as Grid)[row]?.[0]
      : given.length === 1
        ? (given as Grid)[0]?.[0]
        : undefined
    : given;
  if (typeof cell === "number" && parameter.kind === "date" && cell >= firstDay && cell <= lastDay) return formatDate(cell, language);
  if (typeof cell === "number") return formatShortest(cell, language, Math.abs(cell) < 1 ? 6 : 2);
  if (typeof cell === "string" && cell.trim() !== "") return quoted(cell.slice(0, 60));
  return typeof cell === "boolean" ? (cell ? yes : no) : "";
}
