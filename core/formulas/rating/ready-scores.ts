import { fault, isFault } from "../../cells/faults";
import { decimalOf, numberOf } from "../../cells/numbers";
import { columnCount, type Cell, type Grid } from "../../cells/values";
import type { Answer } from "../define";

/** What ready scores of 0 to 100 are worth, cell by cell, in the shape of their range. */
export function ofReadyScores(scores: Grid, worth: (score: number) => number): Answer | Answer[][] {
  const decimal = decimalOf(scores);
  const answerTo = (cell: Cell | undefined, row: number): Answer => {
    const score = numberOf(cell, decimal);
    if (score === null) return null;
    if (typeof score === "string") return fault(score, "clients", undefined, row);
    return score < 0 || score > 100 ? fault("OUT_OF_RANGE", "clients", ["between", 0, 100], row) : worth(score);
  };
  const width = columnCount(scores);
  // Several columns that are no scores are the columns of clients: one cell says so, instead of a fault in each.
  if (width > 1 && !scores.every((line, row) => line.every((cell) => !isFault(answerTo(cell, row))))) return fault("NO_HEADERS");
  if (scores.length === 1 && width === 1) return answerTo(scores[0]![0], 0) ?? fault("NO_DATA", "clients");
  return scores.map((line, row) => Array.from({ length: width }, (_, column) => answerTo(line[column], row)));
}
