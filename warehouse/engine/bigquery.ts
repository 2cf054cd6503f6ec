import { callFunction } from "../../core/formulas/call";
import { catalogue } from "../../core/formulas/catalogue";
import type { Cell } from "../../core/cells/values";

export { client } from "./one-client";

const byName = new Map(catalogue.map((definition) => [definition.name, definition]));

/** One row of a row function; null where it has no meaning. `why` says why. */
export function cell(name: string, args: readonly Cell[]): Cell {
  const outcome = callFunction(byName.get(name)!, args, { language: "en" });
  return "value" in outcome && !Array.isArray(outcome.value) ? (outcome.value as Cell) : null;
}

export function why(name: string, args: readonly Cell[]): string | null {
  const outcome = callFunction(byName.get(name)!, args, { language: "en" });
  return "fault" in outcome ? outcome.fault.message : null;
}
