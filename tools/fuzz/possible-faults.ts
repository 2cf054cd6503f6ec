import type { AnyDefinition, Kind, Parameter } from "../../core/formulas/define";
import type { FaultCode } from "../../core/cells/faults";

const ofReading: Readonly<Record<Kind, readonly FaultCode[]>> = {
  number: ["BAD_NUMBER", "AMBIGUOUS_NUMBER", "CELL_ERROR", "NO_DATA"],
  date: ["BAD_DATE", "AMBIGUOUS_DATE", "CELL_ERROR", "NO_DATA"],
  text: ["CELL_ERROR", "NO_DATA"],
  choice: ["BAD_CHOICE", "CELL_ERROR", "NO_DATA"],
  flag: ["BAD_FLAG", "CELL_ERROR", "NO_DATA"],
  numbers: ["BAD_NUMBER", "AMBIGUOUS_NUMBER", "CELL_ERROR", "NO_DATA"],
  dates: ["BAD_DATE", "AMBIGUOUS_DATE", "CELL_ERROR", "NO_DATA"],
  texts: ["CELL_ERROR", "NO_DATA"],
  flags: ["BAD_FLAG", "CELL_ERROR", "NO_DATA"],
  list: ["BAD_NUMBER", "AMBIGUOUS_NUMBER", "CELL_ERROR", "NO_DATA"],
  table: ["NO_DATA"],
  policy: ["BAD_POLICY", "CELL_ERROR"],
  language: ["BAD_CHOICE", "CELL_ERROR"],
};

function faultsOfParameter(parameter: Parameter): readonly FaultCode[] {
  return [
    ...ofReading[parameter.kind],
    ...(parameter.bounds ? (["OUT_OF_RANGE", "NOT_WHOLE"] as const) : []),
    ...(parameter.absent ? [parameter.absent] : []),
    ...(parameter.choices ? (["BAD_CHOICE"] as const) : []),
  ];
}

/** Every fault a function can answer with: those of reading its arguments, and the ones it documents. */
export function possibleFaults(definition: AnyDefinition): ReadonlySet<FaultCode> {
  const parameters = definition.parameters as readonly Parameter[];
  return new Set<FaultCode>([
    "SHAPE_MISMATCH",
    "NOT_ONE_CELL",
    "TOO_MANY_ARGUMENTS",
    ...(definition.result === "text" || definition.result === "flag" ? [] : (["OVERFLOW"] as const)),
    ...parameters.flatMap(faultsOfParameter),
    ...(definition.faults ?? []),
  ]);
}
