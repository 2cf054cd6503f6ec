import { candidatesFor } from "../columns/headers";
import type { Meaning } from "../../words/meanings";

/** Whether a heading is surely enough one of some meanings to tell a sheet by. */
export const mayMean = (label: string, ...wanted: readonly Meaning[]): boolean =>
  candidatesFor(label).some(({ meaning, confidence, doubtful }) => !doubtful && confidence >= 0.75 && wanted.includes(meaning));

/** The first column whose heading is one of some meanings; -1 where none is. */
export const placeOf = (labels: readonly string[], ...wanted: readonly Meaning[]): number =>
  labels.findIndex((label) => mayMean(label, ...wanted));
