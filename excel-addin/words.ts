import type { Words } from "../core/cells/language";

/** Why a result is #N/A: Excel hands an empty cell over as a zero, and did not answer which is which. */
export const emptyCellsUnknown: Words = {
  fr: "Excel n’a pas dit quelles cellules sont vides : recalculez (Ctrl+Alt+F9).",
  en: "Excel did not say which cells are empty: recalculate (Ctrl+Alt+F9).",
};
