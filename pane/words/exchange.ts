import type { Language, Words } from "../../core/cells/language";

/** What the sheet of exchange rates is called, and its columns. */
export const exchangeSheetName: Words = { fr: "Cours", en: "Exchange rates" };

export const exchangeColumns = {
  currency: { fr: "Devise", en: "Currency" },
  rate: { fr: "Une unité vaut", en: "One unit is worth" },
  day: { fr: "Jour du cours", en: "Day of the rate" },
} as const satisfies Record<string, Words>;

interface ExchangeTexts {
  /** The answer beside the currencies themselves: all of them in one. */
  readonly convert: (into: string, sheet: string) => string;
  readonly missing: (codes: string, sheet: string) => string;
  /** Adds the sheet, the currencies of the table in it. */
  readonly add: (sheet: string) => string;
  readonly open: (sheet: string) => string;
}

const texts: Readonly<Record<Language, ExchangeTexts>> = {
  fr: {
    convert: (into, sheet) => `Toutes, converties en ${into} par les cours de la feuille «\u00a0${sheet}\u00a0»`,
    missing: (codes, sheet) => `La feuille «\u00a0${sheet}\u00a0» n’a pas de cours pour ${codes}\u00a0: remplissez-le, puis revenez ici.`,
    add: (sheet) => `Convertir plutôt\u00a0: ajouter une feuille «\u00a0${sheet}\u00a0» à remplir`,
    open: (sheet) => `Ouvrir la feuille «\u00a0${sheet}\u00a0»`,
  },
  en: {
    convert: (into, sheet) => `All, converted into ${into} at the rates of the sheet “${sheet}”`,
    missing: (codes, sheet) => `The sheet “${sheet}” has no rate for ${codes}: fill it in, then come back here.`,
    add: (sheet) => `Convert instead: add a sheet “${sheet}” to fill in`,
    open: (sheet) => `Open the sheet “${sheet}”`,
  },
};

export const exchangeTexts = (language: Language): ExchangeTexts => texts[language];
