import type { Fault } from "../cells/faults";

/** A column of figures, NaN where missing; null where the table does not have it. */
export type Figures = Float64Array | null;

/** A figure a row from others, NaN where one of them is missing; `without` stands for a result that has no meaning. */
export function derived<const F extends readonly Figures[]>(
  from: F,
  compute: (...values: { -readonly [I in keyof F]: number }) => number | Fault | null,
  without = NaN,
): Figures {
  const [first] = from;
  if (!first || from.some((column) => column === null)) return null;
  const values = new Array<number>(from.length) as { -readonly [I in keyof F]: number };
  return first.map((_, i) => {
    for (let k = 0; k < from.length; k++) {
      const value = from[k]![i]!;
      if (Number.isNaN(value)) return NaN;
      values[k] = value;
    }
    const result = compute(...values);
    return typeof result === "number" ? result : without;
  });
}

/** The first figures where they are known, else the second: two ways to the same thing. */
export function either(first: Figures, second: Figures): Figures {
  return first && second ? first.map((value, i) => (Number.isNaN(value) ? second[i]! : value)) : (first ?? second);
}
