import type { Random } from "./random";

/** A number of nine digits whose sum, every second one doubled, is a multiple of ten. */
export function siren(random: Random): string {
  const digits = Array.from({ length: 8 }, (_, at) => random.whole(at === 0 ? 3 : 0, at === 0 ? 8 : 9));
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 1 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return [...digits, (10 - (sum % 10)) % 10].join("");
}

/** A SIRET of a SIREN: its last digit makes the sum of the fourteen a multiple of ten. */
export function siret(firm: string, site: number): string {
  const digits = [...`${firm}${String(site).padStart(4, "0")}`].map(Number);
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return `${digits.join("")}${(10 - (sum % 10)) % 10}`;
}
