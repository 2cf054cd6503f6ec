/** A text as it is compared: without accents, in lower case, apostrophes straight, one plain space between words. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}
