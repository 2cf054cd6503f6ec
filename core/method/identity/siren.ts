/** Luhn's check: every second digit from the right is doubled, and the digits add up to a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 1 ? 2 * digit : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** Nine digits that pass Luhn's check; nine zeros are nobody. */
export const isSirenNumber = (compacted: string): boolean => /^\d{9}$/.test(compacted) && !/^0+$/.test(compacted) && passesLuhn(compacted);
