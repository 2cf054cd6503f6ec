import { isSirenNumber } from "./siren";

const letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // I and O are never used

/** The two digits before a SIREN in a French VAT number. */
export const frenchVatKey = (siren: string): string => String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0");

/** Keys with a letter, given once the numeric ones ran out: one rule where a digit leads, another where a letter does. */
function passesLetterKey(key: string, number: number): boolean {
  const first = letters.indexOf(key[0]!);
  const second = letters.indexOf(key[1]!);
  const check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (number + 1 + Math.floor(check / 11)) % 11 === check % 11;
}

/** A French VAT number without its country letters: key and SIREN, or key and 000 with a number of Monaco. */
export function isFrenchVat(body: string): boolean {
  if (!/^[0-9A-HJ-NP-Z]{2}\d{9}$/.test(body)) return false;
  const key = body.slice(0, 2);
  const number = body.slice(2);
  if (!number.startsWith("000") && !isSirenNumber(number)) return false;
  return /^\d\d$/.test(key) ? key === frenchVatKey(number) : passesLetterKey(key, Number(number));
}
