/** Texts by their place, each once. */
export class Texts {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  place(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      // A copy: a cell of a piece of the file would keep the whole piece in memory.
      const own = (" " + text).slice(1);
      this.places.set(own, (place = this.all.length));
      this.all.push(own);
    }
    return place;
  }
}

/** One line of text after the other in one block of bytes: invoice numbers, wanted only where payments bear them. */
export class PackedTexts {
  private bytes = new Uint16Array(1 << 16);
  private end = 0;
  private ends: Int32Array;

  constructor(room: number) {
    this.ends = new Int32Array(room);
  }

  set(line: number, text: string): void {
    if (line >= this.ends.length) this.ends = longer(this.ends, line + 1);
    if (this.end + text.length > this.bytes.length) this.bytes = longer(this.bytes, this.end + text.length);
    for (let k = 0; k < text.length; k++) this.bytes[this.end++] = text.charCodeAt(k);
    this.ends[line] = this.end;
  }

  at(line: number): string | null {
    const from = line === 0 ? 0 : this.ends[line - 1]!;
    const to = this.ends[line]!;
    return from === to ? null : String.fromCharCode(...this.bytes.subarray(from, to));
  }

  get size(): number {
    return this.bytes.byteLength + this.ends.byteLength;
  }
}

export type Numbers = Float64Array | Int32Array | Uint8Array | Uint16Array;

/** The same column with more room. */
export function longer<T extends Numbers>(column: T, least: number): T {
  const next = new (column.constructor as new (length: number) => T)(Math.max(least, Math.ceil(column.length * 1.5)));
  next.set(column);
  return next;
}
