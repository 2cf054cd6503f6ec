import { dateOf, type Serial } from "../../core/cells/dates";
import type { AnyDefinition, Parameter } from "../../core/formulas/define";
import { numberOf } from "../../core/cells/numbers";
import type { Area } from "../../core/sheet";
import type { Cell } from "../../core/cells/values";
import { areaName } from "../place-name";
import { bestExample, exampleFormula, formulaOf, literal, parametersOf } from "./formula";
import type { FilledSelection } from "./last-selection";

export interface Insertion {
  /** As the port takes it: commas, points, English names. */
  readonly formula: string;
  /** The selected cells it uses; null where it holds the example's values. */
  readonly area: Area | null;
}

const oneCell = new Set<Parameter["kind"]>(["number", "date", "text", "choice", "flag"]);
const ranges = new Set<Parameter["kind"]>(["numbers", "dates", "texts", "flags", "list"]);

/**
 * The formula to insert: on the selected columns where they fit its arguments, as of the pane's day where it asks for one;
 * else the example; null where neither can be.
 */
export function insertionOf(definition: AnyDefinition, selected: FilledSelection | null, day: Serial): Insertion | null {
  const args = selected && argumentsFrom(definition, selected, day);
  if (args) return { formula: formulaOf(definition, args, "core"), area: selected.area };
  const example = bestExample(definition);
  const formula = example && exampleFormula(definition, example, "core");
  return formula ? { formula, area: null } : null;
}

const isAsOf = ({ name, kind, optional }: Parameter): boolean => name === "as_of" && kind === "date" && !optional;

/** Whether a cell can be what an argument asks for; names are no amounts. */
function suits(kind: Parameter["kind"], cell: Cell | undefined): boolean {
  if (kind === "number" || kind === "numbers") return typeof numberOf(cell) !== "string" || numberOf(cell) === "AMBIGUOUS_NUMBER";
  if (kind === "date" || kind === "dates") return typeof dateOf(cell) !== "string" || dateOf(cell) === "AMBIGUOUS_DATE";
  return true;
}

function argumentsFrom(definition: AnyDefinition, { area, headed, sample }: FilledSelection, day: Serial): string[] | null {
  const parameters = parametersOf(definition);
  const body: Area = headed ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  if (parameters[0]?.kind === "table") {
    if (parameters[1]?.kind !== "table" || parameters[1].optional)
      return parameters[1] && !parameters[1].optional ? null : [areaName(body)];
    return headed ? [areaName(body), areaName({ ...area, rows: 1 })] : null;
  }
  const taken = parameters.slice(0, area.columns);
  const fits = taken.every(
    ({ kind }, i) => (ranges.has(kind) || (oneCell.has(kind) && (definition.perRow || body.rows === 1))) && suits(kind, sample[i]),
  );
  const rest = parameters.slice(area.columns).filter(({ optional }) => !optional);
  if (!fits || area.columns > parameters.length || !rest.every(isAsOf)) return null;
  const chosen = taken.map((_, i) => areaName({ ...body, column: area.column + i, columns: 1 }));
  return [...chosen, ...parameters.slice(area.columns).map((parameter) => (isAsOf(parameter) ? literal(day, parameter, "core") : ""))];
}

/** The arguments that have to be selected. */
export const neededNames = (definition: AnyDefinition): string =>
  parametersOf(definition)
    .filter((parameter) => !parameter.optional && !isAsOf(parameter))
    .map(({ name }) => name)
    .join(", ");
