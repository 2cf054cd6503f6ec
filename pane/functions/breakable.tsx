import type { ComponentChildren } from "preact";

/** Lets a long formula break after its separators and low lines. */
export function breakable(formula: string): ComponentChildren {
  return formula.split(/(?<=[;,(_])/).flatMap((part, i) => (i === 0 ? [part] : [<wbr key={i} />, part]));
}
