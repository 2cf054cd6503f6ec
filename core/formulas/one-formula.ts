import { catalogue } from "./catalogue";
import type { AnyDefinition, Kind, Parameter } from "./define";

/** A column of single formulas, told in one. */
export interface OneFormula {
  /** =GEARING(B2:B401,C2:C401), its result spilling over the rows. */
  readonly formula: string;
  /** The function it calls. */
  readonly name: string;
}

const oneCell = new Set<Kind>(["number", "date", "text", "choice", "flag"]);
const ours: ReadonlyMap<string, AnyDefinition> = new Map(catalogue.map((definition) => [definition.name, definition]));

/** Sheet, column, "$" before the row, row: 'Été 2026'!$B$2. */
const cell = /^((?:(?:'(?:[^']|'')+'|[^\s'!"(){},;:]+)!)?\$?[A-Z]{1,3})(\$?)(\d{1,7})$/i;

interface Call {
  readonly definition: AnyDefinition;
  readonly separator: "," | ";";
  readonly args: readonly string[];
}

/** The arguments as they are written, those of calls inside them left together; null where brackets do not match. */
function split(text: string, separator: string): string[] | null {
  const args: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: piece, index } of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){},;]/g)) {
    if (piece === "(" || piece === "{") depth++;
    if ((piece === ")" || piece === "}") && --depth < 0) return null;
    if (piece !== separator || depth > 0) continue;
    args.push(text.slice(from, index).trim());
    from = index + 1;
  }
  return depth === 0 ? [...args, text.slice(from).trim()] : null;
}

/** A formula that is one call of one of our functions, and nothing around it. */
function callOf(formula: string): Call | null {
  const parts = /^=\s*([A-Z][A-Z0-9]*)\(([\s\S]*)\)\s*$/.exec(formula);
  const definition = parts && ours.get(parts[1]!);
  if (!definition) return null;
  // Where semicolons separate, a comma marks decimals.
  const separator = (split(parts[2]!, ";")?.length ?? 0) > 1 ? ";" : ",";
  const args = split(parts[2]!, separator);
  return args && { definition, separator, args };
}

/** One argument of every row, in one: the same everywhere, or a cell that goes down with the rows. */
function together(written: readonly string[], parameter: Parameter): { readonly argument: string; readonly moves: boolean } | null {
  const first = written[0]!;
  if (written.every((each) => each === first)) return { argument: first, moves: false };
  const start = cell.exec(first);
  if (!start || start[2] === "$" || !oneCell.has(parameter.kind)) return null;
  const [, column, , row] = start;
  const follows = written.every((each, i) => each.toUpperCase() === `${column}${Number(row) + i}`.toUpperCase());
  if (!follows) return null;
  const ownSheet = column!.slice(column!.lastIndexOf("!") + 1);
  return { argument: `${first}:${ownSheet}${Number(row) + written.length - 1}`, moves: true };
}

/**
 * Tells a column of single formulas, =GEARING(B2,C2), =GEARING(B3,C3) …, in one formula over the whole column, which a
 * spreadsheet computes in one call instead of one a row. Null where the rows do not all say the same, where something
 * stands around the call, or where a function takes its range as a whole and one formula would mean something else.
 */
export function oneFormula(formulas: readonly (string | null)[]): OneFormula | null {
  const calls = formulas.map((formula) => (formula === null ? null : callOf(formula)));
  const first = calls[0];
  if (!first || calls.length < 2 || !first.definition.perRow) return null;
  const { definition, separator, args } = first;
  const parameters = definition.parameters as readonly Parameter[];
  if (args.length > parameters.length) return null;
  const same = calls.every((call) => call?.definition === definition && call.args.length === args.length);
  if (!same) return null;
  const columns = args.map((_, i) =>
    together(
      calls.map((call) => call!.args[i]!),
      parameters[i]!,
    ),
  );
  if (!columns.every((column) => column !== null) || !columns.some(({ moves }) => moves)) return null;
  return { name: definition.name, formula: `=${definition.name}(${columns.map(({ argument }) => argument).join(separator)})` };
}
