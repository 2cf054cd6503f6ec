/** One line of the report: what was measured, beside what DESIGN allows. */
export interface Measure {
  readonly what: string;
  readonly measured: number;
  readonly budget: number | null;
  readonly unit: "KB" | "MB" | "ms" | "µs" | "s" | "×";
}

export function median(values: readonly number[]): number {
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

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

export function print(measures: readonly Measure[]): void {
  const width = Math.max(...measures.map(({ what }) => what.length));
  for (const { what, measured, budget, unit } of measures) {
    const allowed =
      budget === null
        ? ""
        : `${budget <= 0 ? "" : "at most "}${budget} ${unit}`.padEnd(18) +
          (measured <= budget ? "held" : `OVER ${(measured / budget).toFixed(1)}×`);
    console.log(`${what.padEnd(width)}  ${`${digits(measured)} ${unit}`.padStart(10)}   ${allowed}`);
  }
}
