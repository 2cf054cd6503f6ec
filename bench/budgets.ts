import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** One line of the report: what was measured, beside what DESIGN allows. */
export interface Measure {
  readonly what: string;
  /** NaN where there was no answer in time. */
  readonly measured: number;
  readonly budget: number | null;
  readonly unit: "KB" | "MB" | "ms" | "µs" | "s" | "×";
}

/** NaN of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Milliseconds of one run, the median of several after a first one that is not counted. */
export function time(runs: number, work: () => unknown): number {
  work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/**
 * Milliseconds of the fastest run of each of some works, run in turns after a first round that is not counted: what else the
 * machine does only adds, and adds to all of them alike.
 */
export const fastest = (runs: number, ...works: readonly (() => unknown)[]): number[] => inTurns(runs, works, () => undefined);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** The same of works that leave a million rows behind: the next would pay for what the one before has left. */
export const fastestAlone = (runs: number, ...works: readonly (() => unknown)[]): number[] => inTurns(runs, works, collect);

function inTurns(runs: number, works: readonly (() => unknown)[], before: () => void): number[] {
  const least = works.map(() => Infinity);
  for (let run = 0; run <= runs; run++)
    works.forEach((work, k) => {
      before();
      const start = performance.now();
      work();
      if (run > 0) least[k] = Math.min(least[k]!, performance.now() - start);
    });
  return least;
}

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

export function print(measures: readonly Measure[]): void {
  const width = Math.max(...measures.map(({ what }) => what.length));
  for (const { what, measured, budget, unit } of measures) {
    const allowed =
      budget === null
        ? ""
        : `${budget <= 0 ? "" : "at most "}${budget} ${unit}`.padEnd(18) +
          (Number.isNaN(measured) ? "not known" : measured <= budget ? "held" : `OVER ${(measured / budget).toFixed(1)}×`);
    const shown = Number.isNaN(measured) ? "no answer" : `${digits(measured)} ${unit}`;
    console.log(`${what.padEnd(width)}  ${shown.padStart(10)}   ${allowed}`);
  }
}
