/** How the bytes of a text stand for its letters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const sampleLength = 65_536;

/** How many bytes of UTF-8's sequences keep to its rules, and how many bytes do not. */
function utf8Evidence(bytes: Uint8Array): { readonly sequences: number; readonly wrong: number } {
  const { length } = bytes;
  let [sequences, wrong, at] = [0, 0, 0];
  while (at < length) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const following = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let seen = 0;
    while (seen < following && at + 1 + seen < length && (bytes[at + 1 + seen]! & 0xc0) === 0x80) seen++;
    if (following > 0 && seen === following) {
      sequences++;
      at += following + 1;
      // A file cut off in the middle of a letter is still what it was.
    } else if (following > 0 && at + 1 + seen >= length) break;
    else {
      wrong++;
      at++;
    }
  }
  return { sequences, wrong };
}

/**
 * Told by the bytes themselves: their mark; without one, zero bytes beside nearly every letter (UTF-16), or sequences of
 * UTF-8, which do not come about by chance; else Windows-1252. Null for what is no text at all.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  const looked = Math.min(bytes.length, sampleLength) & ~1;
  let [zerosEven, zerosOdd, controls] = [0, 0, 0];
  for (let at = 0; at < looked; at++) {
    const byte = bytes[at]!;
    if (byte === 0) {
      if (at % 2 === 0) zerosEven++;
      else zerosOdd++;
    } else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) controls++;
  }
  const half = looked / 2;
  if (zerosOdd > half * 0.6 && zerosEven < zerosOdd / 10) return "utf-16le";
  if (zerosEven > half * 0.6 && zerosOdd < zerosEven / 10) return "utf-16be";
  const isDocument = first === 0x25 && second === 0x50 && third === 0x44; // %PDF
  if (isDocument || controls > looked / 100 || zerosEven + zerosOdd > looked / 4) return null;
  const { sequences, wrong } = utf8Evidence(bytes);
  return wrong === 0 || sequences > wrong * 10 ? "utf-8" : "windows-1252";
}
