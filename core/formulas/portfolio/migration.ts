import { define, numbers, type AnswerGrid, type Numbers } from "../define";
import { fault } from "../../cells/faults";

/** Counts the clients that went from class r to class c; a client rated only once moved nowhere and is left out. */
function countMoves(before: Numbers, after: Numbers): AnswerGrid {
  const moves = Array.from({ length: 5 }, () => new Array<number>(5).fill(0));
  before.values.forEach((from, i) => {
    const to = after.values[i]!;
    if (!Number.isNaN(from) && !Number.isNaN(to)) moves[from - 1]![to - 1]!++;
  });
  return moves;
}

/** Where the clients of each class went: rows are the class before, columns the class after. */
export const migration = define({
  name: "MIGRATION",
  topic: "portfolio",
  summary: {
    fr: "Matrice de migration 5 × 5 : nombre de clients passés de chaque classe (lignes) à chaque classe (colonnes).",
    en: "Migration matrix, 5 × 5: how many clients went from each class (rows) to each class (columns).",
  },
  perRow: false,
  parameters: [
    numbers(
      "before",
      { fr: "Classes d’avant, de 1 à 5", en: "Classes before, 1 to 5" },
      { min: 1, max: 5, whole: true, keepsFaults: true },
    ),
    numbers(
      "after",
      { fr: "Classes d’après, dans le même ordre", en: "Classes after, in the same order" },
      { min: 1, max: 5, whole: true, keepsFaults: true },
    ),
  ],
  result: "table",
  source: "Standard rating validation (transition matrix)",
  reading: {
    fr: "Au-dessus de la diagonale : dégradations ; au-dessous : améliorations. Les clients non notés à l’une des deux dates n’y sont pas, y compris les cellules #N/A.",
    en: "Above the diagonal: downgrades; below: upgrades. Clients not rated at one of the two dates are left out, cells with #N/A included.",
  },
  mistake: {
    fr: "Comparer deux listes triées autrement : chaque ligne doit être le même client aux deux dates.",
    en: "Comparing two lists in different order: each row must be the same client at both dates.",
  },
  examples: [
    {
      args: [
        [[1], [2], [2], [5], [null]],
        [[1], [3], [2], [5], [4]],
      ],
      value: [
        [1, 0, 0, 0, 0],
        [0, 1, 1, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 1],
      ],
    },
    {
      args: [
        [["#N/A"], [3]],
        [[2], [4]],
      ],
      value: [
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
      ],
    },
    {
      args: [
        [[1], [6]],
        [[1], [2]],
      ],
      fault: "OUT_OF_RANGE",
    },
  ],
  compute: (before, after) => {
    // An unrated client shows #N/A, which is no class; anything else that cannot be read is a mistake.
    const wrong = [...before.faults.values(), ...after.faults.values()].find((problem) => problem.fault !== "CELL_ERROR");
    if (wrong) return wrong;
    const moves = countMoves(before, after);
    return moves.flat().every((count) => count === 0) ? fault("NO_DATA", "after") : moves;
  },
});
