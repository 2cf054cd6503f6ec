import type { Language } from "../../cells/language";
import { noteWords } from "../../words/notes/type";
import { Notes } from "./notes";

/** Notes that somebody reads, in their language. */
export const spokenNotes = (language: Language, firstRow: number | ((row: number) => number) = 1): Notes =>
  new Notes(language, firstRow, noteWords(language));
