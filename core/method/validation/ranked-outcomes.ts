import { missingIn, type Column, type Numbers } from "../../cells/ranges";
import { fault, type Fault } from "../../cells/faults";

/** Clients of one and the same score. */
export interface ScoreStep {
  readonly good: number;
  readonly bad: number;
}

/** Good and bad clients by score, worst score first. */
export interface RankedOutcomes {
  readonly steps: readonly ScoreStep[];
  readonly good: number;
  readonly bad: number;
}

/**
 * Sorts scored clients and counts who defaulted at each score. Rows blank in both ranges are ignored; a score without an
 * outcome, or an outcome without a score, is a fault: leaving it out would flatter the rating. Both kinds are needed.
 */
export function rankedOutcomes(scores: Numbers, defaulted: Column<boolean>): RankedOutcomes | Fault {
  const rows: number[] = [];
  for (let i = 0; i < scores.values.length; i++) {
    const scored = !Number.isNaN(scores.values[i]!);
    const known = defaulted.values[i] !== null;
    if (scored && !known) return missingIn(defaulted, "defaulted", i);
    if (known && !scored) return missingIn(scores, "scores", i);
    if (scored) rows.push(i);
  }
  const ranked = rankRows(rows, scores.values, defaulted.values);
  return ranked.good === 0 || ranked.bad === 0 ? fault("NO_DATA", "defaulted") : ranked;
}

/** The same for rows that are known to have both a score and an outcome. */
export function rankRows(rows: ArrayLike<number>, scores: Float64Array, bads: ArrayLike<unknown>): RankedOutcomes {
  const order = Uint32Array.from(rows).sort((a, b) => scores[a]! - scores[b]!);
  const steps: { good: number; bad: number }[] = [];
  let previous = NaN;
  let bad = 0;
  for (const i of order) {
    if (scores[i] !== previous) steps.push({ good: 0, bad: 0 });
    previous = scores[i]!;
    if (bads[i]) {
      steps[steps.length - 1]!.bad++;
      bad++;
    } else steps[steps.length - 1]!.good++;
  }
  return { steps, good: order.length - bad, bad };
}
