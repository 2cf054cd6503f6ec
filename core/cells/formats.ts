import { civilOf, type Serial } from "./dates";
import type { Language } from "./language";
import { typography } from "./typography";

// Apps Script lists no Intl, so a core that formats alike everywhere cannot use the host's.

/** A number for reading: 1 234,5 in French, 1,234.5 in English. Trailing zeros stay, so that columns of text line up. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const { group, decimal } = typography(language);
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".") as [string, string?];
  const grouped = whole.includes("e") ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const text = fraction === undefined ? grouped : grouped + decimal + fraction;
  return value < 0 && /[1-9]/.test(text) ? "\u2212" + text : text;
}

/** At most `decimals` decimals, none that say nothing: 12 and 12,5 but not 12,50. */
export function formatShortest(value: number, language: Language, decimals = 2): string {
  const text = formatNumber(value, language, decimals);
  return decimals === 0 ? text : text.replace(/[.,]?0+$/, "");
}

export function formatPercent(fraction: number, language: Language, decimals = 0): string {
  return formatNumber(fraction * 100, language, decimals) + typography(language).percent;
}

/** At most `decimals` decimals: 12 % and 12,5 % but not 12,0 %. */
export function formatShortestPercent(fraction: number, language: Language, decimals = 1): string {
  return formatShortest(fraction * 100, language, decimals) + typography(language).percent;
}

/** An amount short enough for a pane: 1,2 M€, 310 k€, 950 €. */
export function formatMoney(value: number, language: Language, currency = "€"): string {
  const size = Math.abs(value);
  const [scaled, unit, decimals] =
    size >= 999_500_000
      ? [value / 1e9, "Md", 1]
      : size >= 999_500
        ? [value / 1e6, "M", 1]
        : size >= 9_950
          ? [value / 1e3, "k", 0]
          : [value, "", 0];
  const number = formatNumber(scaled, language, decimals);
  if (language === "fr") return `${number}\u202f${unit}${currency}`;
  const english = unit === "Md" ? "bn" : unit;
  return currency.length === 1
    ? `${number.startsWith("\u2212") ? "\u2212" : ""}${currency}${number.replace("\u2212", "")}${english}`
    : `${number}${english} ${currency}`;
}

/** What a column of figures is. */
export type CellFormat = "text" | "money" | "whole" | "decimal" | "percent" | "index" | "exact" | "date" | "moment";

const signs: Readonly<Record<string, string>> = { EUR: "€", GBP: "£", USD: "$" };

/** A currency as it stands beside an amount: its sign where it has a common one, else its code; "" where it is unknown. */
export const currencySign = (currency: string | null | undefined): string =>
  (signs[(currency ?? "").toUpperCase()] ?? currency ?? "").replace(/"/g, "");

/**
 * How a cell is to show its figure, as every spreadsheet keeps it: written the American way, shown with the marks of the
 * user's own language. An amount of an unknown currency has no sign; a text needs no format, which is null.
 */
export function patternOf(format: CellFormat, language: Language, currency?: string | null): string | null {
  switch (format) {
    case "text":
      return null;
    case "money": {
      const sign = currencySign(currency);
      if (sign === "") return "#,##0.00";
      return language === "en" && sign.length === 1 ? `"${sign}"#,##0.00` : `#,##0.00"\u00a0${sign}"`;
    }
    case "decimal":
      return "#,##0.0";
    case "whole":
      return "#,##0";
    case "percent":
      return language === "fr" ? "0.0\\\u00a0%" : "0.0%";
    case "index":
      return "0.000";
    case "exact":
      return "General";
    case "date":
      return language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy";
    case "moment":
      return `${patternOf("date", language)!} hh:mm`;
  }
}

/** Whether a number format, as spreadsheets keep it, shows days: one of "d", "y" or a month in words beside quoted and bracketed signs. */
export const isDayPattern = (pattern: string): boolean =>
  /[dy]|m{3}/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, "").replace(/General/gi, ""));

const months = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const;

/** A day as a letter has it: 1er septembre 2026, 30 September 2026. */
export function formatLongDate(serial: Serial, language: Language): string {
  const { year, month, day } = civilOf(serial);
  return `${day}${language === "fr" && day === 1 ? "er" : ""} ${months[language][month - 1]} ${year}`;
}

export function formatDate(serial: Serial, language: Language): string {
  const { year, month, day } = civilOf(serial);
  if (language === "fr") return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return `${day} ${names[month - 1]} ${year}`;
}
