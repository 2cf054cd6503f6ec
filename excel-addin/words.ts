import type { Language, Words } from "../core/cells/language";

/** Why a result is #N/A: Excel hands an empty cell over as a zero, and did not answer which is which. */
export const emptyCellsUnknown: Words = {
  fr: "Excel n’a pas dit quelles cellules sont vides : recalculez (Ctrl+Alt+F9).",
  en: "Excel did not say which cells are empty: recalculate (Ctrl+Alt+F9).",
};

/** Why a day is #N/A: a workbook may count its days from 1904, and Excel did not answer whether this one does. */
export const calendarUnknown: Words = {
  fr: "Excel n’a pas dit comment ce classeur compte les jours\u00a0: recalculez (Ctrl+Alt+F9).",
  en: "Excel did not say how this workbook counts its days: recalculate (Ctrl+Alt+F9).",
};

/** Why a function over a table answers nothing in a workbook that counts from 1904. */
export const tableOf1904: Words = {
  fr: "Ce classeur compte les jours depuis 1904, et dans une plage rien ne dit lesquels des nombres sont des dates. Segmentez-la dans le volet, qui voit les formats de date.",
  en: "This workbook counts its days from 1904, and nothing in a range says which of its numbers are days. Segment it in the pane, which sees date formats.",
};

const zeros: Readonly<Record<Language, (names: string) => string>> = {
  fr: (names) => `\u00a0; 0 dans ${names}\u00a0: peut-être une cellule vide du tableau calculé`,
  en: (names) => `; 0 in ${names}: perhaps an empty cell of the computed array`,
};
const quoted: Readonly<Record<Language, (name: string) => string>> = {
  fr: (name) => `«\u00a0${name}\u00a0»`,
  en: (name) => `“${name}”`,
};

/** What follows the reasons of a client of whom a computed array says nil where no going firm has nil. */
export const perhapsEmpty = (names: readonly string[], language: Language): string =>
  zeros[language](names.map(quoted[language]).join(", "));
