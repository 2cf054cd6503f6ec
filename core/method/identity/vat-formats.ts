import { compact } from "./compact";
import { isFrenchVat } from "./french-vat";

/**
 * What follows the country letters in each country's VAT number. EL is Greece, XI Northern Ireland. A Belgian number
 * begins with 0, left out on older papers, or with 1 in the new series.
 */
const formats = {
  AT: /^U\d{8}$/,
  BE: /^[01]?\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^[1-9]\d{8}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[0-9A-Z]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  GB: /^(?:\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  XI: /^(?:\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  NO: /^\d{9}(?:MVA)?$/,
  CH: /^E\d{9}(?:MWST|TVA|IVA)?$/,
} as const;

export type VatCountry = keyof typeof formats;

const isVatCountry = (letters: string): letters is VatCountry => Object.prototype.hasOwnProperty.call(formats, letters);

/**
 * The country whose format a VAT number has, and what follows its letters. Without a country's letters it is read as
 * French, and its key must then be right: GR and nine digits would pass for a French key otherwise.
 */
export function readVat(text: string): { readonly country: VatCountry; readonly body: string } | undefined {
  const number = compact(text);
  const letters = number.slice(0, 2);
  if (!isVatCountry(letters)) return isFrenchVat(number) ? { country: "FR", body: number } : undefined;
  const body = number.slice(2);
  return formats[letters].test(body) ? { country: letters, body } : undefined;
}
