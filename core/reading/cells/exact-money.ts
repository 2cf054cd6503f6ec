import { formatNumber } from "../../cells/formats";
import type { Language } from "../../cells/language";

/** An amount to the cent, as a controller checks it. */
export function exactMoney(amount: number, language: Language, currency: string | null): string {
  const text = formatNumber(amount, language, 2);
  if (currency === null || currency === "") return text;
  const sign = { EUR: "€", USD: "$", GBP: "£" }[currency] ?? currency;
  return language === "en" && /^[€$£]$/.test(sign) ? text.replace(/^([-−]?)/, `$1${sign}`) : `${text}\u00a0${sign}`;
}
