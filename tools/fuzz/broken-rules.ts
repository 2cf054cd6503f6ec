import type { Outcome, OutcomeCell } from "../../core/formulas/call";
import type { AnyDefinition } from "../../core/formulas/define";
import type { FaultMessage } from "../../core/cells/faults";
import { possibleFaults } from "./possible-faults";

const possible = new Map<string, ReturnType<typeof possibleFaults>>();

function brokenByFault({ code, message }: FaultMessage, definition: AnyDefinition): string | undefined {
  if (code === "INTERNAL") return "an exception was thrown";
  let documented = possible.get(definition.name);
  if (!documented) possible.set(definition.name, (documented = possibleFaults(definition)));
  if (!documented.has(code)) return `${code} is not a documented fault`;
  if (message.trim() === "" || /undefined|NaN|Infinity|\[object/.test(message)) return `the message is not one: ${message}`;
  return undefined;
}

function brokenByCell(cell: OutcomeCell, definition: AnyDefinition): string | undefined {
  if (typeof cell === "number")
    return !Number.isFinite(cell) ? `${cell} left the function` : Object.is(cell, -0) ? "−0 left the function" : undefined;
  if (typeof cell === "string") return /undefined|NaN|Infinity|\[object/.test(cell) ? `the text is not one: ${cell}` : undefined;
  if (cell === null || typeof cell === "boolean") return undefined;
  return typeof cell === "object" && "fault" in cell ? brokenByFault(cell.fault, definition) : `${String(cell)} is no cell`;
}

/** What in a result breaks the promises made for every function; undefined when all are kept. */
export function brokenRule(outcome: Outcome, definition: AnyDefinition): string | undefined {
  if ("fault" in outcome) return brokenByFault(outcome.fault, definition);
  const { value } = outcome;
  if (!Array.isArray(value)) return brokenByCell(value as OutcomeCell, definition);
  const rows = value as readonly (readonly OutcomeCell[])[];
  for (const row of rows) {
    if (row.length !== rows[0]!.length) return "the rows of the result differ in length";
    for (const cell of row) {
      const broken = brokenByCell(cell, definition);
      if (broken) return broken;
    }
  }
  return undefined;
}
