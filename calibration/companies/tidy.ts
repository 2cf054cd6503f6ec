/** How figures of an indicator are rounded, so that a person can say them: to steps that grow with the figure. */
type Steps = readonly (readonly [below: number, step: number])[];

const percent: Steps = [
  [0.1, 0.01],
  [Infinity, 0.05],
];
const times: Steps = [
  [2, 0.1],
  [5, 0.5],
  [Infinity, 1],
];

export type Unit = "percent" | "times";

export function tidy(value: number, unit: Unit): number {
  const [, step] = (unit === "percent" ? percent : times).find(([below]) => Math.abs(value) < below - 1e-9)!;
  return Number((Math.round(value / step) * step).toFixed(4)) + 0;
}

/** Rounded values that still rise: one that meets the one before moves on by the finest step. */
export function tidyRising(values: readonly number[], unit: Unit): number[] {
  const finest = unit === "percent" ? 0.01 : 0.1;
  const rounded: number[] = [];
  for (const value of values) {
    const before = rounded[rounded.length - 1] ?? -Infinity;
    const own = tidy(value, unit);
    rounded.push(own > before ? own : Number((before + finest).toFixed(4)));
  }
  return rounded;
}
