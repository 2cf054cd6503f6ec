import type { Cell } from "../../core/cells/values";

const number = new DataView(new ArrayBuffer(8));

/** A letter in UTF-8; an engine alone has no encoder of its own. */
function bytesOf(code: number, take: (byte: number) => void): void {
  if (code < 0x80) take(code);
  else if (code < 0x800) {
    take(0xc0 | (code >> 6));
    take(0x80 | (code & 63));
  } else if (code < 0x10000) {
    take(0xe0 | (code >> 12));
    take(0x80 | ((code >> 6) & 63));
    take(0x80 | (code & 63));
  } else {
    take(0xf0 | (code >> 18));
    take(0x80 | ((code >> 12) & 63));
    take(0x80 | ((code >> 6) & 63));
    take(0x80 | (code & 63));
  }
}

/**
 * One fingerprint of a result, to the last bit of every cell, whatever parts it was worked out in: each row is hashed with its
 * place, and the hashes are added up.
 */
export class Digest {
  private readonly sums = new Uint32Array(4);

  /** A row of the result, and its client's place from 0. */
  add(place: number, row: readonly Cell[]): void {
    const state = new Uint32Array([place ^ 0x9e3779b9, place ^ 0x85ebca6b, place ^ 0xc2b2ae35, place ^ 0x27d4eb2f]);
    const mix = (byte: number): void => {
      for (let lane = 0; lane < 4; lane++) {
        const hash = Math.imul(state[lane]! ^ byte, 0x01000193 + 2 * lane);
        state[lane] = hash ^ (hash >>> 15);
      }
    };
    for (const cell of row) {
      if (cell === null || cell === undefined) mix(1);
      else if (typeof cell === "number") {
        mix(2);
        number.setFloat64(0, cell);
        for (let k = 0; k < 8; k++) mix(number.getUint8(k));
      } else {
        mix(3);
        for (const letter of String(cell)) bytesOf(letter.codePointAt(0)!, mix);
        mix(0);
      }
    }
    for (let lane = 0; lane < 4; lane++) this.sums[lane]! += state[lane]!;
  }

  /** The fingerprint as 32 hexadecimal digits. */
  get text(): string {
    return Array.from(this.sums, (sum) => sum.toString(16).padStart(8, "0")).join("");
  }
}

/** The fingerprint of a whole result table, its header left out. */
export function digestOf(table: readonly (readonly Cell[])[]): string {
  const digest = new Digest();
  for (let row = 1; row < table.length; row++) digest.add(row - 1, table[row]!);
  return digest.text;
}
