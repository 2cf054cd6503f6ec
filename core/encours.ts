import type { Argument } from "./arguments";
import { callFunction, type CallOptions, type Outcome } from "./call";
import { catalogue } from "./catalogue";
import { textsIn } from "./text/texts";

const byName = new Map(catalogue.map((definition) => [definition.name, definition]));

/** Calls a function of the catalogue by its name, as a cell would. Never throws. */
export function call(name: string, args: readonly Argument[], options: CallOptions = {}): Outcome {
  const definition = byName.get(name.toUpperCase());
  if (!definition) return { fault: { code: "UNKNOWN_FUNCTION", message: `${name}: ${textsIn(options.language ?? "fr").faults.UNKNOWN_FUNCTION([])}` } };
  return callFunction(definition, args, options);
}

export { catalogue };
export type { CallOptions, Outcome };
