import type { Language, Words } from "../../core/cells/language";
import type { Reading } from "../../core/reading/reading";
import { isBlank, type Cell, type Grid } from "../../core/cells/values";

/** What the proof of the reading begins with below a result, by which it is found again. */
const beginning: Words = { fr: "Lecture\u00a0: ", en: "Reading: " };

/** The proof as it stands below a result, a row a sentence: what was read, and what else was done with the rows. */
export const proofRows = ({ line, details }: Pick<Reading, "line" | "details">, language: Language): readonly string[] =>
  line === "" ? [] : [beginning[language] + line, ...details];

/** The row a proof begins in, written in either language; -1 where there is none. */
export const proofRowIn = (grid: Grid, column: number): number =>
  grid.findIndex((row) => Object.values(beginning).some((start) => typeof row[column] === "string" && row[column].startsWith(start)));

/** Whether nothing but the proof stands from a row on. */
export const isProofAlone = (grid: Grid, from: number, column: number): boolean =>
  grid.slice(from).every((row) => row.every((cell: Cell, c) => c === column || isBlank(cell)));
