export type Language = "fr" | "en";

/** The same thing in both languages: one text, or all texts of a place. */
export type InBoth<T> = Readonly<Record<Language, T>>;

/** One text in both languages. */
export type Words = InBoth<string>;

/** Gives the texts of one `words/` folder in a language. Every such folder exports one of these. */
export const speaking =
  <T>(texts: InBoth<T>) =>
  (language: Language): T =>
    texts[language];

/** "fr-FR", "FR" and "fr_CA" are French; all else is read in English. */
export function languageOf(locale: string | null | undefined): Language {
  return /^fr/i.test(locale ?? "") ? "fr" : "en";
}
