import { workbook } from "./sheets";

// Where Google Sheets writes 1.5: most of these languages, and some countries of languages that elsewhere write 1,5.
const pointLanguages = new Set("en zh ja ko th iw he hi bn ta te ml mr gu kn pa ur cy fil ms my mn".split(" "));
const pointPlaces = new Set("de_CH it_CH es_MX es_US es_PR es_DO es_GT es_HN es_NI es_PA es_PE es_SV ar_EG".split(" "));

export function hasDecimalComma(locale: string): boolean {
  const place = locale.replace("-", "_");
  return !pointPlaces.has(place) && !pointLanguages.has(place.split("_")[0]!);
}

/**
 * Spells a formula for a spreadsheet with decimal commas: semicolons between arguments, a backslash between the columns
 * of an array. What stands in quotes stays, and so does a formula that was spelled so when it was read.
 */
export function withDecimalCommas(formula: string): string {
  if (formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}/g, "").includes(";")) return formula;
  let depth = 0;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])\d*\.\d+|[{},]/g, (part) => {
    if (part === "{") depth++;
    if (part === "}") depth--;
    if (part === ",") return depth === 0 ? ";" : "\\";
    return /^\d*\.\d+$/.test(part) ? part.replace(".", ",") : part;
  });
}

/** A formula as this spreadsheet reads it, from the English spelling that all hosts are handed. */
export const spelled = (formula: string): string =>
  hasDecimalComma(workbook().getSpreadsheetLocale()) ? withDecimalCommas(formula) : formula;
