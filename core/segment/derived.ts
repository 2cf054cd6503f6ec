import type { Fault } from "../cells/faults";

/** A column of figures, NaN where missing; null where the table does not have it. */
export type Figures = Float64Array | null;

/** A figure a row from others, NaN where one of them is missing; `without` is given for a result that has no meaning. */
export function derived<const F extends readonly Figures[]>(
  from: F,
  compute: (...values: { -readonly [I in keyof F]: number }) => number | Fault | null,
  without = NaN,
): Figures {
  const count = from[0]?.length ?? 0;
  if (from.length === 0 || from.some((column) => column === null)) return null;
  const result = new Float64Array(count);
  const [a, b] = from as readonly Float64Array[];
  // Most ratios have two figures, and are worked out without a list of them for each client.
  if (from.length === 2) fillPairs(result, a!, b!, compute as (x: number, y: number) => number | Fault | null, without);
  else fillLists(result, from as readonly Float64Array[], compute as (...values: number[]) => number | Fault | null, without);
  return result;
}

function fillPairs(
  result: Float64Array,
  a: Float64Array,
  b: Float64Array,
  compute: (x: number, y: number) => number | Fault | null,
  without: number,
): void {
  for (let i = 0; i < result.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    const found = x !== x || y !== y ? NaN : compute(x, y);
    result[i] = typeof found === "number" ? found : without;
  }
}

function fillLists(
  result: Float64Array,
  from: readonly Float64Array[],
  compute: (...values: number[]) => number | Fault | null,
  without: number,
): void {
  const values = new Array<number>(from.length).fill(0);
  for (let i = 0; i < result.length; i++) {
    let known = true;
    for (let k = 0; k < from.length; k++) {
      values[k] = from[k]![i]!;
      if (values[k] !== values[k]) known = false;
    }
    const found = known ? compute(...values) : NaN;
    result[i] = typeof found === "number" ? found : without;
  }
}

/** The first figures where they are known, else the second: two ways to the same thing. */
export function either(first: Figures, second: Figures): Figures {
  if (!first || !second) return first ?? second;
  const result = new Float64Array(first.length);
  for (let i = 0; i < result.length; i++) result[i] = first[i] === first[i] ? first[i]! : second[i]!;
  return result;
}
