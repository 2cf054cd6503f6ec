import { formatMoney, formatNumber } from "../core/text/format";
import type { Language } from "../core/text/language";
import { useSpeech } from "./context";

/** Short for the pane: 1,2 M€. Without a known currency none is shown. */
export const shortMoney = (value: number, language: Language, currency: string | null): string =>
  formatMoney(value, language, currency ?? "").trim();

/** To the cent, for the tooltip. */
export const exactMoney = (value: number, language: Language, currency: string | null): string =>
  `${formatNumber(value, language, 2)}\u00a0${currency ?? ""}`.trim();

export function Money({ value, currency }: { readonly value: number; readonly currency: string | null }) {
  const { language } = useSpeech();
  return <span title={exactMoney(value, language, currency)}>{shortMoney(value, language, currency)}</span>;
}
