import { isSirenNumber } from "../../method/identity/siren";
import { nameKey } from "../cells/name-key";

/**
 * The SIREN in a text: spaces gone, leading zeros back, taken out of a SIRET or a French VAT number; null where there is
 * none whose check digit is right.
 */
export function sirenIn(text: string | null | undefined): string | null {
  if (!text) return null;
  const vat = /^\s*FR\s*\d{2}\s*(\d[\d\s.]*)$/i.exec(text);
  const digits = (vat ? vat[1]! : text).replace(/\D/g, "");
  const padded = digits.length === 13 ? `0${digits}` : digits;
  const siren = padded.length === 14 ? padded.slice(0, 9) : padded.length >= 6 && padded.length <= 9 ? padded.padStart(9, "0") : "";
  return isSirenNumber(siren) ? siren : null;
}

/** SIRENs of a column of them; null where it holds none. */
export function sirensOf(column: readonly (string | null)[] | null): readonly (string | null)[] | null {
  const sirens = column?.map(sirenIn);
  return sirens?.some((siren) => siren !== null) ? sirens : null;
}

/** A name of thousands of letters must still fit a line of what is kept. */
const longestKey = 200;

/** What a client is known by from one run to the next: its number, else its SIREN, else its name however it is spelled. */
export function clientKey(name: string, id: string | null | undefined, siren: string | null | undefined): string {
  return (id ? `n:${id.trim().toLowerCase()}` : siren ? `s:${siren}` : `c:${nameKey(name)}`).slice(0, longestKey);
}
