import { formatMoney, formatNumber, formatShortest, formatShortestPercent, type CellFormat } from "../core/cells/formats";
import type { Language } from "../core/cells/language";

/** Short for the pane: 1,2 M€. Without a known currency none is shown. */
export const shortMoney = (value: number, language: Language, currency: string | null): string =>
  formatMoney(value, language, currency ?? "").trim();

/** To the cent, for the tooltip. */
export const exactMoney = (value: number, language: Language, currency: string | null): string =>
  `${formatNumber(value, language, 2)}\u00a0${currency ?? ""}`.trim();

/** A round value of an axis, without decimals that say nothing: 20 % and 12,5 %. */
export function roundAmount(format: CellFormat, value: number, language: Language, currency: string | null): string {
  if (format === "money") return shortMoney(value, language, currency);
  return format === "percent" ? formatShortestPercent(value, language, 2) : formatShortest(value, language, 2);
}
