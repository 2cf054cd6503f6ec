import { formatMoney, formatNumber } from "../core/cells/formats";
import type { Language } from "../core/cells/language";

/** Short for the pane: 1,2 M€. Without a known currency none is shown. */
export const shortMoney = (value: number, language: Language, currency: string | null): string =>
  formatMoney(value, language, currency ?? "").trim();

/** To the cent, for the tooltip. */
export const exactMoney = (value: number, language: Language, currency: string | null): string =>
  `${formatNumber(value, language, 2)}\u00a0${currency ?? ""}`.trim();
