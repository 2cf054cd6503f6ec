/** Undoes UTF-8 read as Latin-1, which older exports of BODACC are full of: procÃ©dure. */
export const mend = (text: string): string =>
  text
    .replace(/â€™/g, "’")
    .replace(/[\u00c2\u00c3][\u0080-\u00bf]/g, ([lead, trail]) =>
      String.fromCharCode(((lead!.charCodeAt(0) & 0x1f) << 6) | (trail!.charCodeAt(0) & 0x3f)),
    );
