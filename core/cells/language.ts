export type Language = "fr" | "en";

/** One text in both languages. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** "fr-FR", "FR" and "fr_CA" are French; all else is read in English. */
export function languageOf(locale: string | null | undefined): Language {
  return /^fr/i.test(locale ?? "") ? "fr" : "en";
}
