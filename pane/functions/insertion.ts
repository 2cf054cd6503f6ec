import type { AnyDefinition, Parameter } from "../../core/define";
import type { Area } from "../../core/sheet";
import { areaName } from "../place-name";
import { bestExample, exampleFormula, formulaOf, parametersOf } from "./formula";
import type { FilledSelection } from "./last-selection";

export interface Insertion {
  /** As the port takes it: commas, points, English names. */
  readonly formula: string;
  /** The selected cells it uses; null where it holds the example's values. */
  readonly area: Area | null;
}

const oneCell = new Set<Parameter["kind"]>(["number", "date", "text", "choice", "flag"]);
const ranges = new Set<Parameter["kind"]>(["numbers", "dates", "texts", "flags", "list"]);

/** The formula to insert: on the selected columns where they fit its arguments, else the example; null where neither can be. */
export function insertionOf(definition: AnyDefinition, selected: FilledSelection | null): Insertion | null {
  const args = selected && argumentsFrom(definition, selected);
  if (args) return { formula: formulaOf(definition, args, "core"), area: selected.area };
  const example = bestExample(definition);
  const formula = example && exampleFormula(definition, example, "core");
  return formula ? { formula, area: null } : null;
}

function argumentsFrom(definition: AnyDefinition, { area, headed }: FilledSelection): string[] | null {
  const parameters = parametersOf(definition);
  const body: Area = headed ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  if (parameters[0]?.kind === "table") {
    if (parameters[1]?.kind !== "table" || parameters[1].optional)
      return parameters[1] && !parameters[1].optional ? null : [areaName(body)];
    return headed ? [areaName(body), areaName({ ...area, rows: 1 })] : null;
  }
  const required = parameters.filter(({ optional }) => !optional).length;
  const taken = parameters.slice(0, area.columns);
  const fits = taken.every(
    ({ kind }) => ranges.has(kind) || (definition.perRow && oneCell.has(kind)) || (body.rows === 1 && oneCell.has(kind)),
  );
  if (!fits || area.columns < required || area.columns > parameters.length) return null;
  return taken.map((_, i) => areaName({ ...body, column: area.column + i, columns: 1 }));
}
