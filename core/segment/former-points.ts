import type { TableColumns } from "../reading/columns/columns";

/** The middle of each class, 1 to 5. */
const middles = [90, 70, 50, 30, 10];

/** Points of the former rating a table holds: its score, else the middle of its class; NaN where it holds none. */
export function formerPoints(columns: TableColumns): Float64Array | null {
  const scores = columns.numbers("previousScore");
  const classes = columns.numbers("previousClass");
  if (!scores && !classes) return null;
  return Float64Array.from({ length: columns.length }, (_, i) => {
    const score = scores?.[i] ?? NaN;
    if (score >= 0 && score <= 100) return score;
    return middles[(classes?.[i] ?? NaN) - 1] ?? NaN;
  });
}
