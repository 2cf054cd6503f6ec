import type { IStyleData } from "@univerjs/core";
import type { ColumnFormat } from "../core/cells/table-format";
import type { Language } from "../core/cells/language";

export type CellFormat = ColumnFormat["format"];

const datePatterns: Readonly<Record<Language, string>> = { fr: "dd/mm/yyyy", en: "d mmm yyyy" };
export const datePattern = (language: Language): string => datePatterns[language];
export const momentPattern = (language: Language): string => `${datePatterns[language]} hh:mm`;

/** The currency's sign stands where the language puts it. */
function moneyPattern(language: Language, currency: string | null): string {
  const sign = currency === null ? "" : ({ EUR: "€", USD: "$", GBP: "£" }[currency] ?? currency);
  if (sign === "") return "#,##0.00";
  return language === "en" && sign.length === 1 ? `${sign}#,##0.00` : `#,##0.00 ${sign.length === 1 ? sign : `"${sign}"`}`;
}

/** The number format of a kind of column; undefined for texts. */
export function patternOf(format: CellFormat, language: Language, currency: string | null = null): string | undefined {
  switch (format) {
    case "money":
      return moneyPattern(language, currency);
    case "decimal":
      return "0.0";
    case "whole":
      return "#,##0";
    case "percent":
      return "0.0%";
    case "date":
      return datePattern(language);
    case "text":
      return undefined;
  }
}

const right = 3;
const middle = 2;
const wrapped = 3;
const thin = 1;

/** A header row: bold on a quiet ground, closed by a line. */
export function headerStyle(format: CellFormat): IStyleData {
  return {
    bl: 1,
    bg: { rgb: "#f3f2f1" },
    bd: { b: { s: thin, cl: { rgb: "#c8c6c4" } } },
    vt: middle,
    tb: wrapped,
    ...(format !== "text" && { ht: right }),
  };
}

/** Characters to pixels, at the size the sheet is written in. */
export const widthOf = (characters: number): number => Math.round(characters * 6.6 + 14);
