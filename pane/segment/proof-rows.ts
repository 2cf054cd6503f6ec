import type { Language, Words } from "../../core/cells/language";
import type { Reading } from "../../core/reading/reading";
import { isBlank, type Cell, type Grid } from "../../core/cells/values";

/** What the proof of the reading begins with below a result, by which it is found again. */
const beginning: Words = { fr: "Lecture\u00a0: ", en: "Reading: " };

/** What its further sentences begin with, so that a remark written below is told from them. */
const further = "•\u00a0";

/** The proof as it stands below a result, a row a sentence: what was read, and what else was done with the rows. */
export const proofRows = ({ line, details }: Pick<Reading, "line" | "details">, language: Language): readonly string[] =>
  line === "" ? [] : [beginning[language] + line, ...details.map((detail) => further + detail)];

/** The row a proof begins in, written in either language; -1 where there is none. */
export const proofRowIn = (grid: Grid, column: number): number =>
  grid.findIndex((row) => Object.values(beginning).some((start) => typeof row[column] === "string" && row[column].startsWith(start)));

/** Whether nothing but the proof stands from a row on; what else stands there, in its own column too, is the user's. */
export const isProofAlone = (grid: Grid, from: number, column: number): boolean =>
  grid
    .slice(from)
    .every((row, r) =>
      row.every((cell: Cell, c) => isBlank(cell) || (c === column && (r === 0 || (typeof cell === "string" && cell.startsWith(further))))),
    );
